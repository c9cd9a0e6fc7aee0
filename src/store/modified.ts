/** Last-Modified of feeds, and what caches in front of us are told of. */
import type { Statement } from "./database.ts";
import type { Run } from "./rows.ts";

/** The latest second at which a feed changed, by a write to `table`, by the settings, or because an article came due by `?1`. */
const latest = (table: string) =>
  `MAX(${table}.modified, (SELECT settings_modified FROM state), COALESCE((SELECT MAX(published_at) FROM article WHERE published_at <= ?1), 0))`;

/**
 * The Last-Modified of a change at `?1`, the current second. A second change within one second counts for the next,
 * so that no copy of the state between the two passes for current; where the clock has gone back it still grows.
 */
export const modifiedNow = (table: string) =>
  `CASE WHEN ${latest(table)} < ?1 THEN ?1 WHEN ${latest(table)} <= ?1 + 1 THEN ?1 + 1 ELSE ${latest(table)} + 1 END`;

/** Caches in front of us are told of what has changed by the generation of the change. */
export const CHANGED = "changed = (SELECT generation FROM state)";

/** Moves Last-Modified of the feeds that an article enters, stays in or leaves. */
export function touch(
  run: Run,
  kind: "category" | "author",
  keys: readonly string[],
  now: number,
): Statement {
  const sql = `UPDATE ${kind} SET modified = ${modifiedNow(kind)}, ${CHANGED} WHERE key IN (SELECT value FROM json_each(?2))`;
  return run(sql, now, JSON.stringify(keys));
}

/** What is kept of these feeds is looked at again; for readers they are as they were. */
export const noted = (run: Run, kind: "category" | "author", keys: readonly string[]): Statement =>
  run(`UPDATE ${kind} SET ${CHANGED} WHERE key IN (SELECT value FROM json_each(?1))`, JSON.stringify(keys));
