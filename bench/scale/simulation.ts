/** A day of all who ask, from a sample of addresses. */
import { type Counts, none, type Policy, simulate } from "./caches.ts";
import {
  changesADay,
  citiesOf,
  FETCHERS,
  FORMATS,
  KINDS,
  type Kind,
  type Publication,
} from "./population.ts";
import { randomFrom, zipfShares } from "./random.ts";

export interface Scenario {
  readonly name: string;
  readonly publication: Publication;
  /** What nashra says of documents that change, and of archive pages that do not. */
  readonly changing: Policy;
  readonly lasting: Policy;
  /** Whether each value of Accept-Encoding has a copy of its own. */
  readonly varies: boolean;
}

export type Day = Readonly<Record<Kind, Counts>>;

const DAY = 86_400;
/** Ranks of an address that are all gone through; of each following range, twice as long as that before it, so many. */
const ALL = 16;
const SAMPLED = 12;
/** Requests of one document that are to be seen, where a day has so many. */
const ENOUGH = 300;
/** Formats of a kind: feeds have three, pages one. */
const formatsOf = (kind: Kind) => (kind === "page" || kind === "article" ? [1] : FORMATS);

/** Requests and what became of them, a day. The same scenario gives the same figures. */
export function dayOf(scenario: Scenario): Day {
  const day = Object.fromEntries(KINDS.map((kind) => [kind, none()])) as Record<Kind, Counts>;
  for (const kind of KINDS) {
    const { count, exponent } = scenario.publication.addresses[kind];
    const shares = zipfShares(count, exponent);
    const classes = ratesOf(scenario, kind);
    const random = randomFrom(KINDS.indexOf(kind) + 1);
    for (const { ranks, share } of strata(shares, random)) {
      const sampled = ranks.reduce((sum, rank) => sum + (shares[rank] ?? 0), 0);
      for (const rank of ranks) {
        const own = shares[rank] ?? 0;
        const changes = changesADay(scenario.publication, kind, own);
        for (const format of formatsOf(kind))
          for (const rates of classes) {
            const policy = kind === "archive" ? scenario.lasting : scenario.changing;
            const part = one(rates, own * format, changes, policy, random);
            addTo(day[kind], part, share / sampled);
          }
      }
    }
    // Chance gave a little more or less than is asked for.
    const asked = classes.reduce((sum, rates) => sum + rates.reduce((a, b) => a + b, 0), 0) * DAY;
    const right = none();
    addTo(right, day[kind], asked / day[kind].requests);
    day[kind] = right;
  }
  return day;
}

/** Requests a second for all addresses of a kind, at each data centre; for each value of Accept-Encoding if it counts. */
function ratesOf({ publication, varies }: Scenario, kind: Kind): readonly Float64Array[] {
  const made = new Map<string, Float64Array>();
  for (const { share, asks, from, encodings } of FETCHERS) {
    const cities = citiesOf(from);
    const all = (publication.pollsADay / DAY) * share * (asks[kind] ?? 0);
    for (const [encoding, part] of Object.entries(encodings)) {
      const name = varies ? encoding : "any";
      const rates = made.get(name) ?? new Float64Array(cities.length);
      for (const [city, has] of cities.entries()) rates[city] = (rates[city] ?? 0) + all * part * has;
      made.set(name, rates);
    }
  }
  return [...made.values()].filter((rates) => rates.some((rate) => rate > 0));
}

/** Ranks to go through, and the part of all requests for which each group of them stands. */
function* strata(shares: Float64Array, random: () => number): Generator<{ ranks: number[]; share: number }> {
  for (let rank = 0; rank < Math.min(ALL, shares.length); rank++)
    yield { ranks: [rank], share: shares[rank] ?? 0 };
  for (let from = ALL; from < shares.length; from *= 2) {
    const to = Math.min(shares.length, from * 2);
    const share = shares.subarray(from, to).reduce((sum, one) => sum + one, 0);
    const step = (to - from) / SAMPLED;
    const ranks = Array.from({ length: SAMPLED }, (_, i) => Math.floor(from + (i + random()) * step));
    yield { ranks: [...new Set(ranks)], share };
  }
}

/** One document for as long as its copies may live, and an hour at least; as of a day. */
function one(
  all: Float64Array,
  share: number,
  changesEachDay: number,
  policy: Policy,
  random: () => number,
): Counts {
  const rates = all.map((rate) => rate * share);
  const life = Math.min(policy.fresh + policy.stale, policy.kept, DAY);
  const changed =
    policy.invalidated === undefined || changesEachDay === 0 ? life : (4 * DAY) / changesEachDay;
  const rate = rates.reduce((sum, here) => sum + here, 0);
  const during = Math.max(1200, Math.min(life, changed) * 2, Math.min(DAY, ENOUGH / rate));
  const before = Math.max(600, Math.min(life, changed));
  const changes: number[] = [];
  if (changesEachDay > 0) {
    const gap = () => (-Math.log(1 - random()) * DAY) / changesEachDay;
    for (let at = gap(); at < before + during; at += gap()) changes.push(at);
  }
  const counts = simulate({ rates, before, during, changes, random }, policy);
  const scaled = none();
  addTo(scaled, counts, DAY / during);
  return scaled;
}

function addTo(sum: Counts, part: Counts, weight: number): void {
  for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += part[name] * weight;
}
