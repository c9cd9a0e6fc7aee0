/** Revisions → one change of the store: updated seconds and slugs given, hashes taken, categories and authors named. */
import type { Article, Author } from "../article.ts";
import { offsetOf, rfc3339 } from "../document/dates.ts";
import { digest, type Hash } from "../identity.ts";
import { categoryKey } from "../keywords/index.ts";
import type { Change } from "../store/changes.ts";
import type { Database } from "../store/database.ts";
import type { SpellingUse } from "../store/labels.ts";
import { type KnownArticle, SECONDS, takenSeconds } from "../store/lookups.ts";
import type { ArticleRow } from "../store/rows.ts";
import type { Content } from "./prepare.ts";
import { giveSlugs } from "./slugs.ts";
import { categoriesByArticle, withSlugs } from "./subjects.ts";
import { type Topics, topicsOf } from "./topics.ts";
import { indexedWords } from "./words.ts";

/** One article that is new or says something new. */
export interface Revision {
  readonly guid: string;
  readonly source: string;
  /** The last part of its address, if it is new and that was made already. */
  readonly slug?: string | undefined;
  /** That part as it is in the store that the article comes from. */
  readonly keptSlug?: string;
  readonly before: KnownArticle | undefined;
  /** What `before` says. */
  readonly stored: Article | undefined;
  readonly content: Content;
  readonly phrases: readonly { readonly label: string; readonly key: string }[];
  /** Its words before its keywords, where they were found already. */
  readonly words?: string;
  /** How sure the cut of its line of keywords is (0 to 1), where an editor should look at it. */
  readonly doubt?: number;
  /** Its line is cut as it was; if that is in doubt, it stays so. */
  readonly isCutAsBefore?: true;
  /** Its last part of the address, where it was withdrawn and comes in again. */
  readonly returning?: string;
  /** Earliest Unix second that it may be called updated at. */
  readonly from: number;
}

/** Unix seconds of an RFC 3339 date. */
export const seconds = (rfc3339Date: string) => Math.floor(Date.parse(rfc3339Date) / 1000);

/** The state of the store that something is decided on, and when (Unix seconds). */
export interface Moment {
  readonly generation: number;
  readonly now: number;
}

/**
 * The revisions as rows: updated seconds and slugs given, hashes taken, categories and authors named. `called` are
 * authors as another store calls them, by their keys.
 */
export async function changeOf(
  db: Database,
  revisions: readonly Revision[],
  { generation, now }: Moment,
  hash?: Hash,
  called: ReadonlyMap<string, { readonly slug: string; readonly name: string }> = new Map(),
): Promise<Change> {
  const seen = revisions.filter((one) => isSeen(one, now));
  const taken = await takenSeconds(
    db,
    revisions.map((one) => one.from),
  );
  // What moves from its second leaves it to others.
  for (const { before } of revisions) if (before) taken.delete(before.updated_at);
  const created = revisions.filter((one) => !one.before && one.returning === undefined);
  const slugs = await giveSlugs(
    db,
    "article",
    created.map((one) => ({
      owner: one.guid,
      text: one.content.title,
      ...(one.slug === undefined ? {} : { made: one.slug }),
      ...(one.keptSlug === undefined ? {} : { kept: one.keptSlug }),
      suffix: one.content.published.at.slice(0, 10),
    })),
  );
  const rows = revisions.map(({ guid, source, before, returning, content, from, words }) => {
    const updated_at = free(from, taken);
    const slug = before?.slug ?? returning ?? slugs.get(guid) ?? guid;
    const updated = rfc3339(new Date(updated_at * 1000), offsetOf(content.published.at));
    const article: Article = { id: guid, slug, updated, ...content };
    const json = JSON.stringify(article);
    return {
      source,
      guid,
      slug,
      published_at: seconds(content.published.at),
      updated_at,
      revision: (before?.revision ?? 0) + 1,
      article: json,
      words: indexedWords(content, words),
    };
  });
  const authorKey = keyed(
    revisions.flatMap((one) => [...(one.stored?.authors ?? []), ...one.content.authors]),
  );
  const topics = await topicsOf(
    db,
    revisions.map((one) => one.phrases.map(({ key }) => key)),
    revisions.flatMap((one) => one.stored?.keywords ?? []),
  );
  // Together: each hash alone would wait for its turn among the platform's threads.
  const versions = await Promise.all(rows.map((row) => digest(row.article, hash)));
  const categories = await withSlugs(
    db,
    "category",
    revisions.flatMap((one) =>
      one.phrases.map(({ label, key }, position) => ({
        guid: one.guid,
        position,
        label,
        key: topics.ownerOf(key),
      })),
    ),
  );
  const calledBefore = categoriesByArticle(categories);
  const articles: ArticleRow[] = rows.map((row, i) => ({
    ...row,
    version: versions[i] ?? "",
    categories: JSON.stringify(calledBefore.get(row.guid) ?? []),
  }));
  return {
    generation,
    articles,
    categories,
    authors: await withSlugs(
      db,
      "author",
      revisions.flatMap((one) =>
        one.content.authors.map((author, position) => ({
          guid: one.guid,
          position,
          key: authorKey(author.name),
          label: called.get(authorKey(author.name))?.name ?? author.name,
        })),
      ),
      called,
    ),
    doubts: revisions.flatMap(({ guid, doubt }) =>
      doubt === undefined ? [] : [{ guid, confidence: doubt }],
    ),
    cutAsBefore: revisions.flatMap(({ guid, isCutAsBefore }) => (isCutAsBefore ? [guid] : [])),
    keys: topics.fresh,
    spellings: spellingUses(revisions, topics),
    touched: touchedBy(seen, topics, authorKey),
    scheduled: touchedBy(
      revisions.filter((one) => !isSeen(one, now)),
      topics,
      authorKey,
    ),
    isUnseen: revisions.length > 0 && seen.length === 0,
    returning: revisions.flatMap(({ guid, returning }) => (returning === undefined ? [] : [guid])),
  };
}

/** Whether readers see an article at `now`, or saw it before, or are told no more that it was withdrawn. */
const isSeen = ({ content, stored, returning }: Revision, now: number) =>
  returning !== undefined ||
  [content, stored].some((one) => one !== undefined && seconds(one.published.at) <= now);

/** The keys of names, each made once: few people write many articles. */
function keyed(authors: readonly Author[]): (name: string) => string {
  const names = new Set(authors.map(({ name }) => name));
  const keys = new Map([...names].map((name) => [name, categoryKey(name)]));
  return (name) => keys.get(name) ?? categoryKey(name);
}

/** The first second from `from` on that no other article has, within the hour that was looked at. */
function free(from: number, taken: Set<number>): number {
  let second = from;
  while (taken.has(second) && second < from + SECONDS) second += 1;
  taken.add(second);
  return second;
}

/** Categories and authors of the revisions, as they were and as they will be. */
function touchedBy(
  revisions: readonly Revision[],
  { ownerOf }: Topics,
  authorKey: (name: string) => string,
): Change["touched"] {
  const category = new Set<string>();
  const author = new Set<string>();
  for (const { stored, phrases, content } of revisions) {
    for (const spelling of stored?.keywords ?? []) category.add(ownerOf(categoryKey(spelling)));
    for (const { key } of phrases) category.add(ownerOf(key));
    for (const { name } of [...(stored?.authors ?? []), ...content.authors]) author.add(authorKey(name));
  }
  return { category: [...category], author: [...author] };
}

/** How much more, or less, each spelling of a category is used after the revisions than before them. */
function spellingUses(revisions: readonly Revision[], { ownerOf }: Topics): readonly SpellingUse[] {
  const uses = new Map<string, SpellingUse>();
  const count = (key: string, spelling: string, by: number) => {
    const name = `${key}\n${spelling}`;
    uses.set(name, { key, spelling, uses: (uses.get(name)?.uses ?? 0) + by });
  };
  for (const { stored, phrases } of revisions) {
    for (const spelling of stored?.keywords ?? []) count(ownerOf(categoryKey(spelling)), spelling, -1);
    for (const { key, label } of phrases) count(ownerOf(key), label, 1);
  }
  return [...uses.values()].filter((one) => one.uses !== 0);
}
