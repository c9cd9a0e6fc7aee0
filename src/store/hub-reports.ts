/** What is known of who is told of articles, and where that fails. */
import type { Database } from "./database.ts";

/** Subscribers of one topic, a path of a feed. */
export interface TopicReport {
  readonly topic: string;
  readonly subscribers: number;
  /** Those who are yet to be told of something. */
  readonly owed: number;
  readonly failing: number;
  /** Those who are not tried again until they renew. */
  readonly paused: number;
}

/** A subscriber whom the last attempt did not reach. Times are Unix seconds. */
export interface FailedDelivery {
  readonly callback: string;
  readonly topic: string;
  readonly failures: number;
  readonly failure: string | null;
  readonly next_at: number;
  readonly paused: number;
}

/** A hub of others that the last attempt did not reach. */
export interface FailedPing {
  readonly hub: string;
  readonly topic: string;
  readonly failures: number;
  readonly next_at: number;
}

export interface HubReport {
  /** Those with the most subscribers; `most` at most, as of the others. */
  readonly topics: readonly TopicReport[];
  readonly deliveries: readonly FailedDelivery[];
  readonly pings: readonly FailedPing[];
}

/** The hub at `now` (Unix seconds), in one round trip. */
export async function readHub(db: Database, now: number, most: number): Promise<HubReport> {
  const [topics, deliveries, pings] = await db.batch<unknown>([
    db
      .prepare(
        `SELECT topic, COUNT(*) AS subscribers, SUM(owed > 0 AND paused = 0) AS owed, SUM(failures > 0) AS failing,
           SUM(paused) AS paused FROM subscription WHERE expires_at > ?1 GROUP BY topic
         ORDER BY subscribers DESC, topic LIMIT ?2`,
      )
      .bind(now, most),
    db
      .prepare(
        `SELECT callback, topic, failures, failure, next_at, paused FROM subscription
         WHERE failures > 0 AND expires_at > ?1 ORDER BY paused DESC, failures DESC, subscription_id LIMIT ?2`,
      )
      .bind(now, most),
    db
      .prepare(
        "SELECT hub, topic, failures, next_at FROM ping WHERE failures > 0 ORDER BY failures DESC, hub, topic LIMIT ?1",
      )
      .bind(most),
  ]);
  return {
    topics: (topics?.results ?? []) as TopicReport[],
    deliveries: (deliveries?.results ?? []) as FailedDelivery[],
    pings: (pings?.results ?? []) as FailedPing[],
  };
}
