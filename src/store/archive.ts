/** All articles, from the first to the last, scheduled ones too. */
import type { Database } from "./database.ts";

export interface ArchivedArticle {
  readonly article_id: number;
  readonly source: string;
  /** JSON of Article. */
  readonly article: string;
}

/** The articles after `after` in the order of their ids, `limit` at a time. */
export async function articlesAfter(
  db: Database,
  after: number,
  limit: number,
): Promise<readonly ArchivedArticle[]> {
  const sql =
    "SELECT article_id, source, article FROM article WHERE article_id > ?1 ORDER BY article_id LIMIT ?2";
  return (await db.prepare(sql).bind(after, limit).all<ArchivedArticle>()).results;
}

const NEWEST_FIRST = "ORDER BY published_at DESC, article_id DESC";

/** The articles published last, `limit` at most. */
export async function newestArticles(db: Database, limit: number): Promise<readonly ArchivedArticle[]> {
  const sql = `SELECT article_id, source, article FROM article ${NEWEST_FIRST} LIMIT ?1`;
  return (await db.prepare(sql).bind(limit).all<ArchivedArticle>()).results;
}

/** The articles from these sources or with these ids, the newest first. */
export async function articlesNamed(
  db: Database,
  names: readonly string[],
): Promise<readonly ArchivedArticle[]> {
  const sql = `SELECT article_id, source, article FROM article
    WHERE source IN (SELECT value FROM json_each(?1)) OR guid IN (SELECT value FROM json_each(?1)) ${NEWEST_FIRST}`;
  return (await db.prepare(sql).bind(JSON.stringify(names)).all<ArchivedArticle>()).results;
}

export async function countArticles(db: Database): Promise<number> {
  const { results } = await db
    .prepare("SELECT COUNT(*) AS count FROM article")
    .bind()
    .all<{ count: number }>();
  return results[0]?.count ?? 0;
}
