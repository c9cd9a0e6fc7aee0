/** What a search names: categories, authors, and the words that a beginning stands for. */
import type { Database, Statement } from "./database.ts";
import { LABELS } from "./edition.ts";
import type { Search, Term } from "./search.ts";

/** Words that may stand for one beginning of a word. */
export const MOST_WORDS = 50;

/** What the categories and authors of a search are called. */
export interface SearchNames {
  readonly categories: readonly Label[];
  readonly without: readonly Label[];
  readonly authors: readonly Label[];
}

export interface Label {
  /** As it was asked for. */
  readonly slug: string;
  readonly label: string;
}

interface Named extends Label {
  readonly token: string;
}

export interface Subjects {
  readonly categories: readonly Named[];
  readonly without: readonly Named[];
  readonly authors: readonly Named[];
  /** The words that each prefix stands for, in the order of the terms that have one. */
  readonly words: ReadonlyMap<Term, readonly string[]>;
  /** Whether one stands for more words than are searched for. */
  readonly hasMore: boolean;
}

/** Undefined where a category or an author is not there. */
export async function subjectsOf(db: Database, search: Search, now: number): Promise<Subjects | undefined> {
  const { categories, without, authors, wanted, unwanted } = search;
  const prefixes = [...wanted, ...unwanted].filter(({ isPrefix }) => isPrefix);
  const statements = [
    ...(categories.length + without.length > 0
      ? [named(db, "category", "_c", [...categories, ...without], now)]
      : []),
    ...(authors.length > 0 ? [named(db, "author", "_a", authors, now)] : []),
    ...prefixes.map(({ beginnings }) => beginningWith(db, beginnings)),
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

/** Of a search, a category or an author that is not there. */
export interface Unknown {
  readonly kind: "category" | "author";
  readonly slug: string;
}

/** Which categories and authors of a search are not there at `now`, and the rows of `beside`, in one round trip. */
export async function unknownIn(
  db: Database,
  { categories, without, authors }: Search,
  now: number,
  beside: readonly Statement[] = [],
): Promise<{ readonly unknown: readonly Unknown[]; readonly beside: readonly (readonly unknown[])[] }> {
  const asked = [
    { kind: "category", slugs: [...categories, ...without] },
    { kind: "author", slugs: authors },
  ] as const;
  const [first, second, ...others] = await db.batch<unknown>([
    ...asked.map(({ kind, slugs }) => named(db, kind, "", slugs, now)),
    ...beside,
  ]);
  const unknown = [first, second].flatMap((rows, i) => {
    const { kind, slugs } = asked[i] ?? asked[0];
    const there = new Set((rows?.results as Named[] | undefined)?.map(({ slug }) => slug));
    return slugs.filter((slug) => !there.has(slug)).map((slug) => ({ kind, slug }));
  });
  return { unknown, beside: others.map(({ results }) => results) };
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

function beginningWith(db: Database, beginnings: readonly string[]): Statement {
  const one = (_: string, i: number) =>
    `SELECT * FROM (SELECT word FROM search_word WHERE word >= ?${i + 1} AND word < ?${i + 1} || char(1114111) ORDER BY word LIMIT ${MOST_WORDS + 1})`;
  return db.prepare(beginnings.map(one).join(" UNION ALL ")).bind(...beginnings);
}
