/** One feed of 50 articles of 3 KB as bytes: ours, ours with items kept, and the libraries, on the same articles. */
import { Feed } from "feed";
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { atom1, type FormatName, json1, rss2 } from "../src/document/index.ts";
import { documentOf } from "../src/feed.ts";
import { createIngest } from "../src/ingest/index.ts";
import { prepareAll } from "../src/ingest/prepare.ts";
import { kept } from "../src/kept.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import { readText } from "../src/read/text.ts";
import { readEdition } from "../src/store/editions.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { articles, feedItems } from "./corpus.ts";
import { sideBySide, table } from "./rounds.ts";

const ITEMS = 50;
const ROUNDS = 15;
const TIMES = 20;

/** What stands above the table. */
export const RENDERING = `Medians of ${ROUNDS} rounds in turn, ${TIMES} documents a round, UTF-8 encoding included. The libraries get the same articles; \`feed\` and nashra the very same object. “Items kept” puts together a feed whose items were all rendered before; its items are the articles as the store holds them, with more to say, so that its documents are larger. KB are of nashra's documents from nothing, with items kept, and of \`feed\`'s and feedsmith's.`;

const site = "https://bench.example";
const encoder = new TextEncoder();

function feedObject(): Feed {
  const feed = new Feed({
    id: `${site}/`,
    title: "نشرة القياس",
    description: "مقالات للقياس",
    link: `${site}/`,
    language: "ar",
    updated: new Date("2026-11-20T06:00:00Z"),
    author: { name: "هيئة التحرير", link: `${site}/` },
    feedLinks: { rss: `${site}/feed.xml`, atom: `${site}/atom.xml`, json: `${site}/feed.json` },
  });
  for (const item of feedItems(ITEMS)) feed.addItem(item);
  return feed;
}

/** The same feed in feedsmith's own words, one object a format. */
function feedsmithObjects(feed: Feed) {
  const { options, items } = feed;
  const authors = (list: Feed["items"][number]["author"]) => (list ?? []).map(({ name = "" }) => ({ name }));
  return {
    rss: {
      title: options.title,
      link: options.link ?? "",
      description: options.description ?? "",
      language: options.language ?? "",
      lastBuildDate: options.updated ?? new Date(0),
      atom: { links: [{ href: `${site}/feed.xml`, rel: "self", type: "application/rss+xml" }] },
      items: items.map((item) => ({
        title: item.title,
        link: item.link,
        guid: { value: item.id ?? item.link, isPermaLink: false },
        pubDate: item.published ?? item.date,
        description: item.description ?? "",
        categories: (item.category ?? []).map(({ name = "", domain = "" }) => ({ name, domain })),
        dc: { creators: authors(item.author).map((one) => one.name) },
        content: { encoded: item.content ?? "" },
      })),
    },
    atom: {
      id: options.id ?? "",
      title: { value: options.title },
      subtitle: { value: options.description ?? "" },
      updated: options.updated ?? new Date(0),
      authors: [{ name: options.author?.name ?? "" }],
      links: [{ href: `${site}/atom.xml`, rel: "self" }, { href: `${site}/` }],
      entries: items.map((item) => ({
        id: item.id ?? item.link,
        title: { value: item.title },
        updated: item.date,
        published: item.published ?? item.date,
        links: [{ href: item.link }],
        authors: authors(item.author),
        categories: (item.category ?? []).map(({ name = "", term = "", scheme = "" }) => ({
          term,
          scheme,
          label: name,
        })),
        summary: { value: item.description ?? "", type: "html" },
        content: { value: item.content ?? "", type: "html" },
      })),
    },
    json: {
      title: options.title,
      home_page_url: options.link ?? "",
      feed_url: `${site}/feed.json`,
      items: items.map((item) => ({
        id: item.id ?? item.link,
        url: item.link,
        title: item.title,
        summary: item.description ?? "",
        content_html: item.content ?? "",
        date_published: item.published ?? item.date,
        date_modified: item.date,
        authors: authors(item.author),
        tags: (item.category ?? []).map(({ name = "" }) => name),
      })),
    },
  };
}

/** The same articles in a store, read as the stored documents that they are, with every item rendered once. */
async function keptDocuments(): Promise<Readonly<Record<FormatName, () => Promise<Uint8Array | undefined>>>> {
  const db = openSqlite(":memory:");
  const publication = PublicationSchema.parse({
    title: "نشرة القياس",
    url: site,
    timeZone: "Asia/Riyadh",
    feedSize: ITEMS,
  });
  const context = { timeZone: publication.timeZone, language: "ar", now: new Date() };
  const ingest = await createIngest({ db, publication, now: () => new Date() });
  const drafts = articles(ITEMS).flatMap(({ name, text }) => readText({ path: name, text }, context).drafts);
  await ingest(await prepareAll(drafts, publication));
  const edition = await readEdition(db, { kind: "all" }, 4_000_000_000, ITEMS);
  if (!edition || edition.entries.length !== ITEMS) throw new Error("the corpus has not been taken in");
  const deps = { db, publication, items: kept<Uint8Array>(100_000_000, (bytes) => bytes.length) };
  const of = (format: FormatName) => () => documentOf(deps, edition, format);
  for (const format of ["rss", "atom", "json"] as const) await of(format)();
  return { rss: of("rss"), atom: of("atom"), json: of("json") };
}

/** The table. */
export async function rendering(): Promise<string> {
  const feed = feedObject();
  const smith = feedsmithObjects(feed);
  const keptOnes = await keptDocuments();
  const formats = [
    {
      name: "RSS 2.0",
      peer: () => feed.rss2(),
      smith: () => generateRssFeed(smith.rss),
      ours: () => rss2(feed),
      kept: keptOnes.rss,
    },
    {
      name: "Atom 1.0",
      peer: () => feed.atom1(),
      smith: () => generateAtomFeed(smith.atom),
      ours: () => atom1(feed),
      kept: keptOnes.atom,
    },
    {
      name: "JSON Feed",
      peer: () => feed.json1(),
      smith: () => JSON.stringify(generateJsonFeed(smith.json)),
      ours: () => json1(feed),
      kept: keptOnes.json,
    },
  ];
  const rows: (string | number)[][] = [];
  for (const format of formats) {
    const bytes = (make: () => string) => () => encoder.encode(make());
    const [ours, keptOne, peer, feedsmith] = await sideBySide(
      [
        { name: "nashra", run: bytes(format.ours) },
        { name: "nashra, items kept", run: format.kept },
        { name: "feed", run: bytes(format.peer) },
        { name: "feedsmith", run: bytes(format.smith) },
      ],
      ROUNDS,
      TIMES,
    );
    const sizes = [
      bytes(format.ours)().length,
      (await format.kept())?.length ?? 0,
      bytes(format.peer)().length,
      bytes(format.smith)().length,
    ];
    if (!ours || !keptOne || !peer || !feedsmith) throw new Error("not measured");
    const ratio = (a: number, b: number) => (a / b).toFixed(2);
    rows.push([
      format.name,
      sizes.map((bytes) => Math.round(bytes / 1000)).join(", "),
      ours.ms.toFixed(2),
      keptOne.ms.toFixed(3),
      peer.ms.toFixed(2),
      feedsmith.ms.toFixed(2),
      ratio(ours.ms, peer.ms),
      ratio(ours.ms, feedsmith.ms),
      (keptOne.ms / peer.ms).toFixed(3),
      (keptOne.ms / feedsmith.ms).toFixed(3),
    ]);
  }
  return table(
    [
      "50 articles of 3 KB",
      "KB",
      "nashra ms",
      "items kept ms",
      "feed ms",
      "feedsmith ms",
      "nashra / feed",
      "nashra / feedsmith",
      "kept / feed",
      "kept / feedsmith",
    ],
    rows,
  );
}
