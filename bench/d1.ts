/** A D1 database to measure on: filled as a local store is, and what it says of each answer. */
import type { Publication } from "../src/article.ts";
import { createIngest } from "../src/ingest/index.ts";
import { prepareAll } from "../src/ingest/prepare.ts";
import { readText } from "../src/read/text.ts";
import type { Database, Statement } from "../src/store/database.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { articles } from "./corpus.ts";

export interface D1 {
  prepare(sql: string): D1Statement;
  batch<Row>(statements: readonly D1Statement[]): Promise<readonly D1Result<Row>[]>;
}
interface D1Statement {
  bind(...values: readonly (null | number | string)[]): D1Statement;
  all<Row>(): Promise<D1Result<Row>>;
}
interface D1Result<Row> {
  readonly results: Row[];
  readonly meta: { readonly rows_read: number };
}

const TABLES = [
  "article",
  "category",
  "category_key",
  "article_category",
  "author",
  "article_author",
  "state",
];
/** Values in a statement of D1. */
const MOST_VALUES = 100;

/** The articles of the corpus, as a local store takes them in, in D1. */
export async function filled(d1: D1, publication: Publication, count: number): Promise<void> {
  const local = openSqlite(":memory:");
  const ingest = await createIngest({ db: local, publication, now: () => new Date() });
  const context = { timeZone: "UTC", language: "ar", now: new Date() };
  const stored = articles(count);
  for (let at = 0; at < stored.length; at += 200) {
    const some = stored.slice(at, at + 200);
    const drafts = some.flatMap(({ name, text }) => readText({ path: name, text }, context).drafts);
    await ingest(await prepareAll(drafts, publication));
  }
  const schema = [...local.rows("sqlite_schema")].map(({ sql }) => String(sql));
  const make = (which: RegExp) =>
    d1.batch(schema.filter((sql) => which.test(sql)).map((sql) => d1.prepare(sql)));
  await make(/^CREATE (?:TABLE|INDEX|UNIQUE INDEX) (?!'?(?:search|sqlite_|d1_))/);
  for (const name of TABLES) {
    let statements: D1Statement[] = [];
    for (const row of local.rows(name)) {
      const values = Object.values(row) as (null | number | string)[];
      if (values.length > MOST_VALUES) throw new Error(name);
      const places = values.map((_, i) => `?${i + 1}`).join(", ");
      statements.push(d1.prepare(`INSERT INTO ${name} VALUES (${places})`).bind(...values));
      if (statements.length < 200) continue;
      await d1.batch(statements);
      statements = [];
    }
    if (statements.length > 0) await d1.batch(statements);
  }
  // What they keep up has come along: they begin only now.
  await make(/^CREATE (?:VIEW|TRIGGER) /);
  local.close();
}

/** D1 as the port, and the round trips and rows read so far. */
export function counting(d1: D1): {
  readonly db: Database;
  readonly counted: { trips: number; rows: number };
} {
  const counted = { trips: 0, rows: 0 };
  const count = (results: readonly D1Result<unknown>[]) => {
    counted.trips += 1;
    for (const { meta } of results) counted.rows += meta.rows_read;
  };
  const wrap = (inner: D1Statement): Statement & { inner: D1Statement } => ({
    inner,
    bind: (...values) => wrap(inner.bind(...values)),
    async all<Row>() {
      const result = await inner.all<Row>();
      count([result]);
      return result;
    },
  });
  const db: Database = {
    prepare: (sql) => wrap(d1.prepare(sql)),
    async batch<Row>(statements: Statement[]) {
      const results = await d1.batch<Row>(statements.map((one) => (one as ReturnType<typeof wrap>).inner));
      count(results);
      return [...results];
    },
  };
  return { db, counted };
}
