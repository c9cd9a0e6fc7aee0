/** How many databases so many articles need, and how many fit into one. */
import { REPLACED, type Stored, WRITTEN } from "./measured.ts";
import { costOf, DATABASE_BYTES, PRICES } from "./prices.ts";

/** A volume is closed at this many bytes: corrections and the last import need room. */
export const CLOSED_AT = 8e9;
/** An article's row without its text, 370 bytes, and its memberships and indexes, 503: measured, with a little room. */
export const STUB = 900;
/** The newest 50 of each of 5,000 categories, were they all different. */
export const STUBS = 250_000;
/** A row of the finder: a hash and a volume; three for each article (id, slug, source). */
const FOUND = 3 * 20;

export interface Volumes {
  readonly fitting: number;
  readonly bytes: number;
  readonly volumes: number;
  /** With stubs and the finder. */
  readonly allBytes: number;
  readonly monthly: number;
  /** Writing all of it once. */
  readonly once: number;
}

/** What it costs a month to replace a whole database so often a day: every row is deleted and written. */
export function replacing(
  articles: number,
  timesADay: number,
): { readonly rows: number; readonly monthly: number } {
  const rows = REPLACED * articles;
  return { rows, monthly: costOf(PRICES.rowsWritten, rows * timesADay * 30) };
}

export function volumesOf(it: Stored, articles: number): Volumes {
  const bytes = it.all * articles;
  const volumes = Math.ceil(bytes / (CLOSED_AT - STUB * STUBS));
  const allBytes = volumes === 1 ? bytes : bytes + (volumes - 1) * STUB * STUBS + FOUND * articles;
  return {
    fitting: Math.floor(DATABASE_BYTES / it.all),
    bytes,
    volumes,
    allBytes,
    monthly: costOf(PRICES.d1Storage, allBytes / 1e9),
    once: costOf(PRICES.rowsWritten, articles * WRITTEN),
  };
}
