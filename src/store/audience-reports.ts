/** What is known of who reads each feed, over days. */
import type { Asks } from "./database.ts";

/** What one reader had of one feed since a day. Days are counted from 1970-01-01, in UTC. */
export interface ReaderReport {
  readonly feed: string;
  /** Empty: programs without a name, or that came when there were too many. */
  readonly reader: string;
  readonly kind: string;
  /** For how many it last said that it reads. */
  readonly stated: number | null;
  /** Different senders of requests, on the day with the most. */
  readonly senders: number;
  readonly requests: number;
  /** Of these, how many were answered 304. */
  readonly unchanged: number;
  /** Of bodies that were sent. */
  readonly bytes: number;
  /** The day on which it last asked. */
  readonly last: number;
}

/** Above what a reader may state. */
const SCALE = 1_000_000_000;
/** Those whose number is believed, or who are told apart and counted. */
const READS = "kind IN ('service', 'app')";

/** SQL of the rows since day ?1: all, or those of the feeds in a JSON array, which are looked up day by day. */
const rowsSince = (feeds?: string) =>
  feeds === undefined
    ? "(SELECT * FROM audience WHERE day >= ?1)"
    : `(SELECT a.* FROM audience_day d CROSS JOIN json_each(${feeds}) f CROSS JOIN audience a
         ON a.day = d.day AND a.feed = f.value WHERE d.day >= ?1)`;

const readersOf = (feeds?: string) => `SELECT feed, reader, MIN(kind) AS kind,
    MAX(iif(subscribers IS NULL, NULL, day * ${SCALE} + subscribers)) % ${SCALE} AS stated,
    MAX(pollers) AS senders, SUM(requests) AS requests, SUM(unchanged) AS unchanged, SUM(bytes) AS bytes,
    MAX(day) AS last
  FROM ${rowsSince(feeds)} GROUP BY feed, reader`;
/** Of a row of these, as reporting.ts has it. */
const SUBSCRIBERS = "CASE kind WHEN 'app' THEN COALESCE(stated, 0) + senders WHEN 'service' THEN stated END";

/** Readers of each feed since a day, those with the most subscribers first; `most` at most. */
export async function readReaders(db: Asks, since: number, most: number): Promise<readonly ReaderReport[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM (${readersOf()}) ORDER BY ${SUBSCRIBERS} DESC, requests DESC, feed, reader LIMIT ?2`,
    )
    .bind(since, most)
    .all<ReaderReport>();
  return results;
}

/** What all readers had of one feed, or one reader of all feeds; of a feed `kind` says nothing. */
export interface Together extends Pick<ReaderReport, "kind" | "requests" | "unchanged" | "bytes" | "last"> {
  readonly name: string;
  /** The sum over feeds, or over readers; null where none is known. */
  readonly subscribers: number | null;
}

/** The same by readers or by feeds, of all feeds or of some. */
export async function readTogether(
  db: Asks,
  by: "reader" | "feed",
  since: number,
  most: number,
  feeds?: readonly string[],
): Promise<readonly Together[]> {
  const { results } = await db
    .prepare(
      `SELECT ${by} AS name, MIN(kind) AS kind, SUM(${SUBSCRIBERS}) AS subscribers, SUM(requests) AS requests,
         SUM(unchanged) AS unchanged, SUM(bytes) AS bytes, MAX(last) AS last
       FROM (${readersOf(feeds && "?3")}) GROUP BY ${by} ORDER BY subscribers DESC, requests DESC, name LIMIT ?2`,
    )
    .bind(since, most, ...(feeds ? [JSON.stringify(feeds)] : []))
    .all<Together>();
  return results;
}

export interface DayReport {
  readonly day: number;
  /** What services stated on it. */
  readonly stated: number;
  /** Different senders of apps. */
  readonly senders: number;
  readonly requests: number;
  readonly unchanged: number;
  readonly bytes: number;
}

/** Each day since one on which something was asked for, of all feeds or of some. */
export async function readDays(
  db: Asks,
  since: number,
  feeds?: readonly string[],
): Promise<readonly DayReport[]> {
  const { results } = await db
    .prepare(
      `SELECT day, SUM(iif(${READS}, COALESCE(subscribers, 0), 0)) AS stated, SUM(iif(${READS}, pollers, 0)) AS senders,
         SUM(requests) AS requests, SUM(unchanged) AS unchanged, SUM(bytes) AS bytes
       FROM ${rowsSince(feeds && "?2")} GROUP BY day ORDER BY day`,
    )
    .bind(since, ...(feeds ? [JSON.stringify(feeds)] : []))
    .all<DayReport>();
  return results;
}

/** What is not in the counts since a day. */
export interface Uncounted {
  /** Requests that are in no row. */
  readonly beyond: number;
  /** Requests that are counted, but whose senders were not told apart. */
  readonly uncounted: number;
}

export async function readUncounted(db: Asks, since: number): Promise<Uncounted> {
  const { results } = await db
    .prepare(
      "SELECT COALESCE(SUM(beyond), 0) AS beyond, COALESCE(SUM(uncounted), 0) AS uncounted FROM audience_day WHERE day >= ?1",
    )
    .bind(since)
    .all<Uncounted>();
  return results[0] ?? { beyond: 0, uncounted: 0 };
}

/** How many rows of counts there are since a day, as it is kept. */
export async function countedRows(db: Asks, since: number): Promise<number> {
  const { results } = await db
    .prepare("SELECT COALESCE(SUM(entries), 0) AS entries FROM audience_day WHERE day >= ?1")
    .bind(since)
    .all<{ entries: number }>();
  return results[0]?.entries ?? 0;
}
