/**
 * Names by which a cache in front of us is told what has changed (`Cache-Tag`). An address has one, from its path
 * alone: what is not there yet has the name that it will be purged by when it comes.
 */

/** What has a name of its own: a category, an author, an article. */
export type Tagged = "category" | "author" | "article";

/** What any change may change: the feeds and page of everything, lists, searches, and what is nowhere. */
export const ANY = "any";

const FOLDERS: Readonly<Record<string, Tagged>> = {
  categories: "category",
  authors: "author",
  articles: "article",
};

/** Slugs have 200 bytes at most, so that a name keeps below 1024; no comma is left in one, and no space. */
export const subjectTag = (kind: Tagged, slug: string): string =>
  `${kind}-${encodeURIComponent(slug.toWellFormed()).slice(0, 900)}`;

/** Of an archive page of a category or author, or of everything. */
export const archiveTag = (page: number, kind?: Tagged, slug = ""): string =>
  `${kind ? subjectTag(kind, slug) : "all"}.${page}`;

/** The name of what stands, or may come to stand, at a path (percent-encoded). */
export function cacheTagOf(path: string): string {
  const [, folder = "", slug = "", ...rest] = path.split("/");
  if (folder === "archive") return archiveOr(ANY, "all", [slug]);
  const kind = FOLDERS[folder];
  if (!kind || slug === "") return ANY;
  const tag = subjectTag(kind, decoded(slug));
  return rest[0] === "archive" ? archiveOr(tag, tag, rest.slice(1)) : tag;
}

const archiveOr = (otherwise: string, subject: string, [page = ""]: readonly string[]) =>
  /^[1-9]\d{0,9}$/.test(page) ? `${subject}.${page}` : otherwise;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
