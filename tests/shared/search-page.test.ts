/** The page of a search, as a person asks and reads it. */
import { beforeEach, describe, expect, test } from "vitest";
import { whole } from "../pages/reading.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

let ar: Publishing;
let en: Publishing;
const drafts = [
  draft("a", {
    title: "قوارب وميناء",
    content: "<p>سمك طازج في السوق.</p>",
    keywords: ["سوق السمك"],
    authors: [{ name: "ليلى حداد" }],
    ...at("2026-04-01T09:00:00+03:00"),
  }),
  draft("b", {
    title: "Boats and fish",
    content: "<p>Fresh fish at the market.</p>",
    language: "en",
    keywords: ["Sea & Coast"],
    authors: [{ name: "Ann Marsh" }],
    ...at("2026-04-02T09:00:00+03:00"),
  }),
];

beforeEach(async () => {
  ar = await publishing({ feedSize: 3 });
  await ar.publish(...drafts);
  en = await publishing({ feedSize: 3, title: "Quay", language: "en" });
  await en.publish(...drafts);
});

const address = (query: Record<string, string>) => `/search?${new URLSearchParams(query)}`;
const heading = (page: string) => /<h1>(?:<bdi[^>]*>)?([^<]*)/.exec(page)?.[1];
const notices = (page: string) => [...page.matchAll(/<p class="notice">([^<]*)/g)].map(([, text]) => text);

/** The page at an address, or where that leads. */
async function shown(it: Publishing, query: Record<string, string>): Promise<string> {
  const asked = await it.get(address(query));
  const answer = asked.status === 301 ? await it.get(asked.headers.get("location") ?? "") : asked;
  expect([query, answer.status]).toEqual([query, 200]);
  const page = await answer.text();
  whole(page);
  return page;
}

describe("a search is called what a person would call it", () => {
  const EVERYTHING = {
    q: 'Fish "fresh fish" boat* -war',
    category: "sea-coast",
    not: "سوق-السمك",
    author: "ann-marsh",
    lang: "en",
    after: "2026-03-01",
    before: "2026-05-01T08:00:00Z",
  };
  test.each([
    [{ q: "سمك" }, "مواد عن «سمك»"],
    [{ q: "قوارب سمك" }, "مواد عن «قوارب» و«سمك»"],
    [{ category: "سوق-السمك", author: "ليلى-حداد" }, "مواد في سوق السمك بقلم ليلى حداد"],
    [{ not: "سوق-السمك" }, "مواد ليست في سوق السمك"],
    [{ lang: "ar", after: "2026-03-01" }, "مواد باللغة العربية منذ 1 مارس 2026"],
    [{ q: "-سمك", before: "2026-05-01" }, "مواد دون «سمك» قبل 1 مايو 2026"],
    [{ q: "قوا*" }, "مواد عن «قوا…»"],
  ])("in Arabic: %j", async (query, title) => {
    expect(heading(await shown(ar, query))).toBe(title);
  });

  test.each([
    [
      { q: "fish", author: "ann-marsh", after: "2026-03-01" },
      "Articles about “fish” by Ann Marsh since March 1, 2026",
    ],
    [
      EVERYTHING,
      "Articles about “fish”, “fresh fish”, and “boat…” without “war” in Sea &amp; Coast not in سوق السمك by Ann Marsh in English since March 1, 2026 before May 1, 2026 at 11:00 AM",
    ],
  ])("in English: %j", async (query, title) => {
    expect(heading(await shown(en, query))).toBe(title);
  });

  test("in the feed, too", async () => {
    const feed = (await (await en.get("/search/feed.json?q=fish")).json()) as { title: string };
    expect(feed.title).toBe("Articles about “fish” · Quay");
  });

  test("where a language has no name, by its tag", async () => {
    expect(heading(await shown(en, { q: "x", lang: "en-1" }))).toBe("Articles about “x” in en-1");
  });
});

describe("the form", () => {
  /** What a browser sends for a form as it stands. */
  const sent = (page: string) => {
    const form = /<form class="search".*?<\/form>/s.exec(page)?.[0] ?? "";
    const inputs = [...form.matchAll(/<input [^>]*name="(\w+)"[^>]* value="([^"]*)"/g)];
    const selects = [...form.matchAll(/<select [^>]*name="(\w+)">(.*?)<\/select>/gs)].map(
      ([, name = "", options = ""]) => [name, /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ""],
    );
    return [...inputs.map(([, name = "", value = ""]) => [name, value]), ...selects]
      .filter(([, value]) => value !== "")
      .map((pair) => pair.join("="))
      .sort();
  };

  test("has a field with a label for words, category, author, language and days", async () => {
    for (const [it, labels] of [
      [ar, ["كلمات البحث", "قسم", "كاتب", "اللغة", "منذ يوم", "قبل يوم"]],
      [en, ["Words to search for", "Category", "Author", "Language", "Since the day", "Before the day"]],
    ] as const) {
      const page = await it.text("/search");
      whole(page);
      for (const label of labels) {
        const id = new RegExp(`<label for="([^"]*)">${label}</label>`).exec(page)?.[1];
        expect([label, page.includes(` id="${id}" name=`)]).toEqual([label, true]);
      }
      expect(page).toContain('<option value="سوق-السمك">سوق السمك</option>');
      expect(page).toContain('<option value="sea-coast">Sea &amp; Coast</option>');
      expect(page).toContain('<option value="ann-marsh">Ann Marsh</option>');
      expect(page).not.toMatch(/<script| on\w+=/);
    }
  });

  test("asks again what was asked, however much that was", async () => {
    await en.publish(draft("c", { keywords: ["Sea & Coast", "Fish"], authors: [{ name: "Ann Marsh" }] }));
    const query =
      "q=fish&category=fish&category=sea-coast&not=سوق-السمك&author=ann-marsh&lang=de&after=2026-03-01&before=2026-05-01T08:00:00Z";
    const page = await (await en.get(`/search?${new URLSearchParams(query)}`)).text();
    whole(page);
    expect(sent(page)).toEqual(query.split("&").sort());
  });

  test("keeps what was chosen where a part of it cannot be answered", async () => {
    const answer = await ar.get(address({ q: "سمك", author: "ليلى-حداد", after: "أمس" }));
    expect(answer.status).toBe(400);
    expect(sent(await answer.text())).toEqual(["after=أمس", "author=ليلى-حداد", "q=سمك"]);
  });

  test("of which nothing was chosen but words, leads to the address of the words alone", async () => {
    const asked = await en.get("/search?q=fish&category=&author=&lang=&after=&before=");
    expect([asked.status, asked.headers.get("location")]).toEqual([301, "/search?q=fish"]);
  });
});

describe("what is not there is named", () => {
  test.each([
    [
      "a category",
      { q: "x", category: "لا-قسم" },
      "لا يوجد هنا قسم «لا-قسم»",
      "There is no category “لا-قسم” here",
    ],
    ["an unwanted one", { not: "none" }, "لا يوجد هنا قسم «none»", "There is no category “none” here"],
    ["an author", { q: "x", author: "none" }, "لا يوجد هنا كاتب «none»", "There is no author “none” here"],
    [
      "both",
      { category: "none", author: "nobody" },
      /قسم «none»[\s\S]*كاتب «nobody»/,
      /category “none”[\s\S]*author “nobody”/,
    ],
  ])("%s", async (_name, query, arabic, english) => {
    for (const [it, said] of [
      [ar, arabic],
      [en, english],
    ] as const) {
      const page = await it.get(address(query));
      const text = await page.text();
      expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
      expect(text).toMatch(said);
      whole(text);
      const feed = await it.get(address(query).replace("/search", "/search/feed.xml"));
      expect([feed.status, await feed.text()]).toEqual([404, expect.stringMatching(said)]);
    }
  });

  test("and what is there is not", async () => {
    const answer = await en.get(address({ category: "sea-coast", author: "nobody" }));
    expect(await answer.text()).not.toContain("no category");
  });
});

describe("where more is found than a page shows", () => {
  const titles = (page: string) =>
    [...page.matchAll(/<h2><a href="[^"]*">([^<]*)</g)].map(([, title = ""]) => title);
  const older = (page: string) => /<a rel="prev" href="([^"]*)">/.exec(page)?.[1]?.replaceAll("&amp;", "&");

  test("the page says so, and leads to the older ones until all were seen", async () => {
    await ar.publish(
      ...Array.from({ length: 9 }, (_, i) =>
        draft(`n${i}`, { ...at(`2026-03-${10 + i}T09:00:00Z`), keywords: ["كثير"] }),
      ),
    );
    const first = await shown(ar, { q: "نص" });
    expect(notices(first)).toEqual(["هذه أحدث 3 مادة، وفي البحث مواد أقدم منها."]);
    expect(notices(await shown(en, { q: "fish" }))).toEqual([]);
    const seen: string[] = [];
    for (let page: string | undefined = first; page !== undefined; ) {
      seen.push(...titles(page));
      const next: string | undefined = older(page);
      page =
        next === undefined
          ? undefined
          : await shown(ar, Object.fromEntries(new URLSearchParams(next.split("?")[1])));
    }
    expect(new Set(seen).size).toBe(9);
  });

  test("so much of one second does not lead in a circle", async () => {
    await en.publish(
      ...Array.from({ length: 5 }, (_, i) => draft(`same${i}`)),
      draft("before", at("2026-01-01T09:00:00Z")),
    );
    const next = older(await shown(en, { q: "مقال" })) ?? "";
    expect(titles(await shown(en, Object.fromEntries(new URLSearchParams(next.split("?")[1]))))).toEqual([
      "مقال before",
    ]);
  });
});

test.each([
  ["fish or boats", true],
  ["سمك أو قوارب", true],
  ['"fish or boats"', false],
  ["or", false],
  ["oranges", false],
])("that a search takes “or” for a word is told: %s %s", async (q, isTold) => {
  expect(notices(await shown(en, { q })).length).toBe(isTold ? 1 : 0);
  const [said] = notices(await shown(ar, { q }));
  expect(said?.includes("ابحث عن كل منهما على حدة") ?? false).toBe(isTold);
});
