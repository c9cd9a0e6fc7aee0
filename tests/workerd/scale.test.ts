/** The rows that docs/scale.md reckons with are what D1 counts. */
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { articles } from "../../bench/corpus.ts";
import { REPLACED, ROWS, WRITTEN } from "../../bench/scale/measured.ts";
import { type App, createApp } from "../../src/app/index.ts";
import { createIngest } from "../../src/ingest/index.ts";
import { prepareAll } from "../../src/ingest/prepare.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { readText } from "../../src/read/text.ts";
import type { Database } from "../../src/store/database.ts";
import { fill } from "../shared/large.ts";
import { SETTINGS } from "../shared/publishing.ts";

let [read, written] = [0, 0];

/** D1, and the rows that it says it read and wrote. */
function counting(): Database {
  const prepare = (statement: D1PreparedStatement) => ({
    inner: statement,
    bind: (...values: (null | number | string)[]) => prepare(statement.bind(...values)),
    async all<Row>() {
      const result = await statement.all<Row>();
      count(result.meta);
      return { results: result.results };
    },
  });
  return {
    prepare: (sql) => prepare(env.DB.prepare(sql)),
    async batch<Row>(statements: readonly object[]) {
      const inner = statements.map((one) => (one as { inner: D1PreparedStatement }).inner);
      const results = await env.DB.batch<Row>(inner);
      for (const { meta } of results) count(meta);
      return results;
    },
  };
}

function count(meta: { rows_read: number; rows_written: number }): void {
  read += meta.rows_read;
  written += meta.rows_written;
}

async function rowsOf(app: App, path: string, tag?: string) {
  [read, written] = [0, 0];
  const answer = await app.request(path, tag ? { headers: { "If-None-Match": tag } } : {});
  await answer.arrayBuffer();
  return { status: answer.status, rows: read, tag: answer.headers.get("ETag") ?? "" };
}

let app: App;
const fresh = () =>
  createApp({
    db: counting(),
    publication: PublicationSchema.parse({ ...SETTINGS, feedSize: 50 }),
    now: () => new Date("2026-05-01T12:00:00Z"),
  });

beforeAll(async () => {
  await openStore();
  await fill(env.DB, 3000);
  app = await fresh();
}, 60_000);

test.each([
  ["main", "/feed.xml"],
  ["category", "/categories/huge/feed.xml"],
  ["archive", "/archive/30/feed.xml"],
  ["article", "/articles/n2000"],
  ["page", "/categories/huge"],
] as const)("rows read for %s: %s", async (kind, path) => {
  app = await fresh();
  const whole = await rowsOf(app, path);
  const unchanged = await rowsOf(app, path, whole.tag);
  expect([whole.status, unchanged.status]).toEqual([200, 304]);
  expect({ whole: whole.rows, unchanged: unchanged.rows }).toEqual(ROWS[kind]);
});

test("rows read for searches: few of something rare, never past the bound", async () => {
  app = await fresh();
  const rare = await rowsOf(app, "/search/feed.xml?q=pearl");
  const common = await rowsOf(app, "/search/feed.xml?q=common+alpha");
  expect([rare.status, common.status]).toEqual([200, 200]);
  expect(rare.rows).toBeLessThanOrEqual(23);
  expect(common.rows).toBeGreaterThan(1000);
  expect(common.rows).toBeLessThanOrEqual(20_000);
});

test("rows written for an article, and when a dump replaces it", async () => {
  await openStore();
  const publication = PublicationSchema.parse({ ...SETTINGS, feedSize: 50 });
  const context = { timeZone: "UTC", language: "ar", now: new Date("2026-05-01T12:00:00Z") };
  const drafts = articles(200).flatMap(({ name, text }) => readText({ path: name, text }, context).drafts);
  const prepared = await prepareAll(drafts, publication);
  const ingest = await createIngest({ db: counting(), publication, now: () => new Date() });
  await ingest(prepared.slice(0, 100));
  [read, written] = [0, 0];
  await ingest(prepared.slice(100));
  expect(Math.round(written / 100)).toBe(WRITTEN);

  // What a dump does: every row is deleted, then every row is written.
  const tables = ["article", "article_category", "article_author"];
  const rows = await env.DB.batch<Record<string, string | number | null>>(
    tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`)),
  );
  [read, written] = [0, 0];
  const db = counting();
  await db.batch([...tables].reverse().map((table) => db.prepare(`DELETE FROM ${table}`)));
  for (const [i, table] of tables.entries())
    for (const row of rows[i]?.results ?? []) {
      const values = Object.keys(row).map((_, at) => `?${at + 1}`);
      const sql = `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${values})`;
      await db
        .prepare(sql)
        .bind(...Object.values(row))
        .all();
    }
  expect(Math.round(written / 200)).toBe(REPLACED);
});
