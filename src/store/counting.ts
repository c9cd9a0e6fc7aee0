/** How much there is of everything, for whoever keeps the publication. */
import type { Database } from "./database.ts";

export interface Counts {
  readonly published: number;
  readonly scheduled: number;
  readonly retracted: number;
  /** Lines of keywords that were cut without much certainty. */
  readonly doubtful: number;
  /** When what is published last changed, by a write or because an article came due, Unix seconds; 0 where it never did. */
  readonly changed: number;
}

/** At a time in Unix seconds. Articles are counted by month, and only those to come one by one. */
export async function counts(db: Database, at: number): Promise<Counts> {
  const { results } = await db
    .prepare(
      `SELECT (SELECT COALESCE(SUM(articles), 0) FROM month) - s.scheduled AS published, s.scheduled,
         (SELECT COUNT(*) FROM retraction) AS retracted,
         (SELECT COUNT(*) FROM doubt) AS doubtful,
         MAX(t.modified, COALESCE((SELECT MAX(published_at) FROM article WHERE published_at <= ?1), 0)) AS changed
       FROM (SELECT COUNT(*) AS scheduled FROM article WHERE published_at > ?1) s, state t`,
    )
    .bind(at)
    .all<Counts>();
  return results[0] ?? { published: 0, scheduled: 0, retracted: 0, doubtful: 0, changed: 0 };
}
