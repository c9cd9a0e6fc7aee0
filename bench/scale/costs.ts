/** What a day of requests uses, and what a month of such days costs. */
import type { Counts } from "./caches.ts";
import { BYTES, COMPRESSED, CPU, ROWS, TRIPS, WRITTEN } from "./measured.ts";
import { changesADay, FETCHERS, FORMATS, KINDS, type Kind, type Publication } from "./population.ts";
import { costOf, PLAN, PRICES } from "./prices.ts";
import { zipfShares } from "./random.ts";
import type { Day } from "./simulation.ts";

export const MONTH = 30;
const DAY = 86_400;

export interface Used {
  readonly requests: number;
  /** Answered by the data centre's own cache, fresh or stale. */
  readonly hits: number;
  readonly runs: number;
  readonly unchanged: number;
  readonly cpu: number;
  readonly rows: number;
  readonly trips: number;
}

/** What some kinds of requests use, a day. */
export function usedBy(day: Day, kinds: readonly Kind[] = KINDS): Used {
  const sum = { requests: 0, hits: 0, runs: 0, unchanged: 0, cpu: 0, rows: 0, trips: 0 };
  for (const kind of kinds) {
    const counts = day[kind];
    const both = (of: Readonly<Record<"whole" | "unchanged", number>>) =>
      counts.whole * of.whole + counts.unchanged * of.unchanged;
    sum.requests += counts.requests;
    sum.hits += counts.fresh + counts.stale;
    sum.runs += counts.whole + counts.unchanged;
    sum.unchanged += counts.unchanged;
    sum.cpu += both(CPU[kind]);
    sum.rows += both(ROWS[kind]);
    sum.trips += both(TRIPS[kind]);
  }
  return sum;
}

export interface Bill {
  readonly plan: number;
  readonly requests: number;
  readonly cpu: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
  readonly storage: number;
  readonly all: number;
}

/** A month's bill for requests, and for a store of so many bytes in D1. */
export function billOf(used: Used, newADay: number, stored: number): Bill {
  const parts = {
    plan: PLAN,
    requests: costOf(PRICES.requests, used.requests * MONTH),
    cpu: costOf(PRICES.cpu, used.cpu * MONTH),
    rowsRead: costOf(PRICES.rowsRead, used.rows * MONTH),
    rowsWritten: costOf(PRICES.rowsWritten, newADay * WRITTEN * MONTH),
    storage: costOf(PRICES.d1Storage, stored / 1e9),
  };
  return { ...parts, all: Object.values(parts).reduce((sum, one) => sum + one, 0) };
}

/** Bytes sent a day, 304s without a body: whoever has the document of its last request gets none of it. */
export function bytesSent(it: Publication): number {
  let bytes = 0;
  for (const { share, asks, conditional, interval, encodings } of FETCHERS)
    for (const kind of KINDS) {
      const requests = it.pollsADay * share * (asks[kind] ?? 0);
      if (requests === 0) continue;
      const same = conditional * unchangedAfter(it, kind, interval);
      const plain = (encodings.identity ?? 0) + (encodings[""] ?? 0);
      // Cloudflare compresses application/rss+xml and text/html; neither Atom nor JSON Feed (decided by their types).
      const compressible = kind === "page" || kind === "article" ? 1 : FORMATS[0];
      const left = 1 - compressible * (1 - plain) * (1 - COMPRESSED);
      bytes += requests * (1 - same) * BYTES[kind] * left;
    }
  return bytes;
}

/** How likely a document is what it was so many seconds ago: an average over requests. */
function unchangedAfter(it: Publication, kind: Kind, seconds: number): number {
  const { count, exponent } = it.addresses[kind];
  let sum = 0;
  for (const share of zipfShares(count, exponent))
    sum += share * Math.exp((-changesADay(it, kind, share) * seconds) / DAY);
  return sum;
}

export interface FeedsAsObjects {
  readonly writes: number;
  readonly reads: number;
  readonly gigabytes: number;
  readonly cost: number;
}

/** Feeds kept in R2 behind a zone's cache: every change writes the documents it changes, a miss of the cache reads one. */
export function feedsAsObjects(day: Day, it: Publication, archivePages: number): FeedsAsObjects {
  const misses = (counts: Counts) => counts.whole + counts.unchanged;
  const reads =
    (["main", "category", "archive"] as const).reduce((sum, kind) => sum + misses(day[kind]), 0) * MONTH;
  // Everything, the author, and each category, in every format.
  const writes = it.newADay * (2 + it.categoriesOfEach) * FORMATS.length * MONTH;
  const feeds = it.addresses.main.count + it.addresses.category.count;
  const gigabytes = ((feeds + archivePages) * FORMATS.length * BYTES.main) / 1e9;
  const cost =
    costOf(PRICES.r2Writes, writes) + costOf(PRICES.r2Reads, reads) + costOf(PRICES.r2Storage, gigabytes);
  return { writes, reads, gigabytes, cost };
}
