/** Old addresses, and what answers for them. */
import type { Database, Statement } from "./database.ts";
import { isPublished } from "./edition.ts";
import { dueIn, nextDue } from "./listings.ts";

/** The folder of articles in addresses of ours. */
const ARTICLES = "/articles/";

/** An old address as `addressKey` gives it, and whose it is: an article's guid, a category's or author's key. */
export interface MovedRow {
  readonly address: string;
  readonly kind: "article" | "category" | "author" | "all";
  readonly owner: string;
}

/** What stands at an old address now. */
export type MovedTo =
  | { readonly kind: "article"; readonly slug: string }
  | { readonly kind: "category" | "author"; readonly slug: string }
  | { readonly kind: "all" };

/** Keeps old addresses; the first owner of one stays. */
export async function keepMoved(db: Database, rows: readonly MovedRow[]): Promise<void> {
  const sql = `INSERT INTO moved (address, kind, owner)
    SELECT v.value->>'address', v.value->>'kind', v.value->>'owner' FROM json_each(?1) v WHERE true ON CONFLICT DO NOTHING`;
  if (rows.length > 0) await db.batch([db.prepare(sql).bind(JSON.stringify(rows))]);
}

/** A category or author by its slug, or by one of these keys. */
export interface Named {
  readonly kind: "category" | "author";
  readonly slug: string;
  readonly keys: readonly string[];
}

/** A withdrawn article as its address tells of it. */
export interface Gone {
  readonly language: string;
  /** Unix seconds. */
  readonly retracted_at: number;
  readonly reason: string | null;
}

export interface FoundMoved {
  /** What is published of what stood at each of the old addresses. */
  readonly at: ReadonlyMap<string, MovedTo>;
  /** What each name means, in their order. */
  readonly named: readonly (MovedTo | undefined)[];
  /** What was withdrawn that stood at one of the addresses. */
  readonly gone: Gone | undefined;
  /** Unix seconds at which the next article is due. */
  readonly nextDue: number | undefined;
}

/** What old addresses and names lead to at `now` (Unix seconds), in one round trip. */
export async function lookUpMoved(
  db: Database,
  addresses: readonly string[],
  names: readonly Named[],
  now: number,
): Promise<FoundMoved> {
  const [due, moved, gone, ...named] = await db.batch<unknown>([
    nextDue(db, now),
    db
      .prepare(
        `SELECT m.address, m.kind, COALESCE(
           (SELECT slug FROM article WHERE m.kind = 'article' AND guid = m.owner AND published_at <= ?2),
           (SELECT c.slug FROM category_key k JOIN category c USING (category_id) WHERE m.kind = 'category' AND k.key = m.owner AND ${isPublished("category", "c", "?2")}),
           (SELECT c.slug FROM author c WHERE m.kind = 'author' AND c.key = m.owner AND ${isPublished("author", "c", "?2")})) AS slug
         FROM json_each(?1) v JOIN moved m ON m.address = v.value`,
      )
      .bind(JSON.stringify([...new Set(addresses)]), now),
    db
      .prepare(
        `SELECT language, retracted_at, reason FROM retraction WHERE published_at <= retracted_at AND (
           slug IN (SELECT substr(value, ${ARTICLES.length + 1}) FROM json_each(?1) WHERE substr(value, 1, ${ARTICLES.length}) = '${ARTICLES}')
           OR guid IN (SELECT m.owner FROM json_each(?1) v JOIN moved m ON m.address = v.value WHERE m.kind = 'article')) LIMIT 1`,
      )
      .bind(JSON.stringify([...new Set(addresses)])),
    ...names.map((one) => subjectNamed(db, one, now)),
  ]);
  const rows = (moved?.results ?? []) as { address: string; kind: MovedRow["kind"]; slug: string | null }[];
  return {
    at: new Map(
      rows.flatMap(({ address, kind, slug }): [string, MovedTo][] => {
        if (kind === "all") return [[address, { kind }]];
        return slug ? [[address, { kind, slug }]] : [];
      }),
    ),
    named: names.map(({ kind }, i) => {
      const slug = (named[i]?.results as { slug: string }[] | undefined)?.[0]?.slug;
      return slug === undefined ? undefined : { kind, slug };
    }),
    gone: (gone?.results as Gone[] | undefined)?.[0],
    nextDue: dueIn(due?.results),
  };
}

function subjectNamed(db: Database, { kind, slug, keys }: Named, now: number): Statement {
  const byKey =
    kind === "category"
      ? "category_key k JOIN category c USING (category_id) WHERE k.key IN (SELECT value FROM json_each(?2))"
      : "author c WHERE c.key IN (SELECT value FROM json_each(?2))";
  const published = isPublished(kind, "c", "?3");
  return db
    .prepare(
      `SELECT c.slug FROM ${kind} c WHERE c.slug = ?1 AND ${published} UNION ALL SELECT c.slug FROM ${byKey} AND ${published} LIMIT 1`,
    )
    .bind(slug, JSON.stringify(keys), now);
}
