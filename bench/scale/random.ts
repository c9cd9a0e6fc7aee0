/** Chance that is the same for the same seed. */

/** Numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What each of `count` ranks has of the whole by Zipf's law: 1 / rank ** exponent, summing to 1. */
export function zipfShares(count: number, exponent: number): Float64Array {
  const shares = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const share = 1 / (i + 1) ** exponent;
    shares[i] = share;
    sum += share;
  }
  for (let i = 0; i < count; i++) shares[i] = (shares[i] ?? 0) / sum;
  return shares;
}

/** Draws a rank, from 0, by Zipf's law for a number in [0, 1). */
export function zipf(count: number, exponent: number): (chance: number) => number {
  const ends = zipfShares(count, exponent);
  for (let i = 1; i < count; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  return (chance) => {
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 1) > chance) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
