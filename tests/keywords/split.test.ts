/** A line of keywords, with delimiters or without, becomes the phrases that its editor meant. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goldLines, score } from "../../bench/keywords.ts";
import { categoryKey, NO_VOCABULARY, splitKeywords, vocabularyOf } from "../../src/keywords/index.ts";

const split = (line: string) => splitKeywords(line, NO_VOCABULARY).phrases;

describe("a list is cut at its delimiters", () => {
  test.each([
    ["قمح، موانئ الشحن، تموين،", ["قمح", "موانئ الشحن", "تموين"]],
    ["wheat,ports ,, freight,", ["wheat", "ports", "freight"]],
    ["wheat; ports؛ freight | rail • road", ["wheat", "ports", "freight", "rail", "road"]],
    ["قمح\nموانئ الشحن\n", ["قمح", "موانئ الشحن"]],
    ["- wheat\n- cargo ports", ["wheat", "cargo ports"]],
    ["wheat\tcargo ports", ["wheat", "cargo ports"]],
    ["قمح - موانئ الشحن – تموين", ["قمح", "موانئ الشحن", "تموين"]],
    ["#موانئ_الشحن #قمح", ["موانئ الشحن", "قمح"]],
    ["#موانئ_الشحن#قمح", ["موانئ الشحن", "قمح"]],
    ["السعر 3,5، القمح", ["السعر 3,5", "القمح"]],
    ["1,000 ships, wheat", ["1,000 ships", "wheat"]],
    ["2019,2020,2021", ["2019", "2020", "2021"]],
    ['"عاصفة الحزم"، «أسعار القمح»', ["عاصفة الحزم", "أسعار القمح"]],
    ["كأس العالم (2026)، (2030) كأس", ["كأس العالم (2026)", "(2030) كأس"]],
    ["C++, C#, .NET, U.S., 5%", ["C++", "C#", ".NET", "U.S.", "5%"]],
    ["الميناء#«القوارب»", ["الميناء", "القوارب"]],
    ["قمح، قَمح، القمح", ["قمح", "القمح"]],
    ["،", []],
    ["", []],
  ])("%j", (line, phrases) => expect(split(line)).toEqual(phrases));

  test("and such a cut is certain", () =>
    expect(splitKeywords("قمح، موانئ الشحن", NO_VOCABULARY)).toMatchObject({
      confidence: 1,
      delimited: true,
    }));
});

describe("a slash inside a name is of the name", () => {
  test.each([
    ["AC/DC, music", ["AC/DC", "music"]],
    ["24/7, news", ["24/7", "news"]],
    ["AC/DC", ["AC/DC"]],
    ["24/7", ["24/7"]],
    ["فبراير/شباط", ["فبراير/شباط"]],
    ["كانون الثاني/يناير، قمح", ["كانون الثاني/يناير", "قمح"]],
    ["النفط/الغاز، قمح", ["النفط/الغاز", "قمح"]],
    ["wheat / rice", ["wheat", "rice"]],
    ["wheat/rice/oats", ["wheat", "rice", "oats"]],
    ["قمح/أرز", ["قمح", "أرز"]],
  ])("%j", (line, phrases) => expect(split(line)).toEqual(phrases));
});

describe("a line without delimiters is cut by its words", () => {
  const lines = [
    "رجب طيب أردوغان | الانتخابات البلدية | إسطنبول",
    "العلاقات المصرية الليبية | أزمة القمح",
    "وزارة الخارجية القطرية | وقف إطلاق النار | غزة",
    "Angela Merkel | climate change | Berlin",
    "United Nations | human rights",
    "القرن الأفريقي | المجاعة",
    "guerre en Ukraine | Emmanuel Macron | union européenne",
  ];
  test.each(lines)("%s", (line) => {
    const phrases = line.split(" | ");
    expect(split(phrases.join(" "))).toEqual(phrases);
  });

  test("quotes hold together what would be cut", () => {
    expect(split("قمح مصر ليبيا ميناء")).toContain("ليبيا");
    expect(split('قمح "مصر ليبيا" ميناء').join("|")).toContain("مصر ليبيا");
  });

  test("phrases that the publication knows are found", () => {
    const known = vocabularyOf(["harbour wall", "winter tide"]);
    expect(splitKeywords("winter tide harbour wall", known).phrases).toEqual(["winter tide", "harbour wall"]);
  });

  test("too many words to look at make the line doubtful", () =>
    expect(splitKeywords("قمح ".repeat(600), NO_VOCABULARY).confidence).toBe(0));

  test("a language whose grammar is not known makes it doubtful", () =>
    expect(splitKeywords("Preis des Weizens", NO_VOCABULARY, { language: "de" }).confidence).toBeLessThan(
      0.6,
    ));
});

describe("two word orders of one relation and a settlement", () => {
  const three = ["العلاقات التركية الروسية", "العلاقات الروسية التركية", "تسوية إدلب"];
  const line = three.join(" ");
  test("are three phrases with three keys", () => {
    expect(split(line)).toEqual(three);
    expect(new Set(three.map(categoryKey)).size).toBe(3);
  });
  const folder = join(import.meta.dirname, "../../../shared/seeds");
  const stored = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];
  test("are the same three beside the text of a stored article", ({ skip }) => {
    if (stored.length === 0) skip("the stored article is not on this machine");
    for (const name of stored) {
      const text = readFileSync(join(folder, name), "utf8");
      expect(text).toContain(line);
      const body = text.replace(line, "");
      expect(splitKeywords(line, NO_VOCABULARY, { text: body, language: "ar" }).phrases).toEqual(three);
    }
  });
});

describe("lists that no weight is tuned on", () => {
  const floors: readonly (readonly [string, cold: number, half: number])[] = [
    ["arabic-held-out.txt", 0.85, 0.9],
    ["arabic-unseen.txt", 0.85, 0.9],
    ["english-held-out.txt", 0.7, 0.85],
    ["english-unseen.txt", 0.7, 0.85],
    ["french-trial.txt", 0.7, 0.85],
  ];
  test.each(floors)("%s: phrase F1 of at least %d cold, %d with half of it known", (name, cold, half) => {
    const lines = goldLines(name);
    expect(score(lines).f1).toBeGreaterThanOrEqual(cold);
    const known = lines.filter((_, i) => i % 2 === 0);
    expect(score(lines, known).f1).toBeGreaterThanOrEqual(half);
  });
  test.each(["arabic", "english"])("no phrase of the unseen list in %s is in another list", (language) => {
    const keys = (name: string) =>
      goldLines(`${language}-${name}.txt`)
        .flat()
        .map((one) => categoryKey(one));
    const others = new Set([...keys("tuning"), ...keys("held-out")]);
    expect(keys("unseen").filter((key) => others.has(key))).toEqual([]);
  });
});

const phrases = fc.array(
  fc
    .array(fc.stringMatching(/^[a-zA-Zابتسعمنهوي0-9][a-zابتسعمنهوي0-9'.-]{0,6}[a-zابتسعمنهوي0-9]$/), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => words.join(" ")),
  { minLength: 2, maxLength: 12 },
);
/** Text in which delimiters, marks and letters of both scripts are as likely as not. */
const line = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(...`ا ب العلاقات a B 1 , ، ; | # _ / - – ( ) " « » ' . + \n \u200B \u200F \u0640`),
    maxLength: 80,
  }),
);

describe("whatever the line", () => {
  test("phrases joined by commas are the same phrases again", () => {
    fc.assert(
      fc.property(phrases, (given) => {
        const first = split(given.join("، "));
        if (first.length > 1) expect(split(first.join("، "))).toEqual(first);
      }),
    );
    for (const gold of goldLines("arabic-unseen.txt").filter((one) => one.length > 1))
      expect(split(gold.join("، "))).toEqual(gold);
  });
  test("it is cut alike every time, and each topic comes once", () => {
    fc.assert(
      fc.property(line, (text) => {
        const found = splitKeywords(text, NO_VOCABULARY);
        expect(splitKeywords(text, NO_VOCABULARY)).toEqual(found);
        expect(new Set(found.phrases.map(categoryKey)).size).toBe(found.phrases.length);
        expect(found.confidence).toBeGreaterThanOrEqual(0);
        expect(found.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
