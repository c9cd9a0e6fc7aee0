/** A server keeps what it has learned of keywords: articles get the categories that they get where all is learned anew. */
import { expect, test } from "vitest";
import type { Draft } from "../../src/article.ts";
import { createIngest } from "../../src/ingest/index.ts";
import { KeptVocabulary } from "../../src/ingest/knowledge.ts";
import { prepareAll } from "../../src/ingest/prepare.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { readText } from "../../src/read/text.ts";
import { keepCut } from "../../src/store/corrections.ts";
import { openSqlite, type SqliteDatabase } from "../../src/store/sqlite.ts";

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

async function take(
  db: SqliteDatabase,
  drafts: readonly Draft[],
  vocabulary?: KeptVocabulary,
): Promise<void> {
  const now = () => context.now;
  const ingest = await createIngest({ db, publication, now, ...(vocabulary ? { vocabulary } : {}) });
  await ingest(await prepareAll(drafts, publication));
}

const categories = async (db: SqliteDatabase) =>
  (await db.prepare("SELECT slug, categories FROM article ORDER BY article_id").bind().all()).results;

test.each([", ", " "])("one after the other, with “%s” between phrases", async (between) => {
  const [kept, anew] = [openSqlite(":memory:"), openSqlite(":memory:")];
  const vocabulary = new KeptVocabulary();
  for (let i = 0; i < 80; i++) {
    // Now and then another process writes, of which the server has learned nothing.
    await take(kept, [draft(i, between)], i % 9 === 5 ? undefined : vocabulary);
    await take(anew, [draft(i, between)]);
  }
  expect(await categories(kept)).toEqual(await categories(anew));
  const labels = JSON.stringify((await categories(kept)).slice(-20));
  expect(labels).toContain("kelun dasor wep");
});

test("what another process took in, and how an editor cut a line, counts for the next article", async () => {
  const db = openSqlite(":memory:");
  let learned = 0;
  const vocabulary = new (class extends KeptVocabulary {
    override of(...[generation, cuts, learn]: Parameters<KeptVocabulary["of"]>) {
      return super.of(generation, cuts, () => {
        learned += 1;
        return learn();
      });
    }
  })();
  await take(db, [draft(1, ", ")], vocabulary);
  await take(db, [draft(2, ", "), draft(3, " ")], vocabulary);
  await take(db, [draft(4, ", ")], vocabulary);
  expect(learned, "its own writes are followed").toBe(1);
  await take(db, [draft(5, ", ")]);
  await take(db, [draft(6, ", ")], vocabulary);
  expect(learned, "another's are learned").toBe(2);
  await keepCut(db, "otrav ruvi pilm", ["otrav ruvi", "pilm"]);
  await take(db, [draft(7, " ")], vocabulary);
  expect(learned, "so is an editor's cut").toBe(3);
});
