/** The rows of the full-text index: which words, categories, authors and months articles have. */
import type { Statement } from "./database.ts";
import type { ArticleRow, Run } from "./rows.ts";
import type { SeenWords } from "./seen-words.ts";

/** Seconds that the index can tell apart: articles of 1833 and before, and of 2107 and after, stand at its ends. */
const FURTHEST = 2 ** 32;
/** Articles that a publication may have, ever. */
export const ID_BITS = 30;

/** SQL of the index's rowid for a second and an article's id: the newest article has the greatest. */
export const rowidOf = (second: string, id: string) =>
  `((MAX(${-FURTHEST}, MIN(${FURTHEST - 1}, CAST(${second} AS INTEGER))) << ${ID_BITS}) + CAST(${id} AS INTEGER))`;
/** SQL of the article's id in a rowid of the index. */
export const idIn = (rowid: string) => `(${rowid} & ${2 ** ID_BITS - 1})`;

const MONTH = "CAST(strftime('%Y%m', a.published_at, 'unixepoch') AS INTEGER)";
const AGAIN = "FROM json_each(?1) g JOIN article a ON a.guid = g.value";
const TOKENS = `' _m' || ${MONTH}
  || COALESCE((SELECT group_concat(' _c' || m.category_id, '') FROM article_category m WHERE m.article_id = a.article_id), '')
  || COALESCE((SELECT group_concat(' _a' || m.author_id, '') FROM article_author m WHERE m.article_id = a.article_id), '')`;

/** SQL that puts `words` (an expression) and what else is searched by into the index, for each article `a` of what follows. */
export const indexed = (words: string) =>
  `INSERT INTO search (rowid, words) SELECT ${rowidOf("a.published_at", "a.article_id")}, ${words} || ${TOKENS}`;

/** Takes out what the index has of articles (a JSON array of guids), before they are written. */
export function withoutWords(run: Run, again: string): Statement[] {
  if (again === "[]") return [];
  return [
    run(
      `DELETE FROM search WHERE rowid IN (SELECT ${rowidOf("a.published_at", "a.article_id")} ${AGAIN})`,
      again,
    ),
    run(
      `INSERT INTO search_month (month, articles) SELECT ${MONTH}, COUNT(*) ${AGAIN} GROUP BY 1
       ON CONFLICT DO UPDATE SET articles = articles - excluded.articles`,
      again,
    ),
  ];
}

/**
 * Puts in the words of articles, after they and their memberships are written. A statement of many rows may be undone
 * alone, so that what was put in before it becomes a segment of its own; those `oneByOne` are one segment together.
 */
export function withWords(
  run: Run,
  rows: readonly Pick<ArticleRow, "guid" | "published_at" | "words">[],
  { oneByOne = false } = {},
): Statement[] {
  // An index of this kind is written fastest from its beginning to its end.
  const inOrder = [...rows].sort((a, b) => a.published_at - b.published_at);
  const words = oneByOne
    ? inOrder.map((row) => run(ONE, row.guid, row.words, row.published_at))
    : manyTogether(run, inOrder);
  return [...words, months(run, rows)];
}

function manyTogether(run: Run, rows: readonly Pick<ArticleRow, "guid" | "words">[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < rows.length; at += TOGETHER) {
    const some = rows.slice(at, at + TOGETHER);
    const values = some.map((_, i) => `(?${2 * i + 1}, ?${2 * i + 2})`).join(", ");
    statements.push(
      run(
        `${indexed("v.column2")}
         FROM (VALUES ${values}) v JOIN article a ON a.guid = v.column1 ORDER BY 1`,
        ...some.flatMap(({ guid, words }) => [guid, words]),
      ),
    );
  }
  return statements;
}

/** Two values each: what fits into the 100 of a statement. */
const TOGETHER = 50;

// What is asked of the article stands in an index: its row is not read.
const FOUND = "FROM (SELECT article_id, ?3 AS published_at FROM article WHERE guid = ?1) a";
const ONE = `INSERT INTO search (rowid, words) VALUES (
  (SELECT ${rowidOf("a.published_at", "a.article_id")} ${FOUND}), ?2 || (SELECT ${TOKENS} ${FOUND}))`;

/** Counts articles where they stand now. */
function months(run: Run, rows: readonly Pick<ArticleRow, "published_at">[]): Statement {
  const counts = new Map<number, number>();
  for (const { published_at } of rows) {
    const date = new Date(published_at * 1000);
    const month = date.getUTCFullYear() * 100 + date.getUTCMonth() + 1;
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return run(
    `INSERT INTO search_month (month, articles) SELECT value->>0, value->>1 FROM json_each(?1) WHERE true
     ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`,
    JSON.stringify([...counts]),
  );
}

/** Words that `seen` has not, sorted. */
export function newWords(rows: readonly Pick<ArticleRow, "words">[], seen: SeenWords): readonly string[] {
  const fresh = new Set(rows.flatMap(({ words }) => seen.unseen(words)));
  return [...fresh].filter((word) => word !== "" && !word.startsWith("_")).sort();
}

/** Keeps words for searches that give only the beginning of one. */
export const keepWords = (run: Run, words: readonly string[]): Statement =>
  run(
    "INSERT INTO search_word (word) SELECT value FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING",
    JSON.stringify(words),
  );
