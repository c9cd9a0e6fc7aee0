/** A server keeps what it knows of keywords: articles get the categories that they get where all is learned anew. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Draft } from "../../src/article.ts";
import { keptKnowledge } from "../../src/commands/knowledge.ts";
import { createIngest } from "../../src/ingest/index.ts";
import { prepareAll } from "../../src/ingest/prepare.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { readText } from "../../src/read/text.ts";
import { keepCut } from "../../src/store/corrections.ts";
import { openSqlite, type SqliteDatabase } from "../../src/store/sqlite.ts";

const folder = mkdtempSync(join(tmpdir(), "nashra-kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const publication = PublicationSchema.parse({ title: "مرفأ", timeZone: "Asia/Riyadh" });
const invented = ["zarn mibel", "otrav", "kelun dasor wep", "pilm", "sarto gend", "ruvi", "lomba tarsk"];
const context = { timeZone: publication.timeZone, language: "ar", now: new Date("2026-11-26T00:00:00Z") };

/** Article `i` with three invented phrases, told apart by commas or not. */
function draft(i: number, between: string): Draft {
  const phrases = [0, 1, 2].map((n) => invented[(i * (n + 1) + n * 2) % invented.length] ?? "");
  const line = [...new Set(phrases)].join(between);
  const text = `Boats ${i}\n\n8 March 2026 11:${10 + (i % 50)} am\n\nText of ${i}.\n\nKeywords\n\n${line}\n`;
  const [found] = readText({ path: `${i}.txt`, text }, context).drafts;
  if (!found) throw new Error("no article");
  return found;
}

type Knowing = ReturnType<typeof keptKnowledge>;

async function take(db: SqliteDatabase, drafts: readonly Draft[], knowledge?: Knowing): Promise<void> {
  const now = () => context.now;
  const ingest = await createIngest({ db, publication, now, ...(knowledge ? { knowledge } : {}) });
  await ingest(await prepareAll(drafts, publication));
}

const categories = async (db: SqliteDatabase) =>
  (await db.prepare("SELECT slug, categories FROM article ORDER BY article_id").bind().all()).results;

test.each([", ", " "])("one after the other, with “%s” between phrases", async (between) => {
  const file = join(folder, `${between.length}.sqlite`);
  const [kept, another, anew] = [openSqlite(file), openSqlite(file), openSqlite(":memory:")];
  const knowledge = keptKnowledge(kept, []);
  for (let i = 0; i < 80; i++) {
    // Now and then another process writes.
    if (i % 9 === 5) await take(another, [draft(i, between)]);
    else await take(kept, [draft(i, between)], knowledge);
    await take(anew, [draft(i, between)]);
  }
  expect(await categories(kept)).toEqual(await categories(anew));
  expect(JSON.stringify((await categories(kept)).slice(-20))).toContain("kelun dasor wep");
  for (const db of [kept, another, anew]) db.close();
});

test("what another process took in, and how an editor cut a line, counts for the next article", async () => {
  const file = join(folder, "corrected.sqlite");
  const [db, another] = [openSqlite(file), openSqlite(file)];
  const knowledge = keptKnowledge(db, []);
  await take(db, [draft(1, ", ")], knowledge);
  const first = await knowledge();
  await take(db, [draft(2, ", "), draft(3, " ")], knowledge);
  expect(await knowledge(), "its own writes are learned as they come").toBe(first);
  await take(another, [draft(5, ", ")]);
  expect(await knowledge(), "another's are learned").not.toBe(first);
  await keepCut(another, "otrav ruvi pilm", ["otrav ruvi", "pilm"]);
  expect((await knowledge()).cuts.get("otrav ruvi pilm")).toEqual(["otrav ruvi", "pilm"]);
  for (const one of [db, another]) one.close();
});
