/** The routes: which address answers with what. Runs unchanged in workerd and on Node. */
import { type Context, Hono, type HonoRequest } from "hono";
import { getPath } from "hono/utils/url";
import { createAnswers, type Make } from "./answers.ts";
import type { Publication } from "./article.ts";
import { unixSeconds } from "./clock.ts";
import { type Conditions, isOpened } from "./conditions.ts";
import type { Compress } from "./contents.ts";
import type { FormatName } from "./document/index.ts";
import { settingsFingerprint } from "./feed/index.ts";
import { asSource, copying, feedViewAt, searchFeedViewAt } from "./feed-views.ts";
import { kept } from "./kept.ts";
import { LISTINGS, type Named } from "./lists/index.ts";
import { newPathOf } from "./old-addresses.ts";
import { FORM_PAGE, HTML } from "./pages/headers.ts";
import { wordsFor } from "./pages/words.ts";
import { METHODS, moved, noProfile, options, refusal } from "./refusals.ts";
import {
  articleAt,
  feedAt,
  gonePage,
  missingPage,
  pageAt,
  searchFeedAt,
  style,
  subscriptionsAt,
} from "./representations.ts";
import { type Answer, bodyOf, CORS, cacheControl, LONGEST_IN_HEADER } from "./response.ts";
import { ALIASES, FEEDS, SUBJECTS } from "./routes.ts";
import { type Asked, askedBy } from "./search.ts";
import { searchFormAt, searchMissing, searchPageAt, searchProblem } from "./search-pages.ts";
import type { Database } from "./store/database.ts";
import { noteSettings } from "./store/listings.ts";
import {
  type ArchivePage,
  archivePath,
  articlePath,
  basePath,
  feedPath,
  isFeedPath,
  isProfile,
  pagePath,
  pathOf,
  profilePath,
  type Selection,
  SOURCE,
  type Subject,
  withoutBase,
} from "./urls.ts";
import { HUB_PATH, withHub } from "./websub/discovery.ts";

export interface AppDeps {
  readonly db: Database;
  readonly publication: Publication;
  readonly now: () => Date;
  /** The store's generation where asking costs next to nothing: answers are then kept while it stands. */
  readonly generation?: () => number;
  /** Where the platform in front does not compress by itself. */
  readonly compress?: Compress;
  /** What the platform has at a path (percent-encoded) of which the app knows nothing. */
  readonly elsewhere?: (path: string, env: unknown) => Promise<Response | undefined>;
  /** Bytes of memory for rendered items and whole answers together. */
  readonly memory?: number;
  /** False where what is answered becomes files, so that no page leads to searches. */
  readonly hasSearch?: boolean;
  /** First parts of paths, such as `/api`, and who answers all requests there. */
  readonly mounts?: Readonly<Record<string, Mount>>;
  /** False where the platform tells the store of the settings itself. */
  readonly tellsSettings?: boolean;
}

/** Answers every request below the first part of a path; `path` is the whole of it, as sent, but for what the publication's address has before it. */
export type Mount = (
  request: Request,
  path: string,
  env: unknown,
  context: unknown,
) => Response | Promise<Response>;

export interface App {
  fetch(request: Request, env?: object, context?: unknown): Response | Promise<Response>;
  request(path: string, init?: RequestInit): Response | Promise<Response>;
  /** What a GET or HEAD of the path gets from memory, where that is at hand: without a Request, a route or a query. */
  standing(path: string, conditions: Conditions): Answer | undefined;
}

const LONGEST_QUERY = 8192;
const MEMORY = 96 * 1024 * 1024;

/** The whole publication as a function of requests. Tells the store at once which settings it is served with, unless told not to. */
export async function createApp({
  db,
  publication: given,
  now,
  generation,
  compress,
  elsewhere,
  memory = MEMORY,
  hasSearch = true,
  mounts = {},
  tellsSettings = true,
}: AppDeps): Promise<App> {
  const publication = mounts[HUB_PATH] ? withHub(given) : given;
  const fingerprint = await settingsFingerprint(publication);
  const deps = {
    db,
    publication: hasSearch ? publication : { ...publication, hasSearch },
    fingerprint,
    items: kept<Uint8Array>(memory / 2, (bytes) => bytes.length),
  };
  const base = basePath(publication.url);
  const { language } = wordsFor(publication.language);
  const ownPath = (path: string) => withoutBase(base, path);
  const seconds = () => unixSeconds(now());
  const answers = createAnswers({ seconds, generation, compress, memory: memory / 2 });
  // Files are rendered from the same store without a hub, and are no other settings.
  if (tellsSettings) await noteSettings(db, await settingsFingerprint(given), seconds());

  const answer = async (c: Context, key: string, make: Make): Promise<Response> =>
    (await answered(c, key, make)) ?? missing(c);

  async function answered(c: Context, key: string, make: Make): Promise<Response | undefined> {
    const found = await answers.answer(key, make, conditionsOf(c.req));
    if (!found) return undefined;
    const { status, headers, body } = found;
    return new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers });
  }

  /** A feed, and for people the page of it or its source; undefined where there is none. */
  async function answeredFeed(c: Context, of: Selection, format: FormatName, feed: Make, view: Make) {
    const path = feedPath(of, format);
    if (SOURCE.test(c.req.url)) {
      const found = await answered(c, path, feed);
      return found && asSource(found);
    }
    return isOpened(conditionsOf(c.req)) ? answered(c, viewKey(path), view) : answered(c, path, feed);
  }

  async function feedOf(c: Context, of: Subject | ArchivePage, format: FormatName): Promise<Response> {
    const feed: Make = (at, before) => feedAt(deps, of, format, at, before);
    const view: Make = (at) => feedViewAt(deps, of, format, at);
    return (await answeredFeed(c, of, format, feed, view)) ?? missing(c);
  }

  /** A feed as an aggregator is given it. The table is loaded when one asks. */
  async function profiled(c: Context, of: Subject, format: FormatName, name: string): Promise<Response> {
    if (format !== "rss" || !isProfile(name)) return noProfile(name, format, language);
    const profile = (await import("./feed/profiled.ts")).profiledAs(name);
    return answer(c, profilePath(of, name), (at, before) => feedAt(deps, of, format, at, before, profile));
  }

  async function missing(c: Context): Promise<Response> {
    const path = ownPath(pathOf(c.req.url));
    const found = await elsewhere?.(path, c.env);
    if (found) return found;
    const at = seconds();
    const now = await newPathOf(db, path + new URL(c.req.url).search, at, base);
    if (now.path !== undefined && now.path !== path) return moved(base + now.path);
    const it = now.gone ? await gonePage(publication, now.gone) : await missingPage(publication, now.nextDue);
    const { type, nextDue, headers } = it;
    return new Response((await bodyOf(it)) as Uint8Array<ArrayBuffer>, {
      status: now.gone ? 410 : 404,
      headers: { "Content-Type": type, "Cache-Control": cacheControl(at, nextDue), ...headers, ...CORS },
    });
  }

  const app = new Hono({ getPath: (request) => ownPath(getPath(request)) });
  for (const [kind, prefix] of Object.entries(SUBJECTS) as [Subject["kind"], string][]) {
    const selection = (c: Context): Subject =>
      kind === "all" ? { kind } : { kind, slug: c.req.param("slug") ?? "" };
    for (const [file, format] of Object.entries(FEEDS))
      app.get(prefix + file, (c) => {
        const chosen = selection(c);
        const name = c.req.url.includes("?") ? c.req.query("profile") : undefined;
        return name === undefined ? feedOf(c, chosen, format) : profiled(c, chosen, format, name);
      });
    for (const [file, format] of Object.entries(FEEDS))
      app.get(`${prefix}/archive/:page{[1-9][0-9]{0,9}}${file}`, (c) => {
        const page: ArchivePage = { kind: "archive", of: selection(c), page: Number(c.req.param("page")) };
        return feedOf(c, page, format);
      });
    app.get(`${prefix}/archive/:page{[1-9][0-9]{0,9}}`, (c) => {
      const page: ArchivePage = { kind: "archive", of: selection(c), page: Number(c.req.param("page")) };
      return answer(c, archivePath(page), (at, before) => pageAt(deps, page, at, before));
    });
    for (const [alias, format] of Object.entries(ALIASES))
      app.get(prefix + alias, (c) => moved(base + feedPath(selection(c), format)));
    app.get(prefix || "/", async (c) => {
      const chosen = selection(c);
      // `/?p=123`, `/?feed=rss2`: whole addresses of WordPress, where ours have no query.
      const { search } = kind === "all" ? new URL(c.req.url) : { search: "" };
      const { path: now, gone } =
        search === "" ? { path: "/", gone: undefined } : await newPathOf(db, `/${search}`, seconds(), base);
      if (now !== undefined && now !== "/") return moved(base + now);
      if (gone) return missing(c);
      // A reader that asks for a feed of what is not here is not given a page.
      if (now === undefined && /[?&]feed=/.test(search)) return missing(c);
      return answer(c, pagePath(chosen), (at, before) => pageAt(deps, chosen, at, before));
    });
  }
  for (const [file, format] of Object.entries(FEEDS))
    app.get(`/search${file}`, async (c) => {
      const [asked, query] = searchOf(c.req, publication);
      if (asked.kind === "problem") return refusal(400, asked[language]);
      const path = feedPath(asked, format);
      if (asked.kind !== "search" && path.length > LONGEST_IN_HEADER) return missing(c);
      if (asked.kind !== "search" || isElsewhere(asked.query, query)) return moved(base + path);
      const feed: Make = (at) => searchFeedAt(deps, asked, format, at);
      const view: Make = (at) => searchFeedViewAt(deps, asked, format, at);
      const found = await answeredFeed(c, asked, format, feed, view);
      if (found) return found;
      const at = seconds();
      const { problems, nextDue } = await searchMissing(deps, asked, at);
      const headers = { ...CORS, "Cache-Control": cacheControl(at, nextDue) };
      return refusal(404, problems.map((one) => one[language]).join("\n"), headers);
    });
  app.get("/search", async (c) => {
    const [asked, query] = searchOf(c.req, publication);
    const page = (status: number, text: string, caching: string) =>
      new Response(text, {
        status,
        headers: { "Content-Type": HTML, "Cache-Control": caching, ...FORM_PAGE },
      });
    const at = seconds();
    if (asked.kind === "problem")
      return page(400, await searchProblem(deps, new URL(c.req.url).searchParams, asked, at), "no-store");
    if (asked.kind === "all" && query === "") return answer(c, "/search", (at) => searchFormAt(deps, at));
    const path = asked.kind === "all" ? "/search" : pagePath(asked);
    if (asked.kind !== "search" && path.length > LONGEST_IN_HEADER) return missing(c);
    if (asked.kind !== "search" || isElsewhere(asked.query, query)) return moved(base + path);
    const found = await answered(c, path, (at) => searchPageAt(deps, asked, at));
    if (found) return found;
    const missed = await searchMissing(deps, asked, at);
    return page(404, missed.page, cacheControl(at, missed.nextDue));
  });
  for (const { path, address, make, isDefault } of LISTINGS)
    app.get(path, async (c) => {
      const own = isDefault ? await elsewhere?.(path, c.env) : undefined;
      const named: Named = c.req.param();
      return own ?? answer(c, address(named), (at) => make(deps, named, at));
    });
  app.get("/categories.opml", (c) => answer(c, "/categories.opml", (at) => subscriptionsAt(deps, at)));
  app.get("/articles/:slug", (c) => {
    const slug = c.req.param("slug");
    return answer(c, articlePath(slug), (at) => articleAt(deps, slug, at));
  });
  app.get("/style.css", (c) => answer(c, "/style.css", style));
  app.get("/copy.js", (c) => answer(c, "/copy.js", copying));
  app.get("/healthz", () => Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } }));

  app.notFound((c) => {
    const { method, path } = c.req;
    const known = app.router.match("GET", path)[0].length > 0;
    if (!known || method === "GET" || method === "HEAD") return missing(c);
    if (method === "OPTIONS") return options();
    return refusal(405, `${method} is not for this address, which takes ${METHODS}.`, { Allow: METHODS });
  });
  app.onError((error) => {
    console.error(error);
    return refusal(500, "This went wrong on our side; please try again in a minute.");
  });

  const fetch: App["fetch"] = (request, env, context) => {
    const query = request.url.indexOf("?");
    if (query >= 0 && request.url.length - query > LONGEST_QUERY)
      return refusal(
        414,
        `What stands behind “?” in the address is longer than ${LONGEST_QUERY} characters.`,
      );
    const path = ownPath(pathOf(request.url));
    const mount = mounts[/^\/[^/]*/.exec(path)?.[0] ?? ""];
    return mount ? mount(request, path, env, context) : app.fetch(request, env, context as never);
  };
  return {
    fetch,
    request: (path, init) => fetch(new Request(new URL(path, publication.url), init)),
    standing: (path, conditions) => {
      const own = ownPath(path);
      return answers.standing(isOpened(conditions) && isFeedPath(own) ? viewKey(own) : own, conditions);
    },
  };
}

/** What is searched for, and the query as it was sent, but for what asks for a feed's source. */
function searchOf({ url }: HonoRequest, { timeZone }: Publication): [Asked, string] {
  const { search, searchParams } = new URL(url);
  return [askedBy(searchParams, timeZone), search.replace(SOURCE, "").slice(1)];
}

/** Under which the page of a feed is kept, beside the feed; no address has a space. */
const viewKey = (path: string) => `view ${path}`;

/** Whether a search asked for in other words is to be asked for at its own address. One too long for a header is answered where it is. */
const isElsewhere = (own: string, query: string) => own !== query && own.length <= LONGEST_IN_HEADER;

function conditionsOf(request: HonoRequest): Conditions {
  return {
    ifNoneMatch: request.header("If-None-Match"),
    ifModifiedSince: request.header("If-Modified-Since"),
    acceptEncoding: request.header("Accept-Encoding"),
    destination: request.header("Sec-Fetch-Dest"),
  };
}
