/** An article gets the topics that its document states, and what it does not get is said. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goldLines } from "../../bench/keywords.ts";
import { phrasesOf } from "../../src/keywords/index.ts";
import { computed } from "../computed.ts";

const labels = (...keywords: string[]) => phrasesOf({ keywords }).phrases.map((one) => one.label);

describe("a listed keyword stays as it is written", () => {
  test.each(
    [
      "C++ & <b>",
      "R&D",
      "Yahoo!",
      "AC/DC",
      "24/7",
      "فبراير/شباط",
      "كأس العالم (2026)",
      "(2026) كأس",
      ".NET",
      "C#",
    ].concat([
      "5'2\"",
      "Mr.",
      "A*",
      "100%",
      "3,5 %",
      "snake_case",
      'the "Big" one',
      "1441هـ",
      "1,000 ships",
      "p < 0.05",
    ]),
  )("%s", (keyword) => expect(labels(keyword)).toEqual([keyword]));
});

describe("but for what is around it", () => {
  test.each([
    ['"عاصفة الحزم"', ["عاصفة الحزم"]],
    ["«عاصفة الحزم»", ["عاصفة الحزم"]],
    ["“ wheat ports ”", ["wheat ports"]],
    ["'wheat'", ["wheat"]],
    ["  wheat \u00A0 ports ", ["wheat ports"]],
    ["#موانئ_الشحن", ["موانئ الشحن"]],
    ["قمح، موانئ الشحن،", ["قمح", "موانئ الشحن"]],
    ['"wheat, ports"', ["wheat", "ports"]],
  ])("%j", (keyword, expected) => expect(labels(keyword)).toEqual(expected));
});

test("listed keywords come first, and a topic in two spellings is one", () => {
  const found = phrasesOf({ keywords: ["أسعار القمح"], keywordLine: "موانئ، اسعار القمح، سفن" });
  expect(found.phrases.map((one) => one.label)).toEqual(["أسعار القمح", "موانئ", "سفن"]);
});

describe("what is left out is said", () => {
  test("a keyword that nobody can read", () =>
    expect(phrasesOf({ keywords: ["!!!", "wheat", "😀"] })).toMatchObject({
      phrases: [{ label: "wheat" }],
      dropped: [
        { phrase: "!!!", reason: "it has neither a letter nor a digit" },
        { phrase: "😀", reason: "it has neither a letter nor a digit" },
      ],
    }));
  test("but not the nothing between two commas", () =>
    expect(phrasesOf({ keywords: ["wheat,, ports,", ""] }).dropped).toEqual([]));
  test("a keyword as long as a page, with only its beginning", () => {
    const { phrases, dropped } = phrasesOf({ keywords: ["a".repeat(5000)] });
    expect(phrases).toEqual([]);
    expect(dropped[0]?.reason).toContain("5000 characters");
    expect(dropped[0]?.phrase).toBe(`${"a".repeat(100)}…`);
  });
  test("the forty-first keyword", () => {
    const { phrases, dropped } = phrasesOf({ keywords: Array.from({ length: 41 }, (_, i) => `berth ${i}`) });
    expect(phrases).toHaveLength(40);
    expect(dropped).toEqual([{ phrase: "berth 40", reason: "an article has at most 40 keywords" }]);
  });
});

test("a line is doubtful when its cut is less sure than 0.6, and a list never is", () => {
  const found = goldLines("english-tuning.txt").map((line) =>
    phrasesOf({ keywords: [], keywordLine: line.join(" ") }),
  );
  for (const { confidence, doubtful } of found) expect(doubtful).toBe(confidence < 0.6);
  expect(new Set(found.map((one) => one.doubtful)).size).toBe(2);
  for (const line of goldLines("english-tuning.txt").filter((one) => one.length > 1))
    expect(phrasesOf({ keywords: [], keywordLine: line.join(", ") }).doubtful).toBe(false);
});

const marks = fc.string({
  unit: fc.constantFrom(
    ...`ا ب ال a B 1 2 , ، ; | # _ / - ( ) " « » ' . + ! < \n \t \u200B \u200F \u0640 \u00A0`,
  ),
  maxLength: 60,
});
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 100 }), marks);

test("topics that are given back as keywords stay the topics that they are", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, (keywords, keywordLine) => {
      const { phrases } = phrasesOf({ keywords, keywordLine });
      expect(phrasesOf({ keywords: phrases.map((one) => one.label) }).phrases).toEqual(phrases);
    }),
    { numRuns: 500 },
  );
});

describe("a hundred thousand characters take no more than a moment", () => {
  const length = 100_000;
  const article = "كان في الميناء يوم من الأيام ".repeat(700);
  test.each([
    ["letters", "a".repeat(length)],
    ["words", "ميناء الصيد ".repeat(length / 12)],
    ["commas", "a,".repeat(length / 2)],
    ["marks between two letters", `a${"!".repeat(length)}a`],
    ["brackets inside a line", `x a${"(".repeat(length)}a y`],
    ["dots", "a.".repeat(length / 2)],
    ["plus signs", `a${"+".repeat(length)}`],
    ["underscores", `${"_".repeat(length)}a`],
    ["vowel signs", "\u064B".repeat(length)],
    ["long phrases between commas", "كل ما كان في يوم البحر من سفن، ".repeat(length / 31)],
  ])("%s", (_, long) => {
    const start = computed();
    phrasesOf({ keywords: [long], keywordLine: long, text: article });
    // Some tens of milliseconds, at most a second; what grows with the square takes half a minute.
    expect(computed() - start).toBeLessThan(8000);
  });
});

test("mark-up around a listed keyword is no part of it, a tag alone is", () => {
  const labels = (...keywords: string[]) => phrasesOf({ keywords }).phrases.map(({ label }) => label);
  expect(labels("<b>bold</b>", '<a href="/t">sea</a> ports')).toEqual(["bold", "sea ports"]);
  expect(labels("C++ & <b>", "<table>")).toEqual(["C++ & <b>", "<table>"]);
});
