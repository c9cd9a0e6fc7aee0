/** The dashboard of a publication in an empty store of this runtime, and a browser's part: cookies, forms, where a page comes from. */
import { type App, createApp, type Mount } from "../../src/app/index.ts";
import type { Draft } from "../../src/article.ts";
import { steady } from "../../src/clock.ts";
import { createDashboard, type DashboardDeps } from "../../src/dashboard/index.ts";
import { createIngest } from "../../src/ingest/index.ts";
import { prepareAll } from "../../src/ingest/prepare.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import type { Database } from "../../src/store/database.ts";
import type { Scope } from "../../src/store/tokens.ts";
import { addToken } from "../../src/store/tokens.ts";
import { hashOf, newToken } from "../../src/tokens.ts";
import { SETTINGS } from "./publishing.ts";

export const SECRET = "a-secret-of-the-environment";

export interface DeskOptions {
  readonly settings?: Record<string, unknown>;
  readonly secret?: string | undefined;
  readonly start?: string;
  /** How often those who subscribe are told. */
  readonly wrote?: () => void;
  /** What it is given besides. */
  readonly more?: Partial<DashboardDeps>;
}

export type Desk = Awaited<ReturnType<typeof deskOf>>;

export async function deskOf(options: DeskOptions = {}) {
  const { settings = {}, start = "2026-05-01T12:00:00Z", wrote = () => {} } = options;
  const secret = "secret" in options ? options.secret : SECRET;
  const store = await openStore();
  let isFull = false;
  const db: Database = {
    prepare: (sql) => store.prepare(sql),
    // Articles are written with many statements, and nothing else is.
    batch: async (statements) => {
      if (isFull && statements.length > 10) throw new Error("database or disk is full");
      return store.batch(statements);
    },
  };
  const publication = PublicationSchema.parse({ ...SETTINGS, url: "http://marfa.example", ...settings });
  let time = new Date(start);
  const now = steady(() => time);
  let client = "203.0.113.7";
  const dashboard: Mount = createDashboard({
    ...{ db, publication, now, secret, wrote },
    clientOf: () => client,
    ...options.more,
  });
  const app = await createApp({ db, publication, now, mounts: { "/dashboard": dashboard } });
  return {
    ...{ db, app, publication },
    /** Whether the store has no room for articles. */
    full: (is: boolean) => {
      isFull = is;
    },
    at: (text: string) => {
      time = new Date(text);
    },
    from: (address: string) => {
      client = address;
    },
    publish: async (...drafts: Draft[]) =>
      (await createIngest({ db, publication, now }))(await prepareAll(drafts, publication)),
    text: async (path: string) => (await app.request(path)).text(),
    token: async (scope: Scope, more: { name?: string; expires_at?: number } = {}) => {
      const token = newToken();
      const { name = scope, expires_at = null } = more;
      await addToken(db, { name, hash: await hashOf(token), scope, made_at: 1, expires_at });
      return token;
    },
    browser: () => browserOf(app, publication.url),
  };
}

export type Window = ReturnType<typeof browserOf>;

/** Keeps cookies, follows redirects of its own site, sends forms as pages do. */
export function browserOf(app: Pick<App, "request">, site: string) {
  const cookies = new Map<string, string>();
  let shown = "";

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0 && !headers.has("Cookie"))
      headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await app.request(path, { ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0/.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }

  async function followed(answer: Response): Promise<Response> {
    const location = answer.headers.get("Location");
    return location && answer.status === 303 ? followed(await ask(location)) : answer;
  }

  const it = {
    cookies,
    ask,
    /** The last page that was shown. */
    shown: () => shown,
    async open(path: string): Promise<Response> {
      const answer = await followed(await ask(path));
      shown = await answer.clone().text();
      return answer;
    },
    /** Sends fields to a path, as a page of the site does, with the token of the last form that was shown. */
    async send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
      const form = /name="form" value="([^"]+)"/.exec(shown)?.[1];
      const answer = await followed(
        await ask(path, {
          method: "POST",
          body: new URLSearchParams({ ...(form ? { form } : {}), ...fields }).toString(),
          headers: {
            "Content-Type": "application/x-www-form-urlencoded",
            Origin: site,
            ...headers,
          },
        }),
      );
      shown = await answer.clone().text();
      return answer;
    },
    async logIn(token = SECRET): Promise<Response> {
      return it.send("/dashboard/login", { token });
    },
    /** What a hidden or visible input of the shown page holds. */
    value: (name: string) => unescaped(new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(shown)?.[1]),
    /** What a text area of it holds. */
    area: (name: string) =>
      unescaped(new RegExp(`<textarea[^>]*name="${name}"[^>]*>\\n?([^<]*)</textarea>`).exec(shown)?.[1]),
    /** The texts of its elements of one name. */
    texts: (tag: string) =>
      [...shown.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, "g"))].map(
        ([, text]) => unescaped(text) ?? "",
      ),
  };
  return it;
}

export const unescaped = (text: string | undefined): string | undefined =>
  text
    ?.replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
