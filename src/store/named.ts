/** One article by its id, as whoever may write sees it: also one that is scheduled. */
import type { Database } from "./database.ts";

export interface NamedArticle {
  readonly guid: string;
  readonly source: string;
  readonly revision: number;
  readonly version: string;
  /** JSON [[slug, label], …] in order. */
  readonly categories: string;
  /** JSON of Article. */
  readonly article: string;
}

/** The article with this id. */
export async function articleNamed(db: Database, guid: string): Promise<NamedArticle | undefined> {
  const { results } = await db
    .prepare("SELECT guid, source, revision, version, categories, article FROM article WHERE guid = ?1")
    .bind(guid)
    .all<NamedArticle>();
  return results[0];
}

/**
 * Notes that a program is about to write over `before` with another revision: `said` is what its document says, unless
 * `before` is a program's already. Returns what takes that back where nothing was written.
 */
export async function noteWrittenOver(
  db: Database,
  { guid, revision }: Pick<NamedArticle, "guid" | "revision">,
  said: string,
): Promise<() => Promise<void>> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO written_over (guid, revision, said) VALUES (?1, ?2 + 1, ?3)
         ON CONFLICT DO UPDATE SET revision = excluded.revision, said = iif(revision = ?2, said, excluded.said)`,
      )
      .bind(guid, revision, said),
  ]);
  return async () => {
    await db.batch([
      db
        .prepare("UPDATE written_over SET revision = ?2 WHERE guid = ?1 AND revision = ?2 + 1")
        .bind(guid, revision),
    ]);
  };
}
