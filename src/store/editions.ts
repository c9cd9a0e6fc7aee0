/** What a feed holds at a moment: the queries behind every feed, validators first. */
import type { Database, Statement } from "./database.ts";

/** Which articles: all, those of one category, or those of one author. */
export type Selection =
  | { readonly kind: "all" }
  | { readonly kind: "category"; readonly slug: string }
  | { readonly kind: "author"; readonly slug: string };

/** One article of an edition, as far as validators need it. */
export interface Entry {
  readonly article_id: number;
  /** Hash of the article's content. */
  readonly version: string;
  /** JSON [[slug, label], …] as shown now. */
  readonly categories: string;
  /** Unix seconds. */
  readonly updated_at: number;
}

/** The newest articles of a selection at a moment, and when that changed and will change. */
export interface Edition {
  readonly selection: Selection;
  /** The category's label or the author's name. */
  readonly label?: string;
  readonly entries: readonly Entry[];
  /** Unix seconds: nothing that the feed shows changed at or after this. */
  readonly modified: number;
  /** Unix seconds at which the next article of the store is due. */
  readonly nextDue?: number;
}

const ALL = `SELECT article_id, version, categories, updated_at, published_at FROM article
  WHERE published_at <= ?1 ORDER BY published_at DESC, article_id DESC LIMIT ?2`;

const of = (kind: "category" | "author") => ({
  about: `SELECT slug, ${kind === "category" ? "label" : "name AS label"}, modified FROM ${kind} WHERE slug = ?1`,
  entries: `SELECT a.article_id, a.version, a.categories, a.updated_at, m.published_at FROM article_${kind} m JOIN article a USING (article_id)
    WHERE m.${kind}_id = (SELECT ${kind}_id FROM ${kind} WHERE slug = ?3) AND m.published_at <= ?1
    ORDER BY m.published_at DESC, m.article_id DESC LIMIT ?2`,
});
const SELECT = { category: of("category"), author: of("author") };

interface StateRow {
  readonly modified: number;
  readonly settings_modified: number;
  readonly next_due: number | null;
}

/**
 * The edition of a selection at `now` (Unix seconds) in one round trip, or undefined where there is no such
 * category or author, or nothing of it is published yet.
 */
export async function readEdition(
  db: Database,
  selection: Selection,
  now: number,
  size: number,
): Promise<Edition | undefined> {
  const state = db
    .prepare(
      "SELECT modified, settings_modified, (SELECT MIN(published_at) FROM article WHERE published_at > ?1) AS next_due FROM state",
    )
    .bind(now);
  const [about, entries] = statements(db, selection, now, size);
  const [stateResult, aboutResult, entryResult] = await db.batch<unknown>([state, about, entries]);
  const row = (stateResult?.results as StateRow[] | undefined)?.[0];
  const subject = (
    aboutResult?.results as { slug: string; label: string | null; modified: number }[] | undefined
  )?.[0];
  const found = entryResult?.results as (Entry & { published_at: number })[];
  if (!row || !subject || (selection.kind !== "all" && found.length === 0)) return undefined;
  return {
    selection,
    ...(subject.label === null ? {} : { label: subject.label }),
    entries: found.map(({ article_id, version, categories, updated_at }) => ({
      article_id,
      version,
      categories,
      updated_at,
    })),
    // An article that became due changed the feed at its own time, without a write.
    modified: Math.max(subject.modified, row.settings_modified, found[0]?.published_at ?? 0),
    ...(row.next_due === null ? {} : { nextDue: row.next_due }),
  };
}

function statements(db: Database, selection: Selection, now: number, size: number): [Statement, Statement] {
  if (selection.kind === "all")
    return [
      db.prepare("SELECT NULL AS slug, NULL AS label, modified FROM state").bind(),
      db.prepare(ALL).bind(now, size),
    ];
  const sql = SELECT[selection.kind];
  return [
    db.prepare(sql.about).bind(selection.slug),
    db.prepare(sql.entries).bind(now, size, selection.slug),
  ];
}

/** The articles of entries as stored, by id; one that changed since is there with its new version. */
export async function readArticles(
  db: Database,
  ids: readonly number[],
): Promise<readonly (Entry & { article: string })[]> {
  if (ids.length === 0) return [];
  const sql =
    "SELECT article_id, version, categories, updated_at, article FROM article WHERE article_id IN (SELECT value FROM json_each(?1))";
  return (await db.prepare(sql).bind(JSON.stringify(ids)).all<Entry & { article: string }>()).results;
}
