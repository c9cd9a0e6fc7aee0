/** The full-text index while much is written: in how many segments its words stand, and that none is lost. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { articles } from "../bench/corpus.ts";
import { createIngest } from "../src/ingest/index.ts";
import { prepareAll } from "../src/ingest/prepare.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import { readText } from "../src/read/text.ts";
import { openSqlite, type SqliteDatabase } from "../src/store/sqlite.ts";
import { SETTINGS } from "./shared/publishing.ts";

let folder: string;
let file: string;
let db: SqliteDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-merges-"));
  file = join(folder, "store.sqlite");
  db = openSqlite(file);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes `count` batches of one article's words each; returns the most segments that stood after one of them. */
async function write(from: number, count: number): Promise<number> {
  const insert = db.prepare("INSERT INTO search (rowid, words) VALUES (?1, ?2)");
  let most = 0;
  for (let id = from; id < from + count; id++) {
    await db.batch([insert.bind(id, `harbour lantern${id}`)]);
    most = Math.max(most, await segments());
  }
  return most;
}

/** https://sqlite.org/fts5.html#fts5_data_structures: the upper bits of a row's id are its segment's. */
async function segments(): Promise<number> {
  const { results } = await db
    .prepare("SELECT COUNT(DISTINCT id >> 37) AS count FROM search_data WHERE id > 10")
    .all<{ count: number }>();
  return results[0]?.count ?? 0;
}

async function found(word: string): Promise<number> {
  const { results } = await db
    .prepare("SELECT rowid FROM search WHERE search MATCH ?1")
    .bind(word)
    .all<{ rowid: number }>();
  return results.length;
}

test("an import puts segments together seldom, and leaves few", async () => {
  const most = await db.repeatable(() => write(1, 450));
  expect(most).toBeGreaterThan(190);
  expect(most).toBeLessThan(210);
  expect(await segments()).toBeLessThan(16);
  expect(await found("harbour")).toBe(450);
  expect(await found("lantern199")).toBe(1);
});

test("writes one by one put a few segments together each", async () => {
  expect(await write(1, 450)).toBeLessThan(48);
  expect(await found("harbour")).toBe(450);
});

test("an import that was killed leaves many segments, and the writes that follow put them together", async () => {
  const killed = new Error("killed");
  await expect(
    db.repeatable(async () => {
      await write(1, 150);
      db.close();
      throw killed;
    }),
  ).rejects.toThrow();
  db = openSqlite(file);
  expect(await segments()).toBe(150);
  await write(151, 250);
  expect(await segments()).toBeLessThan(100);
  expect(await found("harbour")).toBe(400);
});

test("a store of before has its limits from its migration", () => {
  const limits = new DatabaseSync(file)
    .prepare("SELECT k, v FROM search_config WHERE k LIKE '%merge' ORDER BY k")
    .all();
  expect(limits).toEqual([
    { k: "automerge", v: 16 },
    { k: "crisismerge", v: 32 },
  ]);
});

test("the words of articles that are written together are one segment", async () => {
  const publication = PublicationSchema.parse(SETTINGS);
  const context = { timeZone: "UTC", language: "ar", now: new Date("2026-05-01T12:00:00Z") };
  const drafts = articles(150).flatMap(({ name, text }) => readText({ path: name, text }, context).drafts);
  const ingest = await createIngest({ db, publication, now: () => new Date() });
  await ingest(await prepareAll(drafts, publication));
  expect(await segments()).toBe(1);
});
