/** The dashboard: which page is asked for, who may have it, and what its forms may do. */
import { Hono } from "hono";
import { html } from "hono/html";
import { HTTPException } from "hono/http-exception";
import type { Mount } from "../app/index.ts";
import { basePath } from "../urls.ts";
import { createDesk, type Desk } from "./desk.ts";
import { entrance, loginPage } from "./entrance.ts";
import { fieldsOf, isSent, ownForms } from "./forms.ts";
import { safePath } from "./login.ts";
import type { Bindings, DashboardContext, DashboardDeps, DashboardPage, Done, Shown } from "./page.ts";
import { FOREIGN, PROBLEMS, problemBody, Refused } from "./problems.ts";
import { type Session, sessionOf } from "./session.ts";
import { DASHBOARD_STYLE } from "./style.ts";
import { PAGES } from "./table.ts";
import { WORDS } from "./words.ts";

export type { DashboardDeps } from "./page.ts";

/** What browsers are told of everything here: nobody keeps it, finds it or frames it, and it loads nothing but its style. */
const PRIVATE = {
  "Cache-Control": "no-store",
  "Content-Security-Policy":
    "default-src 'none'; img-src 'self' data:; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "X-Robots-Tag": "noindex",
};

/** Answers at `/dashboard`. What a form is said to have done is in the store. */
export function createDashboard(deps: DashboardDeps, pages: readonly DashboardPage[] = PAGES): Mount {
  const desk = createDesk(deps, pages);
  const app = new Hono<{ Bindings: Bindings }>({
    // The path without what the publication's address has before it.
    getPath: (_, options) => (options?.env as Bindings | undefined)?.path ?? "/",
  });
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(PRIVATE)) c.res.headers.set(name, value);
  });
  app.use(ownForms(deps.publication.url));
  app.get("/dashboard/style.css", (c) =>
    c.body(DASHBOARD_STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }),
  );
  entrance(app, desk);
  for (const page of pages) {
    app.get(`/dashboard${page.path}`, (c) => seen(desk, page, c));
    if (page.post) app.post(`/dashboard${page.path}`, (c) => posted(desk, page, c));
  }
  const allowed = new Map(pages.map(({ path, post }) => [path, post ? "GET, HEAD, POST" : "GET, HEAD"]));
  for (const [path, Allow] of allowed.set("/login", "GET, HEAD, POST").set("/logout", "POST"))
    app.all(`/dashboard${path}`, () => {
      throw new Refused(405, undefined, { Allow });
    });
  app.notFound(() => {
    throw new Refused(404);
  });
  app.onError(async (error, c) => {
    const refused = refusalOf(error);
    if (refused.status === 500) console.error("dashboard:", error);
    const session =
      refused.status === 500
        ? undefined
        : await sessionOf(desk.sessions, c, desk.now()).catch(() => undefined);
    for (const [name, value] of Object.entries(refused.headers)) c.header(name, value);
    const language = desk.languageOf(c);
    const body = problemBody(refused.status, language, refused.text);
    const title = PROBLEMS[refused.status].title[language];
    return desk.framed(c, session, { title, body, status: refused.status });
  });
  return (request, path, platform, context) => app.fetch(request, { path, platform, context });
}

/** A page, for whoever is logged in; all others are asked for a token, and come back. */
async function seen(desk: Desk, page: DashboardPage, c: DashboardContext): Promise<Response> {
  const session = await desk.entered(c);
  if (session) {
    if (!mayDo(session, page.needs)) throw new Refused(403);
    return desk.framed(c, session, await page.render(desk.asked(c, session)));
  }
  const wanted = c.env.path + new URL(c.req.url).search;
  // A link on another site brings no cookie along, which may well be there: the page itself asks once more.
  if (c.req.header("Sec-Fetch-Site") === "cross-site") return again(desk, c, wanted);
  const to = wanted === "/dashboard" ? "" : `?to=${encodeURIComponent(wanted)}`;
  return desk.goTo(c, `/dashboard/login${to}`);
}

/** A page that leads on to where it stands itself, now from a page of ours. */
function again(desk: Desk, c: DashboardContext, wanted: string): Promise<Response> {
  const to = basePath(desk.deps.publication.url) + wanted;
  const words = WORDS[desk.languageOf(c)];
  c.header("Refresh", `0; url=${to}`);
  return desk.framed(c, undefined, {
    title: words.dashboard,
    body: html`<p><a href="${to}">${words.goOn}</a></p>`,
  });
}

/** What a form does, where its session may. What was written is never lost: it comes back with the login, or with the page. */
async function posted(desk: Desk, page: DashboardPage, c: DashboardContext): Promise<Response> {
  const session = await desk.entered(c);
  const fields = await fieldsOf(c.req.raw);
  if (session && !mayDo(session, "write")) throw new Refused(403);
  if (!session || !isSent(fields, session)) {
    fields.delete("form");
    if (session) return shownAgain(desk, page, c, session, fields);
    const to = safePath(c.env.path + new URL(c.req.url).search);
    return loginPage(desk, c, { to, carried: fields, notice: WORDS[desk.languageOf(c)].ended }, 403);
  }
  const wrote = () => desk.deps.wrote?.(c.env.context);
  const done = await page.post?.({ ...desk.asked(c, session), fields, wrote }).catch((error: unknown) => {
    if (error instanceof Refused) throw error;
    console.error("dashboard:", error);
    return undefined;
  });
  if (!done) return shownAgain(desk, page, c, session, fields, 500);
  return isDone(done) ? desk.goTo(c, done.location) : desk.framed(c, session, done);
}

/** What was written, on its page, not saved. */
async function shownAgain(
  desk: Desk,
  page: DashboardPage,
  c: DashboardContext,
  session: Session,
  carried: URLSearchParams,
  status?: 500,
): Promise<Response> {
  const isFailed = status === 500;
  const shown = await page.render({ ...desk.asked(c, session), carried, isFailed });
  // A page that is gone, or was never there, says so itself.
  return desk.framed(c, session, { ...shown, ...(status === undefined ? {} : { status }) });
}

const isDone = (done: Shown | Done): done is Done => "location" in done;
const mayDo = ({ scope }: Session, needs: Session["scope"]) => scope === "write" || needs === "read";

function refusalOf(error: Error): Refused {
  if (error instanceof Refused) return error;
  return error instanceof HTTPException ? new Refused(403, FOREIGN) : new Refused(500);
}
