/**
 * `node bench/scale/bytes.ts [COUNT] [WIDE]`: how many bytes an article takes in the store, table by table, after the
 * real import of COUNT articles of bench/corpus.ts; with WIDE, of articles with that many words out of a vocabulary as
 * wide as a language's. What it printed stands in bench/scale/measured.ts.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createIngest } from "../../src/ingest/index.ts";
import { prepareAll } from "../../src/ingest/prepare.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { readText } from "../../src/read/text.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { articles, type StoredArticle } from "../corpus.ts";
import { table } from "../rounds.ts";
import { randomFrom, zipf } from "./random.ts";

const COUNT = Number(process.argv[2] ?? 20_000);
const WORDS = Number(process.argv[3] ?? 0);
const BATCH = 500;
/** Different words that articles choose from, by Zipf's law. */
const VOCABULARY = 200_000;
const publication = PublicationSchema.parse({ title: "نشرة القياس", timeZone: "Asia/Riyadh" });
const context = { timeZone: publication.timeZone, language: "ar", now: new Date() };

const folder = mkdtempSync(join(tmpdir(), "nashra-bytes-"));
try {
  const file = join(folder, "nashra.sqlite");
  const texts = await takeIn(file);
  console.log(report(file, texts));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Imports all; how many bytes of text that was. */
async function takeIn(file: string): Promise<number> {
  const db = openSqlite(file);
  try {
    const ingest = await createIngest({ db, publication, now: () => new Date() });
    const stored = WORDS > 0 ? wide(articles(COUNT)) : articles(COUNT);
    let bytes = 0;
    for (let at = 0; at < stored.length; at += BATCH) {
      const some = stored.slice(at, at + BATCH);
      bytes += some.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
      const drafts = some.flatMap(({ name, text }) => readText({ path: name, text }, context).drafts);
      await db.repeatable(async () => ingest(await prepareAll(drafts, publication)));
    }
    return bytes;
  } finally {
    db.close();
  }
}

/** The same articles, each with another body: invented words, the commonest again and again. */
function wide(stored: readonly StoredArticle[]): StoredArticle[] {
  const random = randomFrom(7);
  const letters = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي"];
  const words = Array.from({ length: VOCABULARY }, (_, rank) => {
    const length = Math.max(2, Math.round(2 + Math.log10(rank + 1) + random() * 2));
    return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join("");
  });
  const draw = zipf(VOCABULARY, 1);
  const paragraph = (count: number) =>
    `${Array.from({ length: count }, () => words[draw(random())]).join(" ")}.`;
  return stored.map(({ name, text }) => {
    const blocks = text.split("\n\n");
    const [body, rest] = [blocks.slice(0, 3), blocks.slice(-6)];
    const own = Array.from({ length: Math.ceil(WORDS / 50) }, () => paragraph(50));
    return { name, text: [...body, ...own, ...rest].join("\n\n") };
  });
}

function report(file: string, texts: number): string {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db
    .prepare("SELECT name, SUM(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY bytes DESC")
    .all() as unknown as { name: string; bytes: number }[];
  const count = Number(db.prepare("SELECT COUNT(*) AS count FROM article").get()?.count);
  db.close();
  const all = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const each = (bytes: number) => (bytes / count).toFixed(0);
  return `${count} articles, ${each(texts)} bytes of text each; ${each(all)} bytes each in the store\n${table(
    ["table or index", "bytes an article"],
    rows.filter(({ bytes }) => bytes / count >= 1).map(({ name, bytes }) => [name, each(bytes)]),
  )}`;
}
