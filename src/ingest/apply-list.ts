/** `categories.json` into the store: what it says holds, whatever the store had. */
import type { Problem } from "../article.ts";
import { topicKey } from "../keywords/index.ts";
import { keysLeadingTo, type StoredCategory, storedCategories } from "../store/categories.ts";
import type { Database } from "../store/database.ts";
import { takenSlugs } from "../store/lookups.ts";
import type { CategoryName, FormerSlug, NewCategory } from "../store/naming.ts";
import { type CategoryKey, knownTopics } from "../store/topics.ts";
import type { Topic } from "./category-list.ts";
import { fileAgain, fulfil, type Wish, type WishedLead } from "./naming.ts";
import type { ReviseDeps } from "./revise.ts";
import { giveSlugs } from "./slugs.ts";

/** Makes the store's categories what the list says, and files articles by them. Returns how many articles changed. */
export async function applyCategoryList(
  deps: ReviseDeps,
  topics: readonly Topic[],
  report: (problem: Problem) => void,
): Promise<number> {
  if (topics.length > 0) await fulfil(deps, (db) => wishOf(db, topics, report));
  return fileAgain(deps);
}

/** A topic of the list, and the category that it is in the store. */
interface Claim {
  readonly topic: Topic;
  readonly owner: string;
  readonly stored: StoredCategory | undefined;
}

/** What the store lacks of the list; undefined where it lacks nothing. */
async function wishOf(
  db: Database,
  topics: readonly Topic[],
  report: (problem: Problem) => void,
): Promise<Wish | undefined> {
  const keys = topics.flatMap((one) => one.keys);
  const known = await knownTopics(db, keys, keys.map(topicKey));
  const { owners } = known;
  const stored = await storedCategories(db, [...keys, ...known.topics.values()]);
  const claims = claimed(topics, known, stored);
  const leads = leadsOf(claims, owners, await keysLeadingTo(db, [...new Set(owners.values())]));
  const slugs = await wishedSlugs(db, claims, report);
  const created = await newCategories(db, claims, slugs);
  const names = claims.flatMap((one) => nameOf(one, slugs));
  if (leads.length + created.length + names.length === 0) return undefined;
  return { created, leads, names, formerSlugs: formerSlugs(claims, leads, stored, names) };
}

/** Each topic claims a category: one that its own wording has founded, else one that it leads to, else a new one. */
function claimed(
  topics: readonly Topic[],
  known: Awaited<ReturnType<typeof knownTopics>>,
  stored: ReadonlyMap<string, StoredCategory>,
): readonly Claim[] {
  const given = new Map<Topic, string>();
  const taken = new Set<string>();
  const claim = (topic: Topic, candidates: readonly (string | undefined)[]) => {
    const owner = candidates.find((one) => one !== undefined && !taken.has(one));
    if (owner === undefined || given.has(topic)) return;
    given.set(topic, owner);
    taken.add(owner);
  };
  for (const topic of topics)
    claim(
      topic,
      topic.keys.filter((key) => known.owners.get(key) === key),
    );
  for (const topic of topics)
    claim(
      topic,
      topic.keys.map((key) => known.owners.get(key) ?? known.topics.get(topicKey(key))),
    );
  return topics.map((topic) => {
    const owner = given.get(topic) ?? topic.keys[0] ?? "";
    return { topic, owner, stored: stored.get(owner) };
  });
}

/**
 * Wordings that lead elsewhere than the list says. Where a wording has founded a category, that category's other
 * wordings come along, unless the list names them elsewhere.
 */
function leadsOf(
  claims: readonly Claim[],
  owners: ReadonlyMap<string, string>,
  known: readonly CategoryKey[],
): readonly WishedLead[] {
  const listed = new Set(claims.flatMap(({ topic }) => topic.keys));
  const kept = new Set(claims.map(({ owner }) => owner));
  const lead = (key: string, topic: string, owner: string, before: string | undefined) =>
    before === owner ? [] : [{ key, topic, owner, ...(before === undefined ? {} : { before }) }];
  return claims.flatMap(({ topic, owner }) =>
    topic.keys.flatMap((key) => {
      const before = owners.get(key);
      const along =
        before === key && before !== owner && !kept.has(before)
          ? known.filter((one) => one.owner === before && !listed.has(one.key))
          : [];
      return [
        ...lead(key, topicKey(key), owner, before),
        ...along.map((one) => ({ key: one.key, topic: one.topic, owner, before: one.owner })),
      ];
    }),
  );
}

/** The slugs that can be given as wished, by their categories' keys. */
async function wishedSlugs(
  db: Database,
  claims: readonly Claim[],
  report: (problem: Problem) => void,
): Promise<ReadonlyMap<string, string>> {
  const wishes = claims.flatMap(({ topic: { slug }, owner, stored }) =>
    slug === undefined || slug === stored?.slug ? [] : [{ owner, slug }],
  );
  const taken = await takenSlugs(
    db,
    "category",
    wishes.map((one) => one.slug),
  );
  for (const { slug } of wishes)
    if (taken.has(slug))
      report({
        severity: "warning",
        file: "categories.json",
        what: `the slug “${slug}” is another category's and is left out`,
        instead: "a slug of its own for every category",
      });
  return new Map(wishes.filter(({ slug }) => !taken.has(slug)).map(({ owner, slug }) => [owner, slug]));
}

async function newCategories(
  db: Database,
  claims: readonly Claim[],
  slugs: ReadonlyMap<string, string>,
): Promise<readonly NewCategory[]> {
  const fresh = claims.filter(({ stored }) => !stored);
  const made = await giveSlugs(
    db,
    "category",
    fresh.map(({ owner, topic }) => ({ owner, text: slugs.get(owner) ?? topic.label })),
  );
  return fresh.map(({ owner, topic }) => ({ key: owner, label: topic.label, slug: made.get(owner) ?? "" }));
}

/** What the list calls a category otherwise than the store does. */
function nameOf(
  { topic, owner, stored }: Claim,
  slugs: ReadonlyMap<string, string>,
): readonly CategoryName[] {
  const { label, labels } = topic;
  const slug = stored && slugs.get(owner);
  const name = {
    key: owner,
    ...(stored?.named === label ? {} : { label }),
    ...(labels && stored?.labels !== JSON.stringify(labels) ? { labels } : {}),
    ...(slug === undefined ? {} : { slug }),
  };
  return Object.keys(name).length > 1 ? [name] : [];
}

/** Addresses that lead elsewhere now: of categories that have another slug, and of those that nothing leads to. */
function formerSlugs(
  claims: readonly Claim[],
  leads: readonly WishedLead[],
  stored: ReadonlyMap<string, StoredCategory>,
  names: readonly CategoryName[],
): readonly FormerSlug[] {
  const renamed = claims.flatMap(({ owner, stored: category }) =>
    category && names.some(({ key, slug }) => key === owner && slug !== undefined)
      ? [{ slug: category.slug, owner }]
      : [],
  );
  const live = new Set(claims.map(({ owner }) => owner));
  const left = leads.flatMap(({ key, before, owner }) => {
    const category = key === before && !live.has(before) ? stored.get(before) : undefined;
    return category ? [{ slug: category.slug, owner }] : [];
  });
  return [...renamed, ...left];
}
