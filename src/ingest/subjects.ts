/** The categories and authors that articles stand in, and what these are called. */
import type { Database } from "../store/database.ts";
import { knownKeys } from "../store/lookups.ts";
import type { Membership } from "../store/memberships.ts";
import { giveSlugs } from "./slugs.ts";

/** Memberships with the slugs and labels of their categories or authors; `called` are authors as another store calls them. */
export async function withSlugs(
  db: Database,
  kind: "category" | "author",
  rows: readonly Omit<Membership, "slug">[],
  called: ReadonlyMap<string, { readonly slug: string }> = new Map(),
): Promise<readonly Membership[]> {
  const existing = await knownKeys(
    db,
    kind,
    rows.map((row) => row.key),
  );
  const fresh = new Map(
    rows
      .filter((row) => !existing.has(row.key))
      .reverse()
      .map((row) => [row.key, row.label]),
  );
  const slugs = await giveSlugs(
    db,
    kind,
    [...fresh].reverse().map(([owner, text]) => {
      const kept = called.get(owner)?.slug;
      return { owner, text, ...(kept === undefined ? {} : { kept }) };
    }),
  );
  return rows.map((row) => {
    const known = existing.get(row.key);
    return { ...row, slug: known?.slug ?? slugs.get(row.key) ?? "", label: known?.label ?? row.label };
  });
}

/** Slugs and labels of each article's categories, by its id; one that it names twice stands in the first place. */
export function categoriesByArticle(
  memberships: readonly Membership[],
): ReadonlyMap<string, readonly (readonly [slug: string, label: string])[]> {
  const byArticle = new Map<string, Map<string, readonly [string, string]>>();
  for (const { guid, slug, label } of memberships) {
    const categories = byArticle.get(guid) ?? new Map();
    byArticle.set(guid, categories);
    if (!categories.has(slug)) categories.set(slug, [slug, label]);
  }
  return new Map([...byArticle].map(([guid, categories]) => [guid, [...categories.values()]]));
}
