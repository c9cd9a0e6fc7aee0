/** What search engines, previews of links and importing readers make of us, by parsers and schemas of others. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { parseOpml } from "feedsmith";
import jsonld from "jsonld";
import ogs from "open-graph-scraper";
import { ErrorLevel, parseSitemapIndex, type SitemapItem, XMLToSitemapItemStream } from "sitemap";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Serving, serving } from "../browser/served.ts";
import { at, draft } from "../shared/publishing.ts";
import { importedByNewsboat, missing, xmllint } from "./programs.ts";
import { faultsOf, type Node, SCHEMA_ORG } from "./schema-org.ts";
import { get } from "./seen.ts";

// https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd, as the package ships it.
const XSD = join(
  dirname(createRequire(import.meta.url).resolve("sitemap/package.json")),
  "schema/sitemap.xsd",
);
const BOATS = "قوارب <الفجر> & “البحر”";

let site: Serving;
let boats = "";

beforeAll(async () => {
  site = await serving("ar", [
    draft("boats", {
      title: BOATS,
      summary: "عادت القوارب & بقيت الشباك.",
      keywords: ["سوق السمك", "Fish & chips"],
      authors: [
        { name: "ليث حمدان" },
        { name: "مرفأ" },
        { name: "Tom O'Neil", link: "https://tom.example/" },
      ],
      image: { url: "/images/boats.png", alt: "قوارب", width: 1200, height: 800 },
      updated: "2026-05-01T09:00:00+03:00",
      ...at("2026-04-30T09:00:00+03:00"),
    }),
    draft("nets", {
      title: "Nets",
      keywords: ["سوق السمك"],
      published: { at: "2026-04-30T00:00:00+03:00", hasTime: false },
    }),
    draft("old", {
      title: "Old",
      authors: [{ name: "Ann Marsh" }],
      link: "https://elsewhere.example/old",
      ...at("1998-04-01T09:00:00Z"),
    }),
  ]);
  const feed = JSON.parse(await get(`${site.address}/feed.json`)) as {
    items: { title: string; url: string }[];
  };
  boats = feed.items.find(({ title }) => title === BOATS)?.url ?? "";
});
afterAll(() => site.stop());

/** The entries of a sitemap, read by a parser that refuses what it does not know. */
async function entriesOf(address: string): Promise<readonly SitemapItem[]> {
  const reader = new XMLToSitemapItemStream({ level: ErrorLevel.THROW });
  return Readable.from([await get(address)])
    .pipe(reader)
    .toArray();
}

const partsOf = async () =>
  (await parseSitemapIndex(Readable.from([await get(`${site.address}/sitemap.xml`)]))).map(({ url }) => url);

test("a crawler reads every sitemap, and finds every page that it names", async () => {
  const pages = (await Promise.all((await partsOf()).map(entriesOf))).flat();
  expect(pages.map(({ url }) => decodeURI(url).slice(site.address.length)).sort()).toEqual([
    ...["/", "/archive", "/articles/nets", "/articles/old", "/articles/قوارب-الفجر-البحر", "/authors"],
    ...["/authors/ann-marsh", "/authors/tom-oneil", "/authors/ليث-حمدان", "/authors/مرفأ", "/categories"],
    ...["/categories/fish-chips", "/categories/سوق-السمك"],
  ]);
  for (const { url } of pages) await get(url);
  const { lastmod } = pages.find(({ url }) => url === boats) ?? {};
  expect(Date.parse(lastmod ?? "")).toBe(Date.parse("2026-05-01T09:00:00+03:00"));
});

test("a crawler of news reads what is news", async () => {
  const found = await entriesOf(`${site.address}/news-sitemap.xml`);
  expect(found.map(({ url, news }) => [url, news])).toEqual([
    [
      boats,
      {
        publication: { name: "مرفأ", language: "ar" },
        publication_date: "2026-04-30T09:00:00+03:00",
        title: BOATS,
      },
    ],
    [
      `${site.address}/articles/nets`,
      { publication: { name: "مرفأ", language: "en" }, publication_date: "2026-04-30", title: "Nets" },
    ],
  ]);
});

test.skipIf(missing("xmllint", "--version"))(
  "the schema of sitemaps.org finds nothing against any (skipped where libxml2-utils is not installed)",
  async () => {
    for (const part of await partsOf()) expect([part, xmllint(await get(part), XSD)]).toEqual([part, ""]);
    const wrong = (await get(`${site.address}/sitemap-articles-1.xml`)).replace("<lastmod>", "<lastmod>on ");
    expect(xmllint(wrong, XSD)).toContain("lastmod");
  },
);

test("a reader imports the list of all feeds, and each of them answers", async () => {
  const { head, body } = parseOpml(await get(`${site.address}/categories.opml`));
  expect(head?.title).toBe("مرفأ");
  const outlines = body?.outlines ?? [];
  expect(outlines.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["مرفأ", "سوق السمك · مرفأ", "Fish & chips · مرفأ", "Tom O'Neil · مرفأ"]),
  );
  expect(outlines).toHaveLength(7);
  for (const { type, xmlUrl = "", htmlUrl = "" } of outlines) {
    expect(type).toBe("rss");
    expect(await get(xmlUrl)).toContain(`<link>${htmlUrl}</link>`);
  }
});

test.skipIf(missing("newsboat", "--version"))(
  "newsboat imports it (skipped where it is not installed)",
  async () => {
    const list = await get(`${site.address}/categories.opml`);
    const urls = importedByNewsboat(list);
    expect(urls).toHaveLength(7);
    for (const [, url = ""] of list.matchAll(/xmlUrl="([^"]*)"/g))
      expect(urls.some((one) => one.startsWith(url))).toBe(true);
  },
);

test("a preview of a link finds what Open Graph and cards say", async () => {
  const { result } = await ogs({ html: await get(boats) });
  expect(result).toMatchObject({
    success: true,
    ogType: "article",
    ogTitle: BOATS,
    ogDescription: "عادت القوارب & بقيت الشباك.",
    ogSiteName: "مرفأ",
    ogUrl: boats,
    ogLocale: "ar_AR",
    ogImage: [{ url: `${site.address}/images/boats.png`, width: "1200", height: "800", alt: "قوارب" }],
    articlePublishedTime: "2026-04-30T09:00:00+03:00",
    articleModifiedTime: "2026-05-01T09:00:00+03:00",
    articleSection: "سوق السمك",
    twitterCard: "summary_large_image",
  });
  const home = await ogs({ html: await get(`${site.address}/`) });
  expect(home.result).toMatchObject({
    ogType: "website",
    ogTitle: "مرفأ",
    ogUrl: `${site.address}/`,
    ogImage: [{ url: `${site.address}/images/logo.png` }],
    twitterCard: "summary",
  });
});

/** What a page says of itself as linked data, expanded as JSON-LD 1.1 has it. */
async function said(address: string): Promise<Node> {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await get(address))?.[1] ?? "";
  const expanded = await jsonld.expand(JSON.parse(text), {
    // All that schema.org's own context does for what stands here: its names are schema.org's.
    documentLoader: async (documentUrl) => ({
      documentUrl,
      document: documentUrl.startsWith("https://schema.org") ? { "@context": { "@vocab": SCHEMA_ORG } } : {},
    }),
  });
  expect(expanded).toHaveLength(1);
  return expanded[0] as Node;
}

test("what an article says as linked data is schema.org's, with what Google asks for", async () => {
  const node = await said(boats);
  expect(node["@type"]).toEqual([`${SCHEMA_ORG}NewsArticle`]);
  expect(faultsOf(node)).toEqual([]);
  for (const path of ["/articles/nets", "/articles/old"])
    expect(faultsOf(await said(site.address + path))).toEqual([]);
  // developers.google.com/search/docs/appearance/structured-data/article
  const value = (of: Node, name: string) =>
    (of[SCHEMA_ORG + name] as readonly Node[]).map((one) => one["@value"]);
  expect(value(node, "headline")).toEqual([BOATS]);
  expect(value(node, "datePublished")).toEqual(["2026-04-30T09:00:00+03:00"]);
  expect(value(node, "dateModified")).toEqual([expect.stringMatching(/^2026-05-01T.*(?:Z|[+-]\d\d:\d\d)$/)]);
  const authors = node[`${SCHEMA_ORG}author`] as readonly Node[];
  expect(authors.map((one) => [one["@type"], ...value(one, "name"), ...value(one, "url")])).toEqual([
    [[`${SCHEMA_ORG}Person`], "ليث حمدان", `${site.address}/authors/${encodeURIComponent("ليث-حمدان")}`],
    [[`${SCHEMA_ORG}Organization`], "مرفأ", `${site.address}/authors/${encodeURIComponent("مرفأ")}`],
    [[`${SCHEMA_ORG}Person`], "Tom O'Neil", `${site.address}/authors/tom-oneil`],
  ]);
  const [image] = node[`${SCHEMA_ORG}image`] as readonly Node[];
  expect((await fetch(String(value(image ?? {}, "url")))).headers.get("content-type")).toBe("image/png");
});

test("linked data that is not schema.org's would be noticed", async () => {
  const text = (name: string) => ({ [SCHEMA_ORG + name]: [{ "@value": "x" }] });
  const type = (name: string) => ({ "@type": [SCHEMA_ORG + name] });
  expect(
    faultsOf({
      ...type("NewsArticle"),
      ...text("headlines"),
      ...text("publisher"),
      [`${SCHEMA_ORG}author`]: [{ ...type("ImageObject"), ...text("jobTitle") }],
    }),
  ).toEqual([
    "NewsArticle has no headlines",
    "publisher of NewsArticle is no text",
    "author of NewsArticle is no ImageObject",
    "ImageObject has no jobTitle",
  ]);
});
