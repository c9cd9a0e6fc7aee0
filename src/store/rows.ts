/** Rows of articles, and of the categories and authors that they stand in, as statements. */
import type { Statement } from "./database.ts";

export type Run = (sql: string, ...values: (string | number)[]) => Statement;

/** An article as it will stand in the store. */
export interface ArticleRow {
  readonly source: string;
  readonly guid: string;
  readonly slug: string;
  readonly published_at: number;
  readonly updated_at: number;
  readonly revision: number;
  readonly version: string;
  /** JSON of Article. */
  readonly article: string;
}

/** A category or author that an article stands in; a new one is made with this slug and label. */
export interface Membership {
  readonly guid: string;
  readonly key: string;
  readonly slug: string;
  readonly label: string;
  readonly position: number;
}

/** What fits into the 100 values of a statement. */
const ROWS_TOGETHER = 12;
const COLUMNS = 8;

/** Articles as values of their own: within a list of JSON, their JSON would be written and read twice more. */
export function articleRows(run: Run, rows: readonly ArticleRow[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < rows.length; at += ROWS_TOGETHER) {
    const some = rows.slice(at, at + ROWS_TOGETHER);
    const values = some.map((_, row) => {
      const names = Array.from({ length: COLUMNS }, (_, column) => `?${row * COLUMNS + column + 1}`);
      return `(${names.join(", ")}, '[]')`;
    });
    statements.push(
      run(
        `INSERT INTO article (source, guid, slug, published_at, updated_at, revision, version, article, categories)
         VALUES ${values.join(", ")}
         ON CONFLICT (guid) DO UPDATE SET source = excluded.source, published_at = excluded.published_at,
           updated_at = excluded.updated_at, revision = excluded.revision, version = excluded.version, article = excluded.article`,
        ...some.flatMap((one) => [
          one.source,
          one.guid,
          one.slug,
          one.published_at,
          one.updated_at,
          one.revision,
          one.version,
          one.article,
        ]),
      ),
    );
  }
  return statements;
}

/** The first membership of each category or author: the one that names it where it is new. */
function firstOfEach(rows: readonly Membership[]): readonly Membership[] {
  const first = new Map<string, Membership>();
  for (const row of rows) if (!first.has(row.key)) first.set(row.key, row);
  return [...first.values()];
}

/** New memberships, in place of those that these articles (a JSON array of guids) had. */
export function memberships(
  run: Run,
  kind: "category" | "author",
  name: string,
  rows: readonly Membership[],
  guids: string,
): Statement[] {
  return [
    run(
      `DELETE FROM article_${kind} WHERE article_id IN (SELECT article_id FROM article WHERE guid IN (SELECT value FROM json_each(?1)))`,
      guids,
    ),
    run(
      `INSERT INTO ${kind} (key, slug, ${name}, modified) SELECT v.value->>'key', v.value->>'slug', v.value->>'label', 0
       FROM json_each(?1) v WHERE true ORDER BY v.id ON CONFLICT (key) DO NOTHING`,
      JSON.stringify(firstOfEach(rows)),
    ),
    run(
      `INSERT INTO article_${kind} (${kind}_id, published_at, article_id, position)
       SELECT k.${kind}_id, a.published_at, a.article_id, v.value->>'position'
       FROM json_each(?1) v JOIN ${kind} k ON k.key = v.value->>'key' JOIN article a ON a.guid = v.value->>'guid'
       WHERE true ON CONFLICT DO NOTHING`,
      JSON.stringify(rows),
    ),
  ];
}
