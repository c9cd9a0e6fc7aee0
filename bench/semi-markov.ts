/** Fits the weights of cues: a semi-Markov conditional random field, by gradient on the likelihood of the gold cuts. */
import { gapCues, LONGEST_PHRASE, phraseCues, type Run } from "../src/keywords/phrase.ts";

/** Numbers of cues, and how strongly each is there. */
interface Cues {
  readonly cues: readonly number[];
  readonly times: readonly number[];
}

export interface Example {
  readonly count: number;
  readonly starts: ReadonlySet<number>;
  readonly weight: number;
  readonly gaps: readonly Cues[];
  /** By `from * LONGEST_PHRASE + length - 1`. */
  readonly phrases: readonly (Cues | undefined)[];
  /** Scores of cues that are not fitted here, in the same places. */
  readonly fixedGaps: readonly number[];
  readonly fixedPhrases: readonly number[];
}

/** Names of cues as numbers. */
export class CueNames {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }
}

/** A run with its gold cut; cues that `fixed` weighs are not fitted. */
export function exampleOf(
  run: Run,
  starts: readonly number[],
  names: CueNames,
  fixed?: ReadonlyMap<string, number>,
  weight = 1,
): Example {
  const count = run.words.length;
  const collect = (emitAll: (emit: (cue: string, times: number) => void) => void) => {
    const found = new Map<number, number>();
    let score = 0;
    emitAll((cue, times) => {
      if (fixed && !isEvidence(cue)) score += (fixed.get(cue) ?? 0) * times;
      else found.set(names.of(cue), (found.get(names.of(cue)) ?? 0) + times);
    });
    return { score, cues: { cues: [...found.keys()], times: [...found.values()] } };
  };
  const gaps = Array.from({ length: count - 1 }, (_, at) => collect((emit) => gapCues(run, at, emit)));
  const phrases = Array.from({ length: count * LONGEST_PHRASE }, (_, i) => {
    const from = Math.floor(i / LONGEST_PHRASE);
    const to = from + (i % LONGEST_PHRASE) + 1;
    return to > count ? undefined : collect((emit) => phraseCues(run, from, to, emit));
  });
  return {
    count,
    starts: new Set(starts),
    weight,
    gaps: gaps.map((one) => one.cues),
    phrases: phrases.map((one) => one?.cues),
    fixedGaps: gaps.map((one) => one.score),
    fixedPhrases: phrases.map((one) => one?.score ?? 0),
  };
}

let evidence: (cue: string) => boolean = () => false;
/** Which cues come from texts and archives. */
export function tellEvidence(is: (cue: string) => boolean): void {
  evidence = is;
}
const isEvidence = (cue: string) => evidence(cue);

export interface Fitting {
  readonly rounds: number;
  /** Pull towards the prior. */
  readonly pull: number;
  readonly prior: ReadonlyMap<string, number>;
}

/** The weights, by number of cue, that make the gold cuts likeliest (Adam over all examples). */
export function fit(
  examples: readonly Example[],
  names: CueNames,
  { rounds, pull, prior }: Fitting,
): Float64Array {
  const size = names.names.length;
  const start = Float64Array.from(names.names, (name) => prior.get(name) ?? 0);
  const weights = start.slice();
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= rounds; round++) {
    const slope = new Float64Array(size);
    for (const example of examples) addSlope(example, weights, slope);
    const step = 0.08 * (1 - round / (rounds + 1));
    for (let i = 0; i < size; i++) {
      const g = (slope[i] ?? 0) - pull * ((weights[i] ?? 0) - (start[i] ?? 0));
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      square[i] = 0.98 * (square[i] ?? 0) + 0.02 * g * g;
      const m = (mean[i] ?? 0) / (1 - 0.9 ** round);
      const v = (square[i] ?? 0) / (1 - 0.98 ** round);
      weights[i] = (weights[i] ?? 0) + (step * m) / (Math.sqrt(v) + 1e-6);
    }
  }
  return weights;
}

const scoreOf = ({ cues, times }: Cues, weights: Float64Array) => {
  let score = 0;
  for (let i = 0; i < cues.length; i++) score += (weights[cues[i] ?? 0] ?? 0) * (times[i] ?? 0);
  return score;
};

/** Adds the slope of the log-likelihood: what the gold cut has of each cue, less what is expected. */
function addSlope(example: Example, weights: Float64Array, slope: Float64Array): void {
  const { count, starts, gaps, phrases } = example;
  const joined = gaps.map((one, i) => scoreOf(one, weights) + (example.fixedGaps[i] ?? 0));
  const scores = phrases.map((one, i) => {
    if (!one) return Number.NEGATIVE_INFINITY;
    const from = Math.floor(i / LONGEST_PHRASE);
    let score = scoreOf(one, weights) + (example.fixedPhrases[i] ?? 0);
    for (let at = from; at < from + (i % LONGEST_PHRASE); at++) score += joined[at] ?? 0;
    return score;
  });
  const before = new Float64Array(count + 1);
  for (let to = 1; to <= count; to++)
    before[to] = logSum(
      Math.min(to, LONGEST_PHRASE),
      (n) => (before[to - n] ?? 0) + (scores[(to - n) * LONGEST_PHRASE + n - 1] ?? 0),
    );
  const after = new Float64Array(count + 1);
  for (let from = count - 1; from >= 0; from--)
    after[from] = logSum(
      Math.min(count - from, LONGEST_PHRASE),
      (n) => (after[from + n] ?? 0) + (scores[from * LONGEST_PHRASE + n - 1] ?? 0),
    );
  const ends = [...starts]
    .filter((one) => one > 0)
    .concat(count)
    .sort((a, b) => a - b);
  const gold = new Set<number>();
  let from = 0;
  for (const to of ends) {
    if (to - from <= LONGEST_PHRASE) gold.add(from * LONGEST_PHRASE + to - from - 1);
    from = to;
  }
  const joins = new Float64Array(gaps.length);
  for (const [i, one] of phrases.entries()) {
    if (!one) continue;
    const start = Math.floor(i / LONGEST_PHRASE);
    const length = (i % LONGEST_PHRASE) + 1;
    const likely = Math.exp(
      (before[start] ?? 0) + (scores[i] ?? 0) + (after[start + length] ?? 0) - (before[count] ?? 0),
    );
    const by = ((gold.has(i) ? 1 : 0) - likely) * example.weight;
    if (Math.abs(by) < 1e-9) continue;
    for (let k = 0; k < one.cues.length; k++)
      slope[one.cues[k] ?? 0] = (slope[one.cues[k] ?? 0] ?? 0) + by * (one.times[k] ?? 0);
    for (let at = start; at < start + length - 1; at++) joins[at] = (joins[at] ?? 0) + by;
  }
  for (const [at, one] of gaps.entries())
    for (let k = 0; k < one.cues.length; k++)
      slope[one.cues[k] ?? 0] = (slope[one.cues[k] ?? 0] ?? 0) + (joins[at] ?? 0) * (one.times[k] ?? 0);
}

function logSum(count: number, term: (n: number) => number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 1; n <= count; n++) most = Math.max(most, term(n));
  let sum = 0;
  for (let n = 1; n <= count; n++) sum += Math.exp(term(n) - most);
  return most + Math.log(sum);
}
