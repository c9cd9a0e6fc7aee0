/** Articles of an older store, which get their places in archives and their words in the index a few at a time. */
import { batchOnce } from "./changes.ts";
import type { Database } from "./database.ts";
import { counted } from "./memberships.ts";
import { modifiedNow } from "./modified.ts";
import type { ArticleRow, Run } from "./rows.ts";
import type { SeenWords } from "./seen-words.ts";
import { keepWords, newWords, withoutWords, withWords } from "./words.ts";

export interface BehindArticle {
  readonly article_id: number;
  readonly guid: string;
  readonly published_at: number;
  /** JSON of Article. */
  readonly article: string;
}

export interface Behind {
  readonly generation: number;
  readonly articles: readonly BehindArticle[];
  /** Ids of all that are still to be done: after `after`, and not after `until`. */
  readonly after: number;
  readonly until: number;
}

/** The next articles without places and words, `limit` at most; undefined where every article has them. */
export async function readBehind(db: Database, limit: number): Promise<Behind | undefined> {
  const [states, articles] = await db.batch<unknown>([
    db.prepare("SELECT generation, after, until FROM state JOIN catching_up").bind(),
    db
      .prepare(
        `SELECT a.article_id, a.guid, a.published_at, a.article FROM catching_up c JOIN article a
         WHERE a.article_id > c.after AND a.article_id <= c.until ORDER BY a.article_id LIMIT ?1`,
      )
      .bind(limit),
  ]);
  const state = (states?.results as Omit<Behind, "articles">[] | undefined)?.[0];
  return state && { ...state, articles: articles?.results as BehindArticle[] };
}

/**
 * Gives articles their places and words, all or nothing, at `now` (Unix seconds). With the last of them every feed
 * counts as changed: it says where its archive is. Throws Outdated where another write came between.
 */
export async function catchUpWith(
  db: Database,
  { generation, after, until, articles }: Behind,
  words: readonly Pick<ArticleRow, "guid" | "published_at" | "words">[],
  now: number,
  seen: SeenWords,
): Promise<void> {
  const run: Run = (sql, ...values) => db.prepare(sql).bind(...values);
  const last = articles.at(-1)?.article_id ?? until;
  const guids = JSON.stringify(articles.map(({ guid }) => guid));
  await batchOnce(db, [
    run("UPDATE state SET generation = CASE generation WHEN ?1 THEN generation END", generation),
    ...(["category", "author"] as const).flatMap((kind) => [
      run(
        `UPDATE article_${kind} SET place = n.place FROM (
           SELECT m.${kind}_id AS id, m.article_id, m.published_at,
             k.places + ROW_NUMBER() OVER (PARTITION BY m.${kind}_id ORDER BY m.article_id) AS place
           FROM article_${kind} m JOIN ${kind} k USING (${kind}_id)
           WHERE m.article_id > ?1 AND m.article_id <= ?2 AND m.place IS NULL) n
         WHERE article_${kind}.${kind}_id = n.id AND article_${kind}.published_at = n.published_at AND article_${kind}.article_id = n.article_id`,
        after,
        last,
      ),
      counted(
        run,
        kind,
        `SELECT k.key FROM json_each(?1) g JOIN article a ON a.guid = g.value JOIN article_${kind} m USING (article_id) JOIN ${kind} k USING (${kind}_id)`,
        guids,
        { entered: false },
      ),
    ]),
    ...withoutWords(run, guids),
    ...withWords(run, words, { oneByOne: db.takesManyStatements }),
    keepWords(run, newWords(words, seen)),
    run("UPDATE catching_up SET after = ?1", last),
    run("DELETE FROM catching_up WHERE after >= until"),
    run(
      `UPDATE state SET generation = generation + 1, settings_modified = ${modifiedNow("state")}
       WHERE NOT EXISTS (SELECT 1 FROM catching_up)`,
      now,
    ),
  ]);
}
