/** Articles and retractions as they cross to another store, in the order in which they last changed. */
import type { Database } from "./database.ts";

/**
 * How far a store has been read: changes up to a generation, and articles of that one. Below zero it is being walked
 * from its first article on, as it entered, and -1 - `changed` is the generation from which on changes follow.
 */
export interface Point {
  readonly changed: number;
  readonly article_id: number;
}

/** A point as text: `12.345`. */
export function pointIn(text: string | null): Point | undefined {
  const [, changed, article_id] = /^(-?\d{1,15})\.(\d{1,16})$/.exec(text ?? "") ?? [];
  if (changed === undefined || article_id === undefined) return undefined;
  return { changed: Number(changed), article_id: Number(article_id) };
}

/** Before everything that a store has. */
export const beginning = async (db: Database): Promise<Point> => ({
  changed: -1 - (await generationOf(db)),
  article_id: 0,
});

export interface CategoryCopy {
  readonly key: string;
  readonly slug: string;
  readonly label: string;
  /** The label that an editor gave. */
  readonly named: string | null;
  /** JSON of labels by language. */
  readonly labels: string | null;
  readonly addresses: readonly string[];
}

export interface AuthorCopy {
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly addresses: readonly string[];
}

export interface CopiedRow {
  readonly article_id: number;
  readonly source: string;
  /** JSON of Article. */
  readonly article: string;
  /** Old addresses of its own. */
  readonly addresses: readonly string[];
  /** What it stands in, in order. */
  readonly categories: readonly CategoryCopy[];
  readonly authors: readonly AuthorCopy[];
}

export interface RetractionRow {
  readonly article_id: number;
  readonly guid: string;
  readonly source: string;
  readonly slug: string;
  readonly language: string;
  /** Unix seconds. */
  readonly published_at: number;
  readonly retracted_at: number;
  readonly reason: string | null;
}

export interface Crossing extends Point {
  readonly kind: "article" | "retraction";
}

/** What comes after a point, `most` at most, in order; each with the point where it stands. */
export async function changedAfter(db: Database, after: Point, most: number): Promise<readonly Crossing[]> {
  if (after.changed < 0) {
    const walked = await changed(db, WALK, after, most);
    if (walked.length > 0) return walked;
  }
  return changed(db, CHANGES, walked(after), most);
}

/** The point of a store whose articles have all been walked past. */
export const walked = (point: Point): Point =>
  point.changed < 0 ? { changed: -1 - point.changed, article_id: LAST } : point;

/** No article has this id. */
const LAST = Number.MAX_SAFE_INTEGER;

/** In the order in which articles entered: of one second, it is that of feeds too. */
const WALK = `SELECT * FROM (SELECT 'article' AS kind, ?1 AS changed, article_id FROM article
    WHERE article_id > ?2 ORDER BY article_id LIMIT ?3)
  UNION ALL SELECT * FROM (SELECT 'retraction', ?1, article_id FROM retraction
    WHERE article_id > ?2 AND restored = 0 ORDER BY article_id LIMIT ?3)
  ORDER BY 3 LIMIT ?3`;
const CHANGES = `SELECT * FROM (SELECT 'article' AS kind, changed, article_id FROM article
    WHERE changed > 0 AND (changed, article_id) > (?1, ?2) ORDER BY changed, article_id LIMIT ?3)
  UNION ALL SELECT * FROM (SELECT 'retraction', changed, article_id FROM retraction
    WHERE (changed, article_id) > (?1, ?2) AND restored = 0 ORDER BY changed, article_id LIMIT ?3)
  ORDER BY 2, 3 LIMIT ?3`;

const changed = async (db: Database, sql: string, { changed, article_id }: Point, most: number) =>
  (await db.prepare(sql).bind(changed, article_id, most).all<Crossing>()).results;

const addressesOf = (kind: string, owner: string) =>
  `'addresses', json((SELECT json_group_array(address) FROM moved WHERE kind = '${kind}' AND owner = ${owner}))`;

/** Articles with all that another store has to know of them. */
export async function copiedRows(db: Database, ids: readonly number[]): Promise<readonly CopiedRow[]> {
  const sql = `SELECT a.article_id, a.source, a.article,
      (SELECT json_group_array(address) FROM moved WHERE kind = 'article' AND owner = a.guid) AS addresses,
      (SELECT json_group_array(json_object('key', c.key, 'slug', c.slug, 'label', c.label, 'named', c.named, 'labels', c.labels,
         ${addressesOf("category", "c.key")}) ORDER BY m.position)
       FROM article_category m JOIN category c USING (category_id) WHERE m.article_id = a.article_id) AS categories,
      (SELECT json_group_array(json_object('key', c.key, 'slug', c.slug, 'name', c.name, ${addressesOf("author", "c.key")})
         ORDER BY m.position)
       FROM article_author m JOIN author c USING (author_id) WHERE m.article_id = a.article_id) AS authors
    FROM json_each(?1) v CROSS JOIN article a ON a.article_id = v.value`;
  const { results } = await db.prepare(sql).bind(JSON.stringify(ids)).all<Stored>();
  return results.map(({ addresses, categories, authors, ...row }) => ({
    ...row,
    addresses: JSON.parse(addresses),
    categories: JSON.parse(categories),
    authors: JSON.parse(authors),
  }));
}

type Stored = Omit<CopiedRow, "addresses" | "categories" | "authors"> &
  Readonly<Record<"addresses" | "categories" | "authors", string>>;

/** The retractions of these articles. */
export async function retractionRows(
  db: Database,
  ids: readonly number[],
): Promise<readonly RetractionRow[]> {
  const sql = `SELECT r.article_id, r.guid, r.source, r.slug, r.language, r.published_at, r.retracted_at, r.reason
    FROM json_each(?1) v CROSS JOIN retraction r ON r.article_id = v.value WHERE r.restored = 0`;
  return (await db.prepare(sql).bind(JSON.stringify(ids)).all<RetractionRow>()).results;
}

/** Notes a retraction of what never stood here: its address says so, and its id is not taken in. */
export async function noteRetraction(db: Database, one: Omit<RetractionRow, "article_id">): Promise<void> {
  const { guid, source, slug, language, published_at, retracted_at, reason } = one;
  await db.batch([
    // The place that it had there stays empty here too.
    db.prepare(
      `UPDATE state SET generation = generation + 1,
         places = MAX(places, COALESCE((SELECT MAX(article_id) FROM article), 0)) + 1`,
    ),
    db
      .prepare(
        `INSERT INTO retraction (guid, article_id, source, slug, language, published_at, retracted_at, changed, reason)
         SELECT ?1, places, ?2, ?3, ?4, ?5, ?6, generation, ?7 FROM state
         WHERE NOT EXISTS (SELECT 1 FROM article WHERE slug = ?3) ON CONFLICT DO NOTHING`,
      )
      .bind(guid, source, slug, language, published_at, retracted_at, reason),
  ]);
}

/** An article's id and what it says, as one line of a comparison; of one that was withdrawn, that it was. */
export interface Compared {
  readonly guid: string;
  readonly version: string;
  /** JSON [[slug, label], …]. */
  readonly categories: string;
}

/** What a store has, in the order of ids: `most` behind `after`, none behind `until`. */
export async function comparedRows(
  db: Database,
  {
    after,
    until,
    most,
  }: { readonly after: string; readonly until?: string | undefined; readonly most: number },
): Promise<readonly Compared[]> {
  const within = `guid > ?1 ${until === undefined ? "AND ?2 = ''" : "AND guid <= ?2"}`;
  const sql = `SELECT * FROM (SELECT guid, version, categories FROM article WHERE ${within} ORDER BY guid LIMIT ?3)
    UNION ALL SELECT * FROM (SELECT guid, 'retracted', '' FROM retraction WHERE ${within} AND restored = 0 ORDER BY guid LIMIT ?3)
    ORDER BY guid LIMIT ?3`;
  return (
    await db
      .prepare(sql)
      .bind(after, until ?? "", most)
      .all<Compared>()
  ).results;
}

/** How many writes the store has seen. */
export async function generationOf(db: Database): Promise<number> {
  const { results } = await db.prepare("SELECT generation FROM state").bind().all<{ generation: number }>();
  return results[0]?.generation ?? 0;
}

export type Way = "push" | "pull";

/** How far articles have crossed, and the other store's generation then. */
export interface Exchange extends Point {
  readonly theirs: number;
}

export async function exchangeWith(db: Database, url: string, way: Way): Promise<Exchange | undefined> {
  const sql = "SELECT changed, article_id, theirs FROM exchange WHERE url = ?1 AND way = ?2";
  return (await db.prepare(sql).bind(url, way).all<Exchange>()).results[0];
}

/** Notes how far articles have crossed, at `now` (Unix seconds). */
export async function noteExchange(
  db: Database,
  url: string,
  way: Way,
  { changed, article_id, theirs }: Exchange,
  now: number,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT OR REPLACE INTO exchange (url, way, changed, article_id, theirs, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
      )
      .bind(url, way, changed, article_id, theirs, now),
  ]);
}
