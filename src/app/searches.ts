/** The routes of searches: their feeds, and their page with the form. */
import type { Context, Hono, HonoRequest } from "hono";
import type { Make } from "../answers.ts";
import type { Publication } from "../article.ts";
import { interfaceLanguage } from "../language.ts";
import { FEED_VIEW, FORM_PAGE, HTML } from "../pages/headers.ts";
import { moved, refusal } from "../refusals.ts";
import { CORS, cacheControl, LONGEST_IN_HEADER, VARYING_REFUSAL } from "../response.ts";
import { FEEDS } from "../routes.ts";
import type { Asked, InWords } from "../search.ts";
import { feedPath, pagePath, SOURCE } from "../urls.ts";
import type { Answering } from "./answering.ts";

/** Loaded when one is asked for. */
const feeds = () => import("./search-feeds.ts");
const pages = () => import("../search-pages.ts");

const VARY = { Vary: VARYING_REFUSAL };

/** Adds them to the app. */
export function searchRoutes(app: Hono, answering: Answering): void {
  const { deps, base, seconds, answer, answered, answeredFeed, opens, missing } = answering;
  const { publication } = deps;
  const language = interfaceLanguage(publication.language);

  /** The form, and what is wrong with a query. */
  const problemPage = async (c: Context, problem: InWords) =>
    (await pages()).searchProblem(deps, new URL(c.req.url).searchParams, problem, seconds());
  const page = (status: number, text: string, caching: string, more: Readonly<Record<string, string>> = {}) =>
    new Response(text, {
      status,
      headers: { "Content-Type": HTML, ...FORM_PAGE, "Cache-Control": caching, ...more },
    });

  for (const [file, format] of Object.entries(FEEDS))
    app.get(`/search${file}`, async (c) => {
      const [asked, query] = await searchOf(c.req, publication);
      if (asked.kind === "problem")
        return opens(c)
          ? page(400, await problemPage(c, asked), "no-store", VARY)
          : refusal(400, asked[language], VARY);
      const path = feedPath(asked, format);
      if (asked.kind !== "search" && path.length > LONGEST_IN_HEADER) return missing(c);
      if (asked.kind !== "search" || isElsewhere(asked.query, query)) return moved(base + path);
      const feed: Make = async (at) => (await feeds()).searchFeedAt(deps, asked, format, at);
      const view: Make = async (at) =>
        (await import("../feed-views.ts")).searchFeedViewAt(deps, asked, format, at);
      const found = await answeredFeed(c, path, feed, view);
      if (found) return found;
      const at = seconds();
      const { problems, page: text, nextDue } = await (await pages()).searchMissing(deps, asked, at);
      if (opens(c)) return page(404, text, FEED_VIEW["Cache-Control"], VARY);
      const headers = { ...CORS, "Cache-Control": cacheControl(at, nextDue), ...VARY };
      return refusal(404, problems.map((one) => one[language]).join("\n"), headers);
    });
  app.get("/search", async (c) => {
    const [asked, query] = await searchOf(c.req, publication);
    const at = seconds();
    if (asked.kind === "problem") return page(400, await problemPage(c, asked), "no-store");
    if (asked.kind === "all" && query === "")
      return answer(c, "/search", async (at) => (await pages()).searchFormAt(deps, at));
    const path = asked.kind === "all" ? "/search" : pagePath(asked);
    if (asked.kind !== "search" && path.length > LONGEST_IN_HEADER) return missing(c);
    if (asked.kind !== "search" || isElsewhere(asked.query, query)) return moved(base + path);
    const found = await answered(c, path, async (at) => (await pages()).searchPageAt(deps, asked, at));
    if (found) return found;
    const missed = await (await pages()).searchMissing(deps, asked, at);
    return page(404, missed.page, cacheControl(at, missed.nextDue));
  });
}

/** What is searched for, and the query as it was sent, but for what asks for a feed's source. */
async function searchOf({ url }: HonoRequest, { timeZone }: Publication): Promise<[Asked, string]> {
  const { search, searchParams } = new URL(url);
  const { askedBy } = await import("../search.ts");
  return [askedBy(searchParams, timeZone), search.replace(SOURCE, "").slice(1)];
}

/** Whether a search asked for in other words is to be asked for at its own address. One too long for a header is answered where it is. */
const isElsewhere = (own: string, query: string) => own !== query && own.length <= LONGEST_IN_HEADER;
