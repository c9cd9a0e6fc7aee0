/** What each address says at a moment: validators from the store first, the body when it is asked for. */
import type { Publication } from "./article.ts";
import { FORMATS, type FormatName } from "./document/index.ts";
import { hubsFor } from "./feed/head.ts";
import { documentOf, entityTag, type KeptItems } from "./feed/index.ts";
import type { Profiled } from "./feed/profiled.ts";
import { HTML, PAGE } from "./pages/headers.ts";
import { Changed, CORS, LONGEST_IN_HEADER, type Representation, VARYING, whole } from "./response.ts";
import { ARCHIVE_PAGE } from "./store/archive-pages.ts";
import type { Database } from "./store/database.ts";
import type { Edition, EditionWithArticles } from "./store/edition.ts";
import { readEdition, readEditionWithArticles, readMark } from "./store/editions.ts";
import { readArticle, readLists } from "./store/listings.ts";
import type { Gone } from "./store/moved.ts";
import {
  type ArchivePage,
  absolute,
  feedPath,
  pagePath,
  profilePath,
  type Selection,
  type Subject,
} from "./urls.ts";

export interface RepresentationDeps {
  readonly db: Database;
  readonly publication: Publication;
  readonly fingerprint: string;
  readonly items: KeptItems;
}

/** Categories or authors in one OPML list. */
const LISTED = 5000;

/** Pages are loaded when one is asked for: most requests are for feeds, and a worker starts with what is not. */
const pages = () => import("./pages/index.ts");

const page = (text: string, due: number | undefined) => whole(HTML, text, due, PAGE);

/** What stood before, where it stands still by what the store says of its subject. */
async function unchanged(
  db: Database,
  selection: Subject | ArchivePage,
  at: number,
  before: Representation | undefined,
): Promise<Representation | undefined> {
  if (before?.mark === undefined) return undefined;
  const isPage = selection.kind === "archive";
  const found = await readMark(db, isPage ? selection.of : selection, at);
  if (found?.mark !== before.mark) return undefined;
  // An archive page waits for its own articles alone.
  const nextDue = isPage ? before.nextDue : found.nextDue;
  return nextDue === before.nextDue ? before : { ...before, nextDue };
}

/** A feed in one format at `at` (Unix seconds); undefined where there is no such category, author or page. */
export async function feedAt(
  deps: RepresentationDeps,
  selection: Subject | ArchivePage,
  format: FormatName,
  at: number,
  before?: Representation,
  profile?: Profiled,
): Promise<Representation | undefined> {
  const still = await unchanged(deps.db, selection, at, before);
  if (still) return still;
  const size = profile?.reads ?? deps.publication.feedSize;
  const look = async () => {
    const edition = await readEdition(deps.db, selection, at, size);
    return edition && { edition };
  };
  return feedOf(deps, selection, format, look, profile);
}

/** An edition, and its articles where these are at hand. */
type Source = { readonly edition: Edition; readonly articles?: EditionWithArticles["articles"] };

/** The feed of what `look` finds in the store, which may be asked once more when the body is made. */
export async function feedOf(
  deps: RepresentationDeps,
  selection: Selection,
  format: FormatName,
  look: () => Promise<Source | undefined>,
  profile?: Profiled,
): Promise<Representation | undefined> {
  const { publication, fingerprint } = deps;
  const found = await look();
  if (!found) return undefined;
  const { modified, nextDue, mark, complete } = found.edition;
  const tagOf = ({ edition }: Source) => entityTag(edition, format, fingerprint, publication, profile);
  const tag = await tagOf(found);
  // An edition takes as much memory as the compressed feed, for as long as the answer stands: it is looked at again
  // where one more encoding is asked for later.
  const held = new WeakRef(found);
  const path = profile ? profilePath(selection, profile.profile.name) : feedPath(selection, format);
  const self = absolute(publication.url, path);
  const page = absolute(publication.url, pagePath(selection));
  const hubs = hubsFor(publication, profile !== undefined)
    .map((hub) => `<${hub}>; rel="hub", `)
    .join("");
  return {
    type: `${FORMATS[format].type}; charset=utf-8`,
    tag,
    modified,
    nextDue,
    ...(mark === undefined ? {} : { mark }),
    ...(complete ? { lasting: true } : {}),
    headers: {
      ...(self.length > LONGEST_IN_HEADER
        ? {}
        : { Link: `${hubs}<${self}>; rel="self", <${page}>; rel="alternate"; type="text/html"` }),
      Vary: VARYING,
      ...CORS,
    },
    async body() {
      const source = held.deref() ?? (await look());
      const body =
        source && (await tagOf(source)) === tag && (await documentFrom(deps, source, format, profile));
      if (!body)
        throw new Changed(`an article of ${pagePath(selection)} has changed while its feed was made`);
      return body;
    },
  };
}

function documentFrom(
  deps: RepresentationDeps,
  { edition, articles }: Source,
  format: FormatName,
  profile: Profiled | undefined,
) {
  if (!articles) return documentOf(deps, edition, format, { profile, most: profile?.profile.size });
  return documentOf(deps, edition, format, {
    read: async (ids) => articles.filter((one) => ids.includes(one.article_id)),
  });
}

/** The page of everything, of a category or of an author, or of their archives. */
export async function pageAt(
  { db, publication }: RepresentationDeps,
  selection: Subject | ArchivePage,
  at: number,
  before?: Representation,
): Promise<Representation | undefined> {
  const still = await unchanged(db, selection, at, before);
  if (still) return still;
  const found = await readEditionWithArticles(
    db,
    selection,
    at,
    Math.min(publication.feedSize, ARCHIVE_PAGE),
  );
  if (!found) return undefined;
  const { edition, articles } = found;
  const { subjectPage } = await pages();
  const made = await page(await subjectPage(publication, selection, edition, articles), edition.nextDue);
  return edition.mark === undefined ? made : { ...made, mark: edition.mark };
}

export async function articleAt(
  { db, publication }: RepresentationDeps,
  slug: string,
  at: number,
): Promise<Representation | undefined> {
  const { article, nextDue } = await readArticle(db, slug, at);
  return article && page(await (await pages()).articlePage(publication, article), nextDue);
}

/** Every feed as an OPML 2.0 list. */
export async function subscriptionsAt(
  { db, publication }: RepresentationDeps,
  at: number,
): Promise<Representation> {
  const lists = await readLists(db, at, LISTED);
  const { subscriptionList } = await pages();
  const list = subscriptionList(publication, lists, lists.modified);
  return whole("text/x-opml; charset=utf-8", list, lists.nextDue, CORS);
}

/** That nothing is at an address; `nextDue` (Unix seconds) is when that may change by itself. */
export const missingPage = async (publication: Publication, nextDue: number | undefined) =>
  page(await (await pages()).notFoundPage(publication), nextDue);

/** The same of a feed's address, to a person. */
export const missingFeedPage = async (publication: Publication, nextDue: number | undefined) =>
  page(await (await pages()).noFeedPage(publication), nextDue);

/** The same of it to a reader, which would take a page for a broken feed. */
export const missingFeedText = async (publication: Publication, nextDue: number | undefined) =>
  whole("text/plain; charset=utf-8", (await pages()).noFeedText(publication), nextDue);

/** That an article was withdrawn. */
export const gonePage = async (publication: Publication, gone: Gone) =>
  page(await (await pages()).withdrawnPage(publication, gone), undefined);

export const style = async () => whole("text/css; charset=utf-8", (await pages()).STYLE);
