/** What is published of a folder of everything that goes wrong: well-formed, valid, safe, and alike in every format. */
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import schema from "../readers/json-feed-1.1.schema.json" with { type: "json" };
import { type File, PARSERS } from "../readers/parsers.ts";
import { feedparser, missing, xmllint } from "../readers/programs.ts";
import { agree, get, type Seen, stated } from "../readers/seen.ts";
import { type Site, serveCopy } from "../serving.ts";
import { SOURCE } from "./command.ts";
import { bodyFaults, pageFaults, xmlFaults } from "./scan.ts";

let site: Site;
/** The address of each feed without its file name: everything, each category, each author. */
let subjects: readonly string[] = [];

const links = (html: string, pattern: RegExp) =>
  [...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ""))].map((path) =>
    path.startsWith("/") ? site.address + path : path,
  );

beforeAll(async () => {
  site = await serveCopy(SOURCE);
  subjects = links(await get(`${site.address}/categories.opml`), /xmlUrl="([^"]+)\/feed\.xml"/g);
  expect(subjects.length).toBeGreaterThan(50);
}, 60_000);
afterAll(() => site.stop());

const addresses = (...files: readonly string[]) =>
  subjects.flatMap((subject) => files.map((file) => `${subject}/${file}`));

test("the checks of this file find what they look for", () => {
  for (const html of [
    "<script>",
    '<a href="javascript:alert(1)">',
    '<a href="/relative">',
    '<img src="data:image/png;base64,AAAA" />',
    '<p onclick="x">',
    "a < b",
    "<img/onerror=alert(1)>",
  ])
    expect([html, bodyFaults(html).length > 0, pageFaults(`${html}>`).length > 0]).toEqual([
      html,
      true,
      !/relative|a < b/.test(html),
    ]);
  expect(bodyFaults('<p lang="en">a &lt;b&gt; <a href="https://x.example/%20?a&amp;b">c</a></p>')).toEqual(
    [],
  );
  expect(xmlFaults('<rss><item><link>javascript:x</link><enclosure url="//x"/></item></rss>').length).toBe(2);
  expect(xmlFaults("<item><description>&lt;script&gt;</description></item>").length).toBe(1);
});

test("every feed is well-formed, and our own checker finds no error in it", async () => {
  for (const address of [
    ...addresses("feed.xml", "atom.xml", "feed.json"),
    `${site.address}/categories.opml`,
  ]) {
    const response = await fetch(address);
    const [body, contentType] = [await response.text(), response.headers.get("content-type") ?? ""];
    if (address.endsWith(".json")) JSON.parse(body);
    const errors = check(body, { address, contentType }).filter((one) => one.severity === "error");
    expect([address, response.status, errors]).toEqual([address, 200, []]);
  }
});

test("no feed carries a script, and every link and image leads to an absolute address of the web", async () => {
  for (const address of [...addresses("feed.xml", "atom.xml"), `${site.address}/categories.opml`])
    expect([address, xmlFaults(await get(address))]).toEqual([address, []]);
});

test("every feed.json fits the schema of JSON Feed 1.1, and its bodies carry no script", async () => {
  const valid = new Ajv({ strict: false, allErrors: true }).compile(schema);
  for (const address of addresses("feed.json")) {
    const feed = JSON.parse(await get(address)) as { items: { content_html: string }[] };
    expect(valid(feed), `${address}: ${JSON.stringify(valid.errors)}`).toBe(true);
    for (const item of feed.items) expect([address, bodyFaults(item.content_html)]).toEqual([address, []]);
  }
});

test("no page carries a script or leads to one", async () => {
  const lists = [site.address, `${site.address}/categories`, ...subjects.slice(1)];
  const articles = links(await get(site.address), /href="((?:https?:\/\/127[^"/]+)?\/articles\/[^"]+)"/g);
  expect(articles.length).toBeGreaterThan(15);
  for (const address of [...lists, ...articles])
    expect([address, pageFaults(await get(address))]).toEqual([address, []]);
});

test("every article that is due is published, the newest first, and none that is not", async () => {
  const all = await stated(site.address);
  expect(all.length).toBe(27);
  expect(all.map((one) => one.published)).toEqual(all.map((one) => one.published).sort((a, b) => b - a));
  expect(all.map((one) => one.title)).not.toContain("عنوان من المستقبل البعيد");
});

test("texts keep every sign that can be shown, and lose those that break documents", async () => {
  const all = await stated(site.address);
  const titles = all.map((one) => one.title);
  expect(titles).toEqual(
    expect.arrayContaining([
      "عنوان فيه محارف تحكم",
      "عنوان يقول <b>عريض</b> & AT&T &amp; ]]> 😀 عكس",
      "Hostile & <i></i> HTML",
      "Broken *Markdown* [not a link](nowhere",
    ]),
  );
  for (const one of all)
    expect([one.title, /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/.test(one.title + one.text)]).toEqual([
      one.title,
      false,
    ]);
  expect(all.every((one) => one.title.isWellFormed() && one.text.isWellFormed())).toBe(true);
  expect(Math.max(...titles.map((title) => title.length))).toBeLessThanOrEqual(501);
  expect(Math.max(...all.map((one) => one.categories.length))).toBe(40);
});

type Field = keyof Seen;
/** What a parser itself changes, by its name: the fields of an article that are then not compared. */
const CHANGES: Readonly<Record<string, (one: Required<Seen>, file: File) => readonly Field[]>> = {
  // It decodes the references of bodies and of Atom titles twice: what then looks like a script is no text any more.
  "@rowanmanning/feed-parser": ({ title, text }, file) => [
    ...(file === "atom.xml" && title.includes("&amp;") ? (["title"] as const) : []),
    ...(text.includes("<script>") ? (["text"] as const) : []),
  ],
  // It decodes the references of an Atom title twice. What it hands over raw for the categories of RSS has their
  // hexadecimal references undecoded.
  "@extractus/feed-extractor": ({ title, categories }, file) => [
    ...(file === "atom.xml" && title.includes("&amp;") ? (["title"] as const) : []),
    ...(file === "feed.xml" && categories.some((one) => /[<>&]/.test(one)) ? (["categories"] as const) : []),
  ],
  // It takes an RSS title with mark-up's signs for HTML, and writes the & of AT&T as &amp;.
  feedparser: ({ title }, file) => (file === "feed.xml" && title.includes("AT&T") ? ["title"] : []),
};

function compare(parser: string, file: File, seen: readonly Seen[], all: readonly Required<Seen>[]) {
  const changed = all.map((one) => CHANGES[parser]?.(one, file) ?? []);
  expect(changed.filter((fields) => fields.length > 0).length).toBeLessThan(8);
  const masked = (list: readonly Seen[]) =>
    list.map((one, i) => ({ ...one, ...Object.fromEntries((changed[i] ?? []).map((field) => [field, ""])) }));
  agree(`${file} as ${parser} reads it`, masked(seen), masked(all));
}

describe.each(Object.entries(PARSERS))("%s", (name, { reads, parse }) => {
  test.each(reads)("reads the hostile %s as feed.json says it", async (file: File) => {
    const document = await get(`${site.address}/${file}`);
    compare(name, file, await parse(document, file), await stated(site.address));
  });
});

test.skipIf(missing("/usr/bin/python3", "-c", "import feedparser"))(
  "feedparser reads hostile feeds as feed.json says it (skipped where python3-feedparser is not installed)",
  async () => {
    const files = ["feed.xml", "atom.xml"] as const;
    const feeds = feedparser(files.map((file) => `${site.address}/${file}`));
    for (const [i, file] of files.entries()) {
      expect([file, feeds[i]?.bozo]).toEqual([file, false]);
      compare("feedparser", file, feeds[i]?.items ?? [], await stated(site.address));
    }
  },
  60_000,
);

test.skipIf(missing("xmllint", "--version"))(
  "xmllint finds every hostile document well-formed (skipped where libxml2-utils is not installed)",
  async () => {
    for (const address of [...addresses("feed.xml", "atom.xml"), `${site.address}/categories.opml`])
      expect([address, xmllint(await get(address))]).toEqual([address, ""]);
  },
  60_000,
);
