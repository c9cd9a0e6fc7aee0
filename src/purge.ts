/** Caches in front of us are told what has changed, by name. */
import { ANY, archiveTag, subjectTag } from "./cache-tags.ts";
import { ARCHIVE_PAGE } from "./store/archive-pages.ts";
import type { Database } from "./store/database.ts";
import { type Changed, changedSince, notePurged } from "./store/purging.ts";

/** Drops what caches hold under these names, or everything. Rejects where it was not done. */
export type Purge = (tags: readonly string[] | "everything") => Promise<unknown>;

/** Names in one call, and in the calls of one run: Cloudflare takes 100, and 5 calls a minute. */
const TOGETHER = 100;
export const MOST_TAGS = 4 * TOGETHER;

/**
 * Tells caches what was written or came due until `now` (Unix seconds) since they were last told. A run that failed
 * or was missed is made up for. Everything is told twice, by this run and the next that has something to tell: an
 * answer that was made before a change, or by a replica that had not heard of it, may reach a cache after the first.
 */
export async function purgeChanged(db: Database, now: number, purge: Purge): Promise<void> {
  const found = await changedSince(db, now, MOST_TAGS);
  const isQuiet = found.articles.length + found.subjects.length === 0 && !found.isAll;
  if (isQuiet && !found.isFirst) return;
  const tags = tagsOf(found);
  // What no cache has heard of yet was not kept by one either.
  if (!found.isFirst)
    await (found.isAll || tags.length > MOST_TAGS ? purge("everything") : inTurn(tags, purge));
  await notePurged(db, found.changed, now);
}

async function inTurn(tags: readonly string[], purge: Purge): Promise<void> {
  for (let at = 0; at < tags.length; at += TOGETHER) await purge(tags.slice(at, at + TOGETHER));
}

/** The names of all that shows what changed. */
function tagsOf({ articles, subjects }: Changed): readonly string[] {
  // With the last place of a page the one behind it begins to be there.
  const pagesOf = (place: number) => [Math.ceil(place / ARCHIVE_PAGE), Math.ceil((place + 1) / ARCHIVE_PAGE)];
  return [
    ...new Set([
      ANY,
      ...articles.flatMap(({ article_id, slug }) => [
        subjectTag("article", slug),
        ...pagesOf(article_id).map((page) => archiveTag(page)),
      ]),
      ...subjects.flatMap(({ kind, slug, place, hasLost }) => [
        subjectTag(kind, slug),
        ...(hasLost === 1 ? [archiveTag(undefined, kind, slug)] : []),
        ...(place === null ? [] : pagesOf(place).map((page) => archiveTag(page, kind, slug))),
      ]),
    ]),
  ];
}
