/** What crawlers are told of: parts of a bounded number of ids each, and the news of two days. */
import type { Database, Statement } from "./database.ts";
import { dueIn, nextDue } from "./listings.ts";

export type PartKind = "articles" | "categories" | "authors";

/** Ids in one part. 0014_months.sql keeps when each changed, by the same number: never another. */
const PART = 10_000;

const SUBJECTS = { categories: "category", authors: "author" } as const;

export interface SitemapPart {
  readonly kind: PartKind;
  readonly part: number;
  /** When one of its articles last changed, Unix seconds; of categories and authors it is not known. */
  readonly modified: number | null;
}

/** SQL of whether a row `k` stands in a part `n`, and whether a category or author is published at ?1. */
const inPart = (id: string) => `k.${id} > (n - 1) * ${PART} AND k.${id} <= n * ${PART}`;
const isListed = (kind: "category" | "author") =>
  `k.articles > 0 AND EXISTS (SELECT 1 FROM article_${kind} p WHERE p.${kind}_id = k.${kind}_id AND p.published_at <= ?1)`;
/** Parts 1 and on, as far as there are ids. */
const parts = (table: string, id: string) =>
  `WITH RECURSIVE part(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM part WHERE n * ${PART} < (SELECT MAX(${id}) FROM ${table}))`;

/** The parts that hold something at `now` (Unix seconds): of each kind in their order. */
export async function readSitemapParts(
  db: Database,
  now: number,
): Promise<{ readonly parts: readonly SitemapPart[]; readonly nextDue: number | undefined }> {
  // Where something is to come, what is kept speaks of that: such a part is looked through.
  const articles = db
    .prepare(
      `${parts("article", "article_id")} SELECT 'articles' AS kind, n AS part,
         CASE WHEN s.modified <= ?1 THEN s.modified ELSE MAX(
           (SELECT MAX(k.updated_at) FROM article k WHERE ${inPart("article_id")} AND +k.published_at <= ?1),
           COALESCE((SELECT MAX(k.retracted_at) FROM retraction k WHERE ${inPart("article_id")} AND k.published_at <= k.retracted_at), 0)) END AS modified
       FROM part LEFT JOIN sitemap_part s ON s.part = n
       WHERE EXISTS (SELECT 1 FROM article k WHERE ${inPart("article_id")} AND +k.published_at <= ?1) ORDER BY n`,
    )
    .bind(now);
  const of = (kind: "categories" | "authors"): Statement => {
    const table = SUBJECTS[kind];
    return db
      .prepare(
        `${parts(table, `${table}_id`)} SELECT '${kind}' AS kind, n AS part, NULL AS modified FROM part
         WHERE EXISTS (SELECT 1 FROM ${table} k WHERE ${inPart(`${table}_id`)} AND ${isListed(table)}) ORDER BY n`,
      )
      .bind(now);
  };
  const [due, ...found] = await db.batch<unknown>([
    nextDue(db, now),
    articles,
    of("categories"),
    of("authors"),
  ]);
  return { parts: found.flatMap(({ results }) => results as SitemapPart[]), nextDue: dueIn(due?.results) };
}

export interface SitemapRow {
  readonly slug: string;
  /** Unix seconds, of an article. */
  readonly modified: number | null;
}

/** What a part holds at `now` (Unix seconds), in the order of ids. */
export async function readSitemapPart(
  db: Database,
  kind: PartKind,
  part: number,
  now: number,
): Promise<{ readonly rows: readonly SitemapRow[]; readonly nextDue: number | undefined }> {
  const select =
    kind === "articles"
      ? "SELECT k.slug, k.updated_at AS modified FROM article k WHERE k.article_id > ?2 AND k.article_id <= ?3 AND +k.published_at <= ?1 ORDER BY k.article_id"
      : `SELECT k.slug, NULL AS modified FROM ${SUBJECTS[kind]} k WHERE k.${SUBJECTS[kind]}_id > ?2 AND k.${SUBJECTS[kind]}_id <= ?3
         AND ${isListed(SUBJECTS[kind])} ORDER BY k.${SUBJECTS[kind]}_id`;
  const [due, rows] = await db.batch<unknown>([
    nextDue(db, now),
    db.prepare(select).bind(now, (part - 1) * PART, part * PART),
  ]);
  return { rows: (rows?.results ?? []) as SitemapRow[], nextDue: dueIn(due?.results) };
}

export interface NewsRow {
  readonly slug: string;
  readonly published_at: number;
  /** RFC 3339, as stated; only the day of it counts where `has_time` is 0. */
  readonly stated: string;
  readonly has_time: 0 | 1;
  readonly title: string;
  readonly language: string;
}

/** The articles published after `since` and by `now` (Unix seconds), `limit` at most, the newest first. */
export async function readNews(
  db: Database,
  since: number,
  now: number,
  limit: number,
): Promise<{ readonly rows: readonly NewsRow[]; readonly nextDue: number | undefined }> {
  const sql = `SELECT slug, published_at, json_extract(article, '$.published.at') AS stated,
      json_extract(article, '$.published.hasTime') AS has_time, json_extract(article, '$.title') AS title,
      json_extract(article, '$.language') AS language
    FROM article INDEXED BY article_published WHERE published_at > ?1 AND published_at <= ?2 ORDER BY published_at DESC, article_id DESC LIMIT ?3`;
  const [due, rows] = await db.batch<unknown>([nextDue(db, now), db.prepare(sql).bind(since, now, limit)]);
  return { rows: (rows?.results ?? []) as NewsRow[], nextDue: dueIn(due?.results) };
}
