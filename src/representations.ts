/** What each address says at a moment: validators from the store first, the body when it is asked for. */
import type { Publication } from "./article.ts";
import { FORMATS, type FormatName } from "./document/index.ts";
import { documentOf, entityTag, type KeptItems } from "./feed.ts";
import { digest } from "./identity.ts";
import { articlePage, categoriesPage, notFoundPage, STYLE, subjectPage } from "./pages/index.ts";
import { subscriptionList } from "./pages/subscriptions.ts";
import type { Representation } from "./response.ts";
import type { Database } from "./store/database.ts";
import { type Edition, readArticles, readEdition, type Selection } from "./store/editions.ts";
import { lastChange, listAuthors, listCategories, nextDue, readArticle } from "./store/listings.ts";
import { absolute, feedPath, pagePath } from "./urls.ts";

export interface RepresentationDeps {
  readonly db: Database;
  readonly publication: Publication;
  readonly fingerprint: string;
  readonly items: KeptItems;
}

/** Feeds are open to scripts of any site, which then may see the validators too. */
export const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Last-Modified, Link",
};
export const HTML = "text/html; charset=utf-8";
/** Pages need pictures and recordings from wherever articles have them, one style sheet, and nothing else. */
const PAGE = {
  "Content-Security-Policy":
    "default-src 'none'; img-src * data:; media-src *; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "same-origin",
};
/** Categories or authors on one page, and in one OPML list. */
const LISTED = 5000;

/** An article changed between the look at the validators and the making of the body: look again. */
export class Changed extends Error {}

const encoder = new TextEncoder();

async function whole(
  type: string,
  text: string,
  due?: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Representation> {
  const body = encoder.encode(text);
  return { type, tag: await digest(text), modified: 0, nextDue: due, headers, body: async () => body };
}

const page = (text: string, due: number | undefined) => whole(HTML, text, due, PAGE);

/** A feed in one format at `at` (Unix seconds); undefined where there is no such category or author. */
export async function feedAt(
  deps: RepresentationDeps,
  selection: Selection,
  format: FormatName,
  at: number,
): Promise<Representation | undefined> {
  const { db, publication } = deps;
  const edition = await readEdition(db, selection, at, publication.feedSize);
  if (!edition) return undefined;
  const self = absolute(publication.url, feedPath(selection, format));
  const page = absolute(publication.url, pagePath(selection));
  return {
    type: `${FORMATS[format].type}; charset=utf-8`,
    tag: await entityTag(edition, format, deps.fingerprint, publication),
    modified: edition.modified,
    nextDue: edition.nextDue,
    headers: { Link: `<${self}>; rel="self", <${page}>; rel="alternate"; type="text/html"`, ...CORS },
    body: () => bodyOf(deps, edition, format),
  };
}

async function bodyOf(deps: RepresentationDeps, edition: Edition, format: FormatName): Promise<Uint8Array> {
  const body = await documentOf(deps, edition, format);
  if (!body)
    throw new Changed(`an article of ${pagePath(edition.selection)} has changed while its feed was made`);
  return body;
}

/** The page of everything, of a category or of an author. */
export async function pageAt(
  { db, publication }: RepresentationDeps,
  selection: Selection,
  at: number,
): Promise<Representation | undefined> {
  const edition = await readEdition(db, selection, at, publication.feedSize);
  if (!edition) return undefined;
  const rows = await readArticles(
    db,
    edition.entries.map((one) => one.article_id),
  );
  const articles = edition.entries.flatMap(
    (entry) => rows.find((row) => row.article_id === entry.article_id) ?? [],
  );
  return page(await subjectPage(publication, edition, articles), edition.nextDue);
}

export async function articleAt(
  { db, publication }: RepresentationDeps,
  slug: string,
  at: number,
): Promise<Representation | undefined> {
  const article = await readArticle(db, slug, at);
  return article && page(await articlePage(publication, article), await nextDue(db, at));
}

export async function categoriesAt(
  { db, publication }: RepresentationDeps,
  at: number,
): Promise<Representation> {
  const [categories, authors] = [await listCategories(db, at, LISTED), await listAuthors(db, at, LISTED)];
  return page(await categoriesPage(publication, categories, authors), await nextDue(db, at));
}

/** Every feed as an OPML 2.0 list. */
export async function subscriptionsAt(
  { db, publication }: RepresentationDeps,
  at: number,
): Promise<Representation> {
  const list = subscriptionList(publication, await listCategories(db, at, LISTED), await lastChange(db, at));
  return whole("text/x-opml; charset=utf-8", list, await nextDue(db, at), CORS);
}

export async function missingAt(
  { db, publication }: RepresentationDeps,
  at: number,
): Promise<Representation> {
  return page(await notFoundPage(publication), await nextDue(db, at));
}

export const style = () => whole("text/css; charset=utf-8", STYLE);
