/** What a search engine finds: every page that stands, none that does not, in documents that it takes. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { createApp } from "../../src/app/index.ts";
import { retract } from "../../src/ingest/retract.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { at, draft, type Publishing, publishing, SETTINGS } from "./publishing.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  isArray: (name) => name === "url" || name === "sitemap",
  parseTagValue: false,
});
const W3C = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/;
const NO_CONDITIONS = { ifNoneMatch: undefined, ifModifiedSince: undefined, acceptEncoding: undefined };
const PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";

interface Url {
  readonly loc: string;
  readonly lastmod?: string;
  readonly "news:news"?: Record<string, unknown> & {
    readonly "news:publication": Record<string, string>;
    readonly "news:publication_date": string;
    readonly "news:title": string;
  };
}

/** A sitemap's entries, after all that the protocol asks of it has been looked at. */
async function read(it: Publishing, path: string): Promise<readonly Url[]> {
  const answer = await it.get(path);
  expect([path, answer.status, answer.headers.get("content-type")]).toEqual([
    path,
    200,
    "application/xml; charset=utf-8",
  ]);
  const text = await answer.text();
  expect(XMLValidator.validate(text)).toBe(true);
  expect(new TextEncoder().encode(text).length).toBeLessThan(50 * 1024 * 1024);
  const { "?xml": head, ...roots } = parser.parse(text) as Record<string, Record<string, unknown>>;
  expect(head).toEqual({ "@version": "1.0", "@encoding": "utf-8" });
  const [[name, root] = ["", {}], ...others] = Object.entries(roots);
  expect(others).toEqual([]);
  expect(root["@xmlns"]).toBe(PROTOCOL);
  const entries = (root[name === "sitemapindex" ? "sitemap" : "url"] ?? []) as Url[];
  expect(entries.length).toBeLessThanOrEqual(50_000);
  for (const { loc, lastmod } of entries) {
    // Everything below the sitemap's own folder, as a URI (RFC 3986) of less than 2,048 characters.
    expect(loc).toMatch(/^https:\/\/marfa\.example\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/);
    expect(loc.length).toBeLessThan(2048);
    if (lastmod !== undefined) expect(lastmod).toMatch(W3C);
  }
  return entries;
}

/** Every address that the index leads to. */
async function listed(it: Publishing): Promise<readonly Url[]> {
  const found: Url[] = [];
  for (const { loc } of await read(it, "/sitemap.xml"))
    found.push(...(await read(it, new URL(loc).pathname)));
  expect(new Set(found.map(({ loc }) => loc)).size).toBe(found.length);
  return found;
}

const paths = (found: readonly Url[]) => found.map(({ loc }) => decodeURI(new URL(loc).pathname));
const idOf = async (it: Publishing, source: string) =>
  (
    await it.db
      .prepare("SELECT guid FROM article WHERE source = ?1")
      .bind(`${source}.txt`)
      .all<{ guid: string }>()
  ).results[0]?.guid ?? "";

const DUE = "2026-05-01T13:00:00Z";
const articles = [
  draft("a", {
    title: "Fish & ships <1>",
    keywords: ["سوق السمك"],
    authors: [{ name: "Ann" }],
    ...at("2026-04-30T09:00:00+03:00"),
  }),
  draft("b", { published: { at: "2026-04-30T00:00:00+03:00", hasTime: false }, keywords: ["سوق السمك"] }),
  draft("old", at("1998-04-01T09:00:00Z")),
  draft("due", { title: "Secret", keywords: ["Emerald"], authors: [{ name: "Salma" }], ...at(DUE) }),
];

test("robots.txt lets all in and leads to both sitemaps, which answer", async () => {
  const it = await publishing();
  const robots = await it.get("/robots.txt");
  expect(robots.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const text = await robots.text();
  expect(text).toMatch(/^User-agent: \*\nAllow: \/\n/);
  const maps = [...text.matchAll(/^Sitemap: (.*)$/gm)].map(([, url = ""]) => url);
  expect(maps).toEqual(["https://marfa.example/sitemap.xml", "https://marfa.example/news-sitemap.xml"]);
  for (const url of maps) await read(it, new URL(url).pathname);
});

test("a robots.txt of the publication's own is served as soon as it is there, also where nashra's was asked for before", async () => {
  const { db } = await publishing();
  const publication = PublicationSchema.parse(SETTINGS);
  let own: string | undefined;
  const elsewhere = async (path: string) =>
    own !== undefined && path === "/robots.txt" ? new Response(own) : undefined;
  const { generation } = db as { generation?: () => number };
  const now = () => new Date("2026-05-01T12:00:00Z");
  const app = await createApp({ db, publication, now, elsewhere, ...(generation ? { generation } : {}) });
  const asked = async () => (await app.request("/robots.txt")).text();
  expect(await asked()).toContain("Allow: /");
  expect(app.standing("/robots.txt", NO_CONDITIONS)).toBeUndefined();
  own = "User-agent: *\nDisallow: /\n";
  expect(await asked()).toBe(own);
});

test("the sitemap has every page that stands once, and each of them answers", async () => {
  const it = await publishing();
  await it.publish(...articles);
  const found = await listed(it);
  expect(paths(found).sort()).toEqual(
    [
      "/",
      "/archive",
      "/articles/fish-ships-1",
      "/articles/مقال-b",
      "/articles/مقال-old",
      "/authors",
      "/authors/ann",
      "/categories",
      "/categories/سوق-السمك",
    ].sort(),
  );
  for (const { loc } of found) expect([loc, (await it.get(loc)).status]).toEqual([loc, 200]);
});

test("an article says when it last changed, and the index when any did", async () => {
  const it = await publishing();
  await it.publish(...articles);
  const lastOf = async (path: string) => {
    const feed = JSON.parse(await it.text("/feed.json")) as {
      items: { url: string; date_modified: string }[];
    };
    return feed.items.find(({ url }) => url.endsWith(path))?.date_modified ?? "";
  };
  const seconds = (text = "") => Date.parse(text) / 1000;
  const entry = async (part: string) => (await listed(it)).find(({ loc }) => loc.endsWith(part))?.lastmod;
  expect(seconds(await entry("fish-ships-1"))).toBe(seconds(await lastOf("fish-ships-1")));
  const partOf = async () =>
    seconds((await read(it, "/sitemap.xml")).find(({ loc }) => loc.includes("-articles-"))?.lastmod);
  const before = await partOf();
  expect(before).toBeLessThanOrEqual(seconds("2026-05-01T12:00:00Z"));
  it.at("2026-05-01T12:05:00Z");
  await it.publish(draft("old", { content: "<p>New words.</p>", ...at("1998-04-01T09:00:00Z") }));
  expect(await partOf()).toBe(seconds("2026-05-01T12:05:00Z"));
  await retract(it.db, await idOf(it, "old"), { now: seconds("2026-05-01T12:06:00Z") });
  it.at("2026-05-01T12:06:30Z");
  expect(await partOf()).toBe(seconds("2026-05-01T12:06:00Z"));
});

test("what is to come is in no sitemap before its second, and caches end with it", async () => {
  const it = await publishing();
  await it.publish(...articles);
  it.at("2026-05-01T12:59:30Z");
  for (const path of [
    "/sitemap.xml",
    "/sitemap-articles-1.xml",
    "/sitemap-categories-1.xml",
    "/sitemap-authors-1.xml",
    "/news-sitemap.xml",
  ]) {
    const answer = await it.get(path);
    expect(answer.headers.get("cache-control")).toContain("max-age=30,");
    expect(await answer.text()).not.toMatch(/secret|emerald|salma|13:00:00/i);
  }
  it.at(DUE);
  expect(paths(await listed(it))).toEqual(
    expect.arrayContaining(["/articles/secret", "/categories/emerald", "/authors/salma"]),
  );
  expect(paths(await read(it, "/news-sitemap.xml"))[0]).toBe("/articles/secret");
});

test("what was withdrawn is in no sitemap, nor what stood for it alone", async () => {
  const it = await publishing();
  await it.publish(...articles);
  await retract(it.db, await idOf(it, "a"), { now: Date.parse("2026-05-01T12:00:10Z") / 1000 });
  it.at("2026-05-01T12:00:20Z");
  expect(paths(await listed(it))).not.toEqual(expect.arrayContaining(["/articles/fish-ships-1"]));
  expect((await it.get("/sitemap-authors-1.xml")).status).toBe(404);
  expect(paths(await read(it, "/news-sitemap.xml"))).toEqual(["/articles/مقال-b"]);
});

test("the news sitemap has the articles of two days with all that Google asks for, the newest first", async () => {
  const it = await publishing({ title: "مرفأ & Co <x>" });
  await it.publish(...articles);
  const found = await read(it, "/news-sitemap.xml");
  expect(found).toEqual([
    {
      loc: "https://marfa.example/articles/fish-ships-1",
      "news:news": {
        "news:publication": { "news:name": "مرفأ & Co <x>", "news:language": "en" },
        "news:publication_date": "2026-04-30T09:00:00+03:00",
        "news:title": "Fish & ships <1>",
      },
    },
    {
      loc: `https://marfa.example/articles/${encodeURIComponent("مقال-b")}`,
      "news:news": {
        "news:publication": { "news:name": "مرفأ & Co <x>", "news:language": "ar" },
        "news:publication_date": "2026-04-30",
        "news:title": "مقال b",
      },
    },
  ]);
  expect(await it.text("/news-sitemap.xml")).toContain(
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
  );
});

test("an article leaves the news sitemap after two days, and caches end then", async () => {
  const it = await publishing();
  await it.publish(articles[0] ?? draft("a"));
  it.at("2026-05-02T05:59:40Z");
  const answer = await it.get("/news-sitemap.xml");
  expect(answer.headers.get("cache-control")).toContain("max-age=20,");
  expect(await answer.text()).toContain("fish-ships");
  it.at("2026-05-02T06:00:00Z");
  expect(await read(it, "/news-sitemap.xml")).toEqual([]);
});

test("the news sitemap has a thousand articles at most", async () => {
  const it = await publishing();
  await it.publish(draft("n", at("2026-05-01T09:00:00Z")));
  await it.db.batch([
    it.db
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1003)
         INSERT INTO article SELECT i, source, guid || i, slug || i, published_at, updated_at, revision, version, categories, article, changed
         FROM n, article WHERE article_id = 1`,
      )
      .bind(),
  ]);
  expect(await read(it, "/news-sitemap.xml")).toHaveLength(1000);
});

test("a crawler that has a sitemap is told that it stands", async () => {
  const it = await publishing();
  await it.publish(...articles);
  for (const path of [
    "/sitemap.xml",
    "/sitemap-pages.xml",
    "/sitemap-articles-1.xml",
    "/news-sitemap.xml",
    "/robots.txt",
  ]) {
    const tag = (await it.get(path)).headers.get("etag") ?? "";
    expect([path, (await it.get(path, { "If-None-Match": tag })).status]).toEqual([path, 304]);
  }
});

test("ten thousand ids are a part, and the next begins another", async () => {
  const it = await publishing();
  await it.publish(...articles.slice(0, 1));
  await it.db.batch([it.db.prepare("UPDATE state SET places = 10000").bind()]);
  await it.publish(...articles.slice(2, 3));
  expect(paths(await read(it, "/sitemap.xml"))).toEqual(
    expect.arrayContaining(["/sitemap-articles-1.xml", "/sitemap-articles-2.xml"]),
  );
  expect(paths(await read(it, "/sitemap-articles-2.xml"))).toEqual(["/articles/مقال-old"]);
  for (const path of ["/sitemap-articles-3.xml", "/sitemap-articles-0.xml", "/sitemap-other-1.xml"])
    expect([path, (await it.get(path)).status]).toEqual([path, 404]);
});
