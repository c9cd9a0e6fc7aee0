/** Requests to subscribe, unsubscribe, and to be told that one is denied: kept until the subscriber has answered. */
import type { Database, Statement } from "./database.ts";
import { type Cursor, LAST } from "./hub-cursor.ts";

export interface Asked {
  readonly callback: string;
  /** Path of a feed; the address as it was given where it is denied. */
  readonly topic: string;
  readonly kind: string;
  readonly slug: string;
  readonly host: string;
  readonly mode: "subscribe" | "unsubscribe" | "denied";
  readonly reason: string;
  readonly secret: string | null;
  /** Seconds. */
  readonly lease: number;
}

export interface Verification extends Asked {
  readonly changed: number;
  readonly at: number;
  readonly asked_at: number;
}

/** How much may be asked. */
export interface Limits {
  readonly subscriptions: number;
  readonly pending: number;
  /** Requests for callbacks of one host that are taken within a minute. */
  readonly perHost: number;
}

/** Seconds. */
const MINUTE = 60;
const CLAIM = 60;
/** Milliseconds that one is thought to take who has not been told anything yet: those known to be quicker come first. */
const UNKNOWN = 1000;

/** What stands against one more request at `now` (Unix seconds), or nothing. */
export async function fullness(
  db: Database,
  { host, callback, topic }: { readonly host: string; readonly callback: string; readonly topic: string },
  now: number,
  limits: Limits,
): Promise<"subscriptions" | "pending" | "host" | undefined> {
  const [ids, pending, asked] = await db.batch<{ n: number | null }>([
    // Ids are given upwards: while the highest is below the limit nothing has to be counted.
    db
      .prepare(
        `SELECT iif((SELECT MAX(subscription_id) FROM subscription) >= ?1
           AND NOT EXISTS (SELECT 1 FROM subscription WHERE callback = ?2 AND topic = ?3),
           (SELECT COUNT(*) FROM subscription), 0) AS n`,
      )
      .bind(limits.subscriptions, callback, topic),
    db.prepare("SELECT COUNT(*) AS n FROM verification WHERE done = 0").bind(),
    db
      .prepare(`SELECT SUM(asked) AS n FROM verification WHERE host = ?1 AND asked_at > ?2 - ${MINUTE}`)
      .bind(host, now),
  ]);
  if ((ids?.results[0]?.n ?? 0) >= limits.subscriptions) return "subscriptions";
  if ((pending?.results[0]?.n ?? 0) >= limits.pending) return "pending";
  return (asked?.results[0]?.n ?? 0) >= limits.perHost ? "host" : undefined;
}

/** Keeps a request, in place of an older one for the same callback and topic. */
export async function keepAsked(db: Database, asked: Asked, { changed, at }: Cursor, now: number) {
  await db.batch([
    db.prepare(`DELETE FROM verification WHERE done = 1 AND asked_at <= ?1 - ${MINUTE}`).bind(now),
    db
      .prepare(
        `INSERT INTO verification (callback, topic, kind, slug, host, mode, reason, secret, lease, changed, at, asked_at, asked)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1)
         ON CONFLICT (callback, topic) DO UPDATE SET mode = excluded.mode, reason = excluded.reason,
           secret = excluded.secret, lease = excluded.lease, changed = excluded.changed, at = excluded.at,
           asked = iif(asked_at > ?12 - ${MINUTE}, asked + 1, 1), asked_at = ?12, done = 0, claimed_until = 0`,
      )
      .bind(
        asked.callback,
        asked.topic,
        asked.kind,
        asked.slug,
        asked.host,
        asked.mode,
        asked.reason,
        asked.secret,
        asked.lease,
        changed,
        at,
        now,
      ),
  ]);
}

/** Takes requests that nobody is asking about at `now` (Unix seconds). */
export async function claimAsked(db: Database, now: number, most: number): Promise<readonly Verification[]> {
  const { results } = await db
    .prepare(
      `UPDATE verification SET claimed_until = ?1 + ${CLAIM} WHERE done = 0 AND claimed_until <= ?1
         AND (callback, topic) IN (SELECT callback, topic FROM verification WHERE done = 0 AND claimed_until <= ?1 ORDER BY asked_at LIMIT ?2)
       RETURNING callback, topic, kind, slug, host, mode, reason, secret, lease, changed, at, asked_at`,
    )
    .bind(now, most)
    .all<Verification>();
  return results;
}

/** What is to be written when a request has been answered; `isConfirmed` as the subscriber said. */
export function answered(db: Database, it: Verification, isConfirmed: boolean, now: number): Statement[] {
  return [
    ...(isConfirmed ? confirmed(db, it, now) : []),
    // One that was asked meanwhile, if only for another secret, is another request.
    db
      .prepare(
        `UPDATE verification SET done = 1, secret = NULL WHERE callback = ?1 AND topic = ?2 AND asked_at = ?3 AND mode = ?4
           AND secret IS ?5 AND lease = ?6`,
      )
      .bind(it.callback, it.topic, it.asked_at, it.mode, it.secret, it.lease),
  ];
}

function confirmed(db: Database, it: Verification, now: number): Statement[] {
  const { callback, topic } = it;
  if (it.mode === "unsubscribe")
    return [db.prepare("DELETE FROM subscription WHERE callback = ?1 AND topic = ?2").bind(callback, topic)];
  return [
    db
      .prepare("DELETE FROM subscription WHERE callback = ?1 AND topic = ?2 AND expires_at <= ?3")
      .bind(callback, topic, now),
    // A renewal goes on from where the subscription is; a new one from where it was asked for.
    db
      .prepare(
        `INSERT INTO subscription (callback, topic, kind, slug, host, secret, expires_at, sent, sent_id, sent_at, due_id, owed, took)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ${LAST}, ?9, ${LAST}, iif(changed = ?8 AND at = ?9, 0, round), ${UNKNOWN} FROM hub WHERE true
         ON CONFLICT (callback, topic) DO UPDATE SET secret = excluded.secret, expires_at = excluded.expires_at,
           paused = 0, failures = 0, failing_since = NULL, next_at = 0`,
      )
      .bind(callback, topic, it.kind, it.slug, it.host, it.secret, now + it.lease, it.changed, it.at),
  ];
}
