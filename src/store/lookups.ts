/** What ingest must know of the store before it decides on a change. */
import type { Database } from "./database.ts";
import { type Retraction, retractionsOf } from "./retractions.ts";

export interface KnownArticle {
  readonly source: string;
  readonly guid: string;
  readonly slug: string;
  readonly updated_at: number;
  readonly revision: number;
  readonly article: string;
  /** Where a program wrote this: the hash of what its document said before. */
  readonly said: string | null;
}

/** The store's generation, and the articles and retractions that are of these sources or these ids. */
export async function knownArticles(
  db: Database,
  sources: readonly string[],
  guids: readonly string[],
): Promise<{
  generation: number;
  articles: readonly KnownArticle[];
  retractions: readonly Retraction[];
}> {
  const columns = `source, guid, slug, updated_at, revision, article,
    (SELECT w.said FROM written_over w WHERE w.guid = article.guid AND w.revision = article.revision) AS said`;
  const [state, articles, retractions] = await db.batch<unknown>([
    db.prepare("SELECT generation FROM state").bind(),
    db
      .prepare(
        `SELECT ${columns} FROM article WHERE source IN (SELECT value FROM json_each(?1))
         UNION SELECT ${columns} FROM article WHERE guid IN (SELECT value FROM json_each(?2))`,
      )
      .bind(JSON.stringify(sources), JSON.stringify(guids)),
    retractionsOf(db, sources, guids),
  ]);
  return {
    generation: (state?.results as { generation: number }[] | undefined)?.[0]?.generation ?? 0,
    articles: articles?.results as KnownArticle[],
    retractions: (retractions?.results ?? []) as Retraction[],
  };
}

export type SlugOwner = "article" | "category" | "author";

/** Which of these slugs are taken. */
export async function takenSlugs(
  db: Database,
  owner: SlugOwner,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  // The address of what was withdrawn stays its own.
  const withdrawn =
    owner === "article" ? " OR EXISTS (SELECT 1 FROM retraction r WHERE r.slug = v.value)" : "";
  const sql = `SELECT v.key FROM json_each(?1) v WHERE EXISTS (SELECT 1 FROM ${owner} o WHERE o.slug = v.value)${withdrawn}`;
  const { results } = await db.prepare(sql).bind(JSON.stringify(slugs)).all<{ key: number }>();
  return new Set(results.map(({ key }) => slugs[key] ?? ""));
}

/** Those of these keys that have a category or author already, with what it is called. */
export async function knownKeys(
  db: Database,
  owner: "category" | "author",
  keys: readonly string[],
): Promise<ReadonlyMap<string, { readonly slug: string; readonly label: string }>> {
  const label = owner === "category" ? "label" : "name";
  const sql = `SELECT key, slug, ${label} AS label FROM ${owner} WHERE key IN (SELECT value FROM json_each(?1))`;
  const { results } = await db
    .prepare(sql)
    .bind(JSON.stringify([...new Set(keys)]))
    .all<{ key: string; slug: string; label: string }>();
  return new Map(results.map((row) => [row.key, row]));
}

/** How far after its own second an article's `updated` may be moved to be the only one. */
export const SECONDS = 3600;

/** The seconds, from each of `starts` on for an hour, at which an article was last updated. */
export async function takenSeconds(db: Database, starts: readonly number[]): Promise<Set<number>> {
  // CROSS: SQLite would rather go through all articles, since it takes a list for short only when told.
  const sql = `SELECT DISTINCT a.updated_at FROM json_each(?1) v
    CROSS JOIN article a ON a.updated_at >= v.value AND a.updated_at < v.value + ${SECONDS}`;
  const { results } = await db
    .prepare(sql)
    .bind(JSON.stringify([...new Set(starts)]))
    .all<{ updated_at: number }>();
  return new Set(results.map((row) => row.updated_at));
}
