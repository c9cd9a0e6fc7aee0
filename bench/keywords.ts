/** How well keyword lines without delimiters are cut: `node bench/keywords.ts` prints the table of docs/keywords.md. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { splitKeywords, vocabularyOf } from "../src/keywords/index.ts";
import { sideBySide, table } from "./rounds.ts";

/** The phrases of each line of a list in tests/fixtures/keywords. */
export function goldLines(name: string): readonly (readonly string[])[] {
  return readFileSync(join(import.meta.dirname, "../tests/fixtures/keywords", name), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"))
    .map((line) => line.split("|").map((phrase) => phrase.trim()));
}

export interface Score {
  /** Harmonic mean of precision and recall of the gaps between phrases. */
  readonly boundaryF1: number;
  /** The same of whole phrases. */
  readonly f1: number;
  /** Share of lines that are right as a whole. */
  readonly whole: number;
}

type Lines = readonly (readonly string[])[];

/** Scores the lines, joined by spaces, with the phrases of `known` as vocabulary. */
export function score(lines: Lines, known: Lines = []): Score {
  const vocabulary = vocabularyOf(known.flat());
  const boundaries = tally();
  const phrases = tally();
  let whole = 0;
  for (const gold of lines) {
    const found = splitKeywords(gold.join(" "), vocabulary).phrases;
    boundaries.add(gaps(found), gaps(gold));
    phrases.add(found, gold);
    if (found.join("|") === gold.join("|")) whole += 1;
  }
  return { boundaryF1: boundaries.f1(), f1: phrases.f1(), whole: whole / lines.length };
}

/** How many words stand before each phrase but the first. */
function gaps(phrases: readonly string[]): readonly number[] {
  let words = 0;
  return phrases.slice(0, -1).map((phrase) => {
    words += phrase.split(" ").length;
    return words;
  });
}

function tally() {
  let [right, all] = [0, 0];
  return {
    add<Item>(found: readonly Item[], gold: readonly Item[]) {
      right += gold.filter((one) => found.includes(one)).length;
      all += found.length + gold.length;
    },
    f1: () => (2 * right) / all,
  };
}

/** Microseconds a line, the median of the rounds. */
async function microseconds(lines: Lines, known: Lines): Promise<number> {
  const vocabulary = vocabularyOf(known.flat());
  const joined = lines.map((line) => line.join(" "));
  const run = () => {
    for (const line of joined) splitKeywords(line, vocabulary);
  };
  const [measured] = await sideBySide([{ name: "split", run }], 9, 3);
  return ((measured?.ms ?? Number.NaN) * 1000) / lines.length;
}

const LISTS = [
  ["tuning", "the weights are tuned on"],
  ["held-out", "held out"],
  ["unseen", "written after the weights"],
] as const;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const rows: (string | number)[][] = [];
  for (const language of ["arabic", "english"])
    for (const [name, about] of LISTS) {
      const lines = goldLines(`${language}-${name}.txt`);
      const half = lines.filter((_, i) => i % 2 === 0);
      for (const [vocabulary, known] of [
        ["none", []],
        ["of every second line", half],
      ] as const) {
        const { boundaryF1, f1, whole } = score(lines, known);
        rows.push([
          `${language}, ${lines.length} ${about}`,
          vocabulary,
          boundaryF1.toFixed(3),
          f1.toFixed(3),
          whole.toFixed(2),
          Math.round(await microseconds(lines, known)),
        ]);
      }
    }
  console.log(
    table(["lines", "known phrases", "boundary F1", "phrase F1", "whole line right", "µs a line"], rows),
  );
}
