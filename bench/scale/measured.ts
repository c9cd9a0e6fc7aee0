/** What was measured of nashra, each with what measures it again. */

/**
 * Rows that D1 counts for an answer with feeds of 50: the whole document, and a 304 (tests/workerd/scale.test.ts holds
 * them against D1). Pages are made before their validators are known. For searches it is between 23, of a rare word,
 * and the bound of 20,000; the figure here is an assumption between them.
 */
export const ROWS = {
  main: { whole: 107, unchanged: 57 },
  category: { whole: 158, unchanged: 108 },
  archive: { whole: 106, unchanged: 56 },
  search: { whole: 6000, unchanged: 6000 },
  page: { whole: 108, unchanged: 108 },
  article: { whole: 2, unchanged: 2 },
} as const;

/** Rows that D1 counts as written for a new article with three categories, indexes and words included (same test). */
export const WRITTEN = 26;

/** Rows that D1 counts, for each article, when a dump deletes all of them and writes them again (same test). */
export const REPLACED = 29;

/** Round trips to D1: a 304 and a whole document. */
export const TRIPS = {
  main: { whole: 2, unchanged: 1 },
  category: { whole: 2, unchanged: 1 },
  archive: { whole: 2, unchanged: 1 },
  search: { whole: 2, unchanged: 2 },
  page: { whole: 1, unchanged: 1 },
  article: { whole: 1, unchanged: 1 },
} as const;

/** Processor milliseconds, rounded up (bench/scale/processor.ts, AMD EPYC, Node 24.21): a worker's own may be half or twice. */
export const CPU = {
  main: { whole: 9, unchanged: 2 },
  category: { whole: 9, unchanged: 2 },
  archive: { whole: 9, unchanged: 2 },
  search: { whole: 10, unchanged: 5 },
  page: { whole: 15, unchanged: 15 },
  article: { whole: 3, unchanged: 3 },
} as const;

/** Bytes of a document of 50 articles (docs/performance.md), and of an article's page: about 5 KB of article and the frame. */
export const BYTES = {
  main: 211_000,
  category: 211_000,
  archive: 211_000,
  search: 211_000,
  page: 30_000,
  article: 10_000,
} as const;
/** What gzip leaves of it (docs/performance.md and its notes: 24 to 28 %). */
export const COMPRESSED = 0.25;

export interface Stored {
  readonly of: string;
  readonly command: string;
  /** Bytes of text as it was taken in, of an article. */
  readonly text: number;
  /** Bytes in the store, of an article: all; its own row; full text. */
  readonly all: number;
  readonly article: number;
  readonly search: number;
}

/** Bytes in the store after the real import, by dbstat (bench/scale/bytes.ts). */
export const STORED: readonly Stored[] = [
  {
    of: "100,000 articles of bench/corpus.ts: 356 words each, of a few hundred different ones",
    command: "node bench/scale/bytes.ts 100000",
    text: 3329,
    all: 8448,
    article: 5846,
    search: 1777 + 40 + 1,
  },
  {
    of: "20,000 articles of 400 words, a vocabulary of 200,000",
    command: "node bench/scale/bytes.ts 20000 400",
    text: 5429,
    all: 12_848,
    article: 8202,
    search: 3598 + 227 + 39 + 13,
  },
  {
    of: "20,000 articles of 800 words, a vocabulary of 200,000",
    command: "node bench/scale/bytes.ts 20000 800",
    text: 10_219,
    all: 20_026,
    article: 12_298,
    search: 6662 + 229 + 40 + 27,
  },
];
