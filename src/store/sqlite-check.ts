/** Everything that must hold in a store, looked at row by row: for large ones it takes minutes. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { schemaDifferences } from "./sqlite-schema.ts";
import { idIn, rowidOf } from "./words.ts";

/** Findings of one kind that are told. */
const MOST = 10;

export interface StoreFinding {
  readonly what: string;
  /** Whether pages or rows are damaged; else only what nashra keeps besides is wrong. */
  readonly damaged: boolean;
}

type Row = Record<string, SQLOutputValue>;

/** Tells what is wrong in a store; of an older one, what it had then. Writes nothing. */
export function* storeFindings(db: DatabaseSync): Generator<StoreFinding> {
  try {
    yield* findings(db);
  } catch (error) {
    // A page that makes no sense may end the look at it.
    yield { what: error instanceof Error ? error.message : String(error), damaged: true };
  }
}

function* findings(db: DatabaseSync): Generator<StoreFinding> {
  const all = (sql: string) => {
    const statement = db.prepare(sql);
    statement.setReadBigInts(true);
    return statement.all() as Row[];
  };
  const pages = all(`PRAGMA integrity_check(${MOST})`)
    .map((row) => String(row.integrity_check))
    .filter((text) => text !== "ok");
  for (const text of pages) yield { what: text.replace(/\s+/g, " "), damaged: true };
  // What follows would only say the same again, in other words.
  if (pages.length > 0) return;
  for (const { table, parent, count } of all(
    `SELECT "table", parent, COUNT(*) AS count FROM pragma_foreign_key_check GROUP BY 1, 2`,
  ))
    yield { what: `${count} rows of ${table} name a row of ${parent} that is not there`, damaged: true };
  for (const what of schemaDifferences(db)) yield { what, damaged: false };
  if (all("SELECT * FROM state").length === 0) yield { what: "the row of state is gone", damaged: true };
  const has = (table: string) => all(`SELECT 1 FROM sqlite_master WHERE name = '${table}'`).length > 0;
  for (const { sql, told } of [
    ...ALWAYS,
    ...(has("catching_up") ? SINCE_ARCHIVES : []),
    ...(has("sitemap_part") ? SINCE_MONTHS : []),
  ])
    for (const row of all(`${sql} LIMIT ${MOST}`)) yield { what: told(row), damaged: false };
}

interface Invariant {
  /** Selects what breaks it. */
  readonly sql: string;
  readonly told: (row: Row) => string;
}

const bothKinds = (of: (kind: "category" | "author") => Invariant): readonly Invariant[] => [
  of("category"),
  of("author"),
];

const ALWAYS = bothKinds((kind) => ({
  sql: `SELECT k.key, COUNT(*) AS count FROM article_${kind} m JOIN article a USING (article_id) JOIN ${kind} k USING (${kind}_id)
    WHERE a.published_at <> m.published_at GROUP BY m.${kind}_id`,
  told: ({ key, count }) => `${kind} “${key}” has ${count} articles at another time than theirs`,
}));

/** Articles that have their places and words: in a store of before archives they get them a few at a time. */
const DONE =
  "NOT EXISTS (SELECT 1 FROM catching_up c WHERE a.article_id > c.after AND a.article_id <= c.until)";

const SINCE_ARCHIVES: readonly Invariant[] = [
  ...bothKinds((kind) => ({
    sql: `SELECT k.key, k.articles, k.places, COALESCE(n.count, 0) AS count, COALESCE(n.last, 0) AS last FROM ${kind} k
      LEFT JOIN (SELECT ${kind}_id, COUNT(*) AS count, MAX(place) AS last FROM article_${kind} GROUP BY 1) n USING (${kind}_id)
      WHERE k.articles <> COALESCE(n.count, 0) OR k.places < COALESCE(n.last, 0)`,
    told: ({ key, articles, places, count, last }) =>
      `${kind} “${key}” counts ${articles} articles and ${places} places; there are ${count}, and the last place is ${last}`,
  })),
  ...bothKinds((kind) => ({
    sql: `SELECT COUNT(*) AS count FROM article_${kind} m JOIN article a USING (article_id) WHERE m.place IS NULL AND ${DONE} HAVING COUNT(*) > 0`,
    told: ({ count }) => `${count} rows of article_${kind} have no place in the archive`,
  })),
  {
    sql: `SELECT COUNT(*) AS count FROM article a
      WHERE NOT EXISTS (SELECT 1 FROM search_docsize d WHERE d.id = ${rowidOf("a.published_at", "a.article_id")}) AND ${DONE} HAVING COUNT(*) > 0`,
    told: ({ count }) => `${count} articles are not in the full-text index`,
  },
  {
    sql: `SELECT COUNT(*) AS count FROM search_docsize d WHERE NOT EXISTS (
        SELECT 1 FROM article a WHERE a.article_id = ${idIn("d.id")} AND d.id = ${rowidOf("a.published_at", "a.article_id")}) HAVING COUNT(*) > 0`,
    told: ({ count }) => `${count} entries of the full-text index are of no article`,
  },
  {
    sql: `SELECT month, SUM(said) AS articles, SUM(counted) AS count FROM (
        SELECT month, articles AS said, 0 AS counted FROM search_month
        UNION ALL SELECT CAST(strftime('%Y%m', published_at, 'unixepoch') AS INTEGER), 0, COUNT(*) FROM article GROUP BY 1)
      GROUP BY month HAVING SUM(said) <> SUM(counted)`,
    told: ({ month, articles, count }) => `month ${month} counts ${articles} articles; there are ${count}`,
  },
];

const SINCE_MONTHS: readonly Invariant[] = [
  {
    sql: `SELECT month, SUM(said) AS articles, SUM(counted) AS count FROM (
        SELECT month, articles AS said, 0 AS counted FROM month
        UNION ALL SELECT substr(json_extract(article, '$.published.at'), 1, 7), 0, COUNT(*) FROM article GROUP BY 1)
      GROUP BY month HAVING SUM(said) <> SUM(counted)`,
    told: ({ month, articles, count }) =>
      `month ${month} of the archive counts ${articles} articles; there are ${count}`,
  },
  {
    sql: `SELECT n.part FROM (SELECT (article_id - 1) / 10000 + 1 AS part, MAX(updated_at) AS updated_at FROM article GROUP BY 1) n
      LEFT JOIN sitemap_part s USING (part) WHERE COALESCE(s.modified, 0) < n.updated_at`,
    told: ({ part }) => `part ${part} of the sitemap is said to be older than an article of it`,
  },
];
