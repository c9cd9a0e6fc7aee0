/** The best way to cut a run into phrases, and how sure it is: a semi-Markov decoder. */
import { gapCues, LONGEST_PHRASE, phraseCues, type Run } from "./phrase.ts";

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

/** Cuts a run where the cues' weights add up to most (Viterbi); confidence is from all other ways to cut it. */
export function cut(run: Run, weights: Weights): Cut {
  const count = run.words.length;
  if (count === 0) return { starts: [], confidence: 1 };
  const scores = phraseScores(run, weights);
  const starts = best(scores, count);
  return { starts, confidence: confidenceOf(scores, count, starts) };
}

/** `scores[to][length]` is the score of the phrase of `length` words before `to`. */
type Scores = readonly (readonly number[])[];

function phraseScores(run: Run, weights: Weights): Scores {
  let score = 0;
  const add = (cue: string, times: number) => {
    score += (weights.get(cue) ?? 0) * times;
  };
  const joined = run.words.map((_, at) => {
    score = 0;
    gapCues(run, at, add);
    return score;
  });
  return Array.from({ length: run.words.length + 1 }, (_, to) => {
    let joins = 0;
    return Array.from({ length: Math.min(to, LONGEST_PHRASE) + 1 }, (_, length) => {
      if (length > 1) joins += joined[to - length] ?? 0;
      score = joins;
      if (length > 0) phraseCues(run, to - length, to, add);
      return score;
    });
  });
}

function best(scores: Scores, count: number): number[] {
  const total = [0];
  const length = [0];
  for (let to = 1; to <= count; to++) {
    total[to] = Number.NEGATIVE_INFINITY;
    for (let n = 1; n <= Math.min(to, LONGEST_PHRASE); n++) {
      const sum = (total[to - n] ?? 0) + (scores[to]?.[n] ?? 0);
      if (sum > (total[to] ?? 0)) [total[to], length[to]] = [sum, n];
    }
  }
  const starts: number[] = [];
  for (let to = count; to > 0; to -= length[to] ?? 1) starts.unshift(to - (length[to] ?? 1));
  return starts;
}

/** The share of this cut in the sum over all: e to the power of its score, less that of the sum. */
function confidenceOf(scores: Scores, count: number, starts: readonly number[]): number {
  const score = (to: number, length: number) => (scores[to]?.[length] ?? 0) / OVERCONFIDENCE;
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
