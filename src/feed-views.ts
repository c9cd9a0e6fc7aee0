/** What stands at a feed's address for people: the page that a browser opens there, and the feed as plain text. */
import type { Article, Publication } from "./article.ts";
import type { FormatName } from "./document/index.ts";
import type { Profiled } from "./feed/profiled.ts";
import { FEED_VIEW, HTML, PAGE } from "./pages/headers.ts";
import { COPYING, feedView, noProfilePage, SHOWN, type Viewed } from "./pages/index.ts";
import { type Representation, VARYING, VARYING_REFUSAL, whole } from "./response.ts";
import { titled } from "./search-title.ts";
import type { Database } from "./store/database.ts";
import { readEditionWithArticles } from "./store/editions.ts";
import { readSearch, type Search } from "./store/search.ts";
import type { ArchivePage, Subject } from "./urls.ts";

interface FeedViewDeps {
  readonly db: Database;
  readonly publication: Publication;
}

/** That there is no such profile, to a person. */
export const noProfileView = async (
  { publication }: FeedViewDeps,
  of: Subject,
  format: FormatName,
  name: string,
): Promise<Response> =>
  new Response(await noProfilePage(publication, of, format, name), {
    status: 400,
    headers: { "Content-Type": HTML, ...PAGE, "Cache-Control": "no-store", Vary: VARYING_REFUSAL },
  });

/** The page of a feed, or of a profile of it, at `at` (Unix seconds); undefined where there is no such feed. */
export async function feedViewAt(
  { db, publication }: FeedViewDeps,
  selection: Subject | ArchivePage,
  format: FormatName,
  at: number,
  profiled?: Profiled,
): Promise<Representation | undefined> {
  const size = profiled?.profile.size ?? publication.feedSize;
  // Where a profile leaves articles out, those that it has are among more than are shown.
  const read = profiled?.profile.oneLanguage ? profiled.reads : Math.min(size, SHOWN);
  const found = await readEditionWithArticles(db, selection, at, read);
  if (!found) return undefined;
  const articles = profiled
    ? found.articles.filter(({ article }) =>
        profiled.takes((JSON.parse(article) as Article).language, publication),
      )
    : found.articles;
  return view(publication, { selection, format, ...found, articles, profile: profiled?.profile });
}

/** The page of a search's feed; undefined where it names a category or an author that is not there. */
export async function searchFeedViewAt(
  { db, publication }: FeedViewDeps,
  search: Search,
  format: FormatName,
  at: number,
): Promise<Representation | undefined> {
  const found = await readSearch(db, search, at, Math.min(publication.feedSize, SHOWN));
  if (!found) return undefined;
  const { articles } = found;
  return view(publication, {
    selection: search,
    format,
    edition: titled(found, search, publication),
    articles,
  });
}

const view = async (publication: Publication, viewed: Viewed) =>
  whole(HTML, await feedView(publication, viewed), viewed.edition.nextDue, { ...FEED_VIEW, Vary: VARYING });

/** A feed's answer as one of plain text: it stands at an address of its own, for whoever asks. */
export function asSource({ status, headers: given, body }: Response): Response {
  const headers = new Headers(given);
  if (status === 200) headers.set("Content-Type", "text/plain; charset=utf-8");
  headers.set("Vary", "Accept-Encoding");
  headers.set("X-Robots-Tag", "noindex");
  // Who subscribes is to subscribe to the feed.
  headers.delete("Link");
  return new Response(body, { status, headers });
}

export const copying = () => whole("text/javascript; charset=utf-8", COPYING);
