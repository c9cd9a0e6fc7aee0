/** Cleaning of texts: what need not be cleaned is passed over, and nothing else. */
import { expect, test } from "vitest";
import { cleanLine, cleanText } from "../src/text.ts";

const BESIDE = ["", "a", "e\u0301", "ا", "ي", "ا\u064E", " ", "\n"];
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

test("every character comes out alike, whether all of a text is looked through or nothing in it needs to be", () => {
  for (const beside of BESIDE)
    for (const unit of UNITS)
      for (const text of [beside + unit, unit + beside, unit + unit]) {
        // U+0001 is taken out, and has the whole text looked through.
        if (cleanText(text) !== cleanText(`${text}\u0001`)) expect([text, cleanText(text)]).toBe("");
        if (cleanLine(text) !== cleanLine(`${text}\u0001`)) expect([text, cleanLine(text)]).toBe("");
      }
  expect(cleanText("موجة\u0001")).toBe("موجة");
});
