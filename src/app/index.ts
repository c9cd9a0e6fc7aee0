/** The routes: which address answers with what. Runs unchanged in workerd and on Node. */
import { Hono } from "hono/tiny";
import { getPath } from "hono/utils/url";
import type { Publication } from "../article.ts";
import type { Conditions } from "../conditions.ts";
import type { Compress } from "../contents.ts";
import { settingsFingerprint } from "../feed/index.ts";
import { LISTINGS, type Named } from "../lists/index.ts";
import { METHODS, options, refusal } from "../refusals.ts";
import { articleAt, style, subscriptionsAt } from "../representations.ts";
import type { Answer } from "../response.ts";
import type { Database } from "../store/database.ts";
import { noteSettings } from "../store/listings.ts";
import { articlePath, HUB_PATH, pathOf } from "../urls.ts";
import { withHub } from "../websub/discovery.ts";
import { createAnswering } from "./answering.ts";
import { searchRoutes } from "./searches.ts";
import { subjectRoutes } from "./subjects.ts";

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
  /** What a GET or HEAD of the path, with its query as sent, gets from memory, where that is at hand: without a Request, a route or the store. */
  standing(path: string, conditions: Conditions): Answer | undefined;
}

const LONGEST_QUERY = 8192;

/** The whole publication as a function of requests. Tells the store at once which settings it is served with, unless told not to. */
export async function createApp(given: AppDeps): Promise<App> {
  const { elsewhere, mounts = {}, tellsSettings = true } = given;
  const publication = mounts[HUB_PATH] ? withHub(given.publication) : given.publication;
  const answering = await createAnswering({ ...given, publication });
  const { deps, seconds, ownPath, answer, missing } = answering;
  // Files are rendered from the same store without a hub, and are no other settings.
  if (tellsSettings) await noteSettings(deps.db, await settingsFingerprint(given.publication), seconds());

  const app = new Hono({ getPath: (request) => ownPath(getPath(request)) });
  subjectRoutes(app, answering);
  searchRoutes(app, answering);
  for (const { path, address, make, isDefault } of LISTINGS)
    app.get(path, async (c) => {
      const own = isDefault ? await elsewhere?.(path, c.env) : undefined;
      const named: Named = c.req.param();
      // Not by its address alone, at which answers stand without a route: a file of the publication's own may come at any time.
      const key = isDefault ? `default ${address(named)}` : address(named);
      return own ?? answer(c, key, (at) => make(deps, named, at));
    });
  app.get("/categories.opml", (c) => answer(c, "/categories.opml", (at) => subscriptionsAt(deps, at)));
  app.get("/articles/:slug", (c) => {
    const slug = c.req.param("slug");
    return answer(c, articlePath(slug), (at) => articleAt(deps, slug, at));
  });
  app.get("/style.css", (c) => answer(c, "/style.css", style));
  app.get("/copy.js", (c) => answer(c, "/copy.js", async () => (await import("../feed-views.ts")).copying()));
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
    standing: answering.standing,
  };
}
