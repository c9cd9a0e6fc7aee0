/** What became of documents and articles, and what was said of them, counted. */
import type { Problem } from "../article.ts";

export type Result = "created" | "updated" | "unchanged" | "refused" | "left out";

/** What became of an article, or of a document that gave none. */
export interface Told {
  /** The article's or document's path. */
  readonly source: string;
  readonly result: Result;
  /** How many articles of the document at `source`, when they are told together. */
  readonly count?: number;
  readonly problems: readonly Problem[];
}

/** Problems of one kind that are shown. */
const SHOWN = 5;
/** Kinds that are told apart; what is of another kind counts with the last. */
const MOST_KINDS = 500;

interface Kind {
  readonly severity: Problem["severity"];
  readonly shown: Problem[];
  count: number;
}

/** Counts and the first problems of each kind: however many there are, it stays small. */
export class Tally {
  readonly counts: Record<Result, number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
    "left out": 0,
  };
  readonly #kinds = new Map<string, Kind>();
  #errors = 0;

  add({ result, count = 1, problems }: Told): void {
    this.counts[result] += count;
    for (const problem of problems) this.#count(problem);
  }

  get errors(): number {
    return this.#errors;
  }

  /** Articles and documents that something has become of. */
  get all(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  /** The first problems of each kind, and how many more there are of it. */
  *problems(): Generator<{ readonly problem: Problem; readonly more: number }> {
    for (const { shown, count } of this.#kinds.values())
      for (const [i, problem] of shown.entries())
        yield { problem, more: i === shown.length - 1 ? count - shown.length : 0 };
  }

  #count(problem: Problem): void {
    if (problem.severity === "error") this.#errors += 1;
    const name = this.#kinds.size < MOST_KINDS ? kindOf(problem) : "";
    const kind = this.#kinds.get(name) ?? { severity: problem.severity, shown: [], count: 0 };
    this.#kinds.set(name, kind);
    kind.count += 1;
    if (kind.shown.length < SHOWN) kind.shown.push(problem);
  }
}

/** Problems of one kind differ only in what they quote and in numbers. */
function kindOf({ severity, what, instead }: Problem): string {
  return `${severity} ${
    what
      .slice(0, 1000)
      .replace(/“[^”]*”?|\p{N}+/gu, "…")
      .split(/[:|(]/)[0]
  } ${instead}`;
}
