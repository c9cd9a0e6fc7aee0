/** Hubs of others that have to hear that topics changed. */
import type { Database, Statement } from "./database.ts";
import { delayAfter } from "./subscriptions.ts";

export interface Ping {
  readonly hub: string;
  /** Path of a feed. */
  readonly topic: string;
  readonly round: number;
  readonly failures: number;
}

const CLAIM = 60;
/** Attempts after which a hub is not told any more of this change. */
const MOST_FAILURES = 12;

/** Notes that each hub has to hear of each topic, once however often it changes before that. */
export const notePings = (
  db: Database,
  hubs: readonly string[],
  topics: readonly string[],
  round: number,
): Statement =>
  db
    .prepare(
      `INSERT INTO ping (hub, topic, round) SELECT h.value, t.value, ?3 FROM json_each(?1) h, json_each(?2) t WHERE true
       ON CONFLICT (hub, topic) DO UPDATE SET round = excluded.round`,
    )
    .bind(JSON.stringify(hubs), JSON.stringify(topics), round);

/** Takes what may be tried at `now` (Unix seconds). */
export async function claimPings(db: Database, now: number, most: number): Promise<readonly Ping[]> {
  const { results } = await db
    .prepare(
      `UPDATE ping SET claimed_until = ?1 + ${CLAIM} WHERE (hub, topic) IN (
         SELECT hub, topic FROM ping WHERE next_at <= ?1 AND claimed_until <= ?1 ORDER BY failures LIMIT ?2)
       RETURNING hub, topic, round, failures`,
    )
    .bind(now, most)
    .all<Ping>();
  return results;
}

/** What is to be written when a hub has heard of it or not. What changed meanwhile is told again. */
export function pinged(db: Database, { hub, topic, round, failures }: Ping, isHeard: boolean, now: number) {
  if (isHeard || failures >= MOST_FAILURES)
    return [
      db.prepare("DELETE FROM ping WHERE hub = ?1 AND topic = ?2 AND round = ?3").bind(hub, topic, round),
      db
        .prepare("UPDATE ping SET claimed_until = 0, failures = 0 WHERE hub = ?1 AND topic = ?2")
        .bind(hub, topic),
    ];
  return [
    db
      .prepare(
        "UPDATE ping SET claimed_until = 0, failures = failures + 1, next_at = ?3 WHERE hub = ?1 AND topic = ?2",
      )
      .bind(hub, topic, now + delayAfter(failures)),
  ];
}
