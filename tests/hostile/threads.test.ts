/** Documents read in other threads: the same as here, in the same order, however many threads there are. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { articles } from "../../bench/corpus.ts";
import { type Plain, type Reading, readAll } from "../../src/documents/reading.ts";
import { ReadingThreads } from "../../src/documents/threads.ts";

const folder = mkdtempSync(join(tmpdir(), "nashra-threads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = {
  context: { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-06-01T00:00:00Z") },
  publicFolder: join(folder, "public"),
};

/** Ordinary articles, and after each tenth one that names a picture, a page in pieces or nothing at all. */
function writeDocuments(): readonly Plain[] {
  mkdirSync(folder, { recursive: true });
  const documents: Plain[] = [];
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    writeFileSync(file, text);
    utimesSync(file, new Date("2026-01-01"), new Date("2026-01-01"));
    documents.push({ path, file });
  };
  const others = [
    ["picture.md", "---\ntitle: قارب\ndate: 2026-01-02\nimage: /missing.png\n---\n\nنص عن القارب.\n"],
    ["page.html", "<title>سوق</title><time datetime=2026-01-03></time><article><p>نص <b>مفتوح</article>"],
    ["empty.txt", ""],
    ["damaged.json", '{"title":'],
  ] as const;
  for (const [i, { name, text }] of articles(260).entries()) {
    write(name, text);
    const [ending, other] = others[Math.floor(i / 10) % others.length] ?? [];
    if (i % 10 === 9 && other !== undefined) write(`${i}-${ending}`, other);
  }
  return documents;
}

const documents = writeDocuments();
/** But for how lately they were written, which passes while they are read. */
const said = (readings: readonly Reading[]) => readings.map(({ results, mark }) => ({ results, mark }));
const here = said(await readAll(documents, options));

test.each([1, 3])(
  "%i threads give what is read here, article for article, also where the first one reads along",
  async (count) => {
    expect(here.flatMap(({ results }) => results).flatMap(({ drafts }) => drafts).length).toBeGreaterThan(
      260,
    );
    const threads = new ReadingThreads(options, count);
    try {
      // The first list is read here while the threads start.
      for (let time = 0; time < 3; time++) expect(said(await threads.read(documents))).toEqual(here);
      expect(said(await threads.readingAlong(threads.read(documents)))).toEqual(here);
    } finally {
      await threads.end();
    }
  },
);

test("a file that is gone when a thread comes to it is told of, and the others are read", async () => {
  const threads = new ReadingThreads(options, 2);
  try {
    await threads.read(documents);
    const gone = { path: "gone.txt", file: join(folder, "gone.txt") };
    const [first, ...rest] = await threads.read([gone, ...documents]);
    expect(first?.results[0]?.problems[0]?.what).toMatch(/cannot be read/);
    expect(said(rest)).toEqual(here);
  } finally {
    await threads.end();
  }
});

test("threads that have ended leave nothing unread", async () => {
  const threads = new ReadingThreads(options, 2);
  await threads.read(documents);
  const asked = threads.read(documents);
  await threads.end();
  expect(said(await asked)).toEqual(here);
});
