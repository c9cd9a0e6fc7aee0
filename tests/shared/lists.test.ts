/** A person finds every category, author and month, however many there are; what is to come is in none. */
import { describe, expect, test } from "vitest";
import { retract } from "../../src/ingest/retract.ts";
import { whole } from "../pages/reading.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

const DUE = "2026-05-01T13:00:00Z";

/** What a list shows: label and number of each line. */
const lines = (page: string) =>
  [...page.matchAll(/<li><a href="[^"]*">(?:<bdi[^>]*>)?([^<]*)(?:<\/bdi>)?<\/a> <span>(\d+)<\/span>/g)].map(
    ([, label, count]) => `${label} ${count}`,
  );
const titles = (page: string) =>
  [...page.matchAll(/<li lang[^>]*><a href="[^"]*">([^<]*)</g)].map(([, title = ""]) => title);
const led = (page: string, words: string) =>
  new RegExp(`<a(?: rel="\\w+")? href="([^"]*)">${words}</a>`).exec(page)?.[1];

const english = (more: object = {}) =>
  publishing({ title: "Quay", language: "en", timeZone: "UTC", ...more });

/** Every page from `path` on, by the link of these words. */
async function walk(it: Publishing, path: string, words: string): Promise<string[]> {
  const pages: string[] = [];
  for (let next: string | undefined = path; next !== undefined; next = led(pages.at(-1) ?? "", words)) {
    expect(pages.length).toBeLessThan(50);
    const page = await it.text(next);
    whole(page);
    expect(new TextEncoder().encode(page).length).toBeLessThan(100_000);
    pages.push(page);
  }
  return pages;
}

describe("authors", () => {
  test("each stands with the number of articles that are published, the most first", async () => {
    const it = await english();
    await it.publish(
      draft("a", { authors: [{ name: "Ann Marsh" }, { name: "Tom" }] }),
      draft("b", { authors: [{ name: "Tom" }] }),
      draft("due", { authors: [{ name: "Tom" }, { name: "Salma" }], ...at(DUE) }),
    );
    const page = await it.text("/authors");
    whole(page);
    expect(lines(page)).toEqual(["Tom 2", "Ann Marsh 1"]);
    expect(page).toContain('href="/authors" aria-current="page"');
    it.at(DUE);
    expect(lines(await it.text("/authors"))).toEqual(["Tom 3", "Ann Marsh 1", "Salma 1"]);
  });
});

describe("thousands of categories", () => {
  test("are divided, the most used first, and each is reached by following links", async () => {
    const it = await english();
    const word = (n: number) => `${"موضوع".repeat(8)} ${String.fromCharCode(0x627 + (n % 20))} ${n}`;
    await it.publish(
      ...Array.from({ length: 25 }, (_, n) =>
        draft(`n${n}`, { keywords: ["Harbour", ...Array.from({ length: 39 }, (_, k) => word(n * 39 + k))] }),
      ),
    );
    const first = await it.text("/categories");
    whole(first);
    expect(new TextEncoder().encode(first).length).toBeLessThan(100_000);
    expect(lines(first)[0]).toBe("Harbour 25");
    const all = await walk(it, led(first, "All categories in order of letters") ?? "", "Next");
    const shown = all.flatMap(lines);
    expect(new Set(shown).size).toBe(976);
    expect(shown).toHaveLength(976);
    expect(all.length).toBeGreaterThan(3);
    expect(led(all.at(-1) ?? "", "From the beginning")).toBe("/all/categories");
    expect((await it.get("/all/categories/%F4%8F%BF%BF")).status).toBe(404);
  });
});

describe("the archive", () => {
  test("lists years and months with the number of articles, and each month its titles", async () => {
    const it = await english();
    await it.publish(
      draft("old", { title: "Old", ...at("1998-12-31T23:30:00Z") }),
      draft("one", { title: "One", ...at("2026-02-01T08:00:00Z") }),
      draft("two", { title: "Two", ...at("2026-02-27T08:00:00Z") }),
      draft("three", { title: "Three", published: { at: "2026-04-30T00:00:00Z", hasTime: false } }),
    );
    const page = await it.text("/archive");
    whole(page);
    expect(page.match(/<h2>.*<\/h2>/g)).toEqual([
      "<h2>2026 <small>3</small></h2>",
      "<h2>1998 <small>1</small></h2>",
    ]);
    expect(lines(page)).toEqual(["April 1", "February 2", "December 1"]);
    const month = await it.text("/archive/2026/02");
    whole(month);
    expect(month).toContain("<h1>February 2026</h1>");
    expect(titles(month)).toEqual(["Two", "One"]);
    expect([led(month, "December 1998"), led(month, "April 2026")]).toEqual([
      "/archive/1998/12",
      "/archive/2026/04",
    ]);
    expect(await it.text("/archive/2026/04")).toContain('<time datetime="2026-04-30">April 30, 2026</time>');
    for (const path of ["/archive/2026/03", "/archive/2026/13", "/archive/2026/2", "/archive/until/1990"])
      expect([path, (await it.get(path)).status]).toEqual([path, 404]);
  });

  test("files an article under the month that its own date states, wherever that is", async () => {
    const it = await english();
    await it.publish(draft("a", { title: "First", ...at("2026-02-01T01:00:00+03:00") }));
    expect(titles(await it.text("/archive/2026/02"))).toEqual(["First"]);
    expect((await it.get("/archive/2026/01")).status).toBe(404);
  });

  test("moves with a corrected date, and loses what is withdrawn", async () => {
    const it = await english();
    await it.publish(draft("a", at("2026-02-01T08:00:00Z")), draft("b", at("2026-02-02T08:00:00Z")));
    await it.publish(draft("a", at("2026-03-01T08:00:00Z")));
    expect(lines(await it.text("/archive"))).toEqual(["March 1", "February 1"]);
    const { results } = await it.db
      .prepare("SELECT guid FROM article WHERE source = 'b.txt'")
      .all<{ guid: string }>();
    await retract(it.db, results[0]?.guid ?? "", { now: Date.parse("2026-05-01T12:00:10Z") / 1000 });
    expect(lines(await it.text("/archive"))).toEqual(["March 1"]);
  });

  test("tells nothing of what is to come: no month, no number, no title, until its second", async () => {
    const it = await english();
    await it.publish(draft("a", at("2026-04-01T08:00:00Z")), draft("due", { title: "Secret", ...at(DUE) }));
    const [archive, april] = [await it.get("/archive"), await it.get("/archive/2026/04")];
    expect(lines(await archive.text())).toEqual(["April 1"]);
    expect(await april.text()).not.toContain("May 2026");
    expect((await it.get("/archive/2026/05")).status).toBe(404);
    it.at("2026-05-01T12:59:30Z");
    for (const path of ["/archive", "/archive/2026/04", "/archive/2026/05", "/authors"])
      expect((await it.get(path)).headers.get("cache-control")).toContain("max-age=30,");
    it.at(DUE);
    expect(lines(await it.text("/archive"))).toEqual(["May 1", "April 1"]);
    expect(titles(await it.text("/archive/2026/05"))).toEqual(["Secret"]);
  });

  test("a month of more than a page is walked to its end, each article once, and pages stay as they are", async () => {
    const it = await english();
    const many = Array.from({ length: 120 }, (_, n) =>
      draft(`n${n}`, { title: `T${n}`, ...at(`2026-02-${10 + (n % 3)}T09:00:00Z`) }),
    );
    await it.publish(...many);
    const pages = await walk(it, "/archive/2026/02", "Older articles");
    expect(pages.map((page) => titles(page).length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap(titles)).size).toBe(120);
    expect(led(pages[2] ?? "", "Newest articles")).toBe("/archive/2026/02");
    const second = led(pages[0] ?? "", "Older articles") ?? "";
    await it.publish(draft("later", { title: "Later", ...at("2026-02-28T09:00:00Z") }));
    expect(titles(await it.text(second))).toEqual(titles(pages[1] ?? ""));
  });

  test("of two hundred years is divided, and every year is on a page once", async () => {
    const it = await english();
    await it.publish(
      ...Array.from({ length: 630 }, (_, n) =>
        draft(`n${n}`, at(`${1816 + 3 * Math.floor(n / 9)}-0${1 + (n % 9)}-10T09:00:00Z`)),
      ),
    );
    const pages = await walk(it, "/archive", "Older years");
    expect(pages).toHaveLength(2);
    expect(pages.flatMap(lines)).toHaveLength(630);
    const years = pages.flatMap((page) => [...page.matchAll(/<h2>(\d+)/g)].map(([, year]) => year));
    expect([years.length, new Set(years).size]).toEqual([70, 70]);
  });
});
