/** The API: who asks may, and who answers. */
import { Hono } from "hono";
import type { Mount } from "../app/index.ts";
import { cleanLine } from "../text.ts";
import { type Access, accessTo } from "./access.ts";
import { type ApiDeps, deleteArticle, getArticle, putArticle } from "./articles.ts";
import { getChanges, getStore, getStretch, postChanges } from "./changes.ts";
import { openApi } from "./openapi.ts";
import { postArticles } from "./posting.ts";
import { ApiProblem, languageOf, problemAnswer } from "./problem.ts";

export type { ApiDeps } from "./articles.ts";

type Env = { Bindings: { readonly path: string; readonly context: unknown } };

/** Answers at `/api`. What is acknowledged is in the store. */
export function createApi(deps: ApiDeps): Mount {
  const access: Access = accessTo(deps.db, deps.secret);
  const app = new Hono<Env>({
    // The path without what the publication's address has before it.
    getPath: (_, options) => (options?.env as Env["Bindings"] | undefined)?.path ?? "/",
  });
  const methods: Readonly<Record<string, readonly string[]>> = {
    "/api/articles": ["POST"],
    "/api/articles/:id": ["GET", "HEAD", "PUT", "DELETE"],
    "/api/changes": ["GET", "HEAD", "POST"],
    "/api/store": ["GET", "HEAD"],
    "/api/store/ids": ["GET", "HEAD"],
    "/api/openapi.json": ["GET", "HEAD"],
  };
  app.get("/api/openapi.json", () =>
    Response.json(openApi(deps.publication), { headers: { "Cache-Control": "public, max-age=300" } }),
  );
  for (const path of ["/api/articles/*", "/api/changes", "/api/store/*"])
    app.use(path, async (c, next) => {
      const isReading = c.req.method === "GET" || c.req.method === "HEAD";
      await access.check(c.req.raw, isReading ? "read" : "write", deps.now());
      assertPlain(c.req.raw);
      await next();
    });
  const told = ({ context }: Env["Bindings"]): ApiDeps => ({ ...deps, wrote: () => deps.wrote?.(context) });
  app.get("/api/articles/:id", (c) => getArticle(deps, c.req.raw, idIn(c.env.path)));
  app.put("/api/articles/:id", (c) => putArticle(told(c.env), c.req.raw, idIn(c.env.path)));
  app.delete("/api/articles/:id", (c) => deleteArticle(told(c.env), c.req.raw, idIn(c.env.path)));
  app.post("/api/articles", (c) => postArticles(told(c.env), c.req.raw));
  app.get("/api/changes", (c) => getChanges(deps, c.req.raw));
  app.post("/api/changes", (c) => postChanges(told(c.env), c.req.raw));
  app.get("/api/store", () => getStore(deps));
  app.get("/api/store/ids", (c) => getStretch(deps, c.req.raw));
  for (const [path, allowed] of Object.entries(methods))
    app.all(path, () => {
      throw new ApiProblem(
        405,
        { en: `It takes ${allowed.join(", ")}.`, ar: `يقبل ${allowed.join("، ")}.` },
        { headers: { Allow: allowed.join(", ") } },
      );
    });
  app.notFound(() => {
    throw new ApiProblem(404, {
      en: "/api/openapi.json says what there is.",
      ar: "يذكر ‪/api/openapi.json‬ ما يوجد.",
    });
  });
  app.onError((error, c) => {
    const language = languageOf(c.req.header("Accept-Language") ?? null);
    if (error instanceof ApiProblem) return problemAnswer(error, language);
    console.error("api:", error);
    const ours = { en: "Please try again in a minute.", ar: "حاول مرة أخرى بعد دقيقة." };
    return problemAnswer(new ApiProblem(500, ours), language);
  });
  return (request, path, _, context) => app.fetch(request, { path, context });
}

/** The id at the end of an article's address, in the form in which ids are kept. Throws ApiProblem (400). */
function idIn(path: string): string {
  const encoded = path.slice(path.lastIndexOf("/") + 1);
  let id = "";
  try {
    id = cleanLine(decodeURIComponent(encoded));
  } catch {}
  if (id === "")
    throw new ApiProblem(400, {
      en: `“${encoded}” is no id: it is empty, or not UTF-8 in percent-encoding (RFC 3986 §2.1).`,
      ar: `‏«${encoded}» ليس معرّفا: فهو فارغ، أو ليس ‪UTF-8‬ بترميز النسبة المئوية (‪RFC 3986 §2.1‬).`,
    });
  return id;
}

/** Bodies are taken as they are. Throws ApiProblem (415) with what would be right (RFC 9110 §12.5.3). */
function assertPlain(request: Request): void {
  const coding = request.headers.get("Content-Encoding")?.trim().toLowerCase() ?? "";
  if (coding === "" || coding === "identity" || request.method === "GET" || request.method === "HEAD") return;
  throw new ApiProblem(
    415,
    {
      en: "Send the body without a Content-Encoding; it is not unpacked.",
      ar: "أرسل المحتوى بلا ‪Content-Encoding‬ فهو لا يُفك ضغطه.",
    },
    { headers: { "Accept-Encoding": "identity" } },
  );
}
