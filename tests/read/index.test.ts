import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_DOCUMENT_BYTES, readDocument, readerOf, sizeProblem } from "../../src/read/index.ts";

const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-24T00:00:00Z") };

describe("a document finds its reader", () => {
  const yaml = "---\ntitle: T\ndate: 2024-03-05\n---\nBody.";
  const json = '{"title":"T","date":"2024-03-05","text":"Body."}';
  const text = "عنوان الخبر\n\nالثلاثاء 5 مارس 2024 9:15 ص\n\nنص الخبر كاملا هنا.";
  test.each([
    ["a.md", yaml, "markdown"],
    ["a.MARKDOWN", yaml, "markdown"],
    ["a.md", json, "markdown"],
    ["a.json", yaml, "json"],
    ["a.ndjson", json, "json"],
    ["a.txt", text, "text"],
    ["a.txt", yaml, "markdown"],
    ["a.txt", json, "json"],
    ["a.txt", "[صورة] عنوان", "text"],
    ["a.txt", "---\n\nعنوان", "text"],
    ["a", yaml, "markdown"],
    ["a", `\n  [\n ${json}]`, "json"],
    ["a.html", text, "html"],
    ["a.txt", "<!DOCTYPE html><title>T</title>", "html"],
    ["a", "<!-- x -->\n<html lang=ar>", "html"],
    ["a.md", "<html>", "markdown"],
  ])("%s with %j is %s", (path, content, name) => expect(readerOf({ path, text: content })?.name).toBe(name));

  test.each([
    ["a.md", yaml],
    ["a.json", `\uFEFF${json}`],
    ["a", text],
  ])("%s is read", (path, content) => {
    const { drafts } = readDocument({ path, text: content }, context);
    expect(drafts.map(({ source, published }) => [source, published.at.slice(0, 10)])).toEqual([
      [path, "2024-03-05"],
    ]);
  });

  test("a named format is obeyed", () => {
    expect(readDocument({ path: "a.txt", text: yaml }, context, "json").problems[0]?.what).toMatch(
      /not JSON/,
    );
  });

  test("a name's ending is obeyed where no reader of it recognises the text", () => {
    expect(readerOf({ path: "a.xml", text: "no mark-up" })?.name).toBe("feed");
    expect(readerOf({ path: "a.json", text: "no JSON" })?.name).toBe("json");
  });
});

describe("a document that cannot be read is a problem, not an exception", () => {
  test.each(["", " \n\t", "\uFEFF\n", "\uFEFF"])("%j is empty", (text) => {
    expect(readDocument({ path: "a.md", text }, context)).toEqual({
      drafts: [],
      problems: [expect.objectContaining({ severity: "error", file: "a.md", what: "is empty" })],
    });
  });

  test("whatever the text and the name", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("a.md", "a.json", "a.jsonl", "a.txt", "a"),
        (text, path) => {
          const { drafts, problems } = readDocument({ path, text }, context);
          expect(drafts.length + problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("one that is too large is named with its size", () => {
    expect(sizeProblem(MAX_DOCUMENT_BYTES, "a.txt")).toBeUndefined();
    expect(sizeProblem(MAX_DOCUMENT_BYTES + 1_000_000, "a.txt")).toMatchObject({
      what: "has 17 MB",
      instead: expect.stringContaining("16 MB"),
    });
  });
});
