/** How a request is answered: with what stands at its address, or with where it stands now, or that nothing does. */
import type { Context, HonoRequest } from "hono";
import { createAnswers, type Make } from "../answers.ts";
import { unixSeconds } from "../clock.ts";
import { type Conditions, isOpened } from "../conditions.ts";
import { settingsFingerprint } from "../feed/index.ts";
import { kept } from "../kept.ts";
import { FEED_VIEW } from "../pages/headers.ts";
import { moved } from "../refusals.ts";
import {
  gonePage,
  missingFeedPage,
  missingFeedText,
  missingPage,
  type RepresentationDeps,
} from "../representations.ts";
import { type Answer, bodyOf, CORS, cacheControl, VARYING_REFUSAL } from "../response.ts";
import { basePath, isFeedPath, pathOf, SOURCE, withoutBase } from "../urls.ts";
import type { AppDeps } from "./index.ts";

export interface Answering {
  readonly deps: RepresentationDeps;
  /** What the publication's address has before every path. */
  readonly base: string;
  /** The time in Unix seconds. */
  readonly seconds: () => number;
  /** A path without what the publication's address has before it. */
  ownPath(path: string): string;
  /** What stands at an address, known by its `key`, or that it is missing. */
  answer(c: Context, key: string, make: Make): Promise<Response>;
  /** What stands there; undefined where nothing does. */
  answered(c: Context, key: string, make: Make): Promise<Response | undefined>;
  /** The feed at a path, and for people the page of it or its source; undefined where there is none. */
  answeredFeed(c: Context, path: string, feed: Make, view: Make): Promise<Response | undefined>;
  /** Whether a person opens the address in a browser. */
  opens(c: Context): boolean;
  /** What the platform has there, where it stands now, or that nothing does. */
  missing(c: Context): Promise<Response>;
  /** What a path gets from memory, where that is at hand. */
  standing(path: string, conditions: Conditions): Answer | undefined;
}

const MEMORY = 96 * 1024 * 1024;

/** Answers of one publication. */
export async function createAnswering({
  db,
  publication,
  now,
  generation,
  compress,
  elsewhere,
  memory = MEMORY,
  hasSearch = true,
}: AppDeps): Promise<Answering> {
  const deps = {
    db,
    publication: hasSearch ? publication : { ...publication, hasSearch },
    fingerprint: await settingsFingerprint(publication),
    items: kept<Uint8Array>(memory / 2, (bytes) => bytes.length),
  };
  const base = basePath(publication.url);
  const ownPath = (path: string) => withoutBase(base, path);
  const seconds = () => unixSeconds(now());
  const answers = createAnswers({ seconds, generation, compress, memory: memory / 2 });

  async function answered(c: Context, key: string, make: Make): Promise<Response | undefined> {
    const found = await answers.answer(key, make, conditionsOf(c.req));
    if (!found) return undefined;
    const { status, headers, body } = found;
    return new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers });
  }

  const opens = (c: Context) => isOpened(conditionsOf(c.req));

  async function missing(c: Context): Promise<Response> {
    const path = ownPath(pathOf(c.req.url));
    const found = await elsewhere?.(path, c.env);
    if (found) return found;
    const at = seconds();
    const { newPathOf } = await import("../old-addresses.ts");
    const now = await newPathOf(db, path + new URL(c.req.url).search, at, base);
    if (now.path !== undefined && now.path !== path) return moved(base + now.path);
    const isFeed = isFeedPath(path);
    const isPage = isFeed && !now.gone && opens(c);
    const it = now.gone
      ? await gonePage(publication, now.gone)
      : await (isPage ? missingFeedPage : isFeed ? missingFeedText : missingPage)(publication, now.nextDue);
    const { type, nextDue, headers } = it;
    return new Response((await bodyOf(it)) as Uint8Array<ArrayBuffer>, {
      status: now.gone ? 410 : 404,
      headers: {
        "Content-Type": type,
        "Cache-Control": isPage ? FEED_VIEW["Cache-Control"] : cacheControl(at, nextDue),
        ...headers,
        ...(isFeed ? { Vary: VARYING_REFUSAL } : {}),
        ...CORS,
      },
    });
  }

  return {
    deps,
    base,
    seconds,
    ownPath,
    answered,
    opens,
    missing,
    answer: async (c, key, make) => (await answered(c, key, make)) ?? missing(c),
    async answeredFeed(c, path, feed, view) {
      if (SOURCE.test(c.req.url)) {
        const found = await answered(c, path, feed);
        return found && (await import("../feed-views.ts")).asSource(found);
      }
      return opens(c) ? answered(c, viewKey(path), view) : answered(c, path, feed);
    },
    standing(path, conditions) {
      const own = ownPath(path);
      return answers.standing(isOpened(conditions) && isFeedPath(own) ? viewKey(own) : own, conditions);
    },
  };
}

/** Under which the page of a feed is kept, beside the feed; no address has a space. */
const viewKey = (path: string) => `view ${path}`;

function conditionsOf(request: HonoRequest): Conditions {
  return {
    ifNoneMatch: request.header("If-None-Match"),
    ifModifiedSince: request.header("If-Modified-Since"),
    acceptEncoding: request.header("Accept-Encoding"),
    destination: request.header("Sec-Fetch-Dest"),
  };
}
