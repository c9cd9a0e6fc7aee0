/** A publication's earlier keywords teach how the next are cut. */
import { describe, expect, test } from "vitest";
import { scoreOf } from "../../bench/keywords.ts";
import { archiveOf, goldTopics, randomFrom } from "../../bench/lines.ts";
import { learnLine, splitKeywords, Vocabulary } from "../../src/keywords/index.ts";

const invented = ["zarn mibel", "otrav", "kelun dasor wep", "pilm", "sarto gend", "ruvi", "lomba tarsk"];
/** Lines of invented phrases, of which no table of words knows anything. */
const lines = Array.from({ length: 60 }, (_, i) =>
  [0, 1, 2].map((n) => invented[(i * (n + 1) + n * 2) % invented.length] ?? ""),
).filter((line) => new Set(line).size === 3);

describe("words that nobody knows are cut as earlier lines had them", () => {
  const expected = ["kelun dasor wep", "ruvi", "zarn mibel"];
  test("lines with commas", () => {
    const vocabulary = new Vocabulary();
    for (const line of lines) learnLine(vocabulary, line.join(", "));
    expect(splitKeywords(expected.join(" "), vocabulary).phrases).toEqual(expected);
  });
  test("lines without", () => {
    const vocabulary = new Vocabulary();
    for (const line of lines) learnLine(vocabulary, line.join(" "));
    expect(splitKeywords(expected.join(" "), vocabulary).phrases).toEqual(expected);
  });
});

test.each([
  ["arabic", 1000, 0.97],
  ["english", 300, 0.95],
  ["french", 300, 0.95],
])("%s lines behind %d earlier ones, delimited or not: F1 of %d", (language, count, least) => {
  const topics = goldTopics(`${language}-fresh.txt`);
  const all = archiveOf(topics, count + 100, randomFrom(5));
  const later = all.slice(count).map((phrases) => ({ phrases }));
  for (const delimiter of [", ", " "]) {
    const vocabulary = new Vocabulary();
    for (const line of all.slice(0, count)) learnLine(vocabulary, line.join(delimiter));
    expect(scoreOf(later, vocabulary).f1).toBeGreaterThan(least);
  }
});

test("a line that was learned is cut as if it had not been", () => {
  const line = "zarn mibel otrav kelun dasor";
  const others = new Vocabulary();
  const withIt = new Vocabulary();
  for (const one of lines) for (const vocabulary of [others, withIt]) learnLine(vocabulary, one.join(" "));
  learnLine(withIt, line);
  expect(splitKeywords(line, withIt)).toEqual(splitKeywords(line, others));
});

test("the same line again teaches nothing new", () => {
  const once = new Vocabulary();
  const often = new Vocabulary();
  for (const line of lines) {
    learnLine(once, line.join(" "));
    for (let n = 0; n < 5; n++) learnLine(often, line.join(" "));
  }
  const line = "sarto gend pilm lomba tarsk";
  expect(splitKeywords(line, often)).toEqual(splitKeywords(line, once));
});

test("memory has an end, and what came often is kept", () => {
  const vocabulary = new Vocabulary();
  const random = randomFrom(2);
  const word = () => `w${Math.floor(random() * 200_000)}`;
  // From 50,000 on every table of words, pairs and threes is full, and forgets.
  for (let i = 0; i < 60_000; i++) {
    learnLine(vocabulary, Array.from({ length: 8 }, word).join(" "));
    if (i % 400 === 0) learnLine(vocabulary, `zarn mibel ${word()} ${word()}`);
  }
  expect(vocabulary.size.bytes).toBeLessThan(60_000_000);
  expect(splitKeywords("otrav zarn mibel", vocabulary).phrases).toContain("zarn mibel");
});
