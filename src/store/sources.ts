/** What is known of the feeds of others that are taken in, by the address that the settings name. */
import type { Database } from "./database.ts";

export interface SourceRow {
  readonly url: string;
  /** Where it is for good, after what has moved. */
  readonly address: string;
  /** Validators as they were sent. */
  readonly etag: string | null;
  readonly modified: string | null;
  /** When it is asked next, and was last; Unix seconds. */
  readonly next: number;
  readonly asked: number | null;
  /** The page of its archive that is walked next, and how many have been; null until it has first been read. */
  readonly older: string | null;
  readonly walked: number | null;
  /** Failures in a row, and the last one in words. */
  readonly failures: number;
  readonly failure: string | null;
  /** Since when it is gone for good. */
  readonly gone: number | null;
}

/** All of them, by address. */
export async function listSources(db: Database): Promise<ReadonlyMap<string, SourceRow>> {
  const { results } = await db.prepare("SELECT * FROM source").all<SourceRow>();
  return new Map(results.map((row) => [row.url, row]));
}

/** Keeps what is known of one. */
export async function keepSource(db: Database, row: SourceRow): Promise<void> {
  const { url, address, etag, modified, next, asked, older, walked, failures, failure, gone } = row;
  await db
    .prepare(
      `INSERT OR REPLACE INTO source (url, address, etag, modified, next, asked, older, walked, failures, failure, gone)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
    )
    .bind(url, address, etag, modified, next, asked, older, walked, failures, failure, gone)
    .all();
}
