/** What `check`, `render` and `dump` begin with: the folder's articles in the store, and what is published of them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { unixSeconds } from "../clock.ts";
import { readEdition } from "../store/editions.ts";
import { listAuthors, listCategories } from "../store/listings.ts";
import { losers } from "../store/retractions.ts";
import { type ArchivePage, FEED_FILES, feedPath, type Selection, type Subject } from "../urls.ts";
import { type Publisher, problemLines } from "./publisher.ts";
import { remark } from "./terminal.ts";

/** Takes the folder's articles in, if there are any, and tells what is wrong with them. Returns how many errors there are. */
export async function takeOwn({ settings, take, catchUp }: Publisher): Promise<number> {
  await catchUp();
  const articles = join(settings.folder, "articles");
  if (!existsSync(articles)) return 0;
  const tally = await take([articles]);
  for (const line of problemLines(tally)) remark(line);
  return tally.errors;
}

const EVERY = Number.MAX_SAFE_INTEGER;

/** All that has feeds now: the whole, and the categories and authors with an article that is published. */
export async function publishedSubjects(publisher: Publisher): Promise<readonly Subject[]> {
  const { db, now } = publisher;
  const at = unixSeconds(now());
  return [
    { kind: "all" },
    ...(await listCategories(db, at, EVERY)).map(({ slug }) => ({ kind: "category" as const, slug })),
    ...(await listAuthors(db, at, EVERY)).map(({ slug }) => ({ kind: "author" as const, slug })),
    ...(await emptiedSubjects(publisher)),
  ];
}

/** Categories and authors that have lost their last article: their feeds tell of it. */
export async function emptiedSubjects({ db, now }: Publisher): Promise<readonly Subject[]> {
  const emptied: Subject[] = [];
  for (const subject of await losers(db)) {
    const edition = await readEdition(db, subject, unixSeconds(now()), 1);
    if (edition?.entries.length === 0) emptied.push(subject);
  }
  return emptied;
}

/** A subject, and the pages of its archive that its feeds and its page lead to, one behind the other. */
export async function withArchive(
  { db, now, settings }: Publisher,
  subject: Subject,
): Promise<readonly (Subject | ArchivePage)[]> {
  const editionOf = (selection: Subject | ArchivePage) =>
    readEdition(db, selection, unixSeconds(now()), settings.publication.feedSize);
  const pageOf = (page: number) => ({ kind: "archive" as const, of: subject, page });
  const last = (await editionOf(subject))?.previous?.page ?? 0;
  const pages = Array.from({ length: last }, (_, i) => pageOf(i + 1));
  // A page that is full leads to one that holds nothing yet.
  const behind = last > 0 ? (await editionOf(pageOf(last)))?.next?.page : undefined;
  return [subject, ...pages, ...(behind === undefined ? [] : [pageOf(behind)])];
}

/** Paths of the feeds of a selection, in each format. */
export const feedPathsOf = (selection: Selection): readonly string[] =>
  (Object.keys(FEED_FILES) as (keyof typeof FEED_FILES)[]).map((format) => feedPath(selection, format));
