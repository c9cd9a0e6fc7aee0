/** The reckoning of docs/scale.md, against what can be known without it. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, type Counts, type Policy, simulate } from "../bench/scale/caches.ts";
import { billOf, usedBy } from "../bench/scale/costs.ts";
import { Heap } from "../bench/scale/heap.ts";
import { REPLACED, WRITTEN } from "../bench/scale/measured.ts";
import { citiesOf, FETCHERS, KINDS, LARGE } from "../bench/scale/population.ts";
import { costOf, PRICES } from "../bench/scale/prices.ts";
import { randomFrom, zipf, zipfShares } from "../bench/scale/random.ts";
import { BASE, CHANGING } from "../bench/scale/scenarios.ts";
import { dayOf } from "../bench/scale/simulation.ts";
import { tables } from "../bench/scale/tables.ts";
import { replacing, volumesOf } from "../bench/scale/volumes.ts";
import { written } from "../bench/scale/written.ts";

const alone: Policy = { fresh: 60, stale: 0, uppers: 0, kept: 1e9 };

function counted(policy: Policy, more: Partial<Asked> = {}): Counts {
  return simulate(
    {
      rates: Float64Array.of(0.5),
      before: 600,
      during: 200_000,
      changes: [],
      random: randomFrom(1),
      ...more,
    },
    policy,
  );
}
const hits = ({ fresh, stale, requests }: Counts) => (fresh + stale) / requests;

describe("one data centre", () => {
  test.each([
    [1 / 30, 60],
    [1 / 30, 300],
    [1, 60],
    [1 / 600, 60],
  ])("%d requests a second, fresh for %d s: each miss is followed by rate × lifetime hits", (rate, fresh) => {
    // A miss, then hits for as long as the copy is fresh: their share is rate × fresh / (rate × fresh + 1).
    const known = (rate * fresh) / (rate * fresh + 1);
    const during = 20_000 / Math.min(rate, 1 / fresh);
    expect(hits(counted({ ...alone, fresh }, { rates: Float64Array.of(rate), during }))).toBeCloseTo(
      known,
      2,
    );
  });

  test("a stale copy is served at once, and asked for again: nobody waits who comes in time", () => {
    // A request comes within 300 s but for exp(−300 × 0.5) of the times.
    const counts = counted({ ...alone, stale: 300 });
    expect(counts.waited).toBe(0);
    expect(counts.stale).toBe(counts.whole + counts.unchanged);
  });

  test("what does not change is made once, and confirmed from then on", () => {
    const counts = counted(alone, { before: 0 });
    expect(counts.whole).toBe(1);
    expect(counts.unchanged).toBeGreaterThan(1000);
  });

  test("what changes between any two questions is made each time", () => {
    const changes = Array.from({ length: 210_000 }, (_, second) => second);
    expect(counted(alone, { changes }).unchanged).toBe(0);
  });

  test("marked stale at each change, a long life costs one run for each change", () => {
    const changes = Array.from({ length: 200 }, (_, i) => 1000 * (i + 1) + 0.5);
    const counts = counted({ ...alone, fresh: 1e8, invalidated: 12 }, { changes, before: 0 });
    // The first, and one for each of the 199 changes before the end.
    expect(counts.whole).toBe(200);
    expect(counts.unchanged).toBe(0);
  });

  test("copies that nobody asks for in time are gone", () => {
    const rates = Float64Array.of(1 / 1000);
    const counts = counted({ ...alone, fresh: 1e8, kept: 1 }, { rates, during: 2e6 });
    expect(counts.whole / counts.requests).toBeGreaterThan(0.95);
  });
});

describe("many data centres", () => {
  const rates = new Float64Array(40).fill(0.02);

  test("one upper tier runs the worker once in a lifetime, however many ask", () => {
    const during = 60_000;
    const { whole, unchanged } = counted({ ...alone, uppers: 1 }, { rates, during });
    const runs = whole + unchanged;
    // 0.8 requests a second in all: after 60 s the next comes in about 1.25 s.
    expect(runs).toBeLessThanOrEqual(during / 60);
    expect(runs).toBeGreaterThan(during / 70);
    const without = counted({ ...alone, uppers: 0 }, { rates, during });
    expect(without.whole + without.unchanged).toBeGreaterThan(10 * runs);
  });

  test.each([0, 1, 10])("with %d upper tiers every request is answered from somewhere, once", (uppers) => {
    const counts = counted({ ...CHANGING, uppers }, { rates, during: 20_000 });
    expect(counts.fresh + counts.stale + counts.waited).toBe(counts.requests);
    const asked = counts.stale + counts.waited;
    if (uppers === 0) expect(counts.whole + counts.unchanged).toBe(asked);
    else expect(counts.upperAsked).toBe(asked);
    expect(counts.upperHad).toBeLessThanOrEqual(counts.upperAsked);
    // 40 × 0.02 × 20,000 requests, give or take five standard deviations.
    expect(Math.abs(counts.requests - 16_000)).toBeLessThan(5 * Math.sqrt(16_000));
  });

  test("a longer life never means more runs", () => {
    const runs = [30, 60, 120, 300, 900, 3600].map((fresh) => {
      const { whole, unchanged } = counted({ ...alone, fresh, uppers: 1 }, { rates, during: 100_000 });
      return whole + unchanged;
    });
    expect(runs).toEqual([...runs].sort((a, b) => b - a));
    expect(new Set(runs).size).toBe(runs.length);
  });
});

test("whatever is asked of whatever cache, nothing is lost and nothing made twice", () => {
  const policy = fc.record({
    fresh: fc.integer({ min: 0, max: 5000 }),
    stale: fc.integer({ min: 0, max: 5000 }),
    uppers: fc.integer({ min: 0, max: 5 }),
    kept: fc.integer({ min: 1, max: 5000 }),
    invalidated: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  });
  const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(policy, fc.array(rate, { minLength: 1, maxLength: 8 }), fc.nat(), (some, all, seed) => {
      const { invalidated, ...rest } = some;
      const counts = counted(invalidated === undefined ? rest : { ...rest, invalidated }, {
        rates: Float64Array.from(all),
        before: 0,
        during: 3000,
        changes: Array.from({ length: 30 }, (_, i) => 100 * i + 7.5),
        random: randomFrom(seed),
      });
      expect(counts.fresh + counts.stale + counts.waited).toBe(counts.requests);
      expect(counts.upperAsked).toBe(some.uppers > 0 ? counts.stale + counts.waited : 0);
      expect(counts.whole + counts.unchanged).toBeLessThanOrEqual(counts.stale + counts.waited);
      if (counts.requests > 0) expect(counts.whole).toBeGreaterThan(0);
    }),
  );
});

test("who asks, for what and with which encodings are parts of one whole", () => {
  const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);
  expect(sum(FETCHERS.map(({ share }) => share))).toBeCloseTo(1);
  for (const { asks, encodings, from } of FETCHERS) {
    expect(sum(Object.values(asks))).toBeCloseTo(1);
    expect(sum(Object.values(encodings))).toBeCloseTo(1);
    expect(sum([...citiesOf(from)])).toBeCloseTo(1);
  }
});

test("times come out of the heap in order, each with its name", () => {
  const random = randomFrom(3);
  const heap = new Heap();
  const times = Array.from({ length: 500 }, () => Math.floor(random() * 100));
  for (const [name, time] of times.entries()) heap.push(time, name);
  const out = [];
  for (let next = heap.pop(); next; next = heap.pop()) out.push(next);
  expect(out.map(({ time }) => time)).toEqual([...times].sort((a, b) => a - b));
  expect(out.every(({ time, name }) => times[name] === time)).toBe(true);
});

test("Zipf's law: the second has half of the first, and all have one", () => {
  const shares = zipfShares(1000, 1);
  expect((shares[0] ?? 0) / (shares[1] ?? 1)).toBeCloseTo(2);
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  const draw = zipf(3, 1);
  expect([0, 0.54, 0.55, 0.81, 0.82, 0.999].map(draw)).toEqual([0, 0, 1, 1, 2, 2]);
});

describe("prices", () => {
  test("Cloudflare's own example: 15 million requests of 7 ms are $1.50 and $1.50", () => {
    expect(costOf(PRICES.requests, 15e6)).toBeCloseTo(1.5);
    expect(costOf(PRICES.cpu, 15e6 * 7)).toBeCloseTo(1.5);
  });

  test("Cloudflare's own example: 100 million requests of 7 ms are $45.40 with the plan", () => {
    const used = { requests: 1e8 / 30, cpu: 7e8 / 30, hits: 0, runs: 0, unchanged: 0, rows: 0, trips: 0 };
    expect(billOf(used, 0, 0).all).toBeCloseTo(45.4);
  });

  test("Cloudflare's own example: R2, 990 GB-months beyond the first ten are $14.85", () => {
    expect(costOf(PRICES.r2Storage, 1000)).toBeCloseTo(14.85);
  });

  test("what the plan includes costs nothing", () => {
    expect(costOf(PRICES.rowsRead, 25e9)).toBe(0);
    expect(costOf(PRICES.rowsRead, 26e9)).toBeCloseTo(1);
    expect(costOf(PRICES.d1Storage, 105)).toBeCloseTo(75);
  });

  test("replacing 10,000 articles every hour", () => {
    // So many rows for each, 720 times, less the 50 million of the plan.
    const { rows, monthly } = replacing(10_000, 24);
    expect(rows).toBe(REPLACED * 10_000);
    expect(monthly).toBeCloseTo(REPLACED * 7.2 - 50);
  });

  test("volumes: ten million articles of 10 KB", () => {
    const it = { of: "", command: "", text: 0, all: 10_000, article: 0, search: 0 };
    const made = volumesOf(it, 10_000_000);
    expect(made.fitting).toBe(1_000_000);
    // 100 GB in volumes of 8 GB less 0.225 GB of stubs.
    expect(made.volumes).toBe(13);
    // 100 GB, 12 × 0.225 GB of stubs and 0.6 GB of finder; 5 GB are in the plan.
    expect(made.monthly).toBeCloseTo((103.3 - 5) * 0.75);
    expect(made.once).toBeCloseTo(WRITTEN * 10 - 50);
  });
});

describe("a day", () => {
  const day = dayOf(BASE);

  test("has every request once, and no more answers than requests", () => {
    expect(usedBy(day).requests).toBeCloseTo(LARGE.pollsADay, 0);
    for (const kind of KINDS) {
      const { requests, fresh, stale, waited } = day[kind];
      expect(fresh + stale + waited).toBeCloseTo(requests, 0);
    }
  });

  test("is the same again", () => {
    expect(dayOf(BASE)).toEqual(day);
  });
});

test("docs/scale.md has the tables that the simulation prints", { timeout: 300_000 }, () => {
  const file = readFileSync(new URL("../docs/scale.md", import.meta.url), "utf8");
  expect(written(file, tables())).toBe(file);
});

test("a table without a place, or a place without a table, is told of", () => {
  expect(() => written("no place", { one: "|" })).toThrow("no place for one");
  expect(() => written("<!-- scale two -->\n<!-- /scale -->", {})).toThrow("no table");
});
