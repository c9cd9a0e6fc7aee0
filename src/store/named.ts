/** One article by its id, as whoever may write sees it: also one that is scheduled. */
import type { Database } from "./database.ts";

export interface NamedArticle {
  readonly guid: string;
  readonly source: string;
  readonly version: string;
  /** JSON [[slug, label], …] in order. */
  readonly categories: string;
  /** JSON of Article. */
  readonly article: string;
}

/** The article with this id. */
export async function articleNamed(db: Database, guid: string): Promise<NamedArticle | undefined> {
  const { results } = await db
    .prepare("SELECT guid, source, version, categories, article FROM article WHERE guid = ?1")
    .bind(guid)
    .all<NamedArticle>();
  return results[0];
}

/**
 * Has the document at `source` pass for read although its article is about to have one more revision: while the
 * document itself does not change, what it says is not taken in over that.
 */
export async function letDocumentStand(db: Database, source: string): Promise<void> {
  const hash = source.indexOf("#");
  await db.batch([
    db
      .prepare("UPDATE document SET revisions = revisions + 1 WHERE path IN (?1, ?2)")
      .bind(source, hash < 0 ? source : source.slice(0, hash)),
  ]);
}
