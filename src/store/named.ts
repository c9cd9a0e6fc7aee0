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

/** The ids of the articles that have these slugs. */
export async function idsOfSlugs(
  db: Database,
  slugs: readonly string[],
): Promise<readonly { readonly slug: string; readonly guid: string }[]> {
  const sql = "SELECT slug, guid FROM article WHERE slug IN (SELECT value FROM json_each(?1))";
  return (await db.prepare(sql).bind(JSON.stringify(slugs)).all<{ slug: string; guid: string }>()).results;
}

/**
 * Notes that `before` is about to be written over by someone else than its document: `said` is what that says, unless it
 * is noted already. The note is of the revision that stands, and the write itself takes it along: a process that ends
 * in between, or another that writes first, leaves nothing that is wrong. Returns what takes back a note that is new.
 */
export async function noteWrittenOver(
  db: Database,
  { guid, revision }: Pick<NamedArticle, "guid" | "revision">,
  said: string,
): Promise<() => Promise<void>> {
  const [noted] = await db.batch([
    db.prepare("SELECT 1 FROM written_over WHERE guid = ?1 AND revision >= ?2").bind(guid, revision),
    db
      .prepare(
        `INSERT INTO written_over (guid, revision, said) VALUES (?1, ?2, ?3)
         ON CONFLICT DO UPDATE SET revision = excluded.revision, said = excluded.said WHERE revision < excluded.revision`,
      )
      .bind(guid, revision, said),
  ]);
  const isNew = noted?.results.length === 0;
  return async () => {
    if (isNew)
      await db.batch([
        db
          .prepare(
            `DELETE FROM written_over WHERE guid = ?1 AND revision = ?2
             AND EXISTS (SELECT 1 FROM article a WHERE a.guid = ?1 AND a.revision = ?2)`,
          )
          .bind(guid, revision),
      ]);
  };
}
