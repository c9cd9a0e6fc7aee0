/** Who reads each feed: what a process or an isolate has gathered is added to what the store has of its day. */
import type { Database } from "./database.ts";

/** What one reader had of one feed; `subscribers` is the most that it stated. */
export interface ReaderRow {
  readonly feed: string;
  readonly reader: string;
  readonly kind: string;
  readonly subscribers: number | undefined;
  readonly requests: number;
  readonly unchanged: number;
  readonly bytes: number;
}

/** How many requests of these one sender had, which is to be told apart. */
export interface SenderRow {
  readonly feed: string;
  readonly reader: string;
  readonly requests: number;
  readonly hash: string;
}

export type AudienceRow = ReaderRow | SenderRow;

/** A day, for which `fresh` becomes the salt where it has none: its salt, null where it has ended, and the names of programs seen. */
export async function beginDay(db: Database, day: number, fresh: string) {
  const [days, names] = await db.batch<{ salt: string | null; reader: string }>([
    db
      .prepare(
        "INSERT INTO audience_day (day, salt) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET day = day RETURNING salt",
      )
      .bind(day, fresh),
    db
      .prepare(
        "SELECT DISTINCT reader FROM audience WHERE day = ?1 AND kind IN ('bot', 'other') AND reader <> ''",
      )
      .bind(day),
  ]);
  return { salt: days?.results[0]?.salt ?? null, names: names?.results.map(({ reader }) => reader) ?? [] };
}

const FIELDS = ["feed", "reader", "kind", "subscribers", "requests", "unchanged", "bytes", "hash"];
const ADD = `INSERT INTO audience_seen SELECT ?1, ${FIELDS.map((name) => `value ->> '${name}'`).join(", ")} FROM json_each(?2)`;

/** Adds to a day that has begun, in one transaction; rows stand before their senders. `beyond` are requests that are in no row. */
export async function addToDay(
  db: Database,
  day: number,
  rows: readonly AudienceRow[],
  beyond: number,
): Promise<void> {
  await db.batch([
    db.prepare(ADD).bind(day, JSON.stringify(rows)),
    db.prepare("UPDATE audience_day SET beyond = beyond + ?2 WHERE day = ?1 AND ?2 > 0").bind(day, beyond),
  ]);
}
