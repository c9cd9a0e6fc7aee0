/** The routes in and out. */
import type { Hono } from "hono";
import { holdersIn } from "../access.ts";
import { bucketsOf } from "../buckets.ts";
import { hasTokens } from "../store/tokens.ts";
import type { Desk } from "./desk.ts";
import { fieldsOf, isSent } from "./forms.ts";
import { carriedIn, type LoginForm, loginBody, safePath } from "./login.ts";
import type { Bindings, DashboardContext } from "./page.ts";
import { beginSession, logOut, sessionOf } from "./session.ts";
import { WORDS } from "./words.ts";

/** Logins that one address may try. */
const LOGINS = { perSecond: 0.5, burst: 20 };
/** Characters of a token that are looked at. */
const LONGEST_TOKEN = 600;
/** What SQLite, D1 and the system say where a disk or a database is full. */
const NO_ROOM = /\bis full\b|SQLITE_FULL|ENOSPC|maximum DB size/i;

/** Adds them to the app. */
export function entrance(app: Hono<{ Bindings: Bindings }>, desk: Desk): void {
  const { deps, pages, sessions, now, languageOf, goTo } = desk;
  const holderOf = holdersIn(deps.db, deps.secret);
  const logins = bucketsOf(LOGINS);

  app.get("/dashboard/login", async (c) => {
    const to = safePath(c.req.query("to"));
    if (await desk.entered(c)) return goTo(c, to);
    const { loggedOut } = WORDS[languageOf(c)];
    return loginPage(desk, c, { to, notice: c.req.query("out") === undefined ? undefined : loggedOut });
  });

  app.post("/dashboard/login", async (c) => {
    const words = WORDS[languageOf(c)];
    const fields = await fieldsOf(c.req.raw);
    const to = safePath(fields.get("to"));
    const carried = carriedIn(fields.get("carried"));
    const wait = logins.take(deps.clientOf?.(c.req.raw, c.env.platform) ?? "", deps.now().getTime());
    if (wait > 0) {
      c.header("Retry-After", String(Math.ceil(wait / 1000)));
      return loginPage(desk, c, { to, carried, problem: words.tooOften }, 429);
    }
    // What is unknown, wrong and expired is answered alike.
    const holder = await holderOf((fields.get("token") ?? "").trim().slice(0, LONGEST_TOKEN), now());
    if (!holder) return loginPage(desk, c, { to, carried, problem: words.wrong }, 403);
    const session = await beginSession(sessions, c, holder, now()).catch((error: unknown) => {
      if (!NO_ROOM.test(String(error))) throw error;
      console.error("dashboard:", error);
    });
    // Insufficient Storage (RFC 4918 §11.5). Only the first session of all needs room: for the key.
    if (!session) return loginPage(desk, c, { to, carried, problem: words.noRoom }, 507);
    const [path, query] = to.split("?", 2);
    const page = carried && pages.find((one) => `/dashboard${one.path}` === path);
    if (!page) return goTo(c, to);
    const asked = { ...desk.asked(c, session), query: new URLSearchParams(query), carried };
    return desk.framed(c, session, await page.render(asked), page.path);
  });

  app.post("/dashboard/logout", async (c) => {
    const session = await sessionOf(sessions, c, now());
    const isMeant = session && isSent(await fieldsOf(c.req.raw), session);
    if (isMeant) await logOut(sessions, c, session, now());
    return goTo(c, session && !isMeant ? "/dashboard" : "/dashboard/login?out");
  });
}

/** The form for a token, in place of whatever was asked for. */
export async function loginPage(
  desk: Desk,
  c: DashboardContext,
  form: Omit<LoginForm, "hasTokens">,
  status = 200,
): Promise<Response> {
  const { db, publication, secret } = desk.deps;
  const language = desk.languageOf(c);
  const isThere = secret !== undefined || (await hasTokens(db));
  const body = loginBody(publication, language, { ...form, hasTokens: isThere });
  return desk.framed(c, undefined, { title: WORDS[language].login, body, status });
}
