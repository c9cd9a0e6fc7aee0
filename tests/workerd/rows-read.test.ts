/** What requests cost on D1: rows read, as the platform counts them, and round trips. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, createApp } from "../../src/app/index.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
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
  const text = await answer.text();
  const isJson = path.includes(".json");
  const items = isJson ? (JSON.parse(text) as { items: unknown[] }).items.length : 0;
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
    expect([status, found]).toEqual([200, items]);
    expect(it.rows).toBeLessThanOrEqual(isSearch ? 20_000 : 4 * found);
    expect(it.trips).toBeLessThanOrEqual(2);
  });
});

/** Address, status, rows and round trips at most. */
const PAGES: readonly (readonly [path: string, status: number, rows: number, trips: number])[] = [
  ["/", 200, 60, 1],
  ["/?utm_source=x", 200, 60, 1],
  ["/?p=999", 200, 70, 2],
  ["/categories/huge", 200, 120, 1],
  ["/archive/400", 200, 70, 1],
  ["/categories/huge/archive/2", 200, 200, 1],
  ["/articles/n8", 200, 10, 1],
  ["/categories", 200, 20, 1],
  ["/categories.opml", 200, 20, 1],
  ["/authors", 200, 20, 1],
  ["/all/categories", 200, 20, 1],
  ["/archive", 200, 40, 1],
  ["/archive/2014/08", 200, 120, 1],
  ["/sitemap.xml", 200, 60, 1],
  ["/sitemap-articles-2.xml", 200, 20_010, 1],
  ["/news-sitemap.xml", 200, 10, 1],
  ["/robots.txt", 200, 0, 0],
  ["/search", 200, 20, 1],
  ["/search?q=common", 200, 20_000, 2],
  ["/search?category=huge", 301, 0, 0],
  ["/feed.xml", 200, 200, 2],
  ["/rss.xml", 301, 0, 0],
  ["/style.css", 200, 0, 0],
  ["/healthz", 200, 0, 0],
  // Lookups: the address as asked, other ways to mean it, and a category of that name.
  ["/nothing", 404, 10, 1],
  ["/2014/05/nothing/?p=7&feed=atom", 404, 20, 1],
  ["/tag/nothing/feed/", 404, 20, 1],
  ["/tag/huge/feed/", 301, 20, 1],
  ["/articles/nothing", 404, 20, 2],
  ["/categories/nothing", 404, 20, 2],
  ["/categories/nothing/feed.xml", 404, 20, 2],
  ["/categories/nothing/feed.xml?profile=nothing", 404, 20, 2],
  ["/archive/9999/feed.xml", 404, 20, 2],
  ["/search/feed.xml?q=x&category=nothing", 404, 40, 2],
  ["/search?q=x&category=nothing", 404, 40, 2],
  ["/search?q=x&category=huge&not=nothing&author=nothing", 404, 40, 2],
  ["/search?q=a*", 400, 20, 1],
];

test.each(PAGES)("%s answers %i for at most %i rows and %i round trips", async (path, status, most, few) => {
  const it = await cost(app, path);
  expect(it.status).toBe(status);
  expect(it.rows).toBeLessThanOrEqual(most);
  expect(it.trips).toBeLessThanOrEqual(few);
});
