/** What aggregators read of ours, as `nashra check --for` looks at it, but no more of it than a page may wait for. */
import type { AggregatorName } from "../check/aggregators/index.ts";
import { NEWS_SITEMAP } from "../lists/addresses.ts";
import { isProfile, profilePath } from "../urls.ts";
import type { OwnDocument } from "./own-documents.ts";

/** Pages of articles that are looked at, each some queries of the store; and bytes of them. */
export const MOST_PAGES = 10;
const MOST_BYTES = 2_000_000;

export interface Read extends OwnDocument {
  /** Who reads it. */
  readonly names: readonly AggregatorName[];
}

export interface ReadBy {
  readonly documents: readonly Read[];
  /** Pages of the newest articles among them, and how many there are in all. */
  readonly pages: number;
  readonly ofPages: number;
}

/** The feed as each of these is given it; for Google News the news sitemap, and pages of the newest articles. `site` is the publication's address. */
export async function readBy(
  names: readonly AggregatorName[],
  own: (path: string) => Promise<OwnDocument | undefined>,
  site: string,
): Promise<ReadBy> {
  const documents: Read[] = [];
  const add = async (path: string, name: AggregatorName) => {
    const document = await own(path);
    if (document) documents.push({ ...document, names: [name] });
    return document?.body.length ?? 0;
  };
  for (const name of names)
    if (name !== "google-news")
      await add(isProfile(name) ? profilePath({ kind: "all" }, name) : "/feed.xml", name);
  if (!names.includes("google-news")) return { documents, pages: 0, ofPages: 0 };
  await add(NEWS_SITEMAP, "google-news");
  const before = documents.length;
  const paths = await newestPages(own, site);
  let bytes = 0;
  for (const path of paths.slice(0, MOST_PAGES)) {
    bytes += await add(path, "google-news");
    if (bytes > MOST_BYTES) break;
  }
  return { documents, pages: documents.length - before, ofPages: paths.length };
}

/** Paths of the pages of what the feed holds, the newest first. */
async function newestPages(
  own: (path: string) => Promise<OwnDocument | undefined>,
  site: string,
): Promise<readonly string[]> {
  const feed = await own("/feed.json");
  if (!feed) return [];
  const { items } = JSON.parse(new TextDecoder().decode(feed.body)) as {
    readonly items: readonly { readonly url: string }[];
  };
  return items.flatMap(({ url }) => (url.startsWith(`${site}/`) ? [url.slice(site.length)] : []));
}
