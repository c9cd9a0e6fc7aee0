/**
 * The formats of a feed. Whoever writes feeds with the npm package `feed` today changes one line:
 * `feed.rss2()` becomes `rss2(feed)`, and likewise `atom1(feed)` and `json1(feed)`.
 */
import { atomFormat } from "./atom.ts";
import { jsonFormat } from "./json.ts";
import type { Format } from "./model.ts";
import { rssFormat } from "./rss.ts";

export { atom1 } from "./atom.ts";
export { json1 } from "./json.ts";
export type {
  Author,
  Category,
  Deleted,
  Enclosure,
  Extension,
  Feed,
  FeedOptions,
  Format,
  FormatLinks,
  Head,
  History,
  Item,
} from "./model.ts";
export { type Outline, opml } from "./opml.ts";
export { rss2, rssWith } from "./rss.ts";
export { newsSitemap, sitemap, sitemapIndex } from "./sitemap.ts";

export type FormatName = "rss" | "atom" | "json";

/** Every format, by the name that the rest of the code uses. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  rss: rssFormat,
  atom: atomFormat,
  json: jsonFormat,
};

/**
 * Counts what a serialiser would write differently from before for the same feed. It is part of every ETag, so that
 * an upgrade is never answered 304; tests/golden refuses a change of the documents that leaves it as it was.
 */
export const DOCUMENT_VERSION = 1;
