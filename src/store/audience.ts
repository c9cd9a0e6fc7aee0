/** Who reads each feed: what a process or an isolate has gathered is added to what the store has of its day. */
import type { Database } from "./database.ts";

/** What one reader had of one feed; `subscribers` is the most that it stated. */
export interface AudienceRow {
  readonly feed: string;
  readonly reader: string;
  readonly kind: string;
  readonly subscribers: number | null;
  readonly requests: number;
  readonly unchanged: number;
  readonly bytes: number;
}

/** A sender of requests, and how many it sent. */
export interface Poller {
  readonly feed: string;
  readonly reader: string;
  readonly hash: string;
  readonly requests: number;
}

/** Rows of a day, and senders that are told apart in it. Another batch may go past either by what it holds. */
const MOST_ROWS = 20_000;
const MOST_POLLERS = 200_000;

/** A day, for which `fresh` becomes the salt where it has none: its salt, null where it has ended, and the names of programs seen. */
export async function beginDay(
  db: Database,
  day: number,
  fresh: string,
): Promise<{ salt: string | null; names: readonly string[] }> {
  const [, days, names] = await db.batch<{ salt: string | null; reader: string }>([
    db
      .prepare("INSERT INTO audience_day (day, salt) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
      .bind(day, fresh),
    db.prepare("SELECT salt FROM audience_day WHERE day = ?1").bind(day),
    db.prepare("SELECT DISTINCT reader FROM audience WHERE day = ?1 AND kind IN ('bot', 'other')").bind(day),
  ]);
  return {
    salt: days?.results[0]?.salt ?? null,
    names: names?.results.map(({ reader }) => reader) ?? [],
  };
}

/** Adds to a day that has begun, in one transaction; `beyond` are requests that are in no row. */
export async function addToDay(
  db: Database,
  day: number,
  { rows, pollers, beyond }: { rows: readonly AudienceRow[]; pollers: readonly Poller[]; beyond: number },
): Promise<void> {
  const [rowList, pollerList] = [JSON.stringify(rows), JSON.stringify(pollers)];
  const of = (name: string) => `json_extract(e.value, '$.${name}')`;
  const isThere = (table: string, ...names: string[]) =>
    `EXISTS (SELECT 1 FROM ${table} a WHERE a.day = ?1 AND ${names.map((name) => `a.${name} = ${of(name)}`).join(" AND ")})`;
  const isRow = isThere("audience", "feed", "reader");
  const isPoller = isThere("audience_poller", "feed", "reader", "hash");
  const lost = (list: string, condition: string) =>
    `(SELECT COALESCE(SUM(${of("requests")}), 0) FROM json_each(${list}) e WHERE NOT ${condition})`;
  await db.batch([
    db
      .prepare(
        `INSERT INTO audience (day, feed, reader, kind, subscribers, requests, unchanged, bytes)
         SELECT ?1, ${["feed", "reader", "kind", "subscribers", "requests", "unchanged", "bytes"].map(of).join(", ")}
         FROM json_each(?2) e WHERE (SELECT entries FROM audience_day WHERE day = ?1) < ?3 OR ${isRow}
         ON CONFLICT (day, feed, reader) DO UPDATE SET
           subscribers = COALESCE(MAX(subscribers, excluded.subscribers), subscribers, excluded.subscribers),
           requests = requests + excluded.requests, unchanged = unchanged + excluded.unchanged,
           bytes = bytes + excluded.bytes`,
      )
      .bind(day, rowList, MOST_ROWS),
    db
      .prepare(
        `INSERT OR IGNORE INTO audience_poller SELECT ?1, ${["feed", "reader", "hash"].map(of).join(", ")}
         FROM json_each(?2) e WHERE (SELECT pollers < ?3 AND salt IS NOT NULL FROM audience_day WHERE day = ?1) AND ${isRow}`,
      )
      .bind(day, pollerList, MOST_POLLERS),
    db
      .prepare(
        `UPDATE audience_day SET beyond = beyond + ?4 + ${lost("?2", isRow)},
           uncounted = uncounted + ${lost("?3", isPoller)} WHERE day = ?1`,
      )
      .bind(day, rowList, pollerList, beyond),
  ]);
}
