/** How well keyword lines without delimiters are cut: `node bench/keywords.ts` prints the table of docs/keywords.md. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { splitKeywords, vocabularyOf } from "../src/keywords/index.ts";
import { table } from "./rounds.ts";

/** The phrases of each line of a list in tests/fixtures/keywords. */
export function goldLines(name: string): readonly (readonly string[])[] {
  return readFileSync(join(import.meta.dirname, "../tests/fixtures/keywords", name), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"))
    .map((line) => line.split("|").map((phrase) => phrase.trim()));
}

export interface Score {
  /** Harmonic mean of precision and recall of phrases. */
  readonly f1: number;
  /** Share of lines that are right as a whole. */
  readonly whole: number;
  /** Microseconds a line. */
  readonly time: number;
}

/** Scores the lines, joined by spaces, with the phrases of `known` as vocabulary. */
export function score(
  lines: readonly (readonly string[])[],
  known: readonly (readonly string[])[] = [],
): Score {
  const vocabulary = vocabularyOf(known.flat());
  let [right, found, stated, whole] = [0, 0, 0, 0];
  const start = performance.now();
  for (const gold of lines) {
    const { phrases } = splitKeywords(gold.join(" "), vocabulary);
    right += gold.filter((phrase) => phrases.includes(phrase)).length;
    found += phrases.length;
    stated += gold.length;
    if (phrases.join("|") === gold.join("|")) whole += 1;
  }
  return {
    f1: (2 * right) / (found + stated),
    whole: whole / lines.length,
    time: ((performance.now() - start) * 1000) / lines.length,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const rows = ["arabic", "english"].flatMap((language) => {
    const [tuning, heldOut] = [goldLines(`${language}-tuning.txt`), goldLines(`${language}-held-out.txt`)];
    score(tuning);
    const row = (name: string, { f1, whole, time }: Score) => [
      `${language}, ${name}`,
      f1.toFixed(3),
      whole.toFixed(2),
      Math.round(time),
    ];
    return [
      row(`${tuning.length} lines that the weights were tuned on`, score(tuning)),
      row(`${heldOut.length} lines held out`, score(heldOut)),
      row(
        "held out, half of the phrases known",
        score(
          heldOut,
          heldOut.filter((_, i) => i % 2 === 0),
        ),
      ),
    ];
  });
  console.log(table(["lines", "phrase F1", "whole line right", "µs a line"], rows));
}
