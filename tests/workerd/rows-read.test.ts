/** What requests cost on D1: rows read, as the platform counts them, and round trips. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { PublicationSchema } from "../../src/article.ts";
import type { Database } from "../../src/store/database.ts";
import { fill, questions } from "../shared/large.ts";
import { SETTINGS } from "../shared/publishing.ts";

const LARGE = 24_000;
let rows = 0;
let trips = 0;

/** D1, and what it says of each answer. */
const counting = (): Database => ({
  prepare: (sql) => {
    const wrapped = (statement: D1PreparedStatement) => ({
      inner: statement,
      bind: (...values: (null | number | string)[]) => wrapped(statement.bind(...values)),
      async all<Row>() {
        const result = await statement.all<Row>();
        trips += 1;
        rows += result.meta.rows_read;
        return { results: result.results };
      },
    });
    return wrapped(env.DB.prepare(sql));
  },
  async batch<Row>(statements: readonly object[]) {
    const results = await env.DB.batch<Row>(
      statements.map((one) => (one as { inner: D1PreparedStatement }).inner),
    );
    trips += 1;
    for (const { meta } of results) rows += meta.rows_read;
    return results;
  },
});

async function appOf(count: number): Promise<App> {
  await openStore();
  await fill(env.DB, count);
  const publication = PublicationSchema.parse({ ...SETTINGS, feedSize: 50 });
  return createApp({ db: counting(), publication, now: () => new Date("2026-05-01T12:00:00Z") });
}

async function cost(app: App, path: string) {
  [rows, trips] = [0, 0];
  const answer = await app.request(path);
  const items = ((await answer.json()) as { items: unknown[] }).items.length;
  return { status: answer.status, items, rows, trips };
}

const small = new Map<string, number>();
let app: App;

beforeAll(async () => {
  const less = await appOf(LARGE / 8);
  for (const { path } of questions(LARGE / 8)) small.set(path, (await cost(less, path)).rows);
  app = await appOf(LARGE);
}, 120_000);

describe.each(questions(LARGE))("$path", ({ path, items, isSearch }) => {
  test("reads few rows, however many articles there are", async () => {
    const { status, items: found, ...it } = await cost(app, path);
    expect([status, items < 0 ? found : items]).toEqual([200, found]);
    expect(it.rows).toBeLessThanOrEqual(isSearch ? 20_000 : 4 * found);
    expect(it.trips).toBeLessThanOrEqual(2);
  });
});
