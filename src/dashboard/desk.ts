/** What answering a request of the dashboard takes: who asks, in which language, and the frame around a page. */
import { hashKept, RATE } from "../access.ts";
import { bucketsOf } from "../buckets.ts";
import { unixSeconds } from "../clock.ts";
import { basePath } from "../urls.ts";
import { layout } from "./layout.ts";
import type { Asked, DashboardContext, DashboardDeps, DashboardPage, Shown } from "./page.ts";
import { Refused } from "./problems.ts";
import { type Session, type SessionDeps, sessionOf } from "./session.ts";
import { languageFor } from "./words.ts";

export interface Desk {
  readonly deps: DashboardDeps;
  readonly pages: readonly DashboardPage[];
  readonly sessions: SessionDeps;
  /** Unix seconds. */
  now(): number;
  languageOf(c: DashboardContext): "ar" | "en";
  /** The session of a request. Throws Refused (429) where its token is used too often. */
  entered(c: DashboardContext): Promise<Session | undefined>;
  asked(c: DashboardContext, session: Session): Asked;
  /** A page, or what is said in its place; `path` is the page's, below /dashboard, where the request was for another. */
  framed(
    c: DashboardContext,
    session: Session | undefined,
    shown: Omit<Shown, "status"> & { readonly status?: number },
    path?: string,
  ): Promise<Response>;
  /** Sends the browser on to a path that begins with /dashboard. */
  goTo(c: DashboardContext, path: string): Response;
}

export function createDesk(deps: DashboardDeps, pages: readonly DashboardPage[]): Desk {
  const { db, publication } = deps;
  const base = basePath(publication.url);
  const sessions = { db, publication, secretHash: hashKept(deps.secret) };
  const uses = bucketsOf(RATE);
  const now = () => unixSeconds(deps.now());
  const languageOf = (c: DashboardContext) => languageFor(publication, c.req.header("Accept-Language"));
  return {
    ...{ deps, pages, sessions, now, languageOf },
    async entered(c) {
      const session = await sessionOf(sessions, c, now());
      if (session && uses.take(session.name, deps.now().getTime()) > 0)
        throw new Refused(429, undefined, { "Retry-After": "2" });
      return session;
    },
    asked: (c, session) => ({
      ...{ deps, pages, session, language: languageOf(c), at: now() },
      query: new URL(c.req.url).searchParams,
    }),
    async framed(c, session, { title, body, status = 200 }, path = pathIn(c)) {
      const language = languageOf(c);
      const text = await layout({ publication, language, session, pages, path, title, body });
      return c.html(text, status as 200, { "Content-Language": language });
    },
    goTo: (c, path) => c.redirect(base + path, 303),
  };
}

/** Below /dashboard. */
const pathIn = (c: DashboardContext) => c.env.path.slice("/dashboard".length);
