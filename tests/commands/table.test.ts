/** Lines on a terminal: tables as wide as letters are and never wider than it, Arabic that stays where it stands. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, tableLines, widthOf } from "../../src/commands/table.ts";
import { straight } from "../../src/commands/terminal.ts";

test.each([
  ["سوق السمك", 9],
  ["سُوقُ السَّمَكِ", 9],
  ["مُحَمَّدٌ", 4],
  ["می‌خواهم", 7],
  ["ـسـ\u200Dـ", 4],
  ["魚市場", 6],
  ["각", 2],
  ["café", 4],
  ["cafe\u0301", 4],
  ["🎉", 2],
  ["👨‍👩‍👧", 2],
  ["🇸🇦", 2],
  ["❤️", 2],
  ["1️⃣", 2],
  ["\u2068سوق\u2069", 3],
  ["…", 1],
])("%s takes %i columns", (text, width) => expect(widthOf(text)).toBe(width));

test.each([
  ["سُوقُ السَّمَكِ", 5, "سُوقُ…"],
  ["سُوقُ السَّمَكِ", 4, "سُوقُ…"],
  ["سُوقُ السَّمَكِ", 9, "سُوقُ السَّمَكِ"],
  ["魚市場", 4, "魚…"],
  ["a👨‍👩‍👧b", 3, "a…"],
  ["a👨‍👩‍👧bc", 4, "a👨‍👩‍👧…"],
  ["abc", 1, "…"],
])("%s in %i columns is %s", (text, columns, kept) => expect(cut(text, columns)).toBe(kept));

const COLUMNS = [
  { heading: "articles", align: "right" },
  { heading: "category" },
  { heading: "address", yields: true },
] as const;

test("columns stand below each other, and numbers by their last digit", () => {
  const rows = [
    ["12", "سُوق السَّمك", "/categories/fish-market"],
    ["7", "魚市場", "/categories/x"],
  ];
  expect(tableLines(COLUMNS, rows, 80)).toEqual([
    "articles  category   address",
    "      12  سُوق السَّمك  /categories/fish-market",
    "       7  魚市場     /categories/x",
  ]);
});

test("where room lacks, addresses give way before names do, and are left out before they say nothing", () => {
  const rows = [["12", "The harbour and its boats", "/categories/the-harbour-and-its-boats"]];
  expect(tableLines(COLUMNS, rows, 70)[1]).toBe(
    "      12  The harbour and its boats  /categories/the-harbour-and-its…",
  );
  expect(tableLines(COLUMNS, rows, 50)[1]).toBe("      12  The harbour and its boats");
  expect(tableLines(COLUMNS, rows, 30)[1]).toBe("      12  The harbour and it…");
});

test("no line is wider than its terminal, whatever stands in it", () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 60 })
    .map((one) => one.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ""));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text, text), { maxLength: 5 }),
      fc.integer({ min: 12, max: 120 }),
      (rows, columns) => {
        for (const line of tableLines(COLUMNS, rows, columns)) expect(widthOf(line)).toBeLessThan(columns);
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  ["articles/خبر 5/ملف.md:12: error", "articles/[خبر 5]/[ملف].md:12: error"],
  ["أخبار/مرفأ.md: warning: x", "[أخبار]/[مرفأ].md: warning: x"],
  ["“سوق السمك 2026” is no category", "“[سوق السمك 2026]” is no category"],
  ["“أخبار/مرفأ.md” is no article", "“[أخبار]/[مرفأ].md” is no article"],
  ["“BBC عربي” x", "“[BBC عربي]” x"],
  ["د. أحمد (3)", "[د. أحمد] (3)"],
  ["such as السبت 8 فبراير 2020 11:31 م", "such as [السبت 8 فبراير 2020 11:31 م]"],
  ["\u2068a: ب\u2069: سوق", "[a: ب]: [سوق]"],
  ["“سوق", "“[سوق]"],
  ["7  سوق  /categories/سوق-السمك", "7  [سوق]  /categories/[سوق-السمك]"],
  ["nothing of the kind", "nothing of the kind"],
])("%s is shown as %s", (line, shown) => {
  const stream = { isTTY: true } as typeof process.stdout;
  const term = process.env.TERM;
  process.env.TERM = "xterm";
  expect(
    straight(line, stream)
      .replace(/\u2068/g, "[")
      .replace(/\u2069/g, "]"),
  ).toBe(shown);
  process.env.TERM = "dumb";
  expect(straight(line, stream)).toBe(line);
  process.env.TERM = term;
});
