/** What a page of the dashboard is, and what it is asked with. */
import type { Context } from "hono";
import type { AskedOf } from "../check/all.ts";
import type { Finding } from "../check/index.ts";
import type { WritingDeps } from "../ingest/writing.ts";
import type { Outgoing } from "../outgoing.ts";
import type { Html } from "../pages/layout.ts";
import type { InWords } from "../search.ts";
import type { Asks } from "../store/database.ts";
import type { Scope } from "../store/tokens.ts";
import type { Session } from "./session.ts";

/** What the dashboard works with. */
export interface DashboardDeps extends WritingDeps {
  /** A token with all scopes, from the environment. */
  readonly secret?: string | undefined;
  /** Told when something is in the store; `context` is what the platform gave with the request. */
  readonly wrote?: (context: unknown) => void;
  /** Asks addresses of others, where feeds at such are checked. */
  readonly outgoing?: Outgoing;
  /** Checks documents beside the thread that answers, and says what is found in each; undefined where that takes too long. */
  readonly checked?: (asked: readonly AskedOf[]) => Promise<readonly (readonly Finding[])[] | undefined>;
  /** Asks the store beside the thread that answers, for what goes over very many rows; undefined where that takes too long. */
  readonly beside?: <Found>(ask: (db: Asks) => Promise<Found>) => Promise<Found | undefined>;
  /** Addresses of the feeds of others that the settings name; undefined where that is not known. */
  readonly sources?: readonly string[];
  /** Jobs that are not for this platform. */
  readonly idle?: readonly string[];
  /** Also those of private networks may be asked. */
  readonly anywhere?: boolean;
  /** Where a request comes from, as the platform knows it. */
  readonly clientOf?: (request: Request, env: unknown) => string;
}

/** A request for a page, by someone who may have it. */
export interface Asked {
  readonly deps: DashboardDeps;
  readonly session: Session;
  /** Of what the dashboard says. */
  readonly language: "ar" | "en";
  readonly query: URLSearchParams;
  /** All pages that there are. */
  readonly pages: readonly DashboardPage[];
  /** Unix seconds. */
  readonly at: number;
  /** Fields that were posted here in vain: they are shown again, and nothing is done yet. `carriedNotice` says why. */
  readonly carried?: URLSearchParams;
  /** Because the store did not take them; else because the session had ended, or was another. */
  readonly isFailed?: boolean;
}

/** A form that was sent to a page, with its session's token. */
export interface Posted extends Asked {
  readonly fields: URLSearchParams;
  /** To be called when something is in the store: subscribers are told. */
  wrote(): void;
}

export interface Shown {
  readonly title: string;
  /** Begins with the page's one h1. */
  readonly body: Html;
  readonly status?: 200 | 400 | 404 | 409 | 410 | 412 | 422 | 500 | 503;
}

/** Where the browser goes when a form has done what it should: a path that begins with /dashboard. */
export interface Done {
  readonly location: string;
}

export interface DashboardPage {
  /** Below /dashboard: "" or "/articles". */
  readonly path: string;
  /** What it is called in the navigation; without it there is no link there. */
  readonly title?: InWords;
  /** The path of the page whose link is marked there while this one is shown. */
  readonly under?: string;
  /** What a token must allow to see it. */
  readonly needs: Scope;
  render(asked: Asked): Promise<Shown>;
  /** What the overview shows of it: some lines below a heading of its own, which is the page's title. */
  glance?(asked: Asked): Promise<Html>;
  /** What a form that is posted there does; the token must allow to write. */
  post?(posted: Posted): Promise<Shown | Done>;
}

export type DashboardContext = Context<{ Bindings: Bindings }>;

/** What a mount is given with a request. */
export interface Bindings {
  readonly path: string;
  readonly platform: unknown;
  readonly context: unknown;
}
