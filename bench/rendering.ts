/** One feed of 50 articles of 3 KB as bytes: ours, ours with items kept, and the libraries, on the same articles. */
import { Feed } from "feed";
import { atom1, type FormatName, json1, rss2 } from "../src/document/index.ts";
import { documentOf } from "../src/feed/index.ts";
import { createIngest } from "../src/ingest/index.ts";
import { prepareAll } from "../src/ingest/prepare.ts";
import { kept } from "../src/kept.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import { readText } from "../src/read/text.ts";
import { readEdition } from "../src/store/editions.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { articles, feedItems } from "./corpus.ts";
import { saidIn, writersOf } from "./libraries.ts";
import { ratioOf, sideBySide, table } from "./rounds.ts";

const ITEMS = 50;
const ROUNDS = 45;
const TIMES = 7;

/** What stands above the table. */
export const RENDERING = `Medians of ${ROUNDS} rounds in turn, ${TIMES} documents a round, UTF-8 encoding included. The libraries get the same articles with every field that they have a place for; \`feed\` and nashra the very same object. Before anything is measured, a reader must find the same titles, addresses, dates, bodies and numbers of topics in all documents of a format. npm's \`rss\` and \`@astrojs/rss\` write RSS alone. “Items kept” puts together a feed whose items were all rendered before; its items are the articles as the store holds them, with more to say, so that its documents are larger. In brackets the middle half of the rounds; “nashra / it” below 1 is faster than it, and the last column says how many times as fast nashra is when it has kept the items.`;

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

/** The table. Throws when two documents of a format do not say the same. */
export async function rendering(): Promise<string> {
  const feed = feedObject();
  const writers = writersOf(feed, site);
  const keptOnes = await keptDocuments();
  const rows: (string | number)[][] = [];
  for (const { format, name, write } of formats(feed)) {
    const libraries = writers.filter((one) => one.format === format);
    const ours = await saidIn(write(), format);
    for (const { library, write } of libraries)
      if ((await saidIn(await write(), format)) !== ours)
        throw new Error(`${library} does not say in ${name} what nashra says`);
    const bytes = (make: () => string | Promise<string>) => async () => encoder.encode(await make());
    const candidates = [
      { name: "nashra", run: bytes(write) },
      { name: "nashra, items kept", run: keptOnes[format] },
      ...libraries.map(({ library, write }) => ({ name: library, run: bytes(write) })),
    ];
    const sizes = await Promise.all(candidates.map(async ({ run }) => (await run())?.length ?? 0));
    const [own, keptOne, ...others] = await sideBySide(candidates, ROUNDS, TIMES);
    if (!own || !keptOne) throw new Error("not measured");
    const size = (i: number) => Math.round((sizes[i] ?? 0) / 1000);
    rows.push([name, "nashra", size(0), own.ms.toFixed(2), "", ""]);
    rows.push([name, "nashra, items kept", size(1), keptOne.ms.toFixed(3), "", ""]);
    for (const [i, one] of others.entries())
      rows.push([
        name,
        one.name,
        size(i + 2),
        one.ms.toFixed(2),
        ratioOf(own.rounds, one.rounds),
        ratioOf(one.rounds, keptOne.rounds, 1),
      ]);
  }
  return table(
    ["50 articles of 3 KB", "written by", "KB", "ms", "nashra / it", "it / nashra with items kept"],
    rows,
  );
}

const formats = (feed: Feed) =>
  [
    { format: "rss", name: "RSS 2.0", write: () => rss2(feed) },
    { format: "atom", name: "Atom 1.0", write: () => atom1(feed) },
    { format: "json", name: "JSON Feed", write: () => json1(feed) },
  ] as const;
