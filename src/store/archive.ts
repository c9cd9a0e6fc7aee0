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

/** The articles published last, or those from these sources or with these ids. */
export async function newestArticles(
  db: Database,
  limit: number,
  names: readonly string[] = [],
): Promise<readonly ArchivedArticle[]> {
  const chosen =
    names.length === 0
      ? ""
      : "WHERE source IN (SELECT value FROM json_each(?2)) OR guid IN (SELECT value FROM json_each(?2))";
  const sql = `SELECT article_id, source, article FROM article ${chosen} ORDER BY published_at DESC, article_id DESC LIMIT ?1`;
  const bound = db.prepare(sql);
  const { results } = await (names.length === 0
    ? bound.bind(limit)
    : bound.bind(limit, JSON.stringify(names))
  ).all<ArchivedArticle>();
  return results;
}

export async function countArticles(db: Database): Promise<number> {
  const { results } = await db
    .prepare("SELECT COUNT(*) AS count FROM article")
    .bind()
    .all<{ count: number }>();
  return results[0]?.count ?? 0;
}
