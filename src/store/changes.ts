/** Writing articles: everything that one change of the store needs, as one atomic batch. */
import type { Database, Statement } from "./database.ts";
import {
  RELABELLED,
  relabelledIsSeen,
  type ShownLabel,
  type SpellingUse,
  shown,
  spellings,
  touchRelabelled,
} from "./labels.ts";
import { type Membership, memberships } from "./memberships.ts";
import { CHANGED, modifiedNow, noted, touch } from "./modified.ts";
import { labelIn, type Naming, namingStatements, relabelledBy } from "./naming.ts";
import { notedRetractions, type Retracted, returned, withoutArticles } from "./retractions.ts";
import { type ArticleRow, articleRows, type Run } from "./rows.ts";
import { SeenWords } from "./seen-words.ts";
import type { CategoryKey } from "./topics.ts";
import { keepWords, newWords, withoutWords, withWords } from "./words.ts";

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
    ...(returning.length > 0 ? returned(run, returning, now) : []),
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
    ...withWords(run, change.articles, { oneByOne: db.takesManyStatements }),
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
    // The written ones say already what their categories were called: most are called so still.
    run(
      `UPDATE article SET categories = ${CATEGORIES}, ${CHANGED}
       WHERE (guid IN (SELECT value FROM json_each(?1)) AND categories <> ${CATEGORIES}) OR article_id IN (${RELABELLED})`,
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

/** SQL of what an article's categories are called now. */
const CATEGORIES = `COALESCE((SELECT json_group_array(json_array(c.slug, ${labelIn("json_extract(article.article, '$.language')")}) ORDER BY m.position)
  FROM article_category m JOIN category c USING (category_id) WHERE m.article_id = article.article_id), '[]')`;

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
