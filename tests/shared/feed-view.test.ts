/** What stands at a feed's address: the feed for every reader, a page for a person who opens it in a browser. */
import { beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, FETCHERS } from "../fixtures/fetchers.ts";
import { addresses, whole } from "../pages/reading.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

const OPENED = { "Sec-Fetch-Dest": "document", "Sec-Fetch-Mode": "navigate" };
const TYPES = {
  "feed.xml": "application/rss+xml",
  "atom.xml": "application/atom+xml",
  "feed.json": "application/feed+json",
};
const FOLDERS = ["", "/categories/fish", "/authors/ann-marsh", "/archive/1", "/categories/fish/archive/1"];
const FEEDS = [
  ...FOLDERS.flatMap((folder) => Object.keys(TYPES).map((file) => `${folder}/${file}`)),
  ...Object.keys(TYPES).map((file) => `/search/${file}?q=boats`),
  ...["/feed.xml?profile=flipboard", "/categories/fish/feed.xml?profile=msn"],
];
const typeOf = (path: string) =>
  `${Object.entries(TYPES).find(([file]) => path.includes(file))?.[1]}; charset=utf-8`;

let site: Publishing;
const opened = (path: string, more: Record<string, string> = {}) => site.get(path, { ...OPENED, ...more });

beforeAll(async () => {
  site = await publishing({
    title: "Coast Echo",
    language: "en",
    description: "News of a harbour",
    feedSize: 40,
  });
  await site.publish(
    ...Array.from({ length: 60 }, (_, n) =>
      draft(`n${n}`, {
        title: `Boats ${n}`,
        content: `<p>The boats came home ${n}.</p>`,
        ...at(`2026-04-${String(1 + (n % 28)).padStart(2, "0")}T09:00:00+03:00`),
        authors: [{ name: "Ann Marsh" }],
        keywords: ["Fish"],
      }),
    ),
  );
});

describe.each(FETCHERS)("$name ($known)", ({ headers }) => {
  test("gets the feed, with the feed's type", async () => {
    for (const path of ["/feed.xml", "/atom.xml", "/feed.json", "/categories/fish/feed.xml"]) {
      const answer = await site.get(path, headers);
      expect([path, answer.status, answer.headers.get("content-type")]).toEqual([path, 200, typeOf(path)]);
      expect((await answer.text()).slice(0, 1)).toBe(path.endsWith("json") ? "{" : "<");
    }
  });
});

test.each(BROWSERS)("a person with $name gets the page", async ({ headers }) => {
  const answer = await site.get("/feed.xml", headers);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
});

test.each(FEEDS)(
  "%s: a page for people, the feed for all others, and neither is taken for the other",
  async (path) => {
    const [feed, page] = [await site.get(path), await opened(path)];
    expect([feed.status, feed.headers.get("content-type")]).toEqual([200, typeOf(path)]);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    for (const { headers } of [feed, page])
      expect(headers.get("vary")).toBe("Accept-Encoding, Sec-Fetch-Dest");
    expect(feed.headers.get("cache-control")).toContain("public");
    expect(page.headers.get("cache-control")).toBe("private, no-cache");
    expect(page.headers.get("access-control-allow-origin")).toBeNull();
    const [tag, own] = [feed.headers.get("etag") ?? "", page.headers.get("etag") ?? ""];
    expect(own).not.toBe(tag);
    // Who has one of them is never told that the other has not changed.
    expect((await opened(path, { "If-None-Match": own })).status).toBe(304);
    expect((await opened(path, { "If-None-Match": tag })).status).toBe(200);
    expect((await opened(path, { "If-Modified-Since": "Fri, 01 May 2026 12:00:00 GMT" })).status).toBe(200);
    expect((await site.get(path, { "If-None-Match": tag })).status).toBe(304);
    expect((await site.get(path, { "If-None-Match": own })).status).toBe(200);
    const text = await page.text();
    whole(text);
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(new TextEncoder().encode(text).length).toBeLessThan(100_000);
    expect(text.match(/<h2><a /g)?.length).toBe(20);
  },
);

test.each([
  ["iframe", "iframe"],
  ["image", "image"],
  ["a script's fetch", "empty"],
  ["nothing known", "reader"],
])("what is asked for as %s gets the feed", async (_, destination) => {
  const answer = await site.get("/feed.xml", { "Sec-Fetch-Dest": destination });
  expect(answer.headers.get("content-type")).toBe(typeOf("feed.xml"));
});

test("the page names the address, readers that take it, the other formats, the source and what is in it", async () => {
  const page = await (await opened("/categories/fish/atom.xml")).text();
  const feed = "https://marfa.example/categories/fish/atom.xml";
  expect(page).toContain("This is a feed:");
  expect(page).toMatch(new RegExp(`<textarea id="address"[^>]* readonly="readonly"[^>]*>${feed}</textarea>`));
  const taken = encodeURIComponent(feed);
  expect(addresses(page)).toEqual(
    expect.arrayContaining([
      `https://feedly.com/i/subscription/feed%2F${taken}`,
      `https://www.inoreader.com/feed/${taken}`,
      `https://theoldreader.com/feeds/subscribe?url=${taken}`,
      `https://www.newsblur.com/?url=${taken}`,
      `https://feedbin.com/?subscribe=${taken}`,
      `https://www.commafeed.com/rest/feed/subscribe?url=${taken}`,
      `feed:${feed}`,
      "/categories/fish/feed.xml",
      "/categories/fish/feed.json",
      "/categories/fish/atom.xml?view=source",
      "/categories.opml",
      "/categories/fish",
      "/articles/boats-27",
    ]),
  );
  expect(page).toContain('<svg class="qr"');
  expect(page).toContain('<h1><bdi dir="ltr">Fish</bdi></h1>');
});

test("the page of an aggregator's feed says for whom it is, gives its address, and leads to the feed for readers", async () => {
  const page = await (await opened("/categories/fish/feed.xml?profile=flipboard")).text();
  expect(page).toContain("<title>Fish · Coast Echo · Feed (RSS) for Flipboard</title>");
  expect(page).toContain("This is the feed as Flipboard asks for it");
  expect(page).toContain("It has 30 articles at most,");
  const own = "https://marfa.example/categories/fish/feed.xml?profile=flipboard";
  expect(page).toMatch(new RegExp(`<textarea id="address"[^>]*>${own.replace("?", "\\?")}</textarea>`));
  const links = addresses(page);
  expect(links).toEqual(
    expect.arrayContaining([
      "/categories/fish/feed.xml",
      ...["apple", "feedly", "msn"].map((name) => `/categories/fish/feed.xml?profile=${name}`),
      "/categories/fish/feed.xml?profile=flipboard&view=source",
    ]),
  );
  // Readers of feeds are to take the feed itself.
  expect(links.filter((one) => /feedly\.com|^feed:/.test(one))).toEqual([]);
  expect((await opened("/categories/none/feed.xml?profile=msn")).status).toBe(404);
});

test("an archive page leads those who want to subscribe to the feed itself", async () => {
  const page = await (await opened("/categories/fish/archive/1/feed.xml")).text();
  expect(page).toContain(">https://marfa.example/categories/fish/feed.xml</textarea>");
  expect(addresses(page)).toContain("/categories/fish/archive/1/feed.xml?view=source");
  expect(addresses(page)).toContain("/categories/fish/archive/1");
});

test.each(FEEDS)("the source of %s is the feed, as text", async (path) => {
  const source = `${path}${path.includes("?") ? "&" : "?"}view=source`;
  const feed = await (await site.get(path)).text();
  for (const headers of [{}, OPENED]) {
    const answer = await site.get(source, headers);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("vary")]).toEqual([
      200,
      "text/plain; charset=utf-8",
      "Accept-Encoding",
    ]);
    expect([answer.headers.get("link"), answer.headers.get("x-robots-tag")]).toEqual([null, "noindex"]);
    expect(await answer.text()).toBe(feed);
    const tag = answer.headers.get("etag") ?? "";
    expect((await site.get(source, { ...headers, "If-None-Match": tag })).status).toBe(304);
  }
});

test("a search for the words view=source is a search", async () => {
  const { status, headers } = await site.get("/search/feed.xml?q=view%3Dsource");
  expect([status, headers.get("content-type")]).toEqual([200, typeOf("feed.xml")]);
  expect((await site.get("/search/feed.xml?q=view=source")).headers.get("location")).toBe(
    "/search/feed.xml?q=view%3Dsource",
  );
});

test.each([
  ["/feed.xml?profile=<flip>", 400, "&lt;flip&gt;", "/feed.xml?profile=flipboard", "text/plain"],
  [
    "/categories/fish/atom.xml?profile=msn",
    400,
    "RSS",
    "/categories/fish/feed.xml?profile=msn",
    "text/plain",
  ],
  ["/search/feed.xml?q=boats&category=nothing", 404, "“nothing”", "/categories", "text/plain"],
  ["/search/feed.json?q=boats&after=xx", 400, "“xx”", "/categories", "text/plain"],
  ["/categories/nothing/feed.xml", 404, "no category", "/feed.xml", "text/plain"],
  ["/archive/99/atom.xml", 404, "page of the archive", "/feed.xml", "text/plain"],
  ["/articles/nothing/feed.xml", 404, "no category", "/feed.xml", "text/plain"],
])(
  "%s is no feed: a person is told why in a page that leads on, a reader in short",
  async (path, status, why, way, type) => {
    const page = await opened(path);
    expect([page.status, page.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
    expect(page.headers.get("cache-control")).toMatch(/^(?:no-store|private, no-cache)$/);
    const text = await page.text();
    whole(text);
    expect(text.replace(/[\u2068\u2069]/g, "")).toContain(why);
    expect(addresses(text)).toEqual(expect.arrayContaining([way, "/"]));
    const read = await site.get(path);
    expect([read.status, read.headers.get("content-type")]).toEqual([status, `${type}; charset=utf-8`]);
    const short = await read.text();
    expect(short).not.toMatch(/<(?:[!/]|html|body|p)/);
    expect(short.length).toBeLessThan(400);
    for (const answer of [page, read]) expect(answer.headers.get("vary")).toBe("Sec-Fetch-Dest");
  },
);

test("where there is no feed there is no page of one, and a search is sent to its own address", async () => {
  for (const path of ["/categories/nothing/feed.xml", "/archive/99/atom.xml", "/nothing/feed.xml"]) {
    expect((await opened(path)).status, path).toBe(404);
    expect((await opened(`${path}?view=source`)).status, path).toBe(404);
  }
  const { status, headers } = await opened("/search/feed.xml?q=boats&lang=");
  expect([status, headers.get("location")]).toEqual([301, "/search/feed.xml?q=boats"]);
});

test("a new article is on the page at once", async () => {
  await opened("/feed.xml");
  await site.publish(draft("new", { title: "News of today", ...at("2026-05-01T10:00:00Z") }));
  expect(await (await opened("/feed.xml")).text()).toContain("News of today");
  expect(await (await site.get("/feed.xml")).text()).toContain("News of today");
});

test("a publication below a path, in a language without words here, leads to its own and reads in English", async () => {
  const below = await publishing({ title: "Le Quai", language: "fr", url: "https://quai.example/news" });
  await below.publish(
    draft("a", { title: "Les bateaux", keywords: ["Pêche"], content: "<p>Ils sont là.</p>" }),
  );
  const page = await (await below.get("/news/categories/pêche/feed.xml", OPENED)).text();
  whole(page);
  const own = addresses(page).filter((one) => one.startsWith("/"));
  expect(own.filter((one) => !one.startsWith("/news/"))).toEqual([]);
  expect(own).toContain("/news/copy.js");
  for (const path of ["/news/copy.js", "/news/categories/p%C3%AAche/feed.xml?view=source"])
    expect((await below.get(path)).status, path).toBe(200);
  expect(page).toContain('<html lang="fr" dir="ltr">');
  expect(page).toContain('<div lang="en" dir="ltr">');
});

test("hostile titles, a thousand categories and the longest address leave a page whole, small and without a script of theirs", async () => {
  const odd = await publishing({ title: "</title><script>alert(1)</script>", language: "ar" });
  const many = Array.from(
    { length: 10_000 },
    (_, n) => `قسم الأخبار البحرية والمرافئ والصيد والأسواق رقم ${n}`,
  );
  await odd.publish(
    draft("a", {
      title: `</h2><script>alert(2)</script> "&'<b> ${'"'.repeat(400)}`,
      summary: '<img src=x onerror=alert(3)> "" &'.repeat(150),
      content: `<p>word ${"كلمة ".repeat(500)}</p>`,
      keywords: ['"><script>alert(4)</script>', ...many.slice(0, 5)],
    }),
    ...Array.from({ length: 30 }, (_, n) =>
      draft(`m${n}`, { keywords: many.slice(n * 300, n * 300 + 300), content: "<p>word</p>" }),
    ),
  );
  const slugs = [...(await odd.text("/categories")).matchAll(/\/categories\/([^"/]{250,})"/g)].map(
    (match) => match[1],
  );
  expect(slugs.length).toBeGreaterThan(100);
  const asked = (name: string, from: number) =>
    slugs
      .slice(from, from + 10)
      .map((slug) => `&${name}=${slug}`)
      .join("");
  const long = `/search/feed.xml?q=word${asked("category", 0)}${asked("not", 10)}`;
  expect(long.length).toBeGreaterThan(5000);
  const profile = "/feed.xml?profile=feedly";
  for (const path of ["/feed.xml", profile, "/archive/1/feed.json", "/search/atom.xml?q=word", long]) {
    const answer = await odd.get(path, OPENED);
    const page = await answer.text();
    expect([path, answer.status, page.slice(0, 200)]).toEqual([path, 200, page.slice(0, 200)]);
    whole(page);
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="/copy.js" defer="defer">']);
    expect(page).not.toMatch(/ on\w+=|javascript:|<img src=x/i);
    expect([path, new TextEncoder().encode(page).length < 100_000]).toEqual([path, true]);
  }
});

test("the page of an aggregator's feed shows the articles that are in it", async () => {
  const it = await publishing({ language: "en" });
  await it.publish(
    ...Array.from({ length: 30 }, (_, n) =>
      draft(`n${n}`, {
        language: n % 2 === 0 ? "en" : "ar",
        ...at(`2026-04-${String(30 - n).padStart(2, "0")}T09:00:00+03:00`),
      }),
    ),
  );
  const titles = (text: string, before: RegExp) => [...text.matchAll(before)].map(([, title]) => title);
  const path = "/feed.xml?profile=msn";
  const shown = titles(await (await it.get(path, OPENED)).text(), /<h2><a [^>]*>([^<]*)</g);
  expect(shown).toEqual(titles(await it.text(path), /<item>\s*<title>([^<]*)</g));
  expect(shown).toHaveLength(15);
});
