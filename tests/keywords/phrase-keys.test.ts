/** Phrases whose keys are put together from their words' have the keys that they have as a whole. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { categoryKey } from "../../src/keywords/index.ts";
import { PhraseKeys } from "../../src/keywords/phrase-keys.ts";

const WORDS = [
  ..."عبد الله أبو أبي ظبي اللّه كأس العالم المزارعون سجون نون أميركا امريكية الكونجرس مـ ـ َ مُدُن ة ى ؤ وون".split(
    " ",
  ),
  ..."ﻣﻴﻨﺎﺀ ک ٢٠٤٠ 2026 صيد_بحري صيد\u200F + # C++ C# C US us U.S. U.N. İ A B AB Rail STRIKE Elections news".split(
    " ",
  ),
  ..."Norway-Sweden relations Relations economies café cafe\u0301 O’Neill « » “the - – Ｐｏｒｔｓ ß ǅ".split(
    " ",
  ),
];
const word = fc.oneof(
  { arbitrary: fc.constantFrom(...WORDS), weight: 4 },
  fc.string({ unit: fc.constantFrom(..."ابدعوـَّنيةكأجرسمA.azsİ'+#-1٢"), minLength: 1, maxLength: 8 }),
);

test("a phrase has the same key, whether it is made of its words or as a whole", () => {
  const keys = new PhraseKeys();
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 5 }), (first, next) => {
      const whole = [first, ...next].map((_, i) => [first, ...next].slice(0, i + 1).join(" "));
      expect([...keys.growing(first, next)]).toEqual(whole.map((text) => ({ text, key: categoryKey(text) })));
    }),
    {
      numRuns: 3000,
      examples: [
        ["مدينة", ["أبو", "ظبي"]],
        ["عبد", ["الله", "سالم"]],
      ],
    },
  );
});
