/** Keywords become the topics that an editor meant. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goldLines, score } from "../../bench/keywords.ts";
import { categoryKey, phrasesOf, splitKeywords, vocabularyOf } from "../../src/keywords/index.ts";
import { slugOf } from "../../src/slug.ts";

const nothing = vocabularyOf([]);
const split = (line: string) => splitKeywords(line, nothing).phrases;

describe("a line with delimiters is cut there and nowhere else", () => {
  test.each([
    [
      "اليمن، الهدنة، وقف إطلاق النار، ترتيبات عسكرية،",
      ["اليمن", "الهدنة", "وقف إطلاق النار", "ترتيبات عسكرية"],
    ],
    ["ports, fishing boats , tide tables", ["ports", "fishing boats", "tide tables"]],
    ["ports; boats | tides", ["ports", "boats", "tides"]],
    ["بحر؛ ميناء", ["بحر", "ميناء"]],
    ["#الصيد_البحري #ميناء", ["الصيد البحري", "ميناء"]],
    ["بحر\nميناء قديم", ["بحر", "ميناء قديم"]],
    ["بحر، بَحر، ميناء", ["بحر", "ميناء"]],
  ])("%s", (line, phrases) => expect(split(line)).toEqual(phrases));
});

describe("a line without delimiters is cut by its language", () => {
  const line = "العلاقات التركية الروسية العلاقات الروسية التركية تسوية إدلب";
  const three = ["العلاقات التركية الروسية", "العلاقات الروسية التركية", "تسوية إدلب"];
  test("two word orders of one relation and a settlement", () => {
    expect(split(line)).toEqual(three);
    expect(new Set(three.map(categoryKey)).size).toBe(3);
  });
  const seeds = join(import.meta.dirname, "../../../shared/seeds");
  test.skipIf(!existsSync(seeds))(
    "the same with the text of the article (skipped where it is not at hand)",
    () => {
      for (const name of readdirSync(seeds))
        expect(
          splitKeywords(line, nothing, { text: readFileSync(join(seeds, name), "utf8") }).phrases,
        ).toEqual(three);
    },
  );
  test.each([
    ["an office and its bearer", ["مستشفى الملك فيصل", "أزمة الأدوية"]],
    ["a plural of people, which no noun governs", ["غزة", "ممر آمن", "صحفيون"]],
    ["a plural of people that governs", ["معتقلو الرأي", "إضراب عن الطعام"]],
    ["joined nouns", ["غرفة تجارة وصناعة دمشق", "رفع الرسوم"]],
    ["an adjective behind a place", ["مهرجان قرطاج الدولي", "حفل الافتتاح"]],
    ["a feminine adjective in ى", ["الثورة العربية الكبرى", "لورنس العرب"]],
    ["الأمن, which is not الآمن", ["الفقر", "الأمن الغذائي"]],
    ["a king's number", ["البابا ليو الرابع عشر", "الفاتيكان"]],
    ["what is a nation's", ["Lebanon's banking crisis", "depositors"]],
  ])("%s", (_, phrases) => expect(split(phrases.join(" "))).toEqual(phrases));
  test.each([
    ["arabic", 0.91],
    ["english", 0.87],
    ["french", 0.78],
  ])("%s lines of topics that no weight was fitted on", (language, least) => {
    const lists = ["fresh", "held-out", "unseen", "trial"].map((name) => `${language}-${name}.txt`);
    const there = lists.filter((name) => existsSync(join(import.meta.dirname, "../fixtures/keywords", name)));
    expect(score(there.flatMap(goldLines)).f1).toBeGreaterThan(least);
  });
  test("phrases have the line's own letters, in its order, and leave none out", () => {
    for (const gold of [...goldLines("arabic-other.txt"), ...goldLines("french-other.txt")])
      expect(split(gold.join(" ")).join(" ")).toBe(gold.join(" "));
  });
  test("Arabic lines of topics that no weight was tuned on", () => {
    const heldOut = goldLines("arabic-held-out.txt");
    expect(score(heldOut).f1).toBeGreaterThan(0.84);
    expect(
      score(
        heldOut,
        heldOut.filter((_, i) => i % 2 === 0),
      ).f1,
    ).toBeGreaterThan(0.9);
  });
  test("English lines of topics that no weight was tuned on", () =>
    expect(score(goldLines("english-held-out.txt")).f1).toBeGreaterThan(0.75));
  test("a phrase that the publication knows is kept whole", () => {
    expect(
      splitKeywords("tide tables winter ferry", vocabularyOf(["winter ferry", "tide tables"])).phrases,
    ).toEqual(["tide tables", "winter ferry"]);
  });
});

describe("spellings of one topic share one key", () => {
  test.each([
    ["إدلب", "ادلب"],
    ["مُحَمَّد", "محمد"],
    ["رؤية ٢٠٣٠", "رؤية 2030"],
    ["الصيد البحري", "الصيد البحرى"],
    ["Fish Market", "fish market"],
    ["عبد الله", "عبدالله"],
    ["سياســة", "سياسة"],
  ])("%s and %s", (a, b) => expect(categoryKey(a)).toBe(categoryKey(b)));
  test.each([
    ["العراق", "العراقية"],
    ["القاعدة", "قاعدة"],
    ["US", "us"],
    ["العلاقات التركية الروسية", "العلاقات الروسية التركية"],
  ])("%s and %s do not", (a, b) => expect(categoryKey(a)).not.toBe(categoryKey(b)));
});

describe("slugs", () => {
  test.each([
    ["العلاقات التركية الروسية", "العلاقات-التركية-الروسية"],
    ["مُحَمَّد", "محمد"],
    ["رؤية ٢٠٣٠", "رؤية-2030"],
    ["C++", "c-plus-plus"],
    ["feed.xml", "feed-xml"],
    ["  R&D  ", "r-d"],
  ])("%s is %s", (label, slug) => expect(slugOf(label, "category")).toBe(slug));
  test("of nothing that can be read are still there, and stable", () => {
    expect(slugOf("!!!", "category")).toMatch(/^category-[0-9a-z]{7}$/);
    expect(slugOf("!!!", "category")).not.toBe(slugOf("???", "category"));
  });
  test("are letters, digits and single hyphens, at most 80, and slugs of themselves", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        const slug = slugOf(text, "category");
        expect(slug).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        expect([...slug].length).toBeLessThanOrEqual(80);
        expect(slugOf(slug, "category")).toBe(slug);
      }),
    );
  });
});

test("whatever the line, there are phrases or none, the same every time, and they stay as they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (line) => {
      const first = phrasesOf({ keywords: [], keywordLine: line });
      expect(phrasesOf({ keywords: [], keywordLine: line })).toEqual(first);
      const labels = first.phrases.map((one) => one.label);
      expect(phrasesOf({ keywords: labels }).phrases.map((one) => one.key)).toEqual(
        first.phrases.map((one) => one.key),
      );
    }),
    { numRuns: 300 },
  );
});

test("a line of a hundred thousand characters is no trouble", () => {
  expect(
    phrasesOf({ keywords: [], keywordLine: "ميناء الصيد ".repeat(9000) }).phrases.length,
  ).toBeLessThanOrEqual(40);
});
