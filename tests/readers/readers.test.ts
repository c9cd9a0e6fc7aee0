/** Real feed readers and parsers give the same titles, dates, categories and text, whatever the format. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import { parseFeed as parseRowan } from "@rowanmanning/feed-parser";
import { Ajv } from "ajv";
import feedme from "feedme";
import { parseFeed as parseFeedsmith } from "feedsmith";
import RssParser from "rss-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textOf } from "../../src/html.ts";
import { type Site, serveCopy } from "../serving.ts";
import schema from "./json-feed-1.1.schema.json" with { type: "json" };

const ROOT = join(import.meta.dirname, "../..");
let site: Site;
/** The address of each feed without its file name. */
let subjects: readonly string[] = [];

beforeAll(async () => {
  site = await serveCopy(join(ROOT, "data"));
  const opml = await (await fetch(`${site.address}/categories.opml`)).text();
  subjects = [...opml.matchAll(/xmlUrl="([^"]+)\/feed\.xml"/g)].map((match) => match[1] ?? "");
}, 60_000);
afterAll(() => site.stop());

/** What a reader makes of an article; undefined where the reader itself has no place for it. */
interface Seen {
  readonly title: string;
  /** Milliseconds. */
  readonly published?: number;
  readonly categories?: readonly string[];
  readonly text?: string;
}

const words = (html: string) => textOf(html).replace(/\s+/g, " ").trim();
const get = async (path: string) =>
  (await fetch(path.startsWith("http") ? path : site.address + path)).text();

async function stated(subject: string): Promise<readonly Required<Seen>[]> {
  const { items } = JSON.parse(await get(`${subject}/feed.json`)) as {
    items: { title: string; date_published: string; tags?: string[]; content_html: string }[];
  };
  expect(items.length).toBeGreaterThan(0);
  return items.map((item) => ({
    title: item.title,
    published: Date.parse(item.date_published),
    categories: item.tags ?? [],
    text: words(item.content_html),
  }));
}

/** Compares field by field what a reader gives with what is stated. */
function agree(seen: readonly Seen[], all: readonly Required<Seen>[]) {
  expect(seen.map((one) => one.title)).toEqual(all.map((one) => one.title));
  for (const field of ["published", "categories", "text"] as const)
    if (seen.some((one) => one[field] !== undefined))
      expect(
        seen.map((one) => one[field]),
        field,
      ).toEqual(all.map((one) => one[field]));
}

const FILES = ["feed.xml", "atom.xml"] as const;
type Parse = (xml: string, file: string) => Promise<readonly Seen[]> | readonly Seen[];

/** Parsers from npm, each with what it can give. */
const PARSERS: Readonly<Record<string, Parse>> = {
  "rss-parser": async (xml, file) => {
    const feed = await new RssParser({ customFields: { item: [["published", "published"]] } }).parseString(
      xml,
    );
    return feed.items.map((item) => {
      const body = (item as unknown as Record<string, unknown>)["content:encoded"] ?? item.content;
      return {
        title: item.title ?? "",
        published: Date.parse(
          (file === "atom.xml" ? (item as unknown as Record<string, string>).published : item.isoDate) ?? "",
        ),
        // rss-parser gives an element with attributes as an object, and no categories of Atom at all.
        ...(file === "feed.xml"
          ? {
              categories: (item.categories ?? []).map((one) =>
                typeof one === "string" ? one : String((one as { _: string })._),
              ),
            }
          : {}),
        text: words(String(body)),
      };
    });
  },
  "@rowanmanning/feed-parser": (xml, file) =>
    parseRowan(xml).items.map((item) => ({
      title: item.title ?? "",
      published: item.published?.getTime() ?? Number.NaN,
      // It gives the term of an Atom category as its only name where there is no label; ours have labels.
      categories: item.categories.map((one) => one.label ?? one.term),
      // It prefers description to content:encoded in RSS.
      ...(file === "atom.xml" ? { text: words(item.content ?? "") } : {}),
    })),
  "@extractus/feed-extractor": (xml) => {
    const feed = extractFromXml(xml, { descriptionMaxLen: 0, useISODateFormat: true });
    // It gives a title, a link, a date and a shortened description only.
    return (feed.entries ?? []).map((entry) => ({ title: entry.title ?? "" }));
  },
  feedme: (xml, file) =>
    new Promise((done) => {
      // The package is CommonJS: its class is the default of its default.
      const FeedMe = feedme.default ?? feedme;
      const parser = new FeedMe(true);
      parser.on("finish", () => {
        const { items = [] } = parser.done() as { items?: Record<string, unknown>[] };
        const flat = (value: unknown) =>
          typeof value === "object" && value !== null
            ? String((value as { text?: string }).text ?? "")
            : String(value ?? "");
        done(
          items.map((item) => ({
            title: flat(item.title),
            published: Date.parse(flat(item[file === "feed.xml" ? "pubdate" : "published"])),
            text: words(flat(item[file === "feed.xml" ? "content:encoded" : "content"])),
          })),
        );
      });
      parser.end(xml);
    }),
  feedsmith: (xml) => {
    const { format, feed } = parseFeedsmith(xml);
    if (format === "rss")
      return (feed.items ?? []).map((item) => ({
        title: item.title ?? "",
        published: Date.parse(String(item.pubDate)),
        categories: (item.categories ?? []).map((one) => one.name ?? ""),
        text: words(item.content?.encoded ?? ""),
      }));
    if (format === "atom")
      return (feed.entries ?? []).map((entry) => ({
        title: typeof entry.title === "string" ? entry.title : (entry.title?.value ?? ""),
        published: Date.parse(String(entry.published)),
        categories: (entry.categories ?? []).map((one) => one.label ?? ""),
        text: words(typeof entry.content === "string" ? entry.content : (entry.content?.value ?? "")),
      }));
    throw new Error(`taken for ${format}`);
  },
};

describe.each(Object.entries(PARSERS))("%s", (_name, parse) => {
  test.each(FILES)("reads %s as it is, for everything and each category", async (file) => {
    for (const subject of subjects)
      agree(await parse(await get(`${subject}/${file}`), file), await stated(subject));
  });
});

test("feedsmith and @extractus/feed-extractor read feed.json as it is", async () => {
  for (const subject of subjects) {
    const text = await get(`${subject}/feed.json`);
    const { format, feed } = parseFeedsmith(text);
    if (format !== "json") throw new Error(`taken for ${format}`);
    const seen = (feed.items ?? []).map((item) => ({
      title: item.title ?? "",
      published: Date.parse(String(item.date_published)),
      categories: item.tags ?? [],
      text: words(item.content_html ?? ""),
    }));
    // What RSS says, read by a parser that is not the same.
    agree(
      seen,
      (await PARSERS["rss-parser"]?.(await get(`${subject}/feed.xml`), "feed.xml")) as Required<Seen>[],
    );
    const entries = extractFromJson(JSON.parse(text)).entries ?? [];
    expect(entries.map((entry) => entry.title)).toEqual(seen.map((one) => one.title));
  }
});

/** Programs of the system: needed in CI, a reason to skip elsewhere. */
function need(program: string, ...check: string[]): boolean {
  const found = spawnSync(program, check).status === 0;
  if (!found && process.env.CI) throw new Error(`${program} is not installed`);
  return !found;
}

const FEEDPARSER = `
import sys, json, calendar, feedparser
out = []
for url in sys.argv[1:]:
    d = feedparser.parse(url)
    out.append({"bozo": bool(d.bozo), "version": d.version, "items": [{"title": e.title, "published": calendar.timegm(e.published_parsed) * 1000,
      "categories": [t.label or t.term for t in e.get("tags", [])], "content": e.content[0].value if "content" in e else ""} for e in d.entries]})
print(json.dumps(out))
`;

test.skipIf(need("/usr/bin/python3", "-c", "import feedparser"))(
  "feedparser (skipped where python3-feedparser is not installed)",
  async () => {
    const addresses = subjects.flatMap((subject) => FILES.map((file) => `${subject}/${file}`));
    const said = execFileSync("/usr/bin/python3", ["-c", FEEDPARSER, ...addresses], {
      encoding: "utf8",
      maxBuffer: 100_000_000,
    });
    const feeds = JSON.parse(said) as {
      bozo: boolean;
      version: string;
      items: { title: string; published: number; categories: string[]; content: string }[];
    }[];
    for (const [i, feed] of feeds.entries()) {
      expect([addresses[i], feed.bozo, feed.version]).toEqual([
        addresses[i],
        false,
        addresses[i]?.endsWith("feed.xml") ? "rss20" : "atom10",
      ]);
      const all = await stated(subjects[Math.floor(i / FILES.length)] ?? "");
      agree(
        feed.items.map((item) => ({
          title: item.title,
          published: item.published,
          categories: item.categories,
          text: words(item.content),
        })),
        all,
      );
    }
  },
  120_000,
);

test.skipIf(need("newsboat", "--version"))(
  "newsboat (skipped where it is not installed)",
  async () => {
    const home = mkdtempSync(join(tmpdir(), "nashra-newsboat-"));
    const env = { ...process.env, HOME: home, TERM: "dumb", LC_ALL: "C.UTF-8" };
    const order = (list: readonly Seen[]) => [...list].sort((a, b) => (a.title < b.title ? -1 : 1));
    try {
      writeFileSync(join(home, "config"), "max-items 0\n");
      for (const [i, subject] of subjects.slice(0, 5).entries())
        for (const file of FILES) {
          // A cache for each: newsboat knows an id once, whatever feed it came from.
          const [urls, cache] = [join(home, "urls"), join(home, `${file}.${i}.db`)];
          writeFileSync(urls, `${subject}/${file}\n`);
          spawnSync("newsboat", ["-u", urls, "-c", cache, "-C", join(home, "config"), "-x", "reload"], {
            env,
            timeout: 60_000,
          });
          const db = new DatabaseSync(cache);
          const rows = db.prepare("SELECT title, pubDate, content FROM rss_item").all() as {
            title: string;
            pubDate: number;
            content: string;
          }[];
          db.close();
          // Its cache keeps no categories, and of Atom's two dates the time of the last change.
          const seen = rows.map((row) => ({
            title: row.title,
            ...(file === "feed.xml" ? { published: row.pubDate * 1000 } : {}),
            text: words(row.content),
          }));
          agree(order(seen), order(await stated(subject)) as Required<Seen>[]);
        }
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
  120_000,
);

test.skipIf(need("xmllint", "--version"))(
  "xmllint (skipped where libxml2-utils is not installed) finds every document well-formed",
  async () => {
    for (const path of [
      ...subjects.flatMap((subject) => FILES.map((file) => `${subject}/${file}`)),
      "/categories.opml",
    ]) {
      const ran = spawnSync("xmllint", ["--noout", "--nonet", "-"], {
        input: await get(path),
        encoding: "utf8",
      });
      expect([path, ran.status, ran.stderr]).toEqual([path, 0, ""]);
    }
  },
);

test("every feed.json fits the schema of JSON Feed 1.1", async () => {
  const valid = new Ajv({ strict: false, allErrors: true }).compile(schema);
  for (const subject of subjects)
    expect(
      valid(JSON.parse(await get(`${subject}/feed.json`))),
      `${subject}: ${JSON.stringify(valid.errors)}`,
    ).toBe(true);
  expect(valid({ version: "https://jsonfeed.org/version/1.1", title: "x", items: [{ id: 1 }] })).toBe(false);
});
