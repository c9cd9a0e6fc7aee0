/**
 * One cached document and all who ask for it: requests come to each data centre at random times (a Poisson process);
 * its cache answers, asks an upper tier, or the worker runs. Requests that find a fresh copy change nothing, so that
 * they are drawn as one number for the time until it is stale: no request is left out, and none is gone through
 * singly that need not be.
 */
import { Heap } from "./heap.ts";

export interface Policy {
  /** Seconds that a copy is fresh, and that it may be served stale while it is asked for again. */
  readonly fresh: number;
  readonly stale: number;
  /** Data centres that all others ask; 0 where each asks the worker itself. */
  readonly uppers: number;
  /** A copy that nobody asked for in so many seconds is gone. */
  readonly kept: number;
  /** Seconds after which a change marks all copies stale; undefined where nothing does. */
  readonly invalidated?: number;
}

export interface Counts {
  requests: number;
  /** Answered by the data centre's own fresh copy. */
  fresh: number;
  /** Answered at once with a stale one. */
  stale: number;
  /** Those that waited for the upper tier, or for the worker. */
  waited: number;
  /** Asked of upper tiers, and what these had. */
  upperAsked: number;
  upperHad: number;
  /** The worker's runs: with a whole document, and with a 304 to the cache's own conditional request. */
  whole: number;
  unchanged: number;
}

export const none = (): Counts => ({
  requests: 0,
  fresh: 0,
  stale: 0,
  waited: 0,
  upperAsked: 0,
  upperHad: 0,
  whole: 0,
  unchanged: 0,
});

export interface Asked {
  /** Requests a second at each data centre. */
  readonly rates: Float64Array;
  /** Seconds before counting begins, and of counting. */
  readonly before: number;
  readonly during: number;
  /** Times at which the document changes, sorted. */
  readonly changes: readonly number[];
  readonly random: () => number;
}

interface Copy {
  /** When the worker made or confirmed it. */
  born: number;
  asked: number;
}

export function simulate({ rates, before, during, changes, random }: Asked, policy: Policy): Counts {
  const { fresh, stale, uppers, kept, invalidated } = policy;
  const end = before + during;
  const counts = none();
  const due = new Heap();
  const lower = new Map<number, Copy>();
  const upper = new Map<number, Copy>();
  const wait = (rate: number) => -Math.log(1 - random()) / rate;
  const add = (name: keyof Counts, time: number, many = 1) => {
    if (time >= before) counts[name] += many;
  };
  const changedBetween = (from: number, to: number) => {
    const at = firstAfter(changes, from);
    return at !== undefined && at <= to;
  };
  /** Until when a copy is fresh. */
  const freshUntil = ({ born }: Copy) => {
    if (invalidated === undefined) return born + fresh;
    // Changes are gathered, and told of at every full `invalidated` seconds.
    const told = firstAfter(changes, born);
    const at =
      told === undefined
        ? Number.POSITIVE_INFINITY
        : invalidated === 0
          ? told
          : Math.ceil(told / invalidated) * invalidated;
    return Math.min(born + fresh, at);
  };
  const alive = (copy: Copy | undefined, at: number) => (copy && at - copy.asked <= kept ? copy : undefined);
  const run = (old: Copy | undefined, at: number): Copy => {
    add(old && !changedBetween(old.born, at) ? "unchanged" : "whole", at);
    return { born: at, asked: at };
  };
  /** What an upper tier gives; the worker may run behind its back. */
  const askUpper = (name: number, at: number): Copy => {
    add("upperAsked", at);
    const copy = alive(upper.get(name), at);
    const until = copy ? freshUntil(copy) : 0;
    if (copy && at < until) {
      upper.set(name, { ...copy, asked: at });
      add("upperHad", at);
      return copy;
    }
    const made = run(copy, at);
    upper.set(name, made);
    if (!copy || at >= until + stale) return made;
    add("upperHad", at);
    return copy;
  };

  /** Requests from `time` on that a copy answers until it is stale or gone: the last of them, and the next after. */
  const whileFresh = (time: number, until: number, rate: number) => {
    let hits = 0;
    if (until > time && rate * kept > 30) {
      hits = poisson(rate * Math.max(0, until - Math.max(time, before)), random);
      return { hits, last: until, again: until + wait(rate) };
    }
    let [last, again] = [time, time + wait(rate)];
    for (; again < until && again - last <= kept; again += wait(rate)) {
      if (again >= before) hits += 1;
      last = again;
    }
    return { hits, last, again };
  };

  for (const [city, rate] of rates.entries()) {
    if (rate <= 0) continue;
    const first = wait(rate);
    if (first < end) due.push(first, city);
  }
  for (let next = due.pop(); next; next = due.pop()) {
    const { time, name } = next;
    const rate = rates[name] ?? 0;
    const old = alive(lower.get(name), time);
    const isStale = old !== undefined && time < freshUntil(old) + stale;
    add("requests", time);
    add(isStale ? "stale" : "waited", time);
    const got = uppers > 0 ? askUpper(name % uppers, time) : run(old, time);
    const until = Math.min(freshUntil(got), end);
    const { last, again, hits } = whileFresh(time, until, rate);
    counts.requests += hits;
    counts.fresh += hits;
    lower.set(name, { born: got.born, asked: last });
    if (again < end) due.push(again, name);
  }
  return counts;
}

/** The first of sorted times that is later. */
function firstAfter(times: readonly number[], time: number): number | undefined {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) > time) high = middle;
    else low = middle + 1;
  }
  return times[low];
}

/** How many events there are where `mean` are to be expected. */
export function poisson(mean: number, random: () => number): number {
  if (mean <= 0) return 0;
  if (mean > 50) {
    // Past 50 the normal distribution is near enough (Box and Muller).
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
