/** Which category each phrase leads to, as the store has it. */
import type { Database } from "./database.ts";

/** A phrase's normal form, and the key of the category that it leads to. */
export interface CategoryKey {
  readonly key: string;
  readonly owner: string;
  readonly topic: string;
}

/** The categories that these keys lead to, and the oldest category of each of these topics. */
export async function knownTopics(
  db: Database,
  keys: readonly string[],
  topics: readonly string[],
): Promise<{ owners: ReadonlyMap<string, string>; topics: ReadonlyMap<string, string> }> {
  const [byKey, byTopic] = await db.batch<{ name: string; owner: string }>([
    db
      .prepare(
        `SELECT k.key AS name, c.key AS owner FROM json_each(?1) v JOIN category_key k ON k.key = v.value
         JOIN category c USING (category_id)`,
      )
      .bind(JSON.stringify(keys)),
    db
      .prepare(
        `SELECT o.topic AS name, c.key AS owner FROM (
           SELECT k.topic, MIN(k.category_id) AS category_id FROM json_each(?1) v JOIN category_key k ON k.topic = v.value
           GROUP BY k.topic) o JOIN category c USING (category_id)`,
      )
      .bind(JSON.stringify(topics)),
  ]);
  const map = (rows: readonly { name: string; owner: string }[] = []) =>
    new Map(rows.map(({ name, owner }) => [name, owner]));
  return { owners: map(byKey?.results), topics: map(byTopic?.results) };
}

/** The category that a phrase leads to. */
export interface NamedTopic {
  readonly owner: string;
  /** 1 where an editor gave it its name. */
  readonly named: number;
}

/** At once: what one statement may carry. */
const TOGETHER = 10_000;

/** The categories that these keys lead to. */
export async function namedTopics(
  db: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, NamedTopic>> {
  const sql = `SELECT k.key, c.key AS owner, c.named IS NOT NULL AS named
    FROM json_each(?1) v CROSS JOIN category_key k ON k.key = v.value JOIN category c USING (category_id)`;
  const found = new Map<string, NamedTopic>();
  for (let at = 0; at < keys.length; at += TOGETHER) {
    const some = JSON.stringify(keys.slice(at, at + TOGETHER));
    const { results } = await db.prepare(sql).bind(some).all<NamedTopic & { key: string }>();
    for (const { key, ...topic } of results) found.set(key, topic);
  }
  return found;
}

/** Keys of an older store, whose topics nobody has asked for yet. */
export async function keysWithoutTopic(db: Database): Promise<readonly string[]> {
  const { results } = await db
    .prepare("SELECT key FROM category_key WHERE topic = ''")
    .bind()
    .all<{ key: string }>();
  return results.map(({ key }) => key);
}

/** Gives keys their topics. */
export async function nameTopics(
  db: Database,
  rows: readonly { readonly key: string; readonly topic: string }[],
): Promise<void> {
  const sql = `UPDATE category_key SET topic = v.value->>'topic' FROM json_each(?1) v WHERE category_key.key = v.value->>'key'`;
  await db.batch([db.prepare(sql).bind(JSON.stringify(rows))]);
}

/** Where these phrases lead, with their topics. */
export async function leadsFrom(db: Database, keys: readonly string[]): Promise<readonly CategoryKey[]> {
  const sql = `SELECT k.key, c.key AS owner, k.topic FROM json_each(?1) v CROSS JOIN category_key k ON k.key = v.value
    JOIN category c USING (category_id)`;
  return (await db.prepare(sql).bind(JSON.stringify(keys)).all<CategoryKey>()).results;
}
