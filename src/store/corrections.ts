/** What editors are asked and what they have said of topics. */
import type { Database } from "./database.ts";

/** A line of keywords that was cut without much certainty. */
export interface Doubt {
  readonly guid: string;
  readonly source: string;
  readonly line: string;
  /** JSON array of the proposed phrases. */
  readonly phrases: string;
  readonly confidence: number;
}

/** The lines to look at, the least certain first. */
export async function doubts(db: Database): Promise<readonly Doubt[]> {
  const sql = `SELECT d.guid, a.source, json_extract(a.article, '$.keywordLine') AS line,
      json_extract(a.article, '$.keywords') AS phrases, d.confidence
    FROM doubt d JOIN article a USING (guid) WHERE line IS NOT NULL ORDER BY d.confidence, d.guid`;
  return (await db.prepare(sql).bind().all<Doubt>()).results;
}

/** Lines as editors cut them. */
export async function storedCuts(db: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const { results } = await db
    .prepare("SELECT line, phrases FROM keyword_cut")
    .bind()
    .all<{ line: string; phrases: string }>();
  return new Map(results.map(({ line, phrases }) => [line, JSON.parse(phrases) as string[]]));
}

/** Keeps how an editor cut a line; it is in doubt no more. */
export async function keepCut(db: Database, line: string, phrases: readonly string[]): Promise<void> {
  await db.batch([
    db
      .prepare(
        "INSERT INTO keyword_cut (line, phrases) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET phrases = excluded.phrases",
      )
      .bind(line, JSON.stringify(phrases)),
    db
      .prepare(
        "DELETE FROM doubt WHERE guid IN (SELECT guid FROM article WHERE json_extract(article, '$.keywordLine') = ?1)",
      )
      .bind(line),
  ]);
}

/** Ids of the articles with this line of keywords. */
export async function guidsWithLine(db: Database, line: string): Promise<readonly string[]> {
  const sql = "SELECT guid FROM article WHERE json_extract(article, '$.keywordLine') = ?1 ORDER BY guid";
  return (await db.prepare(sql).bind(line).all<{ guid: string }>()).results.map(({ guid }) => guid);
}

/** A category that an editor names by its slug or by one of its spellings. */
export interface Named {
  readonly key: string;
  readonly slug: string;
  readonly label: string;
}

/** The category with a slug, or with a spelling's normal form. */
export async function categoryNamed(db: Database, slug: string, key: string): Promise<Named | undefined> {
  const sql = `SELECT key, slug, label FROM category WHERE slug = ?1
    UNION ALL SELECT c.key, c.slug, c.label FROM category_key k JOIN category c USING (category_id) WHERE k.key = ?2 LIMIT 1`;
  return (await db.prepare(sql).bind(slug, key).all<Named>()).results[0];
}

/** Ids of the articles in a category, scheduled ones too. */
export async function guidsIn(db: Database, categoryKey: string): Promise<readonly string[]> {
  const sql = `SELECT a.guid FROM category c JOIN article_category m USING (category_id) JOIN article a USING (article_id)
    WHERE c.key = ?1 ORDER BY a.guid`;
  return (await db.prepare(sql).bind(categoryKey).all<{ guid: string }>()).results.map(({ guid }) => guid);
}

/** Leads every wording of one category to another, and its address too. Its articles follow one by one. */
export async function leadTo(db: Database, from: Named, into: Named): Promise<void> {
  const of = (key: string) => `(SELECT category_id FROM category WHERE key = ${key})`;
  await db.batch([
    db
      .prepare(`UPDATE category_key SET category_id = ${of("?2")} WHERE category_id = ${of("?1")}`)
      .bind(from.key, into.key),
    db
      .prepare(
        `INSERT INTO spelling (category_id, spelling, uses, seen)
         SELECT ${of("?2")}, spelling, uses, seen FROM spelling WHERE category_id = ${of("?1")}
         ON CONFLICT DO UPDATE SET uses = uses + excluded.uses`,
      )
      .bind(from.key, into.key),
    // The editor chose this label, however often the other is written.
    db.prepare("UPDATE category SET named = label WHERE key = ?1").bind(into.key),
    db.prepare(`DELETE FROM spelling WHERE category_id = ${of("?1")}`).bind(from.key),
    db
      .prepare(
        "INSERT INTO moved (address, kind, owner) VALUES (?1, 'category', ?2) ON CONFLICT DO UPDATE SET kind = excluded.kind, owner = excluded.owner",
      )
      .bind(`/categories/${from.slug}`, into.key),
  ]);
}
