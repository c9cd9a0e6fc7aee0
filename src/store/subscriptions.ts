/** Who is to be told of what, and how that went. */
import type { Database, Statement } from "./database.ts";
import type { Point } from "./debts.ts";
import { AHEAD } from "./hub-cursor.ts";

/** A subscription that is being delivered to. */
export interface Claimed extends Point {
  readonly subscription_id: number;
  readonly callback: string;
  readonly topic: string;
  readonly host: string;
  readonly secret: string | null;
  readonly owed: number;
  readonly failures: number;
  readonly took: number;
}

/** Seconds for which nobody else delivers what one has claimed. */
const CLAIM = 30;

/** Takes what is owed and may be tried at `now` (Unix seconds): first attempts before others, quick answers before slow ones. */
export async function claimOwed(db: Database, now: number, most: number): Promise<readonly Claimed[]> {
  const { results } = await db
    .prepare(
      `UPDATE subscription SET claimed_until = ?1 + ${CLAIM} WHERE subscription_id IN (
         SELECT subscription_id FROM subscription WHERE owed > 0 AND paused = 0 AND next_at <= ?1
           AND claimed_until <= ?1 AND expires_at > ?1 ORDER BY failures, took LIMIT ?2)
       RETURNING subscription_id, callback, topic, host, secret, sent, sent_id, sent_at, due_id, owed, failures, took`,
    )
    .bind(now, most)
    .all<Claimed>();
  return results.toSorted((a, b) => a.failures - b.failures || a.took - b.took);
}

/** Whether anything may be claimed at `now` (Unix seconds): claims take the store's lock, which somebody else may need. */
export async function isWaiting(db: Database, now: number): Promise<boolean> {
  const { results } = await db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM subscription WHERE owed > 0 AND paused = 0 AND next_at <= ?1 AND claimed_until <= ?1 AND expires_at > ?1)
         OR EXISTS (SELECT 1 FROM verification WHERE done = 0 AND claimed_until <= ?1)
         OR EXISTS (SELECT 1 FROM ping WHERE next_at <= ?1 AND claimed_until <= ?1) AS waiting`,
    )
    .bind(now)
    .all<{ waiting: number }>();
  return results[0]?.waiting === 1;
}

// A number of a subscription that has ended may be another's by now.
const OWN = "WHERE subscription_id = ?1 AND callback = ?2 AND topic = ?3";

/** It has been told up to a point; of all that it was owed until `round`, or of some of it where there is none. */
export const delivered = (
  db: Database,
  { subscription_id, callback, topic }: Claimed,
  next: Point,
  round: number | undefined,
  took: number,
): Statement =>
  db
    .prepare(
      `UPDATE subscription SET sent = ?4, sent_id = ?5, sent_at = ?6, due_id = ?7, owed = iif(owed <= ?8, 0, owed),
         failures = 0, failing_since = NULL, failure = NULL, next_at = 0, claimed_until = 0, took = ?9 ${OWN}`,
    )
    .bind(
      subscription_id,
      callback,
      topic,
      next.sent,
      next.sent_id,
      next.sent_at,
      next.due_id,
      round ?? -1,
      took,
    );

/** It was not tried, and may be again at `at` (Unix seconds). */
export const putBack = (db: Database, { subscription_id, callback, topic }: Claimed, at: number): Statement =>
  db
    .prepare(`UPDATE subscription SET claimed_until = 0, next_at = ?4 ${OWN}`)
    .bind(subscription_id, callback, topic, at);

/** Seconds until the next attempt, by failures so far. */
export const DELAYS = [30, 120, 600, 3600, 21_600];
/** Seconds of failing after which no more is tried until the subscription is renewed. */
const GIVE_UP = 3 * 86_400;

/** Characters of a reason that are kept. */
const LONGEST = 300;

/** It was not told, for a reason; it is tried again later. */
export const undelivered = (
  db: Database,
  { subscription_id, callback, topic, failures }: Claimed,
  now: number,
  took: number,
  failure: string,
): Statement =>
  db
    .prepare(
      `UPDATE subscription SET failures = failures + 1, failing_since = COALESCE(failing_since, ?4), next_at = ?5,
         claimed_until = 0, took = ?6, failure = ?7, paused = COALESCE(failing_since, ?4) <= ?4 - ${GIVE_UP} ${OWN}`,
    )
    .bind(
      ...[subscription_id, callback, topic, now, now + delayAfter(failures), took],
      failure.slice(0, LONGEST).toWellFormed(),
    );

export const delayAfter = (failures: number) => DELAYS[Math.min(failures, DELAYS.length - 1)] ?? 0;

/** It wants no more (WebSub §7: 410). */
export const ended = (db: Database, { subscription_id, callback, topic }: Claimed): Statement =>
  db.prepare(`DELETE FROM subscription ${OWN}`).bind(subscription_id, callback, topic);

/** Drops what has run out at `now` (Unix seconds). */
export const dropExpired = (db: Database, now: number): Statement =>
  db.prepare("DELETE FROM subscription WHERE expires_at <= ?1").bind(now);

/** Frees at `now` (Unix seconds) what a clock that was ahead has put off for longer than anything is. */
export const freeAhead = (db: Database, now: number): Statement[] => {
  const latest = now + Math.max(...DELAYS) + AHEAD;
  return [
    db
      .prepare(
        "UPDATE subscription SET next_at = MIN(next_at, ?1), claimed_until = 0 WHERE owed > 0 AND paused = 0 AND MAX(next_at, claimed_until) > ?2",
      )
      .bind(now, latest),
    db
      .prepare("UPDATE verification SET claimed_until = 0 WHERE done = 0 AND claimed_until > ?1")
      .bind(latest),
    db
      .prepare("UPDATE ping SET next_at = 0, claimed_until = 0 WHERE MAX(next_at, claimed_until) > ?1")
      .bind(latest),
  ];
};

/** When something is to be done next without a write, in Unix seconds: an attempt, or an article that comes due. */
export async function nextWork(db: Database, now: number): Promise<number | undefined> {
  const { results } = await db
    .prepare(
      `SELECT MIN(at) AS at FROM (
         SELECT MIN(published_at) AS at FROM article WHERE published_at > ?1
         UNION ALL SELECT MIN(MAX(next_at, claimed_until)) FROM subscription WHERE owed > 0 AND paused = 0
         UNION ALL SELECT MIN(claimed_until) FROM verification WHERE done = 0
         UNION ALL SELECT MIN(MAX(next_at, claimed_until)) FROM ping)`,
    )
    .bind(now)
    .all<{ at: number | null }>();
  return results[0]?.at ?? undefined;
}
