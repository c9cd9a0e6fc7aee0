/**
 * Names by which a cache in front of us is told what has changed (`Cache-Tag`). An address has them
 * from its path alone: what is not there yet has the name that it will be purged by when it comes.
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

/** Of an archive page of a category or author, or of everything; without a page of the whole archive. */
export const archiveTag = (page: number | undefined, kind?: Tagged, slug = ""): string =>
  `${kind ? subjectTag(kind, slug) : "all"}.${page ?? "archive"}`;

/** The names, parted by commas, of what stands or may come to stand at a path (percent-encoded). */
export function cacheTagsOf(path: string): string {
  const [, folder = "", ...rest] = path.split("/");
  const kind = FOLDERS[folder];
  const slug = kind && decoded(rest.shift() ?? "");
  if (kind && slug === "") return ANY;
  const page = pageIn(kind ? rest : [folder, ...rest]);
  if (page !== undefined) return `${archiveTag(page, kind, slug)},${archiveTag(undefined, kind, slug)}`;
  return kind ? subjectTag(kind, slug ?? "") : ANY;
}

/** `/archive/12` and what is below it; `/archive/2026/02` is a month, which any change may change. */
function pageIn([archive, page = "", below = ""]: readonly string[]): number | undefined {
  const isPage = archive === "archive" && /^[1-9]\d{0,9}$/.test(page) && !/^\d\d$/.test(below);
  return isPage ? Number(page) : undefined;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
