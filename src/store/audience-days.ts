/** What is kept of who reads the feeds, and for how long. */
import type { Database } from "./database.ts";

/** Days for which counts are kept. */
const KEPT = 400;

/** Hashes that are deleted together: some milliseconds, in which nobody else is answered. */
const PIECE = 2000;
/** As many senders as a day takes (audience_sent). */
const FULL = 200_000;

/** Forgets who asked on days before `today`, what is older than is kept, and what a clock that was ahead has counted. */
export async function endDays(db: Database, today: number): Promise<void> {
  // First: who comes again when their hash is gone would be somebody else. A day that is full takes nobody.
  const fill = `UPDATE audience_day SET pollers = ${FULL} WHERE salt IS NOT NULL AND pollers < ${FULL} AND day < ?1`;
  await db.batch([db.prepare(fill).bind(today)]);
  const piece = `DELETE FROM audience_poller WHERE (day, feed, reader, hash) IN
    (SELECT day, feed, reader, hash FROM audience_poller WHERE day < ?1 LIMIT ${PIECE}) RETURNING day`;
  for (let deleted = PIECE; deleted === PIECE; ) {
    const [found] = await db.batch([db.prepare(piece).bind(today)]);
    deleted = found?.results.length ?? 0;
  }
  await db.batch([
    db.prepare("UPDATE audience_day SET salt = NULL WHERE salt IS NOT NULL AND day < ?1").bind(today),
    db.prepare(`DELETE FROM audience_day WHERE day < ?1 - ${KEPT} OR day > ?1 + 1`).bind(today),
  ]);
}
