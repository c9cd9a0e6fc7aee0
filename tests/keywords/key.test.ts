/** Spellings of one topic meet in one category, and different topics stay apart. */
import { describe, expect, test } from "vitest";
import { categoryKey } from "../../src/keywords/index.ts";

describe("one topic", () => {
  test.each([
    ["أسعار القمح", "اسعار القمح"],
    ["آثار", "اثار"],
    ["مستشفى", "مستشفي"],
    ["مؤتمر", "موتمر"],
    ["ميناء طرابلس", "مينــاء طرابلس"],
    ["مُدُن", "مدن"],
    ["خطة ٢٠٤٠", "خطة 2040"],
    ["خطة ۲۰۴۰", "خطة 2040"],
    ["عبد الرحمن", "عبدالرحمن"],
    ["أبو كمال", "أبوكمال"],
    ["الكونجرس", "الكونغرس"],
    ["أمريكا", "أميركا"],
    ["المزارعون", "المزارعين"],
    ["«عاصفة الحزم»", "عاصفة الحزم"],
    ["كأس العالم (2026)", "كأس العالم 2026"],
    ["صيد_بحري", "صيد بحري"],
    ["ﻣﻴﻨﺎﺀ", "ميناء"],
    ["صيد\u200F", "صيد"],
    ["Fishing Boats", "fishing boat"],
    ["Economies", "economy"],
    ["Ｐｏｒｔｓ", "port"],
    ["cafe\u0301", "café"],
    ["U.N.", "UN"],
    ["RAIL STRIKE", "Rail strike"],
    ["Norway-Sweden relations", "Sweden–Norway Relations"],
    ["O’Neill", "O'Neill"],
  ])("%s = %s", (a, b) => expect(categoryKey(a)).toBe(categoryKey(b)));
});

describe("different topics", () => {
  test.each([
    ["المغرب", "المغربية"],
    ["الجزيرة", "جزيرة"],
    ["سجون", "سجين"],
    ["علي سالم", "سالم علي"],
    ["حرب", "حرب اليمن"],
    ["العلاقات المصرية الليبية", "العلاقات الليبية المصرية"],
    ["خطة 2030", "خطة 2040"],
    ["US", "us"],
    ["IT", "it"],
    ["C", "C++"],
    ["C++", "C#"],
    ["Laos", "Lao"],
    ["crisis", "crisi"],
    ["Norway", "Norwegian"],
  ])("%s ≠ %s", (a, b) => expect(categoryKey(a)).not.toBe(categoryKey(b)));
});

test("nothing that can be read is no topic", () => {
  for (const nothing of ["", "…", "!!!", "«»", "\u200F"]) expect(categoryKey(nothing)).toBe("");
});
