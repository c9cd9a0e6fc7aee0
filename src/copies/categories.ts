/** What the other store calls its categories, and where phrases lead there. */
import { fulfil, type Wish } from "../ingest/naming.ts";
import type { ReviseDeps } from "../ingest/revise.ts";
import { giveSlugs } from "../ingest/slugs.ts";
import { type StoredCategory, storedCategories } from "../store/categories.ts";
import type { CategoryCopy } from "../store/copies.ts";
import type { Database } from "../store/database.ts";
import type { ShownLabel } from "../store/labels.ts";
import { takenSlugs } from "../store/lookups.ts";
import { type CategoryKey, leadsFrom } from "../store/topics.ts";
import type { ArticleCopy } from "./copy.ts";

/**
 * Has the store's categories be what they are in the one that copies come from. Articles that stand elsewhere now are
 * copies that come too: filed again here, they would be later than these. Returns the labels that its articles'
 * spellings may not give by themselves.
 */
export async function nameAsThere(
  deps: ReviseDeps,
  copies: readonly ArticleCopy[],
): Promise<readonly ShownLabel[]> {
  const categories = [
    ...new Map(copies.flatMap((copy) => copy.categories.map((one) => [one.key, one] as const))).values(),
  ];
  const leads = [
    ...new Map(copies.flatMap((copy) => copy.leads.map((one) => [one.key, one] as const))).values(),
  ];
  let stored: ReadonlyMap<string, StoredCategory> = new Map();
  await fulfil(deps, async (db) => {
    stored = await storedCategories(
      db,
      categories.map(({ key }) => key),
    );
    return wishOf(db, categories, leads, stored);
  });
  return categories.flatMap(({ key, label }) => (stored.get(key)?.label === label ? [] : [{ key, label }]));
}

async function wishOf(
  db: Database,
  categories: readonly CategoryCopy[],
  copied: readonly CategoryKey[],
  stored: ReadonlyMap<string, StoredCategory>,
): Promise<Wish | undefined> {
  const known = new Set(categories.map(({ key }) => key));
  const owners = new Map(
    (
      await leadsFrom(
        db,
        copied.map(({ key }) => key),
      )
    ).map(({ key, owner }) => [key, owner]),
  );
  const leads = copied
    .filter(({ key, owner }) => known.has(owner) && owners.get(key) !== owner)
    .map((lead) => {
      const before = owners.get(lead.key);
      return { ...lead, ...(before === undefined ? {} : { before }) };
    });
  const fresh = categories.filter(({ key }) => !stored.has(key));
  const slugs = await giveSlugs(
    db,
    "category",
    fresh.map(({ key, slug, label }) => ({ owner: key, text: label, kept: slug })),
  );
  const created = fresh.map(({ key, label }) => ({ key, label, slug: slugs.get(key) ?? "" }));
  const wished = categories.filter(({ key, slug }) => stored.has(key) && stored.get(key)?.slug !== slug);
  const taken = await takenSlugs(
    db,
    "category",
    wished.map(({ slug }) => slug),
  );
  const renamed = wished.filter(({ slug }) => !taken.has(slug));
  const names = categories.flatMap(({ key, named, labels }) => {
    const before = stored.get(key);
    const slug = renamed.find((one) => one.key === key)?.slug;
    const name = {
      ...(named === null || named === before?.named ? {} : { label: named }),
      ...(labels === null || labels === before?.labels ? {} : { labels: labelsOf(labels) }),
      ...(slug === undefined ? {} : { slug }),
    };
    return Object.keys(name).length > 0 ? [{ key, ...name }] : [];
  });
  const formerSlugs = renamed.flatMap(({ key }) => {
    const before = stored.get(key);
    return before ? [{ slug: before.slug, owner: key }] : [];
  });
  return leads.length + created.length + names.length > 0
    ? { created, leads, names, formerSlugs }
    : undefined;
}

function labelsOf(json: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(JSON.parse(json) as Record<string, unknown>).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    ),
  );
}
