/** Articles that were withdrawn, as they were: what an editor withdrew by mistake can be given back. */
import type { Database, Statement } from "./database.ts";
import type { Run } from "./rows.ts";

export interface WithdrawnArticle {
  readonly guid: string;
  readonly source: string;
  /** JSON of Article. */
  readonly article: string;
  /** What its document said when it was written over, if it was. */
  readonly said: string | null;
  /** Unix seconds. */
  readonly until: number;
}

/** Keeps articles that are about to be withdrawn until a time in Unix seconds. */
export const keepWithdrawn = (run: Run, guids: readonly string[], until: number): Statement =>
  run(
    `INSERT INTO withdrawn_article (guid, source, article, said, until)
     SELECT a.guid, a.source, a.article, (SELECT w.said FROM written_over w WHERE w.guid = a.guid AND w.revision = a.revision), ?2
     FROM json_each(?1) g JOIN article a ON a.guid = g.value`,
    JSON.stringify(guids),
    until,
  );

/** Forgets what is kept of articles that stand in the store, or are withdrawn as they are now. */
export const withoutKept = (run: Run, guids: readonly string[]): Statement =>
  run("DELETE FROM withdrawn_article WHERE guid IN (SELECT value FROM json_each(?1))", JSON.stringify(guids));

/** The withdrawn article of an id, where it is still kept at `now` (Unix seconds). */
export async function withdrawnArticle(
  db: Database,
  guid: string,
  now: number,
): Promise<WithdrawnArticle | undefined> {
  const sql =
    "SELECT guid, source, article, said, until FROM withdrawn_article WHERE guid = ?1 AND until > ?2";
  return (await db.prepare(sql).bind(guid, now).all<WithdrawnArticle>()).results[0];
}

/**
 * An article is about to be given back, with which its revisions begin anew: its document, which had been written over,
 * does not write back, also where it is looked at before.
 */
export async function noteGivenBack(
  db: Database,
  { guid, said }: Pick<WithdrawnArticle, "guid" | "said">,
): Promise<void> {
  if (said === null) return;
  await db.batch([
    db
      .prepare(
        `INSERT INTO written_over (guid, revision, said) VALUES (?1, 1, ?2)
         ON CONFLICT DO UPDATE SET revision = excluded.revision, said = excluded.said
         WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.guid = ?1)`,
      )
      .bind(guid, said),
  ]);
}

/** It was given back. */
export async function forgetWithdrawn(db: Database, guid: string): Promise<void> {
  await db.batch([db.prepare("DELETE FROM withdrawn_article WHERE guid = ?1").bind(guid)]);
}

/** Forgets what is kept no longer, and sessions that would have ended by now. `now` in Unix seconds. */
export async function forgetEnded(db: Database, now: number): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM withdrawn_article WHERE until <= ?1").bind(now),
    db.prepare("DELETE FROM dashboard_ended WHERE until <= ?1").bind(now),
  ]);
}
