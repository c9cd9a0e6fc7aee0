/** Categories as editors speak of them, and articles that are to be filed again. */
import type { Database } from "./database.ts";
import type { CategoryKey } from "./topics.ts";

export interface StoredCategory {
  readonly key: string;
  readonly slug: string;
  readonly label: string;
  /** The label that an editor gave. */
  readonly named: string | null;
  /** JSON of labels by language. */
  readonly labels: string | null;
}

const COLUMNS = "c.key, c.slug, c.label, c.named, c.labels";

/** The category with a slug, or with a spelling's normal form. */
export async function categoryNamed(
  db: Database,
  slug: string,
  key: string,
): Promise<StoredCategory | undefined> {
  const sql = `SELECT ${COLUMNS} FROM category c WHERE c.slug = ?1
    UNION ALL SELECT ${COLUMNS} FROM category_key k JOIN category c USING (category_id) WHERE k.key = ?2 LIMIT 1`;
  return (await db.prepare(sql).bind(slug, key).all<StoredCategory>()).results[0];
}

/** The categories that these keys lead to or are, by their own keys. */
export async function storedCategories(
  db: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredCategory>> {
  const sql = `SELECT ${COLUMNS} FROM json_each(?1) v JOIN category c ON c.key = v.value
    UNION SELECT ${COLUMNS} FROM json_each(?1) v JOIN category_key k ON k.key = v.value JOIN category c USING (category_id)`;
  const { results } = await db.prepare(sql).bind(JSON.stringify(keys)).all<StoredCategory>();
  return new Map(results.map((one) => [one.key, one]));
}

/** Every phrase that leads to one of these categories. */
export async function keysLeadingTo(
  db: Database,
  owners: readonly string[],
): Promise<readonly CategoryKey[]> {
  const sql = `SELECT k.key, k.topic, c.key AS owner FROM json_each(?1) v JOIN category c ON c.key = v.value
    JOIN category_key k USING (category_id) ORDER BY k.key`;
  return (await db.prepare(sql).bind(JSON.stringify(owners)).all<CategoryKey>()).results;
}

/** How articles spell these categories, by the category's key. */
export async function spellingsOf(
  db: Database,
  owners: readonly string[],
): Promise<readonly { readonly owner: string; readonly spelling: string }[]> {
  const sql = `SELECT c.key AS owner, s.spelling FROM json_each(?1) v JOIN category c ON c.key = v.value
    JOIN spelling s USING (category_id) ORDER BY s.spelling`;
  return (await db.prepare(sql).bind(JSON.stringify(owners)).all<{ owner: string; spelling: string }>())
    .results;
}

/** Phrases whose articles may still stand in the category that they led to before. */
export interface Refiling {
  readonly category_id: number;
  /** JSON array of the phrases' normal forms. */
  readonly keys: string;
}

export async function refilings(db: Database): Promise<readonly Refiling[]> {
  const sql =
    "SELECT category_id, json_group_array(key) AS keys FROM refiling GROUP BY category_id ORDER BY category_id";
  return (await db.prepare(sql).bind().all<Refiling>()).results;
}

/** The articles of a category are filed by what their phrases lead to now. */
export async function refiled(db: Database, { category_id, keys }: Refiling): Promise<void> {
  const sql = "DELETE FROM refiling WHERE category_id = ?1 AND key IN (SELECT value FROM json_each(?2))";
  await db.batch([db.prepare(sql).bind(category_id, keys)]);
}

/** Ids and keywords (a JSON array) of the articles in a category, scheduled ones too. */
export async function articlesIn(
  db: Database,
  categoryId: number,
): Promise<readonly { readonly guid: string; readonly keywords: string }[]> {
  const sql = `SELECT a.guid, json_extract(a.article, '$.keywords') AS keywords
    FROM article_category m JOIN article a USING (article_id) WHERE m.category_id = ?1 ORDER BY a.guid`;
  return (await db.prepare(sql).bind(categoryId).all<{ guid: string; keywords: string }>()).results;
}
