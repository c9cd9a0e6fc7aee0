/** The categories and authors that articles stand in, and their places in the archives of these (RFC 5005). */
import type { Statement } from "./database.ts";
import type { Run } from "./rows.ts";

/** A category or author that an article stands in; a new one is made with this slug and label. */
export interface Membership {
  readonly guid: string;
  readonly key: string;
  readonly slug: string;
  readonly label: string;
  readonly position: number;
}

export type SubjectTable = "category" | "author";

/**
 * The memberships of written articles, in place of those that `again` (a JSON array of guids) had. What an article
 * stays in keeps its place in the archive; what it enters gives it the next.
 */
export function memberships(
  run: Run,
  kind: SubjectTable,
  name: string,
  rows: readonly Membership[],
  again: string,
): Statement[] {
  const wished = JSON.stringify(wishesOf(rows));
  const fresh = JSON.stringify(firstOfEach(rows, ({ key }) => key));
  // What is written for the first time stands nowhere yet.
  const areNew = again === "[]";
  const moving = areNew ? [] : [...leaving(run, kind, wished, again), staying(run, kind, wished)];
  const entering = areNew
    ? ""
    : `WHERE NOT EXISTS (SELECT 1 FROM article_${kind} m WHERE m.article_id = a.article_id AND m.${kind}_id = k.${kind}_id)`;
  return [
    ...moving,
    run(
      `INSERT INTO ${kind} (key, slug, ${name}, modified) SELECT v.value->>'key', v.value->>'slug', v.value->>'label', 0
       FROM json_each(?1) v WHERE true ORDER BY v.id ON CONFLICT (key) DO NOTHING`,
      fresh,
    ),
    run(
      `INSERT INTO article_${kind} (${kind}_id, published_at, article_id, position, place)
       SELECT k.${kind}_id, a.published_at, a.article_id, v.value->>1,
         k.places + ROW_NUMBER() OVER (PARTITION BY k.${kind}_id ORDER BY a.article_id)
       ${listed(kind, "?1")} ${entering}`,
      wished,
    ),
    counted(run, kind, "SELECT value->>'key' FROM json_each(?1)", fresh),
  ];
}

/** [[guid, [[key, position], …]], …]: each article is looked up once, and nothing stands here that is not asked for. */
function wishesOf(rows: readonly Membership[]) {
  const ofArticles = Map.groupBy(
    firstOfEach(rows, ({ guid, key }) => `${key}\n${guid}`),
    ({ guid }) => guid,
  );
  return [...ofArticles].map(([guid, some]) => [guid, some.map(({ key, position }) => [key, position])]);
}

/** What `wished` asks for. */
const listed = (kind: SubjectTable, json: string) =>
  `FROM json_each(${json}) w CROSS JOIN article a ON a.guid = w.value->>0
   CROSS JOIN json_each(w.value, '$[1]') v CROSS JOIN ${kind} k ON k.key = v.value->>0`;

function leaving(run: Run, kind: SubjectTable, wished: string, again: string): Statement[] {
  const left = `FROM article_${kind} m WHERE m.article_id IN (SELECT a.article_id FROM json_each(?2) g JOIN article a ON a.guid = g.value)
    AND (m.article_id, m.${kind}_id) NOT IN (SELECT a.article_id, k.${kind}_id ${listed(kind, "?1")})`;
  return [
    run(
      `UPDATE ${kind} SET articles = articles - l.count, lost = (SELECT generation FROM state)
       FROM (SELECT m.${kind}_id AS id, COUNT(*) AS count ${left} GROUP BY 1) l WHERE ${kind}.${kind}_id = l.id`,
      wished,
      again,
    ),
    run(
      `DELETE FROM article_${kind} WHERE (${kind}_id, published_at, article_id) IN
         (SELECT m.${kind}_id, m.published_at, m.article_id ${left})`,
      wished,
      again,
    ),
  ];
}

const staying = (run: Run, kind: SubjectTable, wished: string): Statement =>
  run(
    `UPDATE article_${kind} SET published_at = w.published_at, position = w.position
     FROM (SELECT k.${kind}_id AS id, a.article_id, a.published_at, v.value->>1 AS position ${listed(kind, "?1")}) w
     WHERE article_${kind}.article_id = w.article_id AND article_${kind}.${kind}_id = w.id
       AND (article_${kind}.published_at <> w.published_at OR article_${kind}.position <> w.position)`,
    wished,
  );

/**
 * Counts the places that were given since, in each of the subjects whose keys `keys` selects: of articles that
 * `entered`, or that stood there before and had none.
 */
export const counted = (
  run: Run,
  kind: SubjectTable,
  keys: string,
  value: string,
  { entered = true } = {},
): Statement =>
  run(
    `UPDATE ${kind} SET ${entered ? "articles = articles + n.count, " : ""}places = places + n.count
     FROM (SELECT k.${kind}_id AS id,
         (SELECT COUNT(*) FROM article_${kind} m WHERE m.${kind}_id = k.${kind}_id AND m.place > k.places) AS count
       FROM ${kind} k WHERE k.key IN (${keys})) n
     WHERE ${kind}.${kind}_id = n.id AND n.count > 0`,
    value,
  );

/** The first row of each name: of a category that an article names twice the first place counts. */
function firstOfEach<Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(nameOf(row))) first.set(nameOf(row), row);
  return [...first.values()];
}
