/** An article with a date that has not come is nowhere until its second, and then everywhere at once. */
import { beforeAll, expect, test } from "vitest";
import { retract } from "../../src/ingest/retract.ts";
import { publishedAs } from "../../src/store/retractions.ts";
import { FEED_FILES } from "../../src/urls.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

const DUE = "2026-05-01T15:00:00Z";
const BEFORE = "2026-05-01T14:59:59Z";
/** The scheduled article says this and nobody else does. */
const SECRET = "زمردة";
/** All of them say this. */
const TEXT = encodeURIComponent("نص");
const SECRET_SLUG = encodeURIComponent(SECRET);

const published = [
  draft("a", {
    keywords: ["Sea"],
    authors: [{ name: "Salma" }],
    published: at("2026-04-01T09:00:00Z").published,
  }),
  draft("b", { keywords: ["Sea", "Land"], authors: [{ name: "Omar" }], ...at("2026-04-02T09:00:00Z") }),
];
const scheduled = draft("s", {
  ...at(DUE),
  title: SECRET,
  content: `<p>نص عن ${SECRET}.</p>`,
  keywords: ["Sea", "Emerald"],
  authors: [{ name: "Salma" }, { name: "Huda" }],
  addresses: ["https://old.example/2026/05/emerald/"],
});

const files = Object.values(FEED_FILES);
const withFeeds = (folder: string) => [folder || "/", ...files.map((file) => `${folder}/${file}`)];
const search = (query: string) =>
  ["", ...files.map((file) => `/${file}`)].map((one) => `/search${one}?${query}`);

/** Every address at which it could be seen, once it is there. */
const SHOWING = [
  ...withFeeds(""),
  ...withFeeds("/categories/sea"),
  ...withFeeds("/categories/emerald"),
  ...withFeeds("/authors/salma"),
  ...withFeeds("/authors/huda"),
  ...["", "/categories/sea", "/categories/emerald", "/authors/salma", "/authors/huda"].flatMap((folder) =>
    withFeeds(`${folder}/archive/1`),
  ),
  ...search(`q=${SECRET_SLUG}`),
  ...search(`q=${encodeURIComponent("زمر")}*`),
  ...search(`q=${TEXT}&category=sea`),
  ...search(`q=${TEXT}&category=emerald`),
  ...search(`q=${TEXT}&author=huda`),
  "/categories",
  "/categories.opml",
  "/all/categories",
  "/authors",
  "/all/authors",
  "/archive",
  "/archive/2026/05",
  "/sitemap.xml",
  "/sitemap-articles-1.xml",
  "/sitemap-categories-1.xml",
  "/sitemap-authors-1.xml",
  "/news-sitemap.xml",
  `/articles/${SECRET_SLUG}`,
  "/2026/05/emerald/",
];
/** Those of them that do not say what it is called. */
const LISTS =
  /^\/(?:all\/)?(?:categories|authors)(?:\.opml)?$|^\/archive$|^\/sitemap(?:-categories-1|-authors-1)?\.xml$/;
/** Those that say nothing of it at any time. */
const OTHERS = [
  "/categories/land",
  "/authors/omar",
  "/archive/2/feed.xml",
  "/archive/2026/04",
  "/archive/until/2025",
  "/sitemap-pages.xml",
  "/robots.txt",
  "/nothing",
  "/articles/nothing",
  "/rss.xml",
  "/search?category=emerald",
];

interface Seen {
  readonly status: number;
  readonly body: string;
  readonly location: string | null;
  readonly cache: string;
  readonly headers: Headers;
}

async function look(it: Publishing, path: string, headers: Record<string, string> = {}): Promise<Seen> {
  const answer = await it.get(path, headers);
  return {
    status: answer.status,
    body: await answer.text(),
    location: answer.headers.get("Location"),
    cache: answer.headers.get("Cache-Control") ?? "",
    headers: answer.headers,
  };
}

const all = async (it: Publishing) => {
  const seen = new Map<string, Seen>();
  for (const path of [...SHOWING, ...OTHERS]) {
    // Twice: the second time from what is kept, where something is.
    await look(it, path);
    seen.set(path, await look(it, path));
  }
  return seen;
};

let late: ReadonlyMap<string, Seen>;
let without: ReadonlyMap<string, Seen>;
let before: ReadonlyMap<string, Seen>;
let after: ReadonlyMap<string, Seen>;

beforeAll(async () => {
  const bare = await publishing({}, "2026-05-01T12:00:00Z");
  await bare.publish(...published);
  bare.at(BEFORE);
  without = await all(bare);
  const it = await publishing({}, "2026-05-01T12:00:00Z");
  await it.publish(...published, scheduled);
  it.at(BEFORE);
  before = await all(it);
  it.at(DUE);
  after = await all(it);
  const later = await publishing({}, "2026-05-01T12:00:00Z");
  await later.publish(...published);
  await all(later);
  later.at("2026-05-01T13:00:00Z");
  await later.publish(scheduled);
  later.at("2026-05-01T14:00:00Z");
  await later.publish({ ...scheduled, content: `<p>نص آخر عن ${SECRET}.</p>` });
  later.at(BEFORE);
  late = await all(later);
}, 60_000);

const seenAt = (map: ReadonlyMap<string, Seen>, path: string) => map.get(path) ?? expect.fail();

test.each([...SHOWING, ...OTHERS])("%s says a second before what it would say without it", (path) => {
  const [is, would] = [seenAt(before, path), seenAt(without, path)];
  expect([is.status, is.location, is.body]).toEqual([would.status, would.location, would.body]);
  expect(is.body).not.toContain("Emerald");
  for (const name of ["ETag", "Last-Modified", "Link"])
    expect([name, is.headers.get(name)]).toEqual([name, would.headers.get(name)]);
});

test.each([...SHOWING, ...OTHERS])("%s says the same while it is written and corrected", (path) => {
  const [is, would] = [seenAt(late, path), seenAt(without, path)];
  expect([is.status, is.location, is.body]).toEqual([would.status, would.location, would.body]);
  for (const name of ["ETag", "Last-Modified", "Link"])
    expect([name, is.headers.get(name)]).toEqual([name, would.headers.get(name)]);
});

test.each([...SHOWING, ...OTHERS])("%s is kept by no cache past its second", (path) => {
  const { cache } = seenAt(before, path);
  // What is said of a failing origin is no promise that it is the newest.
  const kept = [...cache.matchAll(/(?:max-age|stale-while-revalidate)=(\d+)/g)];
  if (SHOWING.includes(path)) expect(kept.map(([one]) => one)).toEqual(["max-age=1"]);
});

test.each(SHOWING)("%s shows it at its second", async (path) => {
  const [was, is] = [seenAt(before, path), seenAt(after, path)];
  expect([is.status, is.location, is.body]).not.toEqual([was.status, was.location, was.body]);
  if (is.location === null) expect(is.status).toBe(200);
  if (is.status === 200 && !LISTS.test(path))
    expect(decodeURIComponent(is.body.replace(/%(?![\da-f]{2})/gi, "%25"))).toContain(SECRET);
});

test.each(SHOWING)("who has %s from the second before is not told that it is the same", async (path) => {
  const [was, is] = [seenAt(before, path), seenAt(after, path)];
  const tag = was.headers.get("ETag");
  if (tag !== null) expect(is.headers.get("ETag")).not.toBe(tag);
});

test("what articles to come call a topic is not its name before their time", async () => {
  const it = await publishing({}, "2026-05-01T12:00:00Z");
  const [plain, pointed] = ["بحر", "بَحر"];
  const path = `/categories/${encodeURIComponent(plain)}/feed.xml`;
  await it.publish(draft("a", { keywords: [plain] }));
  await it.publish(...["w", "x", "y"].map((name) => draft(name, { keywords: [pointed], ...at(DUE) })));
  await it.publish(draft("b", { keywords: [plain] }));
  for (const one of [path, "/categories", "/feed.json"]) expect(await it.text(one)).not.toContain(pointed);
  it.at(DUE);
  await it.publish(draft("z", { keywords: [pointed] }));
  expect(await it.text(path)).toContain(pointed);
});

test("no article is filed under a topic that only articles to come have", async () => {
  const it = await publishing({}, "2026-05-01T12:00:00Z");
  await it.publish(draft("s", { keywords: ["Green Emerald"], ...at(DUE) }));
  const looked = draft("a", { title: "A Green Emerald was found", language: "en" });
  await it.publish(looked);
  expect(await it.text("/feed.json")).not.toContain('"Green Emerald"');
  it.at(DUE);
  await it.publish({ ...looked, source: "b.txt" });
  expect(await it.text("/feed.json")).toContain('"Green Emerald"');
});

test("an article that is withdrawn before its time was never there: nothing says that anything changed", async () => {
  const it = await publishing({}, "2026-05-01T12:00:00Z");
  await it.publish(...published);
  const looks = async () => (await look(it, "/feed.xml")).headers.get("Last-Modified");
  it.at("2026-05-01T12:30:00Z");
  const first = await looks();
  await it.publish(scheduled);
  it.at("2026-05-01T13:00:00Z");
  const { guid = "" } = (await publishedAs(it.db, "s.txt")) ?? {};
  await retract(it.db, guid, { now: Date.parse("2026-05-01T13:00:00Z") / 1000 });
  expect(await looks()).toBe(first);
  it.at("2026-05-02T13:00:00Z");
  expect(await looks()).toBe(first);
});

test("an article that is put off is gone at once, and who asks whether the feed has changed is told so", async () => {
  const it = await publishing({}, "2026-05-01T12:00:00Z");
  await it.publish(...published);
  it.at("2026-05-01T13:00:00Z");
  const had = await look(it, "/categories/land/feed.xml");
  await it.publish(draft("b", { keywords: ["Sea", "Land"], authors: [{ name: "Omar" }], ...at(DUE) }));
  it.at("2026-05-01T13:00:05Z");
  expect((await it.get("/categories/land/feed.xml")).status).toBe(404);
  const since = { "If-Modified-Since": had.headers.get("Last-Modified") ?? "" };
  expect((await it.get("/categories/sea/feed.xml", since)).status).toBe(200);
});

test("an article whose time is moved forward is there at its new time, also in a feed that was kept", async () => {
  const it = await publishing({}, "2026-05-01T12:00:00Z");
  await it.publish(...published, scheduled, draft("c", { keywords: ["Sea"] }));
  await it.text("/categories/sea/feed.xml");
  await it.publish({ ...scheduled, ...at("2026-05-01T13:00:00Z") });
  it.at("2026-05-01T13:00:00Z");
  expect(await it.text("/categories/sea/feed.xml")).toContain(SECRET);
});
