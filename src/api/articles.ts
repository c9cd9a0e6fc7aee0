/** One article under its id: given, written, taken away. */
import type { Article, Problem as Reported } from "../article.ts";
import { dateIn, unixSeconds } from "../clock.ts";
import { notModified } from "../conditions.ts";
import { prepareAll } from "../ingest/prepare.ts";
import { retract } from "../ingest/retract.ts";
import { versionOf, type WritingDeps, writeOver } from "../ingest/writing.ts";
import { readDocument } from "../read/index.ts";
import { articleNamed, type NamedArticle } from "../store/named.ts";
import { retractionNamed } from "../store/retractions.ts";
import { cleanLine } from "../text.ts";
import { absolute, articlePath } from "../urls.ts";
import { bytesOf, jsonOf } from "./body.ts";
import { faultsIn, faultsOf, linedJson } from "./faults.ts";
import { ApiProblem, type Fault } from "./problem.ts";
import { ArticleInput } from "./schema.ts";

/** What the API works with. */
export interface ApiDeps extends WritingDeps {
  /** A token with all scopes, from the environment. */
  readonly secret?: string | undefined;
  /** Told when something is in the store; `context` is what the platform gave with the request. */
  readonly wrote?: (context: unknown) => void;
}

/** Why there is no article of an id: it was retracted, or never was. */
async function absence({ db, publication }: ApiDeps, id: string, retracted = 410): Promise<ApiProblem> {
  const found = await retractionNamed(db, id);
  if (found?.restored !== 0)
    return new ApiProblem(404, { en: "There is no article with this id.", ar: "لا مادة بهذا المعرّف." });
  const day = dateIn(found.retracted_at, publication.timeZone);
  return new ApiProblem(retracted, {
    en: `The article was retracted on ${day}; “nashra retract --undo” lets it in again.`,
    ar: `سُحبت المادة في ‪${day}‬، ويعيدها الأمر ‪nashra retract --undo‬.`,
  });
}

/** GET: the article, scheduled or published, with its version as entity tag. */
export async function getArticle(deps: ApiDeps, request: Request, id: string): Promise<Response> {
  const found = await articleNamed(deps.db, id);
  if (!found) throw await absence(deps, id);
  const ifNoneMatch = request.headers.get("If-None-Match") ?? undefined;
  const isKnown = notModified({ ifNoneMatch, ifModifiedSince: undefined }, found.version, 0, 0);
  return articleAnswer(deps, found, isKnown ? 304 : 200);
}

/** PUT: the article as it says from now on. Answered when it is in the store. */
export async function putArticle(deps: ApiDeps, request: Request, id: string): Promise<Response> {
  assertJson(request);
  const value = jsonOf(await bytesOf(request));
  const input = ArticleInput.safeParse(value);
  if (!input.success) throw refused(faultsOf(input.error.issues, value));
  const { id: stated } = input.data;
  if (stated !== undefined && cleanLine(stated) !== id)
    throw refused([
      {
        pointer: "/id",
        detail: {
          en: `The address says ${id}; leave it out, or let both be one.`,
          ar: `في العنوان ‪${id}‬؛ احذف هذا الحقل أو اجعلهما واحدا.`,
        },
      },
    ]);
  const before = await articleNamed(deps.db, id);
  const source = before?.source ?? `api/${id}`;
  const said = { ...input.data, id };
  const text = linedJson(said);
  const { timeZone, language } = deps.publication;
  const read = readDocument({ path: source, text }, { timeZone, language, now: deps.now() }, "json");
  const drafts = await prepareAll(read.drafts, { language });
  const reported = [...read.problems, ...drafts.flatMap(({ problems }) => problems)];
  assertTaken(reported, drafts.length, said);
  const {
    result,
    id: given,
    problems,
  } = await writeOver(deps, before, drafts, preconditionOf(request, deps));
  if (result === "refused") assertTaken(problems, 0, said);
  const stored = await articleNamed(deps.db, given ?? id);
  if (!stored) throw await absence(deps, id, 409);
  deps.wrote?.(undefined);
  return articleAnswer(deps, stored, result === "created" ? 201 : 200);
}

/** DELETE: the article is retracted; its address says so from now on, to `?reason=` as well. */
export async function deleteArticle(deps: ApiDeps, request: Request, id: string): Promise<Response> {
  const reason = new URL(request.url).searchParams.get("reason");
  const isRetracted = await retract(deps.db, id, {
    now: unixSeconds(deps.now()),
    meets: preconditionOf(request, deps),
    ...(reason ? { reason } : {}),
  });
  if (isRetracted) deps.wrote?.(undefined);
  else {
    const why = await absence(deps, id);
    if (why.status === 404) throw why;
  }
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}

/** `If-Match` and `If-None-Match` (RFC 9110 §13.1) against the state that is written over; nothing comes between. */
function preconditionOf(
  request: Request,
  { hash }: ApiDeps,
): (before: { readonly article: string } | undefined) => Promise<void> {
  const wanted = request.headers.get("If-Match");
  const unwanted = request.headers.get("If-None-Match");
  return async (before) => {
    const tag = before && (await versionOf(before, hash));
    const isMet =
      (wanted === null || (tag !== undefined && matches(wanted, tag))) &&
      (unwanted === null || tag === undefined || !matches(unwanted, tag));
    if (!isMet)
      throw new ApiProblem(
        412,
        {
          en: before
            ? "The article is not in the state that the request names; get it, and send your change again."
            : "There is no article with this id yet.",
          ar: before
            ? "ليست المادة على الحال الذي يذكره الطلب؛ اطلبها ثم أرسل تعديلك من جديد."
            : "لا مادة بهذا المعرّف بعد.",
        },
        tag ? { headers: { ETag: `"${tag}"` } } : {},
      );
  };
}

/** Strong comparison with a list of tags, or with any (RFC 9110 §8.8.3.2). */
const matches = (list: string, tag: string) =>
  list.trim() === "*" || list.split(",").some((one) => one.trim().replace(/^W\//, "") === `"${tag}"`);

function assertJson(request: Request): void {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== undefined && type !== "" && type !== "application/json")
    throw new ApiProblem(
      415,
      { en: "An article is put as application/json.", ar: "تُرسل المادة بنوع ‪application/json‬." },
      { headers: { Accept: "application/json" } },
    );
}

/** Throws ApiProblem (422) with what keeps `said` from being an article. */
function assertTaken(
  problems: readonly Reported[],
  drafts: number,
  said: Readonly<Record<string, unknown>>,
): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  const told = errors.length > 0 ? errors : drafts === 0 ? problems : [];
  if (told.length > 0 || drafts === 0) throw refused(faultsIn(told, said));
}

const refused = (errors: readonly Fault[]) =>
  new ApiProblem(
    422,
    { en: "Nothing was written.", ar: "لم يُكتب شيء." },
    errors.length > 0 ? { errors } : {},
  );

function articleAnswer({ publication }: ApiDeps, stored: NamedArticle, status: 200 | 201 | 304): Response {
  const article = JSON.parse(stored.article) as Article;
  const pairs = JSON.parse(stored.categories) as [string, string][];
  const { id, slug, title, published, ...more } = article;
  const url = absolute(publication.url, articlePath(slug));
  const body = {
    ...{ id, url, slug, title },
    published: published.hasTime ? published.at : published.at.slice(0, 10),
    ...more,
    categories: pairs.map(([slug, label]) => ({ slug, label })),
  };
  return new Response(status === 304 ? null : `${JSON.stringify(body)}\n`, {
    status,
    headers: {
      "Content-Type": "application/json",
      ETag: `"${stored.version}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      ...(status === 201
        ? { Location: absolute(publication.url, `/api/articles/${encodeURIComponent(id)}`) }
        : {}),
    },
  });
}
