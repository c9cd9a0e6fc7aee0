/** What pages and lists ask the store: one article by its slug, and the categories and authors there are. */

import type { Database, Statement } from "./database.ts";
import { LABELS } from "./edition.ts";
import { modifiedNow } from "./modified.ts";

export interface StoredArticle {
  readonly published_at: number;
  /** JSON [[slug, label], …]. */
  readonly categories: string;
  /** JSON [[position, slug], …] of its authors' pages; the position is that in the article's own list. */
  readonly authors: string;
  readonly version: string;
  /** JSON of Article. */
  readonly article: string;
}

/** The article of a slug that is published at `now`, and when the next one is due (Unix seconds). */
export async function readArticle(
  db: Database,
  slug: string,
  now: number,
): Promise<{ readonly article: StoredArticle | undefined; readonly nextDue: number | undefined }> {
  const sql = `SELECT published_at, categories, version, article,
      (SELECT json_group_array(json_array(m.position, k.slug)) FROM article_author m JOIN author k USING (author_id)
       WHERE m.article_id = article.article_id) AS authors
    FROM article WHERE slug = ?1 AND published_at <= ?2`;
  const [articles, due] = await db.batch<unknown>([db.prepare(sql).bind(slug, now), nextDue(db, now)]);
  return { article: articles?.results[0] as StoredArticle | undefined, nextDue: dueIn(due?.results) };
}

export interface Listed {
  readonly slug: string;
  readonly label: string;
  /** Articles published. */
  readonly articles: number;
}

/** Categories with at least one article published at `now` (Unix seconds), most articles first. */
export async function listCategories(db: Database, now: number, limit: number): Promise<readonly Listed[]> {
  return (await listed(db, "category", now, limit).all<Listed>()).results;
}

/** Authors with at least one article published at `now` (Unix seconds), most articles first. */
export async function listAuthors(db: Database, now: number, limit: number): Promise<readonly Listed[]> {
  return (await listed(db, "author", now, limit).all<Listed>()).results;
}

export interface Lists {
  readonly categories: readonly Listed[];
  readonly authors: readonly Listed[];
  /** When anything last changed (Unix seconds): articles, settings, or one that became due. */
  readonly modified: number;
  /** Unix seconds at which the next article is due. */
  readonly nextDue: number | undefined;
}

/** Categories and authors at `now` (Unix seconds) in one round trip. */
export async function readLists(db: Database, now: number, limit: number): Promise<Lists> {
  const [changes, due, categories, authors] = await db.batch<unknown>([
    lastChange(db, now),
    nextDue(db, now),
    ...mostUsed(db, now, limit),
  ]);
  return {
    ...mostUsedIn([categories?.results ?? [], authors?.results ?? []]),
    modified: (changes?.results as { at: number }[] | undefined)?.[0]?.at ?? 0,
    nextDue: dueIn(due?.results),
  };
}

/** Asks for the categories and the authors with the most articles; `mostUsedIn` reads the answers. */
export const mostUsed = (db: Database, now: number, limit: number): readonly Statement[] => [
  listed(db, "category", now, limit),
  listed(db, "author", now, limit),
];

export const mostUsedIn = ([categories, authors]: readonly (readonly unknown[])[]) => ({
  categories: (categories ?? []) as readonly Listed[],
  authors: (authors ?? []) as readonly Listed[],
});

function listed(db: Database, kind: "category" | "author", now: number, limit: number): Statement {
  // Each subject counts its articles; what is scheduled is counted here, and mostly there is little of it.
  const sql = `SELECT slug, label, articles FROM (
      SELECT k.slug, k.${LABELS[kind]} AS label, k.articles - COALESCE(d.due, 0) AS articles FROM ${kind} k
      LEFT JOIN (${scheduledIn(kind)}) d USING (${kind}_id)
      WHERE k.articles > 0 ORDER BY k.articles DESC LIMIT ?3)
    WHERE articles > 0 ORDER BY articles DESC, label LIMIT ?2`;
  return db.prepare(sql).bind(now, limit, Math.min(2 * limit, Number.MAX_SAFE_INTEGER));
}

/** Some of the categories or of the authors. */
export interface List {
  readonly listed: readonly Listed[];
  readonly hasMore: boolean;
  readonly nextDue: number | undefined;
}

/** The `limit` categories or authors with the most articles at `now` (Unix seconds). */
export async function readList(
  db: Database,
  kind: "category" | "author",
  now: number,
  limit: number,
): Promise<List> {
  return listOf(await db.batch<unknown>([listed(db, kind, now, limit + 1), nextDue(db, now)]), limit);
}

/** The `limit` categories or authors behind a slug with an article published at `now` (Unix seconds). */
export async function readListPart(
  db: Database,
  kind: "category" | "author",
  behind: string,
  now: number,
  limit: number,
): Promise<List> {
  const sql = `SELECT k.slug, k.${LABELS[kind]} AS label, k.articles - COALESCE(d.due, 0) AS articles FROM ${kind} k
    LEFT JOIN (${scheduledIn(kind)}) d USING (${kind}_id)
    WHERE k.slug > ?2 AND k.articles > COALESCE(d.due, 0) ORDER BY k.slug LIMIT ?3`;
  return listOf(
    await db.batch<unknown>([db.prepare(sql).bind(now, behind, limit + 1), nextDue(db, now)]),
    limit,
  );
}

function listOf([rows, due]: readonly { readonly results: readonly unknown[] }[], limit: number): List {
  const found = (rows?.results ?? []) as readonly Listed[];
  return { listed: found.slice(0, limit), hasMore: found.length > limit, nextDue: dueIn(due?.results) };
}

/** SQL of the articles of each subject that are to come after ?1; mostly there are few. */
const scheduledIn = (kind: "category" | "author") =>
  `SELECT m.${kind}_id, COUNT(*) AS due FROM article a CROSS JOIN article_${kind} m USING (article_id)
        WHERE a.published_at > ?1 GROUP BY m.${kind}_id`;

/** Asks when the next article is due, after `now`; `dueIn` reads the answer. */
export const nextDue = (db: Database, now: number): Statement =>
  db.prepare("SELECT MIN(published_at) AS at FROM article WHERE published_at > ?1").bind(now);

/** Unix seconds. */
export const dueIn = (rows: readonly unknown[] | undefined): number | undefined =>
  (rows as readonly { at: number | null }[] | undefined)?.[0]?.at ?? undefined;

const lastChange = (db: Database, now: number): Statement =>
  db
    .prepare(
      `SELECT MAX(modified, settings_modified, COALESCE((SELECT MAX(published_at) FROM article WHERE published_at <= ?1), 0)) AS at FROM state`,
    )
    .bind(now);

/**
 * Tells the store which settings documents are written with now. Where they differ from those of the last documents,
 * every feed counts as changed at `now` (Unix seconds); where there were none, articles tell when feeds changed.
 * Returns whether they differed.
 */
export async function noteSettings(db: Database, fingerprint: string, now: number): Promise<boolean> {
  const current = await db.prepare("SELECT settings FROM state").all<{ settings: string }>();
  if (current.results[0]?.settings === fingerprint) return false;
  const first = "settings = '' AND EXISTS (SELECT 1 FROM article)";
  await db.batch([
    db
      .prepare(
        `UPDATE state SET generation = generation + 1, settings = ?2,
           settings_modified = CASE WHEN ${first} THEN 0 ELSE ${modifiedNow("state")} END WHERE settings <> ?2`,
      )
      .bind(now, fingerprint),
  ]);
  return true;
}

/** Slugs of the published articles after `after` in the order of their ids, `limit` at a time. */
export async function articleSlugs(
  db: Database,
  now: number,
  after: number,
  limit: number,
): Promise<readonly { article_id: number; slug: string }[]> {
  const sql =
    "SELECT article_id, slug FROM article WHERE article_id > ?1 AND published_at <= ?2 ORDER BY article_id LIMIT ?3";
  return (await db.prepare(sql).bind(after, now, limit).all<{ article_id: number; slug: string }>()).results;
}
