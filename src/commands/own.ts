/** What `check`, `render` and `dump` begin with: the folder's articles in the store, and what is published of them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { unixSeconds } from "../clock.ts";
import { listAuthors, listCategories } from "../store/listings.ts";
import { FEED_FILES, feedPath, type Subject } from "../urls.ts";
import { type Publisher, problemLines } from "./publisher.ts";

/** Takes the folder's articles in, if there are any, and tells what is wrong with them. Returns how many errors there are. */
export async function takeOwn({ settings, take, catchUp }: Publisher): Promise<number> {
  await catchUp();
  const articles = join(settings.folder, "articles");
  if (!existsSync(articles)) return 0;
  const tally = await take([articles]);
  for (const line of problemLines(tally)) console.error(line);
  return tally.errors;
}

const EVERY = Number.MAX_SAFE_INTEGER;

/** All that has feeds now: the whole, and the categories and authors with an article that is published. */
export async function publishedSubjects({ db, now }: Publisher): Promise<readonly Subject[]> {
  const at = unixSeconds(now());
  return [
    { kind: "all" },
    ...(await listCategories(db, at, EVERY)).map(({ slug }) => ({ kind: "category" as const, slug })),
    ...(await listAuthors(db, at, EVERY)).map(({ slug }) => ({ kind: "author" as const, slug })),
  ];
}

/** Paths of a subject's feeds, one for each format. */
export const feedPathsOf = (subject: Subject): readonly string[] =>
  (Object.keys(FEED_FILES) as (keyof typeof FEED_FILES)[]).map((format) => feedPath(subject, format));
