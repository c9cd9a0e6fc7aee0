/** Real feed readers and parsers give the same titles, dates, categories and text, whatever the format. */
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Site, serveCopy } from "../serving.ts";
import schema from "./json-feed-1.1.schema.json" with { type: "json" };
import { PARSERS } from "./parsers.ts";
import { feedparser, missing, newsboat, xmllint } from "./programs.ts";
import { agree, get, stated } from "./seen.ts";

const XML = ["feed.xml", "atom.xml"] as const;

let site: Site;
/** The address of each feed without its file name: everything, each category, each author. */
let subjects: readonly string[] = [];
let authors: readonly string[] = [];

beforeAll(async () => {
  site = await serveCopy(join(import.meta.dirname, "../../data"));
  const opml = await get(`${site.address}/categories.opml`);
  const page = await get(`${site.address}/authors`);
  authors = [...page.matchAll(/href="(\/authors\/[^"]+)"/g)].map((match) => site.address + match[1]);
  subjects = [...opml.matchAll(/xmlUrl="([^"]+)\/feed\.xml"/g)].map((match) => match[1] ?? "");
  expect(subjects).toEqual(expect.arrayContaining([...authors]));
  expect(subjects.length).toBeGreaterThan(10);
  expect(authors.length).toBeGreaterThan(3);
}, 60_000);
afterAll(() => site.stop());

test("the sample publication has what readers could differ in", async () => {
  const all = await stated(site.address);
  expect(new Set(all.flatMap((one) => one.categories)).size).toBeGreaterThan(10);
  expect(all.some((one) => one.categories.length > 1)).toBe(true);
  for (const one of all) expect([one.title, one.text.length > 20]).toEqual([one.title, true]);
  expect(all.some((one) => /[ء-ي]/.test(one.title)) && all.some((one) => /[a-z]/.test(one.title))).toBe(true);
});

describe.each(Object.entries(PARSERS))("%s", (_name, { reads, parse }) => {
  test.each(reads)("reads %s as it is, for everything, each category and each author", async (file) => {
    for (const subject of subjects) {
      const address = `${subject}/${file}`;
      const seen = await parse(await get(address), file);
      agree(address, seen, await stated(subject));
      expect(Object.keys(seen[0] ?? {})).toEqual(
        expect.arrayContaining(["title", "published", "categories", "text"]),
      );
    }
  });
});

test.skipIf(missing("/usr/bin/python3", "-c", "import feedparser"))(
  "feedparser reads RSS and Atom as they are (skipped where python3-feedparser is not installed)",
  async () => {
    const addresses = subjects.flatMap((subject) => XML.map((file) => `${subject}/${file}`));
    const feeds = feedparser(addresses);
    expect(feeds.length).toBe(addresses.length);
    for (const [i, address] of addresses.entries()) {
      const feed = feeds[i];
      const version = address.endsWith("/atom.xml") ? "atom10" : "rss20";
      expect([address, feed?.bozo, feed?.version]).toEqual([address, false, version]);
      agree(address, feed?.items ?? [], await stated(address.slice(0, address.lastIndexOf("/"))));
    }
  },
  120_000,
);

test.skipIf(missing("newsboat", "--version"))(
  "newsboat reads RSS and Atom as they are (skipped where it is not installed)",
  async () => {
    for (const subject of [...subjects.slice(0, 4), ...authors.slice(0, 2)])
      for (const file of XML)
        agree(`${subject}/${file}`, newsboat(`${subject}/${file}`), await stated(subject));
  },
  120_000,
);

test.skipIf(missing("xmllint", "--version"))(
  "xmllint finds every document well-formed (skipped where libxml2-utils is not installed)",
  async () => {
    expect(xmllint("<a><b></a>")).not.toBe("");
    for (const address of [
      ...subjects.flatMap((subject) => XML.map((file) => `${subject}/${file}`)),
      `${site.address}/categories.opml`,
    ])
      expect([address, xmllint(await get(address))]).toEqual([address, ""]);
  },
);

test("every feed.json fits the schema of JSON Feed 1.1", async () => {
  const valid = new Ajv({ strict: false, allErrors: true }).compile(schema);
  for (const subject of subjects) {
    const fits = valid(JSON.parse(await get(`${subject}/feed.json`)));
    expect(fits, `${subject}: ${JSON.stringify(valid.errors)}`).toBe(true);
  }
});
