/** A large document read in a thread of its own: the same as here, however it ends. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { articles } from "../../bench/corpus.ts";
import { ReadingBeside } from "../../src/documents/beside.ts";
import { type PreparedResult, preparedResults } from "../../src/documents/reading.ts";

const options = {
  context: { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-06-01T00:00:00Z") },
  publicFolder: join(import.meta.dirname, "../fixtures/public"),
};
const beside = new ReadingBeside(options);
afterAll(() => beside.end());

const encoder = new TextEncoder();
const line = ({ name, text }: { name: string; text: string }, i: number) =>
  i % 7 === 3
    ? '{"title":'
    : JSON.stringify({ id: name, title: name, date: "2026-03-01", text, tags: "أسعار السمك المرفأ القديم" });
const lines = encoder.encode(articles(700).map(line).join("\n"));
const page = encoder.encode(
  "<title>سوق</title><time datetime=2026-01-03></time><article><p>نص مفتوح</article>",
);
const broken = new Error("the disk is gone");

async function* piecesOf(bytes: Uint8Array, end?: Error) {
  for (let at = 0; at < bytes.length; at += 40_000) yield bytes.subarray(at, at + 40_000);
  if (end) throw end;
}

async function said(results: AsyncIterable<PreparedResult>) {
  const all: unknown[] = [];
  try {
    for await (const result of results) all.push(result);
  } catch (error) {
    all.push(String(error));
  }
  return all;
}

test.each([
  ["lines", "export.jsonl", lines, undefined],
  ["lines whose bytes end in an error", "export.jsonl", lines, broken],
  ["a page", "page.html", page, undefined],
  ["what is empty", "empty.jsonl", new Uint8Array(), undefined],
  ["what is no text", "noise.jsonl", readFileSync(process.execPath).subarray(0, 200_000), undefined],
])("%s", async (_, path, bytes, end) => {
  const here = await said(preparedResults({ path, bytes: piecesOf(bytes, end) }, options));
  expect(here.length).toBeGreaterThan(0);
  expect(await said(beside.results({ path, bytes: piecesOf(bytes, end) }))).toEqual(here);
});

test("who has read enough leaves the rest, and the next document is read from its beginning", async () => {
  let given = 0;
  async function* counted() {
    for (let time = 0; time < 10; time++)
      for await (const piece of piecesOf(lines)) {
        given += piece.length;
        yield piece;
      }
  }
  for await (const _ of beside.results({ path: "export.jsonl", bytes: counted() })) break;
  expect(given).toBeLessThan(lines.length * 7);
  const here = await said(preparedResults({ path: "page.html", bytes: piecesOf(page) }, options));
  expect(await said(beside.results({ path: "page.html", bytes: piecesOf(page) }))).toEqual(here);
});

test("who takes slowly does not have all of a document put into memory", async () => {
  let given = 0;
  async function* counted() {
    for (let time = 0; time < 20; time++)
      for await (const piece of piecesOf(lines)) {
        given += piece.length;
        yield piece;
      }
  }
  const results = beside.results({ path: "export.jsonl", bytes: counted() });
  await results.next();
  await new Promise((done) => setTimeout(done, 1500));
  expect(given).toBeLessThan(lines.length * 10);
  await results.return(undefined);
});
