/** Which feed a request counts for. */
import { type FEED_FILES, feedPath, isProfile, profilePath, SOURCE, type Subject } from "../urls.ts";

/** All searches together. */
export const SEARCHES = "/search";

const FEED =
  /^(?:\/(categories|authors)\/([^/?]+))?(?:\/archive\/[1-9]\d*)?\/(feed\.xml|atom\.xml|feed\.json)(?:\?(.*))?$/;
const FORMATS: Readonly<Record<string, keyof typeof FEED_FILES>> = {
  "feed.xml": "rss",
  "atom.xml": "atom",
  "feed.json": "json",
};

/**
 * The address of the feed that a path, with its query as sent, counts for: an archive page for its feed, all searches
 * for one, an aggregator's profile for itself. Undefined where there is no feed, or its source is looked at.
 */
export function countedFeed(path: string): string | undefined {
  if (SOURCE.test(path)) return undefined;
  if (/^\/search\/(?:feed\.xml|atom\.xml|feed\.json)(?:\?|$)/.test(path)) return SEARCHES;
  const [found, kind, slug = "", file = "", query = ""] = FEED.exec(path) ?? [];
  const format = FORMATS[file];
  if (found === undefined || !format) return undefined;
  const subject: Subject =
    kind === undefined
      ? { kind: "all" }
      : { kind: kind === "authors" ? "author" : "category", slug: decoded(slug) };
  const profile = /(?:^|&)profile=([a-z]+)(?:&|$)/.exec(query)?.[1] ?? "";
  return isProfile(profile) ? profilePath(subject, profile) : feedPath(subject, format);
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
