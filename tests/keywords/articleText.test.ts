/** Two ways of finding a line's words in a text find the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { arabicWords } from "../../src/keywords/arabic.ts";
import { wordsBySearch } from "../../src/keywords/searchedText.ts";
import { wordsByToken } from "../../src/keywords/tokenText.ts";

const WORDS = [
  "الحرب",
  "حرب",
  "للحرب",
  "والحرب",
  "بالحرب",
  "وحرب",
  "ولحرب",
  "ولل",
  "لل",
  "ال",
  "ليل",
  "الليل",
  "لليل",
  "ولليل",
];
const MORE = [
  "القطب",
  "قطب",
  "فالقطب",
  "كالقطب",
  "وبقطب",
  "سوق",
  "السوق",
  "ب",
  "و",
  "2020",
  "المَرفأ",
  "مرفا",
  "فيس-بوك",
  "أ.ب",
  "É",
];
const word = fc.constantFrom(...WORDS, ...MORE);
const between = fc.constantFrom(" ", " ", " ", "، ", ". ", "-", ".", "'", " '", "» «", "\n", " – ", "");
const text = fc.array(fc.tuple(word, between), { maxLength: 40 }).map((parts) => parts.flat().join(""));
const line = fc.array(fc.constantFrom(...WORDS, ...MORE.slice(0, -3)), { minLength: 2, maxLength: 6 });

test("by search as by cutting the text into words", () => {
  fc.assert(
    fc.property(text, line, (text, line) => {
      const words = arabicWords(line);
      const [search, token] = [wordsBySearch(text, words), wordsByToken(text, words)];
      for (const at of words.keys()) {
        expect(search.standing(at)).toBe(token.standing(at));
        for (let to = at + 2; to <= words.length; to++)
          expect(search.together(at, to)).toBe(token.together(at, to));
        if (at < words.length - 1) expect(search.stemsTogether(at)).toBe(token.stemsTogether(at));
      }
    }),
    { numRuns: 20_000 },
  );
});
