import { readFileSync } from "node:fs";
/** Documents from their bytes: whatever the pieces, and however large. */
import { describe, expect, test } from "vitest";
import { MAX_DOCUMENT_BYTES } from "../../src/read/limits.ts";
import type { ReadResult } from "../../src/read/reader.ts";
import { readBytes, readStored } from "../../src/read/stored.ts";

const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-24T00:00:00Z") };
const utf8 = (text: string) => new TextEncoder().encode(text);
const article = (more: object) =>
  JSON.stringify({ title: "عنوان", published: "2024-03-05", content_text: "نص.", ...more });

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function gather(results: AsyncIterable<ReadResult>): Promise<ReadResult> {
  const all: ReadResult[] = [];
  for await (const result of results) all.push(result);
  return { drafts: all.flatMap((one) => one.drafts), problems: all.flatMap((one) => one.problems) };
}
const read = (path: string, bytes: Uint8Array, size: number) =>
  gather(readStored({ path, bytes: pieces(bytes, size) }, context));
const alike = (one: ReadResult) => ({
  drafts: one.drafts,
  problems: one.problems.map((problem) => JSON.stringify(problem)).toSorted(),
});

const lines = [
  article({ id: "one" }),
  "",
  '{"title": "broken", }',
  "[1]",
  article({ id: "two", colour: "red" }),
  article({ id: "one" }),
  article({ title: "رابع", tags: ["بحر"] }),
  "12",
].join("\r\n");
const padding = " ".repeat(70_000);

const merged = (results: readonly ReadResult[]): ReadResult => ({
  drafts: results.flatMap(({ drafts }) => drafts),
  problems: results.flatMap(({ problems }) => problems),
});

test.each(["wordpress.xml", "ghost.json"])(
  "a small %s, which is only read as it comes, is read",
  async (name) => {
    const bytes = readFileSync(new URL(`../fixtures/exports/${name}`, import.meta.url));
    const { drafts, problems } = merged(await readBytes(name, bytes, context));
    expect(drafts.length).toBeGreaterThan(2);
    expect(problems.filter(({ severity }) => severity === "error").map(({ what }) => what)).not.toContain(
      expect.stringContaining("as it comes"),
    );
  },
);

describe("a document gives the same in pieces as at once", () => {
  test.each([
    ["lines.jsonl", lines],
    ["long.jsonl", `${lines}\n${lines.replaceAll("one", "three")}${padding}`],
    ["first-line-broken.jsonl", `{"a": }\n${lines}\n${padding}`],
    ["blank-lines.ndjson", `\n \n\n${lines}\n${padding}`],
    ["lines.json", `${lines}\n${padding}`],
    ["pretty.jsonl", `${JSON.stringify([JSON.parse(article({ id: 1 }))], null, 1)}${padding}`],
    ["one-line.jsonl", `${article({ id: 1 })}${padding}`],
    ["list-in-one-line.jsonl", `[${article({ id: 1 })}, ${article({ id: 2 })}]${padding}`],
    ["wide.jsonl", `${article({ id: 1, content_text: "كلمة ".repeat(30_000) })}\n${article({ id: 2 })}`],
    ["list.json", `[${article({ id: 1 })},\n${article({ id: 2 })}]${padding}`],
    ["broken.json", `{"title": ${padding}`],
    ["empty.jsonl", ""],
    ["spaces.txt", padding],
    ["text.txt", `عنوان الخبر\n\nالثلاثاء 5 مارس 2024 9:15 ص\n\n${"نص الخبر كاملا هنا. ".repeat(4000)}`],
  ])("%s", async (path, text) => {
    const bytes = utf8(text);
    const whole = alike(merged(await readBytes(path, bytes, context)));
    for (const size of [1_000, 65_537, bytes.length + 1])
      expect([size, alike(await read(path, bytes, size))]).toEqual([size, whole]);
  });
});

test("JSON Lines are given line by line, before the document has ended", async () => {
  let asked = 0;
  async function* endless() {
    for (;;) yield utf8(`${article({ id: ++asked, content_text: "نص ".repeat(1000) })}\n`);
  }
  let seen = 0;
  for await (const { drafts } of readStored({ path: "export.jsonl", bytes: endless() }, context)) {
    seen += drafts.length;
    if (seen === 500) break;
  }
  expect(asked).toBeLessThan(530);
});

test("a document of a reader that reads whole is refused once it is past the limit, and no more of it is asked for", async () => {
  let asked = 0;
  async function* endless() {
    for (;;) {
      asked += 1;
      yield utf8("كلام بلا نهاية\n".repeat(10_000));
    }
  }
  const { drafts, problems } = await gather(readStored({ path: "a.txt", bytes: endless() }, context));
  expect([drafts, problems]).toEqual([[], [expect.objectContaining({ what: "has more than 16 MB" })]]);
  expect(asked).toBeLessThan(100);
  const told = await gather(
    readStored({ path: "a.txt", bytes: endless(), size: MAX_DOCUMENT_BYTES * 2 }, context),
  );
  expect(told.problems[0]?.what).toBe("has 32 MB");
});

test("a line as long as a document is refused, and the lines behind it are read", async () => {
  async function* bytes() {
    yield utf8(`${article({ id: 1 })}\n{"title":"`);
    for (let n = 0; n < 10; n++) yield utf8("x".repeat(1_048_576));
    yield utf8(`"}\n${article({ id: 2 })}`);
  }
  const { drafts, problems } = await gather(readStored({ path: "a.jsonl", bytes: bytes() }, context));
  expect(drafts.map((one) => one.source)).toEqual(["a.jsonl#1", "a.jsonl#2"]);
  expect(problems).toEqual([
    expect.objectContaining({ line: 2, what: expect.stringContaining("longer than 8") }),
  ]);
});

test("what the bytes throw is thrown", async () => {
  async function* bytes() {
    yield utf8("عنوان");
    throw new Error("the disk is gone");
  }
  await expect(gather(readStored({ path: "a.txt", bytes: bytes() }, context))).rejects.toThrow(
    "the disk is gone",
  );
});
