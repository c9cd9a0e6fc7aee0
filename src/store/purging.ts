/** What has changed since caches in front of us were last told. */
import type { Database } from "./database.ts";

export interface ChangedArticle {
  readonly article_id: number;
  readonly slug: string;
}

/** A category or author whose feeds changed: by an article at a place in its archive, or by one that it has lost. */
export interface ChangedSubject {
  readonly kind: "category" | "author";
  readonly slug: string;
  readonly place: number | null;
  readonly hasLost: 0 | 1;
}

export interface Changed {
  /** Articles that were written or came due, and the subjects whose feeds changed by that. */
  readonly articles: readonly ChangedArticle[];
  readonly subjects: readonly ChangedSubject[];
  /** They are too many to be named, the database is another one than before, or the clock has been set back. */
  readonly isAll: boolean;
  /** Caches were never told of anything. */
  readonly isFirst: boolean;
  /** The newest change. */
  readonly changed: number;
}

/** Seconds by which a run may be ahead of the clock; with more the clock has been set back since. */
const AHEAD = 300;
const SINCE = "(SELECT changed_before FROM purged)";
/** Articles that were written, withdrawn or came due since, ?2 of each at most; ?1 is now, in Unix seconds. */
const ARTICLES = `SELECT * FROM (SELECT article_id, slug FROM article WHERE changed > ${SINCE} AND changed > 0 LIMIT ?2)
  UNION SELECT * FROM (SELECT article_id, slug FROM retraction WHERE changed > ${SINCE} LIMIT ?2)
  UNION SELECT * FROM (SELECT article_id, slug FROM article
    WHERE published_at > (SELECT at_before FROM purged) AND published_at <= ?1 LIMIT ?2)`;

interface Told {
  readonly told: number;
  readonly at: number;
  readonly latest: number;
}

/** What changed until `now` (Unix seconds), in one round trip; of each kind `most`, more of one are all. */
export async function changedSince(db: Database, now: number, most: number): Promise<Changed> {
  const subjects = (["category", "author"] as const).flatMap((kind) => [
    db
      .prepare(
        `SELECT '${kind}' AS kind, k.slug, m.place, 0 AS hasLost FROM (${ARTICLES}) a
         CROSS JOIN article_${kind} m USING (article_id) CROSS JOIN ${kind} k USING (${kind}_id) LIMIT ?2`,
      )
      .bind(now, most + 1),
    db
      .prepare(
        `SELECT '${kind}' AS kind, slug, NULL AS place, lost > ${SINCE} AS hasLost FROM ${kind} WHERE changed > ${SINCE} AND changed > 0 LIMIT ?1`,
      )
      .bind(most + 1),
  ]);
  const [states, articles, ...rest] = await db.batch<unknown>([
    db.prepare(
      `SELECT purged.changed AS told, at, MAX(at, at_before) AS latest, MAX(
         COALESCE((SELECT MAX(changed) FROM article WHERE changed > 0), 0),
         COALESCE((SELECT MAX(changed) FROM retraction), 0),
         COALESCE((SELECT MAX(changed) FROM category WHERE changed > 0), 0),
         COALESCE((SELECT MAX(changed) FROM author WHERE changed > 0), 0)) AS changed FROM purged`,
    ),
    db.prepare(ARTICLES).bind(now, most + 1),
    ...subjects,
  ]);
  const state = (states?.results as (Told & { changed: number })[] | undefined)?.[0];
  const { told = 0, at = 0, latest = 0, changed = 0 } = state ?? {};
  const lists = [articles, ...rest].map((one) => one?.results ?? []);
  return {
    articles: lists[0] as ChangedArticle[],
    subjects: lists.slice(1).flat() as ChangedSubject[],
    isAll: changed < told || latest > now + AHEAD || lists.some(({ length }) => length > most),
    isFirst: at === 0,
    changed,
  };
}

/** Notes that caches have been told of all changes up to `changed`, and of what was due at `now` (Unix seconds). */
export async function notePurged(db: Database, changed: number, now: number): Promise<void> {
  await db.batch([
    db
      .prepare(
        `UPDATE purged SET changed_before = iif(at = 0 OR changed > ?1, ?1, changed), changed = ?1,
           at_before = iif(at = 0 OR at > ?2 + ${AHEAD}, ?2, at), at = ?2`,
      )
      .bind(changed, now),
  ]);
}
