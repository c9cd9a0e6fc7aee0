import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, MAX_DOCUMENT_BYTES, readDocument, readerOf, sizeProblem } from "../../src/read/index.ts";

const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-24T00:00:00Z") };
const bytes = (...values: number[]) => new Uint8Array(values);

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
    ["a.html", text, "text"],
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

describe("the bytes of a document", () => {
  test("in UTF-8 are its text, without a byte order mark", () => {
    expect(decode(new TextEncoder().encode("\uFEFFنص 😀"), "a")).toEqual({ text: "نص 😀" });
    expect(decode(bytes(), "a")).toEqual({ text: "" });
  });

  const windows1256 = bytes(
    0x61,
    0x0a,
    0x0a,
    0xe3,
    0xcf,
    0xed,
    0xe4,
    0xc9,
    0x20,
    0xcc,
    0xcf,
    0xed,
    0xcf,
    0xc9,
  );
  test.each([
    ["windows-1256", windows1256, 3, /^is not UTF-8: byte E3 at offset 3; it is likely windows-1256/],
    [
      "windows-1252",
      new Uint8Array(
        [..."a caf", ..." in the old town".repeat(3)].map((c) => (c === "f" ? 0xe9 : c.charCodeAt(0))),
      ),
      1,
      /likely windows-1252/,
    ],
    ["UTF-16 with a mark", bytes(0xff, 0xfe, 0x61, 0), undefined, /^is UTF-16, by its byte order mark/],
    ["UTF-16 without", bytes(0x46, 0x06, 0x35, 0x06, 0x20, 0x00, 0x46, 0x06), undefined, /likely UTF-16/],
    ["cut within a letter", bytes(0x61, 0x0a, 0xd9), 2, /ends within a character, at offset 3/],
    [
      "a picture",
      bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      undefined,
      /^is not text/,
    ],
  ])("%s are refused and told what they are", (_, given, line, what) => {
    const found = decode(given, "a.txt");
    expect(found).toMatchObject({
      problem: {
        severity: "error",
        file: "a.txt",
        what: expect.stringMatching(what),
        instead: expect.stringMatching(/UTF-8/),
      },
    });
    expect("problem" in found && found.problem.line).toBe(line);
  });

  test("any text comes back from its UTF-8, and no bytes throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.startsWith("\uFEFF") && !text.includes("\u0000"));
        expect(decode(new TextEncoder().encode(text), "a")).toEqual({ text });
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (given) => Object.keys(decode(given, "a")).length === 1));
  });
});
