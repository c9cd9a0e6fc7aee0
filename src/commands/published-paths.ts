/** Every address, with its query, that a rendering writes a file for. */
import { unixSeconds } from "../clock.ts";
import { NEWS_SITEMAP, PAGES_SITEMAP, ROBOTS, SITEMAP, sitemapPartPath } from "../lists/addresses.ts";
import { allAfter, titlesOf } from "../lists/pages.ts";
import type { Database } from "../store/database.ts";
import { articleSlugs } from "../store/listings.ts";
import { readMonths } from "../store/months.ts";
import { readSitemapParts } from "../store/sitemaps.ts";
import {
  allPath,
  archivePath,
  articlePath,
  listPath,
  monthPath,
  monthsPath,
  PROFILE_NAMES,
  pagePath,
  profilePath,
} from "../urls.ts";
import { feedPathsOf, publishedSubjects, withArchive } from "./own.ts";
import type { Publisher } from "./publisher.ts";

/** By it a folder that nashra wrote is known: files in another may be somebody's work. */
export const FIRST = "/categories.opml";

/** What an earlier rendering is known by comes first. */
export async function* publishedPaths(publisher: Publisher): AsyncGenerator<string> {
  const { db, now } = publisher;
  const at = unixSeconds(now());
  yield FIRST;
  for (const subject of await publishedSubjects(publisher))
    for (const selection of await withArchive(publisher, subject)) {
      yield selection.kind === "archive" ? archivePath(selection) : pagePath(selection);
      yield* feedPathsOf(selection);
    }
  for (const name of PROFILE_NAMES) yield profilePath({ kind: "all" }, name);
  yield* ["/style.css", ROBOTS, SITEMAP, PAGES_SITEMAP, NEWS_SITEMAP];
  for (const { kind, part } of (await readSitemapParts(db, at)).parts) yield sitemapPartPath(kind, part);
  yield* listPaths(db, at);
  for (let after = 0; ; ) {
    const rows = await articleSlugs(db, at, after, 1000);
    for (const { slug } of rows) yield articlePath(slug);
    const last = rows.at(-1);
    if (!last) return;
    after = last.article_id;
  }
}

/** Every page of the lists of categories, authors and months. */
async function* listPaths(db: Database, at: number): AsyncGenerator<string> {
  for (const kind of ["category", "author"] as const) {
    yield listPath(kind);
    for (let behind: string | undefined = ""; behind !== undefined; ) {
      const shown = await allAfter(db, kind, behind, at);
      if (shown.listed.length > 0) yield allPath(kind, behind === "" ? undefined : behind);
      behind = shown.last;
    }
  }
  yield monthsPath();
  let until: string | undefined;
  do {
    const { months, older } = await readMonths(db, at, until);
    for (const { month } of months) yield* monthPaths(db, month, at);
    until = older;
    if (until !== undefined) yield monthsPath(until);
  } while (until !== undefined);
}

async function* monthPaths(db: Database, month: string, at: number): AsyncGenerator<string> {
  let behind: string | undefined;
  do {
    yield monthPath(month, behind);
    behind = (await titlesOf(db, month, behind, at)).last;
  } while (behind !== undefined);
}
