/** What Cloudflare charges and allows, each with the page that says so; in US dollars, decimal bytes, months of 30 days. */

export interface Source {
  readonly page: string;
  /** The day on which the page, or the stored copy of it with its own date, was read. */
  readonly read: string;
}

const page = (path: string): Source => ({
  page: `https://developers.cloudflare.com/${path}`,
  read: "2026-11-26",
});

/** `included` units a month are in the plan; each further `per` units cost `price`. */
export interface Price {
  readonly name: string;
  readonly included: number;
  readonly price: number;
  readonly per: number;
  readonly source: Source;
}

const MILLION = 1e6;
const price = (name: string, included: number, per: number, cost: number, source: Source): Price => ({
  name,
  included,
  per,
  price: cost,
  source,
});

/** Workers Paid: a month of an account. */
export const PLAN = 5;

const workers = page("workers/platform/pricing/");
const d1 = page("d1/platform/pricing/");
const r2 = page("r2/pricing/");
const objects = page("durable-objects/platform/pricing/");
export const PRICES = {
  /** A hit of Workers Cache costs as much as a run: https://developers.cloudflare.com/workers/cache/#billing */
  requests: price("Worker requests, cache hits too", 10 * MILLION, MILLION, 0.3, workers),
  cpu: price("CPU milliseconds, of runs alone", 30 * MILLION, MILLION, 0.02, workers),
  rowsRead: price("D1 rows read", 25_000 * MILLION, MILLION, 0.001, d1),
  rowsWritten: price("D1 rows written", 50 * MILLION, MILLION, 1, d1),
  d1Storage: price("D1 GB-months", 5, 1, 0.75, d1),
  r2Storage: price("R2 GB-months", 10, 1, 0.015, r2),
  r2Writes: price("R2 class A operations (writes)", MILLION, MILLION, 4.5, r2),
  r2Reads: price("R2 class B operations (reads)", 10 * MILLION, MILLION, 0.36, r2),
  objectRequests: price("Durable Object requests", MILLION, MILLION, 0.15, objects),
  objectDuration: price("Durable Object GB-seconds", 400_000, MILLION, 12.5, objects),
  objectStorage: price("Durable Object SQLite GB-months", 5, 1, 0.2, objects),
  kvReads: price("KV reads", 10 * MILLION, MILLION, 0.5, page("kv/platform/pricing/")),
  kvWrites: price("KV writes", MILLION, MILLION, 5, page("kv/platform/pricing/")),
  queues: price("Queue operations (3 a message)", MILLION, MILLION, 0.4, page("queues/platform/pricing/")),
  analytics: price(
    "Analytics Engine data points (not charged yet)",
    10 * MILLION,
    MILLION,
    0.25,
    page("analytics/analytics-engine/pricing/"),
  ),
} as const;

export interface Limit {
  readonly name: string;
  readonly value: string;
  readonly source: Source;
}

const d1Limits = page("d1/platform/limits/");
const purging = page("cache/how-to/purge-cache/");

export const DATABASE_BYTES = 10e9;
export const ACCOUNT_BYTES = 1e12;
/** What one database does of queries of 1 ms. */
export const QUERIES_A_SECOND = 1000;
const PURGES_A_MINUTE = 5;
const TAGS_A_PURGE = 100;

export const LIMITS: readonly Limit[] = [
  { name: "one D1 database", value: "10 GB, cannot be raised", source: d1Limits },
  { name: "D1 of an account", value: "1 TB, raised on request", source: d1Limits },
  {
    name: "D1 databases of an account",
    value: "50,000 (copy of 21 April 2026); a later copy says 1,000,000, of which 100,000 are included",
    source: d1Limits,
  },
  { name: "D1 bindings of a worker", value: "about 5,000", source: d1Limits },
  { name: "D1 queries of an invocation", value: "1,000 (free plan 50), 6 at once", source: d1Limits },
  {
    name: "a D1 database's work",
    value: "one query at a time: about 1,000 a second of 1 ms",
    source: d1Limits,
  },
  { name: "a file that `d1 execute` takes", value: "5 GB", source: d1Limits },
  {
    name: "SQLite of a Durable Object",
    value: "10 GB; objects without number",
    source: page("durable-objects/platform/limits/"),
  },
  {
    name: "purges of Workers Cache",
    value: `${PURGES_A_MINUTE} a minute after a burst of 25, ${TAGS_A_PURGE} tags each: the free plan's, whatever the plan`,
    source: page("workers/cache/limitations/"),
  },
  { name: "purges of a zone by URL", value: "800 URLs a second (free), 1,500 (Pro)", source: purging },
  {
    name: "static assets",
    value: "free of charge; 100,000 files a version, 25 MiB each",
    source: page("workers/platform/limits/"),
  },
];

/** What `used` units of a month cost beyond what the plan includes. */
export function costOf({ included, price: cost, per }: Price, used: number): number {
  return (Math.max(0, used - included) / per) * cost;
}
