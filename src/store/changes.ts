/** Writing articles: everything that one change of the store needs, as one atomic batch. */
import type { Database, Statement } from "./database.ts";
import { type Membership, memberships } from "./memberships.ts";
import { labelIn, type Naming, namingStatements, relabelledBy } from "./naming.ts";
import { notedRetractions, type Retracted, returned, withoutArticles } from "./retractions.ts";
import { type ArticleRow, articleRows, type Run } from "./rows.ts";
import { SeenWords } from "./seen-words.ts";
import type { CategoryKey } from "./topics.ts";
import { keepWords, newWords, withoutWords, withWords } from "./words.ts";

/** A spelling of a category that articles use more (or less) often from now on. */
export interface SpellingUse {
  readonly key: string;
  readonly spelling: string;
  readonly uses: number;
}

/** A label that a category shows although its spellings may speak for another. */
export interface ShownLabel {
  readonly key: string;
  readonly label: string;
}

export interface Change {
  /** The generation of the store that the change was decided on. */
  readonly generation: number;
  readonly articles: readonly ArticleRow[];
  readonly categories: readonly Membership[];
  readonly authors: readonly Membership[];
  readonly spellings: readonly SpellingUse[];
  /** What an editor changes of categories. */
  readonly naming?: Naming;
  /** Articles whose line of keywords was cut without much certainty, and how sure the cut is (0 to 1). */
  readonly doubts: readonly { readonly guid: string; readonly confidence: number }[];
  /** Articles whose line is cut as it was: what was in doubt stays so. */
  readonly cutAsBefore?: readonly string[];
  /** Normal forms that are new, and the categories that they lead to. */
  readonly keys: readonly CategoryKey[];
  /** Keys of the categories and authors whose feeds change: those that articles enter, stay in or leave. */
  readonly touched: Touched;
  /** The same of articles that are to come, of which no reader sees anything yet. */
  readonly scheduled?: Touched;
  /** Readers see nothing of all this yet. */
  readonly isUnseen?: boolean;
  /** What categories are called in the store that articles come from, unless an editor here has named them. */
  readonly labels?: readonly ShownLabel[];
  /** Articles that are withdrawn. */
  readonly retracted?: Retracted;
  /** Articles that were withdrawn and come in again. */
  readonly returning?: readonly string[];
  /** What articles say besides their keywords is as it was: a program's word stands on over that of a document. */
  readonly isRevision?: boolean;
}

/** Keys of categories and authors. */
export interface Touched {
  readonly category: readonly string[];
  readonly author: readonly string[];
}

/** The store has moved on since the change was decided: decide again. */
export class Outdated extends Error {}

/** The latest second at which a feed changed, by a write to `table`, by the settings, or because an article came due by `?1`. */
const latest = (table: string) =>
  `MAX(${table}.modified, (SELECT settings_modified FROM state), COALESCE((SELECT MAX(published_at) FROM article WHERE published_at <= ?1), 0))`;

/**
 * The Last-Modified of a change at `?1`, the current second. A second change within one second counts for the next,
 * so that no copy of the state between the two passes for current; where the clock has gone back it still grows.
 */
export const modifiedNow = (table: string) =>
  `CASE WHEN ${latest(table)} < ?1 THEN ?1 WHEN ${latest(table)} <= ?1 + 1 THEN ?1 + 1 ELSE ${latest(table)} + 1 END`;

/** Caches in front of us are told of what has changed by the generation of the change. */
const CHANGED = "changed = (SELECT generation FROM state)";

const RELABELLED = `SELECT m.article_id FROM json_each(?2) v JOIN category c ON c.key = v.value JOIN article_category m USING (category_id)
  WHERE c.relabelled = (SELECT generation FROM state)`;

/**
 * Applies a change at `now` (Unix seconds), all or nothing. Throws Outdated when another write came between.
 * `seen`, which grows, are words that the store has already.
 */
export async function applyChange(
  db: Database,
  change: Change,
  now: number,
  seen: SeenWords = new SeenWords(),
): Promise<void> {
  const run = (sql: string, ...values: (string | number)[]): Statement => db.prepare(sql).bind(...values);
  const { retracted, returning = [], scheduled, labels = [] } = change;
  const gone = retracted?.guids ?? [];
  const guids = JSON.stringify([...change.articles.map((one) => one.guid), ...gone]);
  // What is new stands nowhere yet.
  const again = JSON.stringify([
    ...change.articles.filter((one) => one.revision > 1).map((one) => one.guid),
    ...gone,
  ]);
  const { naming } = change;
  const freshWords = newWords(change.articles, seen);
  const counted = JSON.stringify([
    ...new Set([
      ...change.spellings.map((one) => one.key),
      ...(naming ? relabelledBy(naming) : []),
      ...labels.map(({ key }) => key),
    ]),
  ]);

  const statements = [
    run("UPDATE state SET generation = CASE generation WHEN ?1 THEN generation + 1 END", change.generation),
    ...(change.isUnseen ? [] : [run(`UPDATE state SET modified = ${modifiedNow("state")}`, now)]),
    // Before articles move: what has been said of them so far tells which second is taken.
    touch(run, "category", change.touched.category, now),
    touch(run, "author", change.touched.author, now),
    ...(scheduled
      ? [noted(run, "category", scheduled.category), noted(run, "author", scheduled.author)]
      : []),
    ...(retracted ? notedRetractions(run, retracted, now) : []),
    ...(returning.length > 0 ? returned(run, returning, now, modifiedNow) : []),
    ...withoutWords(run, again),
    ...articleRows(run, change.articles),
    ...(change.isRevision ? [stillWrittenOver(run, again)] : []),
    ...memberships(run, "category", "label", change.categories, again),
    run(
      `INSERT INTO category_key (key, category_id, topic)
       SELECT v.value->>'key', c.category_id, v.value->>'topic' FROM json_each(?1) v JOIN category c ON c.key = v.value->>'owner'
       WHERE true ON CONFLICT DO NOTHING`,
      JSON.stringify(change.keys),
    ),
    ...memberships(run, "author", "name", change.authors, again),
    ...withWords(run, change.articles),
    keepWords(run, freshWords),
    ...(naming ? namingStatements(run, naming) : []),
    ...spellings(run, change.spellings, counted, now),
    ...(labels.length > 0 ? [shown(run, labels)] : []),
    run(
      "DELETE FROM doubt WHERE guid IN (SELECT value FROM json_each(?1)) AND guid NOT IN (SELECT value FROM json_each(?2))",
      guids,
      JSON.stringify(change.cutAsBefore ?? []),
    ),
    run(
      "INSERT INTO doubt (guid, confidence) SELECT v.value->>'guid', v.value->>'confidence' FROM json_each(?1) v",
      JSON.stringify(change.doubts),
    ),
    run(
      `UPDATE article SET categories = COALESCE((SELECT json_group_array(json_array(c.slug, ${labelIn("json_extract(article.article, '$.language')")}) ORDER BY m.position)
         FROM article_category m JOIN category c USING (category_id) WHERE m.article_id = article.article_id), '[]'), ${CHANGED}
       WHERE guid IN (SELECT value FROM json_each(?1)) OR article_id IN (${RELABELLED})`,
      guids,
      counted,
    ),
    ...(change.isUnseen ? [relabelledIsSeen(run, counted, now)] : []),
    touchRelabelled(run, "category", counted, now),
    touchRelabelled(run, "author", counted, now),
    ...(retracted ? withoutArticles(run, retracted) : []),
  ];
  await batchOnce(db, statements);
  seen.add(freshWords);
}

const stillWrittenOver = (run: Run, again: string): Statement =>
  run(
    `UPDATE written_over SET revision = a.revision FROM article a
     WHERE a.guid = written_over.guid AND a.revision = written_over.revision + 1 AND a.guid IN (SELECT value FROM json_each(?1))`,
    again,
  );

/** A batch whose first statement names the generation it was decided on. Throws Outdated where that has passed. */
export async function batchOnce(db: Database, statements: Statement[]): Promise<void> {
  try {
    await db.batch(statements);
  } catch (error) {
    if (String(error).includes("state.generation"))
      throw new Outdated("the store has changed meanwhile", { cause: error });
    throw error;
  }
}

/** Moves Last-Modified of the feeds that an article enters, stays in or leaves. */
function touch(run: Run, kind: "category" | "author", keys: readonly string[], now: number): Statement {
  const sql = `UPDATE ${kind} SET modified = ${modifiedNow(kind)}, ${CHANGED} WHERE key IN (SELECT value FROM json_each(?2))`;
  return run(sql, now, JSON.stringify(keys));
}

/** What is kept of these feeds is looked at again; for readers they are as they were. */
const noted = (run: Run, kind: "category" | "author", keys: readonly string[]): Statement =>
  run(`UPDATE ${kind} SET ${CHANGED} WHERE key IN (SELECT value FROM json_each(?1))`, JSON.stringify(keys));

/** Moves Last-Modified of the feeds of everything where a change that shows nothing else gives what readers see a new label. */
const relabelledIsSeen = (run: Run, counted: string, now: number): Statement =>
  run(
    `UPDATE state SET modified = ${modifiedNow("state")} WHERE EXISTS (${RELABELLED} AND m.published_at <= ?1)`,
    now,
    counted,
  );

/** Moves Last-Modified of every feed that holds an article whose category has a new label. */
function touchRelabelled(run: Run, kind: "category" | "author", counted: string, now: number): Statement {
  return run(
    `UPDATE ${kind} SET modified = MAX(${modifiedNow(kind)}, ?1 + 1), ${CHANGED}
       WHERE ${kind}_id IN (SELECT ${kind}_id FROM article_${kind} WHERE article_id IN (${RELABELLED}))`,
    now,
    counted,
  );
}

/**
 * From this many articles on, a category's label changes only for a spelling that is twice as common: each of its
 * articles is written again with it.
 */
const LARGE = 1000;

/** SQL of how often articles that are to come, of which nobody hears before ?2, use a spelling `s` of a category. */
const SCHEDULED_USES = `(SELECT COUNT(*) FROM article_category m JOIN article a USING (article_id), json_each(a.article, '$.keywords') w
    WHERE m.category_id = category.category_id AND m.published_at > ?2 AND w.value = s.spelling)`;

/** Counts spellings and gives each category the commonest one that readers see, the first seen of equals, as its label. */
function spellings(run: Run, uses: readonly SpellingUse[], keys: string, now: number): Statement[] {
  const usesOf = (spelling: string) =>
    `COALESCE((SELECT s.uses FROM spelling s WHERE s.category_id = category.category_id AND s.spelling = ${spelling}), 0)`;
  const commonest = `COALESCE(category.named, (SELECT s.spelling FROM spelling s WHERE s.category_id = category.category_id ORDER BY s.uses - ${SCHEDULED_USES} DESC, s.seen LIMIT 1))`;
  return [
    run(
      `INSERT INTO spelling (category_id, spelling, uses, seen)
       SELECT c.category_id, v.value->>'spelling', v.value->>'uses', (SELECT generation FROM state) * 100000 + v.key
       FROM json_each(?1) v JOIN category c ON c.key = v.value->>'key' WHERE true
       ON CONFLICT DO UPDATE SET uses = uses + excluded.uses`,
      JSON.stringify(uses),
    ),
    run(
      "DELETE FROM spelling WHERE uses <= 0 AND category_id IN (SELECT category_id FROM category WHERE key IN (SELECT value FROM json_each(?1)))",
      keys,
    ),
    run(
      `UPDATE category SET label = ${commonest}, relabelled = (SELECT generation FROM state), ${CHANGED}
       WHERE key IN (SELECT value FROM json_each(?1)) AND label <> ${commonest}
         AND (named IS NOT NULL OR articles <= ${LARGE} OR ${usesOf(commonest)} >= 2 * ${usesOf("category.label")})`,
      keys,
      now,
    ),
  ];
}

const shown = (run: Run, labels: readonly ShownLabel[]): Statement =>
  run(
    `UPDATE category SET label = v.value->>'label', relabelled = (SELECT generation FROM state), ${CHANGED}
     FROM json_each(?1) v WHERE category.key = v.value->>'key' AND named IS NULL AND label <> v.value->>'label'`,
    JSON.stringify(labels),
  );

/** An article whose document has another name now, and says nothing else. */
export interface Move {
  readonly guid: string;
  readonly source: string;
}

/** Keeps where articles come from. No document shows it, so that nothing else of the store changes. */
export async function moveSources(db: Database, moves: readonly Move[]): Promise<void> {
  const sql = `UPDATE article SET source = v.value->>'source' FROM json_each(?1) v WHERE article.guid = v.value->>'guid'`;
  await db.batch([db.prepare(sql).bind(JSON.stringify(moves))]);
}
