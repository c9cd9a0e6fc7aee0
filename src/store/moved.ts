/** Old addresses, and what answers for them. */
import type { Database } from "./database.ts";

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

/** What is published at `at` (Unix seconds) of what stood at an old address. */
export async function movedTo(db: Database, address: string, at: number): Promise<MovedTo | undefined> {
  const { results } = await db
    .prepare(
      `SELECT m.kind, COALESCE(
         (SELECT slug FROM article WHERE m.kind = 'article' AND guid = m.owner AND published_at <= ?2),
         (SELECT c.slug FROM category_key k JOIN category c USING (category_id) WHERE m.kind = 'category' AND k.key = m.owner),
         (SELECT slug FROM author WHERE m.kind = 'author' AND key = m.owner)) AS slug
       FROM moved m WHERE m.address = ?1`,
    )
    .bind(address, at)
    .all<{ kind: MovedRow["kind"]; slug: string | null }>();
  const [found] = results;
  if (found?.kind === "all") return { kind: "all" };
  return found?.slug ? { kind: found.kind, slug: found.slug } : undefined;
}

/** The category or author that goes by a slug, or by one of these keys. */
export async function subjectNamed(
  db: Database,
  kind: "category" | "author",
  slug: string,
  keys: readonly string[],
): Promise<MovedTo | undefined> {
  const byKey =
    kind === "category"
      ? "SELECT c.slug FROM category_key k JOIN category c USING (category_id) WHERE k.key IN (SELECT value FROM json_each(?2))"
      : "SELECT slug FROM author WHERE key IN (SELECT value FROM json_each(?2))";
  const { results } = await db
    .prepare(`SELECT slug FROM ${kind} WHERE slug = ?1 UNION ALL ${byKey} LIMIT 1`)
    .bind(slug, JSON.stringify(keys))
    .all<{ slug: string }>();
  const [found] = results;
  return found && { kind, slug: found.slug };
}
