/** Every public address, as a path; `absolute` puts the publication's own before it. Slugs are percent-encoded. */

export type Subject =
  | { readonly kind: "all" }
  | { readonly kind: "category" | "author"; readonly slug: string };

/** The last part of a feed's address, by format. */
export const FEED_FILES = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;

const FOLDERS = { category: "categories", author: "authors" } as const;

// A slug out of an older store may end within a character: one such must not keep a page from being written.
const segment = (slug: string) => encodeURIComponent(slug.toWellFormed());

/** `/`, `/categories/{slug}` or `/authors/{slug}`: the page that a person reads. */
export function pagePath(subject: Subject): string {
  return subject.kind === "all" ? "/" : `/${FOLDERS[subject.kind]}/${segment(subject.slug)}`;
}

/** `/feed.xml`, `/categories/{slug}/atom.xml` … */
export function feedPath(subject: Subject, format: keyof typeof FEED_FILES): string {
  return `${subject.kind === "all" ? "" : pagePath(subject)}/${FEED_FILES[format]}`;
}

/** `/articles/{slug}`. */
export function articlePath(slug: string): string {
  return `/articles/${segment(slug)}`;
}

/** `path` at the publication's address; an address that is absolute stays. */
export function absolute(publicationUrl: string, path: string): string {
  return path.startsWith("/") && !path.startsWith("//") ? publicationUrl + path : path;
}

/** The path that the publication's address has, without a slash at its end: `/news` of `https://x.example/news`. */
export function basePath(publicationUrl: string): string {
  return new URL(publicationUrl).pathname.replace(/\/+$/, "");
}
