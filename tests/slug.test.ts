/** Addresses that people can read, type and keep. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numbered, slugOf } from "../src/slug.ts";

const slug = (label: string) => slugOf(label, "category");

describe("a slug keeps the letters of its label", () => {
  test.each([
    ["أسعار القمح", "أسعار-القمح"],
    ["مُدُن", "مدن"],
    ["مينــاء", "ميناء"],
    ["خطة ٢٠٤٠", "خطة-2040"],
    ["فبراير/شباط", "فبراير-شباط"],
    ["كأس العالم (2026)", "كأس-العالم-2026"],
    ["Wheat & Ports", "wheat-ports"],
    ["O’Neill's", "oneills"],
    ["Cafe\u0301 Zürich", "café-zürich"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["हिन्दी समाचार", "हिन्दी-समाचार"],
    ["新闻", "新闻"],
    ["--wheat--", "wheat"],
  ])("%s → %s", (label, expected) => expect(slug(label)).toBe(expected));
});

test("a long label is cut between two words, a long word inside it", () => {
  expect(slug(`${"wheat ".repeat(13)}ports and ships`)).toBe(Array(13).fill("wheat").join("-"));
  expect([...slug("ب".repeat(100))]).toHaveLength(80);
  // A file's name has 255 bytes at most, and one of these letters four.
  expect(slug("𐌰".repeat(100))).toBe("𐌰".repeat(50));
});

test("a label without letters has a slug of its own, the same every time", () => {
  expect(slug("!!!")).toMatch(/^category-[0-9a-z]{7}$/);
  expect(slug("!!!")).toBe(slug("!!!"));
  expect(slug("!!!")).not.toBe(slug("???"));
});

test("a taken slug gets the first free number", () => {
  const taken = new Set(["wheat", "wheat-2"]);
  expect(numbered("wheat", (one) => taken.has(one))).toBe("wheat-3");
  expect(numbered("ports", (one) => taken.has(one))).toBe("ports");
});

test("whatever the label: letters, digits and single hyphens, at most 80, and the slug of itself", () => {
  const label = fc.oneof(
    fc.string({ unit: "binary", maxLength: 150 }),
    fc.string({ unit: fc.constantFrom(..."اَب a B ٣ 3 + # - _ ' ’ . / ! ـ é ् \u200D"), maxLength: 150 }),
  );
  fc.assert(
    fc.property(label, (text) => {
      const made = slug(text);
      expect(made).toMatch(/^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u);
      expect([...made].length).toBeLessThan(81);
      expect(slug(made)).toBe(made);
    }),
    { numRuns: 500 },
  );
});
