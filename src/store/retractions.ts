/** Articles that were withdrawn (RFC 6721): what stays of them, and who is told. */
import type { Database, Statement } from "./database.ts";
import { CHANGED, modifiedNow } from "./modified.ts";
import type { Run } from "./rows.ts";
import { keepWithdrawn, withoutKept } from "./withdrawn.ts";

/** A withdrawn article as feeds tell of it. */
export interface Deleted {
  readonly guid: string;
  readonly slug: string;
  /** Unix seconds. */
  readonly retracted_at: number;
}

/** Retractions that one feed tells of, and for how many seconds before its last change. */
const MOST = 50;
const TOLD = 30 * 86_400;
/** Retractions that one push tells of: all that there may be, since it tells of them once. */
const MOST_PUSHED = 5000;

/**
 * SQL of a JSON array of what a feed tells of, the newest first; `since` is the second of its last write. Not the
 * clock: what stands in a feed changes with a write alone. What was never published is not told of.
 */
export const deletedIn = (kind: "all" | "category" | "author", since: string): string => {
  const from =
    kind === "all"
      ? "FROM retraction r WHERE"
      : `FROM retraction_subject s JOIN retraction r USING (guid) WHERE s.kind = '${kind}' AND s.subject_id = ${kind}.${kind}_id AND s.retracted_at > ${since} - ${TOLD} AND`;
  return `(SELECT json_group_array(json_object('guid', d.guid, 'slug', d.slug, 'retracted_at', d.retracted_at)) FROM (
    SELECT r.guid, r.slug, r.retracted_at ${from} r.retracted_at > ${since} - ${TOLD} AND r.published_at <= r.retracted_at
    ORDER BY r.retracted_at DESC, r.guid LIMIT ${MOST}) d)`;
};

/** What a change withdraws. */
export interface Retracted {
  readonly guids: readonly string[];
  /** Whether they are let in again from the beginning. */
  readonly restored?: boolean;
  readonly reason?: string;
  /** Until when (Unix seconds) they are kept as they are, to be given back. */
  readonly kept?: number;
}

/** Notes what is withdrawn at `now` (Unix seconds), while it still stands where it stood. */
export function notedRetractions(
  run: Run,
  { guids, reason = "", restored = false, kept }: Retracted,
  now: number,
): Statement[] {
  const json = JSON.stringify(guids);
  const gone = "FROM json_each(?1) g JOIN article a ON a.guid = g.value";
  const subjects = (kind: "category" | "author") =>
    run(
      `INSERT INTO retraction_subject (kind, subject_id, retracted_at, guid)
       SELECT '${kind}', m.${kind}_id, ?2, a.guid ${gone} JOIN article_${kind} m USING (article_id)`,
      json,
      now,
    );
  return [
    run("UPDATE state SET places = MAX(places, COALESCE((SELECT MAX(article_id) FROM article), 0))"),
    run(
      `INSERT INTO retraction (guid, article_id, source, slug, language, published_at, retracted_at, changed, reason, restored)
       SELECT a.guid, a.article_id, a.source, a.slug, json_extract(a.article, '$.language'), a.published_at, ?2,
         (SELECT generation FROM state), NULLIF(?3, ''), ?4 ${gone}`,
      json,
      now,
      reason,
      restored ? 1 : 0,
    ),
    subjects("category"),
    subjects("author"),
    // What was kept of them before says no more how they were.
    withoutKept(run, guids),
    ...(kept === undefined ? [] : [keepWithdrawn(run, guids, kept)]),
  ];
}

/** Takes the rows of withdrawn articles away, when nothing names them any more, and what their documents had said: one that returns begins anew. */
export const withoutArticles = (run: Run, { guids }: Retracted): Statement[] =>
  ["written_over", "article"].map((table) =>
    run(`DELETE FROM ${table} WHERE guid IN (SELECT value FROM json_each(?1))`, JSON.stringify(guids)),
  );

/** Articles that come in again: the feeds that told of their retraction change. */
export function returned(run: Run, guids: readonly string[], now: number): Statement[] {
  const json = JSON.stringify(guids);
  const subjects = (kind: "category" | "author") =>
    run(
      `UPDATE ${kind} SET modified = ${modifiedNow(kind)}, ${CHANGED} WHERE ${kind}_id IN
         (SELECT subject_id FROM retraction_subject WHERE kind = '${kind}' AND guid IN (SELECT value FROM json_each(?2)))`,
      now,
      json,
    );
  const without = (table: string) =>
    run(`DELETE FROM ${table} WHERE guid IN (SELECT value FROM json_each(?1))`, json);
  return [
    subjects("category"),
    subjects("author"),
    without("retraction_subject"),
    without("retraction"),
    withoutKept(run, guids),
  ];
}

export interface NamedArticle {
  readonly guid: string;
  readonly slug: string;
  readonly source: string;
}

/** The article that an id, a slug or a source names. */
export async function publishedAs(db: Database, name: string): Promise<NamedArticle | undefined> {
  const sql = `SELECT guid, slug, source FROM article WHERE guid = ?1 OR slug = ?1 OR source = ?1
    ORDER BY guid = ?1 DESC, slug = ?1 DESC LIMIT 1`;
  return (await db.prepare(sql).bind(name).all<NamedArticle>()).results[0];
}

/** The article with an id, or, where none is named, the one that came from a source. */
export async function articleFrom(
  db: Database,
  source: string,
  guid: string | undefined,
): Promise<NamedArticle | undefined> {
  const sql = `SELECT guid, slug, source FROM article WHERE ${guid === undefined ? "source" : "guid"} = ?1 LIMIT 1`;
  return (
    await db
      .prepare(sql)
      .bind(guid ?? source)
      .all<NamedArticle>()
  ).results[0];
}

/** Articles of documents that were taken in from the publication's own folder. */
export async function ownArticles(db: Database): Promise<readonly NamedArticle[]> {
  const sql = `SELECT a.guid, a.slug, a.source FROM document d JOIN article a
    ON a.source = d.path OR (a.source > d.path || '#' AND a.source < d.path || '$') WHERE d.origin = '' ORDER BY a.source`;
  return (await db.prepare(sql).bind().all<NamedArticle>()).results;
}

/** An article as far as must be known to withdraw it. */
export interface Retractable {
  readonly generation: number;
  /** JSON of Article. */
  readonly article: string;
  /** JSON arrays of the keys of what it stands in. */
  readonly categories: string;
  readonly authors: string;
}

export async function readRetractable(db: Database, guid: string): Promise<Retractable | undefined> {
  const keys = (kind: "category" | "author") =>
    `(SELECT json_group_array(k.key) FROM article_${kind} m JOIN ${kind} k USING (${kind}_id) WHERE m.article_id = a.article_id)`;
  const sql = `SELECT (SELECT generation FROM state) AS generation, a.article,
      ${keys("category")} AS categories, ${keys("author")} AS authors FROM article a WHERE a.guid = ?1`;
  return (await db.prepare(sql).bind(guid).all<Retractable>()).results[0];
}

/** A retraction as far as those must know it who take articles in. */
export interface Retraction extends Deleted {
  readonly source: string;
  readonly restored: number;
}

/** The retractions of these ids, and of articles that came from these sources. */
export const retractionsOf = (
  db: Database,
  sources: readonly string[],
  guids: readonly string[],
): Statement => {
  const columns = "guid, slug, retracted_at, source, restored";
  return db
    .prepare(
      `SELECT ${columns} FROM retraction WHERE guid IN (SELECT value FROM json_each(?2))
       UNION SELECT ${columns} FROM retraction WHERE source IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(sources), JSON.stringify(guids));
};

/** The retraction that an id, a slug or a source names, with what readers are told of it. */
export async function retractionNamed(
  db: Database,
  name: string,
): Promise<(Retraction & { readonly reason: string | null }) | undefined> {
  const sql = `SELECT guid, slug, retracted_at, source, restored, reason FROM retraction
    WHERE guid = ?1 OR slug = ?1 OR source = ?1 ORDER BY guid = ?1 DESC, slug = ?1 DESC LIMIT 1`;
  return (await db.prepare(sql).bind(name).all<Retraction & { readonly reason: string | null }>()).results[0];
}

/** Last parts of the addresses of all that was withdrawn. */
export async function withdrawnSlugs(db: Database): Promise<readonly string[]> {
  const { results } = await db.prepare("SELECT slug FROM retraction").bind().all<{ slug: string }>();
  return results.map(({ slug }) => slug);
}

/** Categories and authors that have lost an article, in no order. */
export async function losers(
  db: Database,
): Promise<readonly { readonly kind: "category" | "author"; readonly slug: string }[]> {
  const of = (kind: "category" | "author") =>
    `SELECT '${kind}' AS kind, slug FROM ${kind} WHERE ${kind}_id IN (SELECT subject_id FROM retraction_subject WHERE kind = '${kind}')`;
  const sql = `${of("category")} UNION ALL ${of("author")}`;
  return (await db.prepare(sql).bind().all<{ kind: "category" | "author"; slug: string }>()).results;
}

/** Lets a withdrawn article be taken in again, and has its document looked at anew. False where none was withdrawn. */
export async function restore(db: Database, guid: string): Promise<boolean> {
  const [found] = await db.batch<{ guid: string }>([
    db.prepare("UPDATE retraction SET restored = 1 WHERE guid = ?1 RETURNING guid").bind(guid),
    db
      .prepare(
        `UPDATE document SET mark = '' WHERE path IN (SELECT source FROM retraction WHERE guid = ?1
           UNION SELECT substr(source, 1, instr(source, '#') - 1) FROM retraction WHERE guid = ?1 AND source LIKE '%#%')`,
      )
      .bind(guid),
  ]);
  return (found?.results.length ?? 0) > 0;
}

/** What was withdrawn in the feed of a subject after a generation and until another, the newest first, as feeds tell of it: what a push carries. */
export async function retractionsSince(
  db: Database,
  generation: number,
  subject: { readonly kind: "all" } | { readonly kind: "category" | "author"; readonly slug: string },
  until = Number.MAX_SAFE_INTEGER,
): Promise<readonly Deleted[]> {
  const columns = "r.guid, r.slug, r.retracted_at";
  const published = "r.changed > ?1 AND r.changed <= ?2 AND r.published_at <= r.retracted_at";
  const end = `ORDER BY r.retracted_at DESC, r.guid LIMIT ${MOST_PUSHED}`;
  const found =
    subject.kind === "all"
      ? db.prepare(`SELECT ${columns} FROM retraction r WHERE ${published} ${end}`).bind(generation, until)
      : db
          .prepare(
            `SELECT ${columns} FROM ${subject.kind} k
             JOIN retraction_subject s ON s.kind = '${subject.kind}' AND s.subject_id = k.${subject.kind}_id
             JOIN retraction r USING (guid) WHERE k.slug = ?3 AND ${published} ${end}`,
          )
          .bind(generation, until, subject.slug);
  return (await found.all<Deleted>()).results;
}
