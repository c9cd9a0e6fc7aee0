/** Rows of articles as statements. */
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
  /** JSON [[slug, label], …] of its categories in order, as they were called before this change. */
  readonly categories: string;
  /** Its words and its language as the full-text index takes them, parted by spaces. */
  readonly words: string;
}

/** What fits into the 100 values of a statement. */
const ROWS_TOGETHER = 11;
const COLUMNS = 9;
/** The id of the first new article where those of the last ones were given to what is gone; the others follow it. */
const FREE =
  "(SELECT iif(places > (SELECT COALESCE(MAX(article_id), 0) FROM article), places + 1, NULL) FROM state)";

/** Articles as values of their own: within a list of JSON, their JSON would be written and read twice more. */
export function articleRows(run: Run, rows: readonly ArticleRow[]): Statement[] {
  const statements: Statement[] = [];
  const first = rows.find(({ revision }) => revision === 1);
  for (let at = 0; at < rows.length; at += ROWS_TOGETHER) {
    const some = rows.slice(at, at + ROWS_TOGETHER);
    const values = some.map((one, row) => {
      const names = Array.from({ length: COLUMNS }, (_, column) => `?${row * COLUMNS + column + 1}`);
      return `(${one === first ? FREE : "NULL"}, ${names.join(", ")}, (SELECT generation FROM state))`;
    });
    statements.push(
      run(
        `INSERT INTO article (article_id, source, guid, slug, published_at, updated_at, revision, version, article, categories, changed)
         VALUES ${values.join(", ")}
         ON CONFLICT (guid) DO UPDATE SET source = excluded.source, published_at = excluded.published_at,
           updated_at = excluded.updated_at, revision = excluded.revision, version = excluded.version, article = excluded.article,
           categories = excluded.categories, changed = excluded.changed`,
        ...some.flatMap((one) => [
          one.source,
          one.guid,
          one.slug,
          one.published_at,
          one.updated_at,
          one.revision,
          one.version,
          one.article,
          one.categories,
        ]),
      ),
    );
  }
  return statements;
}
