/** The words that an article's text is looked through for. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { textWords } from "../../src/keywords/textWords.ts";
import { wordKey } from "../../src/keywords/word.ts";

/** The same by a regular expression, an empty word for each mark. */
function plainly(text: string): string[] {
  const token = /[\p{L}\p{N}]+(?:[-'’.&][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}"'’«»“”()]/gu;
  return (wordKey(text).match(token) ?? []).map((word) => (/[\p{L}\p{N}]/u.test(word) ? word : ""));
}

function wordsOf(text: string): string[] {
  const { letters, starts, ends, count } = textWords(text);
  return Array.from({ length: count }, (_, i) =>
    String.fromCharCode(...letters.subarray(starts[i] ?? 0, ends[i] ?? 0)),
  );
}

test.each([
  "قالت وزارةُ الزراعـــة إنّ «موسم الحصاد» بدأ، وأوضحت أنه (متأخر) هذا العام.",
  "L'e\u0301lection d’avril : AT&T, Jean-Pierre… 3.5 % -- U.S. '90s a-'b",
  "ﷲ Ｅｌｅｃｔｉｏｎ ΟΔΟΣ İzmir 😀 𐤀𐤁-𐤂 ٢٠٢٦ ا\u0654 \ud800 ﷺ",
  "",
])("%s", (text) => expect(wordsOf(text)).toEqual(plainly(text)));

test("any text gives the words that it has", () => {
  const letters = fc.constantFrom(..."اأىةوال ـَّبc’'-.&(«é\u0301Σ😀١7\n،ف\u200fﻻ");
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
      expect(wordsOf(text)).toEqual(plainly(text));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      expect(wordsOf(text)).toEqual(plainly(text));
    }),
  );
});
