/** Every public address, as a path; `absolute` puts the publication's own before it. Slugs are percent-encoded. */

/** What a publication has feeds of: everything, a category, an author. */
export type Subject =
  | { readonly kind: "all" }
  | { readonly kind: "category" | "author"; readonly slug: string };

export type ListKind = "category" | "author";

/** A page of a subject's archive (RFC 5005 §4), counted from 1, the oldest. */
export interface ArchivePage {
  readonly kind: "archive";
  readonly of: Subject;
  readonly page: number;
}

/** Articles that are searched for; `query` is what stands behind the `?` of their one address. */
export interface SearchAddress {
  readonly kind: "search";
  readonly query: string;
}

/** Which articles a feed holds. */
export type Selection = Subject | ArchivePage | SearchAddress;

/** Where a publication's own hub takes requests (WebSub §4). */
export const HUB_PATH = "/hub";

/** The last part of a feed's address, by format. */
export const FEED_FILES = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;

const FOLDERS = { category: "categories", author: "authors" } as const;

// A slug out of an older store may end within a character: one such must not keep a page from being written.
const segment = (slug: string) => encodeURIComponent(slug.toWellFormed());

/** `/archive/12`, `/categories/{slug}/archive/12`: an archive page as a person reads it. */
export const archivePath = ({ of, page }: ArchivePage): string => `${folder(of)}/archive/${page}`;

/** `/`, `/categories/{slug}`, `/authors/{slug}` or `/search?q=…`: the page that a person reads. */
export function pagePath(selection: Selection): string {
  if (selection.kind === "all") return "/";
  if (selection.kind === "search") return `/search?${selection.query}`;
  if (selection.kind === "archive") return pagePath(selection.of);
  return `/${FOLDERS[selection.kind]}/${segment(selection.slug)}`;
}

/** `/feed.xml`, `/categories/{slug}/atom.xml`, `/archive/12/feed.json`, `/search/feed.xml?q=…` */
export function feedPath(selection: Selection, format: keyof typeof FEED_FILES): string {
  const file = FEED_FILES[format];
  if (selection.kind === "search") return `/search/${file}?${selection.query}`;
  if (selection.kind === "archive") return `${archivePath(selection)}/${file}`;
  return `${folder(selection)}/${file}`;
}

/** The bytes of a feed as plain text, for people who look at them: its path with `view=source` as the last of its query. */
export const sourcePath = (path: string): string => `${path}${path.includes("?") ? "&" : "?"}view=source`;

/** What an address, or its query, ends with that asks for a feed's source. */
export const SOURCE = /[?&]view=source$/;

/** Whether the last part of a path, or of one with its query, is that of a feed. */
export const isFeedPath = (path: string): boolean =>
  /\/(?:feed\.xml|atom\.xml|feed\.json)(?:\?|$)/.test(path);

/** Aggregators with a feed of their own, at `/feed.xml?profile=…`; feed/profiles.ts says what differs. */
export const PROFILE_NAMES = ["apple", "feedly", "flipboard", "msn"] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];
export const isProfile = (name: string): name is ProfileName =>
  (PROFILE_NAMES as readonly string[]).includes(name);

/** `/feed.xml?profile=msn`: the RSS feed of a subject as an aggregator is given it. */
export const profilePath = (of: Selection, profile: string): string =>
  `${feedPath(of, "rss")}?profile=${profile}`;

/** `/feed.msn.xml`: the same of everything as a file, since files have no query. */
export const profileFilePath = (profile: ProfileName): string => `/feed.${profile}.xml`;

const folder = (subject: Subject) => (subject.kind === "all" ? "" : pagePath(subject));

/** `/articles/{slug}`. */
export function articlePath(slug: string): string {
  return `/articles/${segment(slug)}`;
}

/** `/archive`, or `/archive/until/1975` of the year and those before: months and how many articles each has. */
export const monthsPath = (until?: string): string => (until ? `/archive/until/${until}` : "/archive");

/** `/archive/2026/02` of the month `2026-02`, or the page of it behind an article, given as `second_id`. */
export const monthPath = (month: string, behind?: string): string =>
  `/archive/${month.replace("-", "/")}${behind ? `/before/${behind}` : ""}`;

/** `/categories`, `/authors`: those with the most articles. */
export const listPath = (kind: ListKind): string => `/${FOLDERS[kind]}`;

/** `/all/categories`, `/all/authors/{slug}`: all of them, or those behind one, in the order of their slugs. */
export const allPath = (kind: ListKind, behind?: string): string =>
  `/all${listPath(kind)}${behind === undefined ? "" : `/${segment(behind)}`}`;

/** `path` at the publication's address; an address that is absolute stays. */
export function absolute(publicationUrl: string, path: string): string {
  return path.startsWith("/") && !path.startsWith("//") ? publicationUrl + path : path;
}

/** The path that the publication's address has, without a slash at its end: `/news` of `https://x.example/news`. */
export function basePath(publicationUrl: string): string {
  return new URL(publicationUrl).pathname.replace(/\/+$/, "");
}

/** The path of an absolute address as it was sent, whatever stands for its host. */
export function pathOf(url: string): string {
  return url.slice(url.indexOf("/", url.indexOf("://") + 3)).split(/[?#]/, 1)[0] ?? "/";
}

/** A path without what the publication's address has before it (`basePath`), where it has that. */
export function withoutBase(base: string, path: string): string {
  return base !== "" && (path === base || path.startsWith(`${base}/`))
    ? path.slice(base.length) || "/"
    : path;
}
