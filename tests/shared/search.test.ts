/** Any selection as a feed: what is found, under which one address, and how much work it may cost. */
import { beforeAll, describe, expect, test } from "vitest";
import { mergeCategories } from "../../src/ingest/corrections.ts";
import { categoryNamed } from "../../src/store/categories.ts";
import { fill } from "./large.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

let it: Publishing;
const found = async (query: string) => {
  const asked = await it.get(`/search/feed.json?${query}`);
  const answer = asked.status === 301 ? await it.get(asked.headers.get("location") ?? "") : asked;
  expect([query, answer.status]).toEqual([query, 200]);
  const feed = (await answer.json()) as { title: string; items: { title: string }[] };
  return feed.items.map(({ title }) => title);
};
const q = (text: string) => found(new URLSearchParams({ q: text }).toString());

beforeAll(async () => {
  it = await publishing({ feedSize: 20 });
  await it.publish(
    draft("port", {
      title: "توسعة الميناء الجديد",
      content: "<p>قال المدير إنّ الاقتصادَ المحلي سيستفيد، وللاقتصاد البحري حصة.</p>",
      keywords: ["ميناء", "اقتصاد"],
      authors: [{ name: "سلمى رافع" }],
      ...at("2026-04-01T09:00:00Z"),
    }),
    draft("market", {
      title: "سوق السمك يفتح باكرا",
      content: "<p>يفتح السوق قبل الفجر. مدرسة البحارة تزور السوق.</p>",
      keywords: ["سوق", "ميناء"],
      authors: [{ name: "عمر عادل" }],
      ...at("2026-04-02T09:00:00Z"),
    }),
    draft("english", {
      title: "China's harbour economy",
      content: "<p>The new quay opens on Sunday. Élections, naïve questions: the quay is new.</p>",
      language: "en-GB",
      keywords: ["Economy", "Harbour"],
      authors: [{ name: "سلمى رافع" }],
      ...at("2026-04-03T09:00:00Z"),
    }),
    draft("old", {
      title: "أرشيف المرفأ",
      content: "<p>صورة من زمن السفن الشراعية في الميناء.</p>",
      keywords: ["ميناء", "تاريخ"],
      ...at("1921-06-01T09:00:00Z"),
    }),
    draft("later", { title: "الميناء غدا", keywords: ["ميناء", "غد"], ...at("2026-06-01T09:00:00Z") }),
  );
});

const PORT = "توسعة الميناء الجديد";
const MARKET = "سوق السمك يفتح باكرا";
const ENGLISH = "China's harbour economy";
const OLD = "أرشيف المرفأ";

describe("words", () => {
  test.each([
    ["a word with and without the article", "ميناء", [MARKET, PORT, OLD]],
    ["with the article, and what is joined before it", "والميناء", [MARKET, PORT, OLD]],
    ["vowel signs and what is joined", "اقتصاد", [PORT]],
    ["ta marbuta and ha", "مدرسه", [MARKET]],
    ["hamza", "ارشيف", [OLD]],
    ["capitals", "HARBOUR", [ENGLISH]],
    ["accents", "elections naive", [ENGLISH]],
    ["an owner", "china", [ENGLISH]],
    ["all words", "سوق سمك", [MARKET]],
    ["words that do not meet", "سوق harbour", []],
    ["a phrase", '"the quay is"', [ENGLISH]],
    ["no such phrase", '"quay the is"', []],
    ["a hyphen", "sunday-elections", [ENGLISH]],
    ["the beginning of a word", "elect*", [ENGLISH]],
    ["of an Arabic word", "الاقت*", [PORT]],
    ["of one that begins with the article, of which little is written", "السم*", [MARKET]],
    ["of one with the article and what is joined before it", "والسم*", [MARKET]],
    ["of one with لل", "للسم*", [MARKET]],
    ["of one without the article", "سم*", [MARKET]],
    ["a phrase whose last quote is left out", '"the quay is', [ENGLISH]],
    ["no such phrase, its last quote left out", '"quay the is', []],
    ["a quote with nothing behind it", 'quay "', [ENGLISH]],
    ["of the last word of a phrase", '"new qu"*', [ENGLISH]],
    ["of no word", "zzz*", []],
    ["without a word", "ميناء -سوق", [PORT, OLD]],
    ["without a phrase", 'quay -"the quay is"', []],
    ["without alone", "-ميناء", [ENGLISH]],
    ["an author's name", "رافع", [ENGLISH, PORT]],
    ["a keyword that no sentence has", "تاريخ", [OLD]],
    ["what FTS5 takes for an operator", "quay AND NEAR", []],
    ["a word of marks", "quay !!! ***", [ENGLISH]],
  ])("%s: %s", async (_name, text, expected) => {
    expect(await q(text)).toEqual(expected);
  });
});

describe("selections", () => {
  test.each([
    ["two categories", "category=ميناء&category=سوق", [MARKET]],
    ["a category without another", "category=ميناء&not=سوق", [PORT, OLD]],
    ["everything without a category", "not=ميناء", [ENGLISH]],
    ["an author and a word", "q=الميناء&author=سلمى-رافع", [PORT]],
    ["a language", "lang=en", [ENGLISH]],
    ["a region", "lang=en-gb", [ENGLISH]],
    ["another region", "lang=en-us", []],
    ["since a day", "category=ميناء&after=2026-04-02", [MARKET]],
    ["before a day, 1921 too", "category=ميناء&before=2026-04-02", [PORT, OLD]],
    ["between two moments", "lang=ar&after=2026-04-01T09:00:00Z&before=2026-04-02T09:00:00Z", [PORT]],
  ])("%s: %s", async (_name, query, expected) => {
    expect(await found(new URLSearchParams(query).toString())).toEqual(expected);
  });

  test("what is scheduled is found when it is due, and its category is unknown before", async () => {
    expect((await it.get(`/search/feed.xml?${new URLSearchParams("q=a&category=غد")}`)).status).toBe(404);
    it.at("2026-06-01T09:00:00Z");
    expect(await q("ميناء غدا")).toEqual(["الميناء غدا"]);
    it.at("2026-05-01T12:00:00Z");
    expect(await q("ميناء غدا")).toEqual([]);
  });

  test("a category or author that is not there is not found", async () => {
    expect((await it.get("/search/feed.xml?q=a&category=none")).status).toBe(404);
    expect((await it.get("/search/feed.xml?q=a&author=none")).status).toBe(404);
  });
});

describe("one address for each selection", () => {
  const s = (query: string) => new URLSearchParams(query).toString();
  test.each([
    [
      "order and doubles",
      `/search/feed.xml?${s("category=سوق&q=a&category=ميناء&category=سوق")}`,
      `/search/feed.xml?${s("q=a&category=سوق&category=ميناء")}`,
    ],
    ["capitals and spaces", "/search/atom.xml?q=New%20%20QUAY", "/search/atom.xml?q=new+quay"],
    ["what says nothing", "/search/feed.json?q=a&category=&utm_source=x", "/search/feed.json?q=a"],
    [
      "a quote that is not closed",
      `/search/feed.xml?${s('q="new quay')}`,
      `/search/feed.xml?${s('q="new quay"')}`,
    ],
    [
      "what is copied along and not seen",
      `/search/feed.xml?${s("q=\u061Cquay\u00AD \u2060new\uFE0F\u200F&author=\u200Fa\u2060")}`,
      "/search/feed.xml?q=quay+new&author=a",
    ],
    [
      "tabs and lines between words",
      "/search/feed.xml?q=new%09quay%0Aopen",
      "/search/feed.xml?q=new+quay+open",
    ],
    [
      "a day as a moment",
      "/search/feed.xml?q=a&after=2026-04-01T00:00:00%2B03:00",
      "/search/feed.xml?q=a&after=2026-04-01",
    ],
    ["nothing at all", "/search/feed.xml", "/feed.xml"],
    [
      "one category",
      `/search/atom.xml?${s("category=سوق")}`,
      `/categories/${encodeURIComponent("سوق")}/atom.xml`,
    ],
    ["one author", "/search/feed.json?author=a", "/authors/a/feed.json"],
    ["a page of one category", `/search?${s("category=سوق&q=")}`, `/categories/${encodeURIComponent("سوق")}`],
    ["a page of nothing", "/search?q=", "/search"],
  ])("%s", async (_name, path, canonical) => {
    const answer = await it.get(path);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, canonical]);
  });

  test("the canonical one answers itself, with validators of its own", async () => {
    const path = "/search/atom.xml?q=new+quay";
    const answer = await it.get(path);
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(await answer.text()).toContain(
      'rel="self" type="application/atom+xml" href="https://marfa.example/search/atom.xml?q=new+quay"',
    );
    const tag = answer.headers.get("etag") ?? "";
    expect((await it.get(path, { "If-None-Match": tag })).status).toBe(304);
    expect((await it.get("/search/atom.xml?q=quay")).headers.get("etag")).not.toBe(tag);
  });

  test("a renamed category is still found under its former slug", async () => {
    await it.db.batch([
      it.db
        .prepare(
          "INSERT INTO moved SELECT '/categories/bazaar', 'category', key FROM category WHERE slug = ?1",
        )
        .bind("سوق"),
    ]);
    expect(await found(`${new URLSearchParams({ q: "يفتح", category: "bazaar" })}`)).toEqual([MARKET]);
  });
});

test("a category that was merged into another is searched for as that one", async () => {
  const own = await publishing();
  await own.publish(draft("a", { keywords: ["Fish"] }), draft("b", { keywords: ["Seafood"] }));
  const [from, into] = [
    await categoryNamed(own.db, "fish", "fish"),
    await categoryNamed(own.db, "seafood", "seafood"),
  ];
  if (!from || !into) throw new Error("a category is not there");
  await mergeCategories({ db: own.db, now: () => new Date("2026-05-01T12:00:05Z") }, from, into);
  for (const category of ["fish", "seafood"]) {
    const answer = await own.get(`/search/feed.json?${new URLSearchParams({ q: "مقال", category })}`);
    const { title, items } = (await answer.json()) as { title: string; items: unknown[] };
    expect([title, items.length]).toEqual(["مواد عن «مقال» في Seafood · مرفأ", 2]);
  }
});

describe("what cannot be answered is told", () => {
  test.each([
    ["too long", `q=${"a".repeat(201)}`, "200", "200 حرف على الأكثر"],
    ["too many words", `q=${"a+".repeat(21)}`, "20", "20 كلمة على الأكثر"],
    ["too short a beginning", "q=a*", "beginning", "حرفان أو أكثر"],
    ["too many beginnings", "q=aa*+bb*+cc*+dd*", "3", "كلمات كاملة"],
    ["no word", "q=!!!", "no word", "حرف أو رقم"],
    [
      "fifty categories",
      Array.from({ length: 50 }, (_, i) => `category=c${i}`).join("&"),
      "10 at most",
      "10 مرات على الأكثر",
    ],
    ["no language", "lang=arabic-x-_", "lang", "لغة مثل"],
    ["no year that an address can name", "after=9999-12-31T23:59:59-23:59", "2026-03-01", "يوم مثل"],
    ["no day", "q=a&after=yesterday", "2026-03-01", "يوم مثل"],
  ])("%s", async (_name, query, said, saidInArabic) => {
    const feed = await it.get(`/search/feed.xml?${query}`);
    expect(feed.status).toBe(400);
    expect(await feed.text()).toContain(saidInArabic);
    const english = await (await publishing({ language: "en" })).get(`/search/feed.xml?${query}`);
    expect([english.status, await english.text()]).toEqual([400, expect.stringContaining(said)]);
    const page = await it.get(`/search?${query}`);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain(saidInArabic);
  });
});

test("a search with all that may be asked at once, in Arabic, is answered, with headers that a proxy takes", async () => {
  const name = (i: number) => `أسعار النفط في الأسواق العالمية ${i}`;
  const names = (from: number) => Array.from({ length: 10 }, (_, i) => name(from + i));
  const own = await publishing();
  await own.publish(
    draft("all", {
      title: "م".repeat(198),
      keywords: names(10),
      authors: names(30).map((name) => ({ name })),
    }),
    draft("other", { keywords: names(20) }),
  );
  const slugs = (from: number) => names(from).map((one) => one.replaceAll(" ", "-"));
  const query = new URLSearchParams([
    ["q", `"${"م".repeat(198)}"`],
    ...slugs(10).map((one) => ["category", one]),
    ...slugs(20).map((one) => ["not", one]),
    ...slugs(30).map((one) => ["author", one]),
    ...Object.entries({ lang: "ar", after: "2026-01-01T08:00:01Z", before: "2026-12-01T08:00:01Z" }),
  ]).toString();
  const otherwise = query.split("&").reverse().join("&");
  expect(query.length).toBeGreaterThan(6000);
  for (const asked of [query, otherwise])
    for (const path of ["/search/feed.xml", "/search/atom.xml", "/search/feed.json", "/search"]) {
      const answer = await own.get(`${path}?${asked}`);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).toContain("م".repeat(198));
      const headers = [...answer.headers].reduce(
        (sum, [name, value]) => sum + name.length + value.length + 4,
        0,
      );
      expect(headers).toBeLessThan(3000);
    }
});

test("an edited article is found by its new words and no longer by its old ones", async () => {
  const own = await publishing();
  await own.publish(draft("a", { content: "<p>قنديل</p>" }));
  it = own;
  expect(await q("قنديل")).toHaveLength(1);
  await own.publish(draft("a", { content: "<p>منارة</p>", ...at("2026-03-01T09:00:00Z") }));
  expect(await q("قنديل")).toEqual([]);
  expect(await q("منارة")).toHaveLength(1);
});

test("of common words that meet rarely only the newest months are searched, and the feed and the page say so", async () => {
  const own = await publishing({ feedSize: 3, language: "en" });
  await fill(own.db, 60_000);
  // The only article with both, years before the months that are searched.
  await own.publish(draft("both", { content: "<p>alpha omega</p>", ...at("2013-01-01T09:00:00Z") }));
  const since = "Only articles published since 2015-02-01 were searched; older ones may match too.";
  for (const path of [
    "/search/feed.xml?q=alpha+omega",
    "/search/atom.xml?q=alpha+omega",
    "/search?q=alpha+omega",
  ])
    expect(await own.text(path)).toContain(since);
  for (const path of ["/search/feed.xml?q=alpha+omega&before=2014-01-01", "/search/feed.xml?q=alpha+common"])
    expect(await own.text(path)).not.toContain("were searched");
  expect(await own.text("/search/feed.xml?q=alpha+omega&before=2014-01-01")).toContain("both");
  expect(await own.text("/search/feed.xml?q=wo*")).toContain("only the first 50 of them were searched for");
  expect(await own.text("/search/feed.xml?q=pea*")).not.toContain("searched for");
}, 60_000);

test("a letter and its accent lead to one address, at once", async () => {
  for (const text of ["J\u030C", "H\u0331", "a\u200B\u0301"]) {
    const moved = await it.get(`/search/feed.xml?${new URLSearchParams({ q: text })}`);
    expect(moved.status).toBe(301);
    expect((await it.get(moved.headers.get("Location") ?? "")).status).not.toBe(301);
  }
});

test("a name that would be another address is nobody's", async () => {
  for (const name of ["..", "."])
    expect((await it.get(`/search/feed.xml?category=${name}`)).status).toBe(404);
  expect((await it.get(`/search/feed.xml?category=${"a".repeat(8000)}`)).status).toBe(404);
});
