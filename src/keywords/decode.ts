/** The best way to cut words in a row into phrases, and how sure it is: a semi-Markov decoder. */
import type { Evidence } from "./evidence.ts";
import { LONGEST_PHRASE } from "./phrase.ts";

export interface Cut {
  /** Where phrases begin, by word; the first is 0. */
  readonly starts: readonly number[];
  /** How likely this is the right way to cut the whole run, among all ways: 1 is certain. */
  readonly confidence: number;
}

/** The weight of each cue; a cue that is not named weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

/**
 * By how much scores are too sure of themselves on lines of another hand than that which they were fitted on:
 * found on lists that no weight is fitted on (docs/keywords.md).
 */
const OVERCONFIDENCE = 1.3;

/**
 * Scores of all phrases of up to LONGEST_PHRASE words that words in a row may be, one behind the other: that of the
 * `length` words before `to` is at `to * (LONGEST_PHRASE + 1) + length`.
 */
export type Scores = Float64Array;

/** The sum of the weights of what is known of `count` words, for each phrase. */
export function scoresOf(count: number, known: Evidence, weights: Weights): Scores {
  const scores = new Float64Array((count + 1) * ROW);
  let score = 0;
  const add = (cue: string, times: number) => {
    score += (weights.get(cue) ?? 0) * times;
  };
  const joined = new Float64Array(count);
  for (let at = 0; at + 1 < count; at++) {
    score = 0;
    known.gap(at, add);
    joined[at] = score;
  }
  for (let to = 1; to <= count; to++) {
    let joins = 0;
    for (let length = 1; length <= Math.min(to, LONGEST_PHRASE); length++) {
      if (length > 1) joins += joined[to - length] ?? 0;
      score = joins;
      known.phrase(to - length, to, add);
      scores[to * ROW + length] = score;
    }
  }
  return scores;
}

/** What two sources know of the same words. */
export const sumOf = (scores: Scores, others: Scores): Scores =>
  scores.map((one, i) => one + (others[i] ?? 0));

/** Cuts `count` words where their phrases' scores add up to most (Viterbi); confidence is from all other ways to cut. */
export function cut(count: number, scores: Scores): Cut {
  if (count === 0) return { starts: [], confidence: 1 };
  const starts = best(scores, count);
  return { starts, confidence: confidenceOf(scores, count, starts) };
}

const ROW = LONGEST_PHRASE + 1;
const scoreOf = (scores: Scores, to: number, length: number) => scores[to * ROW + length] ?? 0;

function best(scores: Scores, count: number): number[] {
  const total = [0];
  const length = [0];
  for (let to = 1; to <= count; to++) {
    total[to] = Number.NEGATIVE_INFINITY;
    for (let n = 1; n <= Math.min(to, LONGEST_PHRASE); n++) {
      const sum = (total[to - n] ?? 0) + scoreOf(scores, to, n);
      if (sum > (total[to] ?? 0)) [total[to], length[to]] = [sum, n];
    }
  }
  const starts: number[] = [];
  for (let to = count; to > 0; to -= length[to] ?? 1) starts.unshift(to - (length[to] ?? 1));
  return starts;
}

/** The share of this cut in the sum over all: e to the power of its score, less that of the sum. */
function confidenceOf(scores: Scores, count: number, starts: readonly number[]): number {
  const score = (to: number, length: number) => scoreOf(scores, to, length) / OVERCONFIDENCE;
  const before = [0];
  for (let to = 1; to <= count; to++)
    before[to] = logSum(Math.min(to, LONGEST_PHRASE), (n) => (before[to - n] ?? 0) + score(to, n));
  let chosen = 0;
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? count;
    chosen += score(end, end - start);
  }
  return Math.min(1, Math.exp(chosen - (before[count] ?? 0)));
}

function logSum(count: number, term: (n: number) => number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 1; n <= count; n++) most = Math.max(most, term(n));
  let sum = 0;
  for (let n = 1; n <= count; n++) sum += Math.exp(term(n) - most);
  return most + Math.log(sum);
}
