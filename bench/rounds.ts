/** Measuring side by side: every candidate in each round, medians of the rounds. */

export interface Candidate {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Measured {
  readonly name: string;
  /** Milliseconds a run, the median of the rounds. */
  readonly ms: number;
  /** Milliseconds a run, of each round. */
  readonly rounds: readonly number[];
}

/** Runs each candidate `times` in each of `rounds` rounds, in turn, after one round that does not count. */
export async function sideBySide(
  candidates: readonly Candidate[],
  rounds: number,
  times: number,
): Promise<readonly Measured[]> {
  const taken = candidates.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    // There and back, so that a machine that slows down favours nobody.
    const order = [...candidates.entries()];
    for (const [i, { run }] of round % 2 === 0 ? order : order.toReversed()) {
      const start = performance.now();
      for (let n = 0; n < times; n++) await run();
      if (round >= 0) taken[i]?.push((performance.now() - start) / times);
    }
  }
  return candidates.map(({ name }, i) => ({ name, ms: median(taken[i] ?? []), rounds: taken[i] ?? [] }));
}

/** One figure a round over another of the same round: the median and, in brackets, the middle half. */
export function ratioOf(above: readonly number[], below: readonly number[], digits = 2): string {
  const ratios = above.map((one, round) => one / (below[round] ?? Number.NaN));
  const [low, high] = quartiles(ratios);
  return `${median(ratios).toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The bounds of the middle half. */
export function quartiles(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return [median(sorted.slice(0, half)), median(sorted.slice(-half))];
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
