/** Articles as whoever keeps the publication sees them: scheduled, withdrawn and doubtful ones too, newest first. */
import type { Database } from "./database.ts";

/** One line of a list. */
export interface Managed {
  /** The article's; of a withdrawn one that which it had. */
  readonly article_id: number;
  readonly guid: string;
  readonly slug: string;
  /** Null where it was withdrawn, and is not kept. */
  readonly title: string | null;
  /** RFC 3339 as it is stated, and whether with a time; of a withdrawn one when it was. */
  readonly at: string;
  readonly has_time: 0 | 1;
  /** Unix seconds: what the list is ordered by. */
  readonly placed_at: number;
  readonly doubtful: 0 | 1;
}

/** What a list holds. */
export const STATES = ["all", "published", "scheduled", "doubtful", "retracted"] as const;
export type State = (typeof STATES)[number];

/** A place in a list: what stands behind it comes next. */
export interface Place {
  readonly placed_at: number;
  readonly article_id: number;
}

const TEXTS = `json_extract(a.article, '$.title') AS title,
  json_extract(a.article, '$.published.at') AS at, json_extract(a.article, '$.published.hasTime') AS has_time`;

/** `most` articles in a state at `now` (Unix seconds), behind a place. */
export async function managedArticles(
  db: Database,
  state: State,
  behind: Place | undefined,
  now: number,
  most: number,
): Promise<readonly Managed[]> {
  const { placed_at, article_id } = behind ?? { placed_at: Number.MAX_SAFE_INTEGER, article_id: 0 };
  const values = [placed_at, article_id, most];
  if (state === "retracted") {
    const sql = `SELECT r.article_id, r.guid, r.slug, json_extract(w.article, '$.title') AS title,
        strftime('%Y-%m-%dT%H:%M:%SZ', r.retracted_at, 'unixepoch') AS at, 1 AS has_time, r.retracted_at AS placed_at, 0 AS doubtful
      FROM retraction r LEFT JOIN withdrawn_article w ON w.guid = r.guid AND w.until > ?4
      WHERE (r.retracted_at, r.article_id) < (?1, ?2) ORDER BY r.retracted_at DESC, r.article_id DESC LIMIT ?3`;
    return (
      await db
        .prepare(sql)
        .bind(...values, now)
        .all<Managed>()
    ).results;
  }
  const isDoubtful = "EXISTS (SELECT 1 FROM doubt d WHERE d.guid = a.guid)";
  const from = state === "doubtful" ? "doubt o CROSS JOIN article a USING (guid)" : "article a";
  const which = {
    all: "",
    doubtful: "",
    published: " AND a.published_at <= ?4",
    scheduled: " AND a.published_at > ?4",
  };
  const sql = `SELECT a.article_id, a.guid, a.slug, ${TEXTS}, a.published_at AS placed_at, ${isDoubtful} AS doubtful
    FROM ${from} WHERE (a.published_at, a.article_id) < (?1, ?2)${which[state]}
    ORDER BY a.published_at DESC, a.article_id DESC LIMIT ?3`;
  const bound = which[state] === "" ? values : [...values, now];
  return (
    await db
      .prepare(sql)
      .bind(...bound)
      .all<Managed>()
  ).results;
}

/** Which of these articles have a line of keywords that an editor is asked about. */
export async function doubtfulAmong(db: Database, guids: readonly string[]): Promise<ReadonlySet<string>> {
  const sql = "SELECT guid FROM doubt WHERE guid IN (SELECT value FROM json_each(?1))";
  const { results } = await db.prepare(sql).bind(JSON.stringify(guids)).all<{ guid: string }>();
  return new Set(results.map(({ guid }) => guid));
}
