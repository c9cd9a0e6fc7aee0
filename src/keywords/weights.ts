/** What each cue weighs for a run of words being one phrase: a log-odds score, so 0.7 doubles the odds. */
import type { Weights } from "./decode.ts";
import type { CueLanguage } from "./run.ts";
import { ARABIC, ENGLISH, EVIDENCE, FRENCH } from "./weightTables.ts";

/**
 * Rows of a kind of word. `alone`, `opens`, `ends`: where in a phrase the kind stands; `words`: how long the phrase is;
 * `after`, `before`: what joins to any word behind or in front; `on`, `to`: which single words are joined to the next, or
 * to the one before; every other row: what joins that kind to the next.
 */
export function weightsOf(rows: string, others: Readonly<Record<string, number>>): Map<string, number> {
  const all = new Map(Object.entries(others));
  for (const row of rows.trim().split("\n")) {
    const [left = "", cells = ""] = row.split(": ");
    for (const cell of cells.split(", ").filter(Boolean)) {
      const [right = "", weight = "0"] = cell.split(" ");
      all.set(`${left} ${right}`, Number(weight));
    }
  }
  return all;
}

const of = ({ rows, others }: { rows: string; others: Readonly<Record<string, number>> }) =>
  weightsOf(rows, { ...others, ...EVIDENCE });

/** For runs of each language. */
export const WEIGHTS: Readonly<Record<CueLanguage, Weights>> = {
  ar: of(ARABIC),
  en: of(ENGLISH),
  fr: of(FRENCH),
};
