/** Searches: which articles a full-text query finds, newest first, with bounded work whatever is asked. */
import type { SearchAddress } from "../urls.ts";
import type { Database, Statement } from "./database.ts";
import { COLUMNS, type EditionWithArticles, type EntryRow, entryOf, type StateRow } from "./edition.ts";
import { stateAt } from "./editions.ts";
import { MOST_WORDS, type SearchNames, type Subjects, subjectsOf } from "./search-subjects.ts";
import { idIn, rowidOf } from "./words.ts";

/** A word, or several that stand together. */
export interface Term {
  /** As the index has them. */
  readonly words: readonly string[];
  /** The last one is only the beginning of a word. */
  readonly isPrefix: boolean;
  /** What it is the beginning of in the index: words that begin in one of these ways. */
  readonly beginnings: readonly string[];
  /** As a person reads it. */
  readonly written: string;
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

/** Matches that are looked at to tell whether something is rare, in all. */
const LOOKED_AT = 8000;
/** Articles that a search for nothing rare goes through, at least; whole months. */
const GONE_THROUGH = 20_000;
const MOST_MONTHS = 120;

export interface FoundSearch extends EditionWithArticles {
  readonly names: SearchNames;
  /** Whether there are more than are given. */
  readonly hasMore: boolean;
  /** The rows of what was asked besides. */
  readonly beside: readonly (readonly unknown[])[];
}

/**
 * The newest articles of a search that are published at `now` (Unix seconds), with their texts, in two round trips
 * at most; undefined where a category or an author is not there. `beside` is asked in the last of these.
 */
export async function readSearch(
  db: Database,
  search: Search,
  now: number,
  size: number,
  beside: readonly Statement[] = [],
): Promise<FoundSearch | undefined> {
  const named = await subjectsOf(db, search, now);
  if (!named) return undefined;
  const [states, rows, ...others] = await db.batch<unknown>([
    stateAt(db, now),
    matches(db, search, named, now, size + 1),
    ...beside,
  ]);
  const state = (states?.results as StateRow[] | undefined)?.[0];
  const [plan, ...matching] = (rows?.results ?? []) as (EntryRow & {
    article: string;
    since: number | null;
  })[];
  if (!state) return undefined;
  const found = matching.slice(0, size);
  const since = found.length < size && (plan?.since ?? 0) > (search.after ?? 0) ? plan?.since : undefined;
  return {
    articles: found,
    names: named,
    hasMore: matching.length > size,
    beside: others.map(({ results }) => results),
    edition: {
      selection: search,
      entries: found.map(entryOf),
      modified: Math.max(state.modified, state.settings_modified, found[0]?.published_at ?? 0),
      ...(state.next_due === null ? {} : { nextDue: state.next_due }),
      ...(since === null || since === undefined ? {} : { searchedSince: since }),
      ...(named.hasMore ? { searchedWords: MOST_WORDS } : {}),
    },
  };
}

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
