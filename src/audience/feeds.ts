/** Which feed a request counts for. */
import { isProfile, SOURCE } from "../urls.ts";

const FEED =
  /^(?:\/(categories|authors)\/([^/?]+)|\/(search))?(?:\/archive\/[1-9]\d*)?\/(feed\.xml|atom\.xml|feed\.json)(?:\?(.*))?$/;

/**
 * The address of the feed that a path, with its query as sent, counts for: an archive page for its feed, all searches
 * for `/search`, an aggregator's profile for itself. Undefined where there is no feed, or its source is looked at.
 */
export function countedFeed(path: string): string | undefined {
  const [found, folder, slug = "", search, file, query = ""] = FEED.exec(path) ?? [];
  if (found === undefined || SOURCE.test(path)) return undefined;
  if (search) return "/search";
  const feed = `${folder ? `/${folder}/${encodeURIComponent(decoded(slug).toWellFormed())}` : ""}/${file}`;
  const profile = /(?:^|&)profile=([a-z]+)(?:&|$)/.exec(query)?.[1] ?? "";
  return isProfile(profile) && file === "feed.xml" ? `${feed}?profile=${profile}` : feed;
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
