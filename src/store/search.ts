/** Searches: which articles a full-text query finds, newest first, with bounded work whatever is asked. */
import type { SearchAddress } from "../urls.ts";
import type { Database, Statement } from "./database.ts";
import {
  COLUMNS,
  type EditionWithArticles,
  type EntryRow,
  entryOf,
  LABELS,
  type StateRow,
} from "./edition.ts";
import { stateAt } from "./editions.ts";
import { idIn, rowidOf } from "./words.ts";

/** A word, or several that stand together. */
export interface Term {
  /** As the index has them. */
  readonly words: readonly string[];
  /** The last one is only the beginning of a word. */
  readonly isPrefix: boolean;
}

/** What is searched for: all of it together. */
export interface Search extends SearchAddress {
  /** What is asked of words, as a person reads it; empty where nothing is. */
  readonly text: string;
  readonly wanted: readonly Term[];
  readonly unwanted: readonly Term[];
  /** Slugs. */
  readonly categories: readonly string[];
  readonly without: readonly string[];
  readonly authors: readonly string[];
  /** Token of a language in the index, and how it is called. */
  readonly language?: { readonly token: string; readonly tag: string };
  /** Unix seconds: published then or later, and earlier than. */
  readonly after?: number;
  readonly before?: number;
}

/** Words that may stand for one beginning of a word. */
const MOST_WORDS = 50;
/** Matches that are looked at to tell whether something is rare, in all. */
const LOOKED_AT = 8000;
/** Articles that a search for nothing rare goes through, at least; whole months. */
const GONE_THROUGH = 20_000;
const MOST_MONTHS = 120;

/**
 * The newest articles of a search that are published at `now` (Unix seconds), with their texts, in two round trips
 * at most; undefined where a category or an author is not there.
 */
export async function readSearch(
  db: Database,
  search: Search,
  now: number,
  size: number,
): Promise<EditionWithArticles | undefined> {
  const named = await subjectsOf(db, search, now);
  if (!named) return undefined;
  const [states, rows] = await db.batch<unknown>([stateAt(db, now), matches(db, search, named, now, size)]);
  const state = (states?.results as StateRow[] | undefined)?.[0];
  const [plan, ...found] = (rows?.results ?? []) as (EntryRow & { article: string; since: number | null })[];
  if (!state) return undefined;
  const since = found.length < size && (plan?.since ?? 0) > (search.after ?? 0) ? plan?.since : undefined;
  return {
    articles: found,
    edition: {
      selection: search,
      label: labelOf(search, named),
      entries: found.map(entryOf),
      modified: Math.max(state.modified, state.settings_modified, found[0]?.published_at ?? 0),
      ...(state.next_due === null ? {} : { nextDue: state.next_due }),
      ...(since === null || since === undefined ? {} : { searchedSince: since }),
      ...(named.hasMore ? { searchedWords: MOST_WORDS } : {}),
    },
  };
}

interface Named {
  readonly slug: string;
  readonly label: string;
  readonly token: string;
}

interface Subjects {
  readonly categories: readonly Named[];
  readonly without: readonly Named[];
  readonly authors: readonly Named[];
  /** The words that each prefix stands for, in the order of the terms that have one. */
  readonly words: ReadonlyMap<Term, readonly string[]>;
  /** Whether one stands for more words than are searched for. */
  readonly hasMore: boolean;
}

async function subjectsOf(db: Database, search: Search, now: number): Promise<Subjects | undefined> {
  const { categories, without, authors, wanted, unwanted } = search;
  const prefixes = [...wanted, ...unwanted].filter(({ isPrefix }) => isPrefix);
  const statements = [
    ...(categories.length + without.length > 0
      ? [named(db, "category", "_c", [...categories, ...without], now)]
      : []),
    ...(authors.length > 0 ? [named(db, "author", "_a", authors, now)] : []),
    ...prefixes.map((term) => beginningWith(db, term.words.at(-1) ?? "")),
  ];
  const results =
    statements.length === 0 ? [] : (await db.batch<unknown>(statements)).map((one) => one.results);
  const take = (slugs: readonly string[], rows: readonly unknown[]) =>
    slugs.flatMap((slug) => (rows as Named[]).find((one) => one.slug === slug) ?? []);
  const categoryRows = categories.length + without.length > 0 ? (results.shift() ?? []) : [];
  const authorRows = authors.length > 0 ? (results.shift() ?? []) : [];
  const words = prefixes.map((_, i) => ((results[i] ?? []) as { word: string }[]).map(({ word }) => word));
  const found = {
    categories: take(categories, categoryRows),
    without: take(without, categoryRows),
    authors: take(authors, authorRows),
    words: new Map(prefixes.map((term, i) => [term, words[i]?.slice(0, MOST_WORDS) ?? []])),
    hasMore: words.some(({ length }) => length > MOST_WORDS),
  };
  const isWhole = found.categories.length === categories.length && found.authors.length === authors.length;
  return isWhole && found.without.length === without.length ? found : undefined;
}

/** Categories or authors with a published article, by their slugs of today, or where none is there now, of before. */
function named(
  db: Database,
  kind: "category" | "author",
  token: string,
  slugs: readonly string[],
  now: number,
): Statement {
  const folder = kind === "category" ? "/categories/" : "/authors/";
  // What was merged into another has its row still, without articles; its key leads to the other.
  const leads = kind === "category" ? "category_key" : "author";
  const hasArticle = (id: string) =>
    `EXISTS (SELECT 1 FROM article_${kind} m WHERE m.${kind}_id = ${id} AND m.published_at <= ?2)`;
  return db
    .prepare(
      `SELECT v.value AS slug, k.${LABELS[kind]} AS label, '${token}' || k.${kind}_id AS token
       FROM json_each(?1) v JOIN ${kind} k ON k.${kind}_id = COALESCE(
         (SELECT o.${kind}_id FROM ${kind} o WHERE o.slug = v.value AND ${hasArticle(`o.${kind}_id`)}),
         (SELECT l.${kind}_id FROM moved o JOIN ${leads} l ON l.key = o.owner WHERE o.address = '${folder}' || v.value AND o.kind = '${kind}'))
       WHERE ${hasArticle(`k.${kind}_id`)}`,
    )
    .bind(JSON.stringify(slugs), now);
}

const beginningWith = (db: Database, beginning: string): Statement =>
  db
    .prepare(
      `SELECT word FROM search_word WHERE word >= ?1 AND word < ?2 ORDER BY word LIMIT ${MOST_WORDS + 1}`,
    )
    .bind(beginning, `${beginning}\u{10FFFF}`);

/** The words of a query of FTS5: quoted, so that none is an operator. */
const quoted = (words: readonly string[]) => `"${words.join(" ")}"`;

/** A term as FTS5 takes it: a prefix as every word that it stands for. */
function queryOf(term: Term, { words }: Subjects): string {
  if (!term.isPrefix) return quoted(term.words);
  const before = term.words.slice(0, -1);
  const whole = words.get(term) ?? [];
  // A word that no article has.
  if (whole.length === 0) return '"_none"';
  return `(${whole.map((word) => quoted([...before, word])).join(" OR ")})`;
}

/** What FTS5 finds one by one for a term: what is rare among them makes the whole rare. */
function partsOf(term: Term, { words }: Subjects): readonly string[] {
  const whole = term.words.slice(0, term.isPrefix ? -1 : undefined).map((word) => quoted([word]));
  const begun = words.get(term) ?? [];
  return begun.length === 0 ? whole : [...whole, begun.map((word) => quoted([word])).join(" OR ")];
}

/**
 * FTS5 goes through all that its parts match until they meet. Where one part is rare that is little; where none is,
 * only the newest months are gone through: their token ends every list. The first row says since when (Unix seconds),
 * or nothing where all was gone through.
 */
function matches(db: Database, search: Search, subjects: Subjects, now: number, size: number): Statement {
  const values: (string | number)[] = [];
  const value = (one: string | number) => `?${values.push(one)}`;
  const tokens = [
    ...[...subjects.categories, ...subjects.authors].map(({ token }) => quoted([token])),
    ...(search.language ? [quoted([search.language.token])] : []),
  ];
  const wanted = [...tokens, ...search.wanted.map((term) => queryOf(term, subjects))].join(" AND ");
  const unwanted = [
    ...subjects.without.map(({ token }) => quoted([token])),
    ...search.unwanted.map((term) => queryOf(term, subjects)),
  ].join(" OR ");
  const parts = [...new Set([...tokens, ...search.wanted.flatMap((term) => partsOf(term, subjects))])];
  const until = value(Math.min(now, (search.before ?? Number.MAX_SAFE_INTEGER) - 1));
  const high = `(${rowidOf(until, "1073741823")})`;
  const low = search.after === undefined ? "-9223372036854775807" : `(${rowidOf(value(search.after), "0")})`;
  // A phrase of common words may stand nowhere, one of one word that returns as well.
  const isPhrase = search.wanted.some(({ words }) => words.length > 1);
  const isSimple = parts.length === 1 && unwanted === "" && !isPhrase;
  const depth = Math.floor(LOOKED_AT / Math.max(1, parts.length));
  const common = parts.map(
    (part) =>
      `EXISTS (SELECT 1 FROM (SELECT rowid FROM search WHERE search MATCH ${value(part)} AND rowid BETWEEN ${low} AND ${high}
        ORDER BY rowid DESC LIMIT 1 OFFSET ${depth - 1}))`,
  );
  const not = unwanted === "" ? "" : ` NOT (${unwanted})`;
  const all = value(wanted === "" ? "" : `(${wanted})${not}`);
  const some = value(`${wanted === "" ? "" : `(${wanted}) AND `}(`);
  const goesAll = isSimple ? "1" : `NOT (${common.length === 0 ? "1" : common.join(" AND ")})`;
  const sql = `WITH months AS MATERIALIZED (
      SELECT group_concat('"_m' || month || '"', ' OR ') AS tokens, MIN(month) AS first FROM (
        SELECT month, SUM(articles) OVER (ORDER BY month DESC) - articles AS newer FROM (
          SELECT month, articles FROM search_month
          WHERE articles > 0 AND month <= CAST(strftime('%Y%m', ${until}, 'unixepoch') AS INTEGER)
          ORDER BY month DESC LIMIT ${MOST_MONTHS}))
      WHERE newer < ${GONE_THROUGH}),
    plan AS MATERIALIZED (SELECT ${goesAll} AS goes_all FROM months),
    query AS MATERIALIZED (
      SELECT CASE WHEN goes_all THEN ${all} ELSE ${some} || COALESCE(tokens, '"_none"') || ')' || ${value(not)} END AS words,
        CASE WHEN NOT goes_all AND EXISTS (SELECT 1 FROM search_month WHERE month < first AND articles > 0)
          THEN unixepoch(format('%04d-%02d-01', first / 100, first % 100)) END AS since
      FROM plan, months)
    SELECT NULL AS article_id, NULL AS version, NULL AS categories, NULL AS updated_at, NULL AS published_at, NULL AS article, since FROM query
    UNION ALL SELECT * FROM (SELECT ${COLUMNS}, a.published_at, a.article, NULL AS since FROM search f CROSS JOIN article a ON a.article_id = ${idIn("f.rowid")}
      WHERE f.search MATCH (SELECT words FROM query) AND f.rowid BETWEEN ${low} AND ${high} ORDER BY f.rowid DESC LIMIT ${value(size)})`;
  return db.prepare(sql).bind(...values);
}

/** What is searched for, as the feed is called. */
function labelOf(search: Search, { categories, without, authors }: Subjects): string {
  const day = (second: number) =>
    new Date(second * 1000).toISOString().replace(/T00:00:00\.000Z$|\.000Z$/, "");
  const { text, language, after, before } = search;
  return [
    ...(text === "" ? [] : [`“${text}”`]),
    ...[...categories, ...authors].map(({ label }) => label),
    ...without.map(({ label }) => `−${label}`),
    ...(language ? [language.tag] : []),
    ...(after === undefined ? [] : [`≥ ${day(after)}`]),
    ...(before === undefined ? [] : [`< ${day(before)}`]),
  ].join(" · ");
}
