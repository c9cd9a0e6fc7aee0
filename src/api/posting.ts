/** Many articles at once, in any format that `nashra import` reads: taken in while they come, and told of one by one. */
import type { Problem } from "../article.ts";
import { digest } from "../identity.ts";
import { createIngest, type Ingest } from "../ingest/index.ts";
import { type Prepared, prepareAll } from "../ingest/prepare.ts";
import { streamJsonLines } from "../read/json-lines.ts";
import type { ReadResult } from "../read/reader.ts";
import { readStored } from "../read/stored.ts";
import type { ApiDeps } from "./articles.ts";
import { bytesOf, textOf } from "./body.ts";
import { ApiProblem } from "./problem.ts";

/** Names by whose endings readers are found, for each type that is taken. */
const ENDINGS: Readonly<Record<string, string>> = {
  "application/json": ".json",
  "application/feed+json": ".json",
  "application/jsonl": ".jsonl",
  "application/x-ndjson": ".jsonl",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "text/html": ".html",
  "application/rss+xml": ".xml",
  "application/atom+xml": ".xml",
  "application/xml": ".xml",
  "text/xml": ".xml",
};
/** Types that are taken in while they come, however long they are. */
const STREAMED = new Set([".jsonl", ".xml"]);
/** Drafts that are written together, and milliseconds of quiet after which fewer are. */
const TOGETHER = 100;
const QUIET = 40;

/** What became of one article, or of what is none. */
interface Told {
  readonly source: string;
  readonly id?: string;
  readonly result: "created" | "updated" | "unchanged" | "refused" | "left out";
  readonly problems: readonly Omit<Problem, "file">[];
}

/** POST: answers with a line of JSON for each article, as soon as it is in the store. */
export async function postArticles(deps: ApiDeps, request: Request): Promise<Response> {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const ending = ENDINGS[type];
  if (!ending)
    throw new ApiProblem(
      415,
      {
        en: `Send one of the types ${Object.keys(ENDINGS).join(", ")}.`,
        ar: `أرسل أحد هذه الأنواع: ${Object.keys(ENDINGS).join("، ")}.`,
      },
      { headers: { "Accept-Post": Object.keys(ENDINGS).join(", ") } },
    );
  const streamed = STREAMED.has(ending);
  const bytes = streamed ? undefined : await bytesOf(request);
  const path = await pathOf(request, ending, bytes);
  const told = outcomesOf(deps, path, bytes ? [bytes] : (request.body ?? []));
  return new Response(linesOf(told), {
    headers: {
      "Content-Type": "application/jsonl; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** The document's name: as asked for; else the same for the same bytes, or for the same `Idempotency-Key`. */
async function pathOf(request: Request, ending: string, bytes: Uint8Array | undefined): Promise<string> {
  const given = new URL(request.url).searchParams.get("name") ?? request.headers.get("Idempotency-Key");
  if (given !== null && !/^[\p{L}\p{M}\p{N} ._~-]{1,200}$/u.test(given))
    throw new ApiProblem(400, {
      en: "A name or an Idempotency-Key has 1 to 200 letters, digits, spaces and . _ ~ -",
      ar: "للاسم أو لمفتاح ‪Idempotency-Key‬ من 1 إلى 200 حرف أو رقم أو مسافة أو ‪. _ ~ -‬",
    });
  const name = given ?? (bytes ? await digest(new TextDecoder("latin1").decode(bytes)) : crypto.randomUUID());
  return `api/${name.endsWith(ending) ? name : name + ending}`;
}

async function* outcomesOf(
  deps: ApiDeps,
  path: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Told> {
  const { timeZone, language } = deps.publication;
  const ingest = await createIngest(deps);
  const context = { timeZone, language, now: deps.now() };
  // Lines are read as they come; what may be of another encoding is looked at first.
  const read = path.endsWith(".jsonl")
    ? streamJsonLines({ path, text: textOf(bytes) }, context)
    : readStored({ path, bytes: iterated(bytes) }, context);
  const results = read[Symbol.asyncIterator]();
  let batch: Read[] = [];
  let next = results.next();
  try {
    for (;;) {
      const found = batch.length === 0 ? await next : await Promise.race([next, quiet()]);
      if (found && !found.done) {
        batch.push({ ...found.value, prepared: await prepareAll(found.value.drafts, { language }) });
        next = results.next();
      }
      const isFull = batch.reduce((sum, { prepared }) => sum + prepared.length, 0) >= TOGETHER;
      if (batch.length > 0 && (!found || found.done || isFull)) {
        yield* taken(ingest, path, batch);
        deps.wrote?.(undefined);
        batch = [];
      }
      if (found?.done) return;
    }
  } catch (error) {
    let why: unknown = error;
    // What was read before it broke off is taken; what could not be written is not tried again.
    if (!(error instanceof Unwritten) && batch.length > 0)
      try {
        yield* taken(ingest, path, batch);
      } catch (failure) {
        why = failure;
      }
    yield { source: path, result: "refused", problems: [brokenOff(why)] };
  } finally {
    await results.return?.(undefined);
  }
}

/** The store did not take what was read. */
class Unwritten extends Error {}

function brokenOff(error: unknown): Told["problems"][number] {
  const reason = error instanceof Error ? error.message : String(error);
  const what =
    error instanceof Unwritten
      ? `this and what follows could not be written (${reason})`
      : `what follows could not be read (${reason})`;
  return { severity: "error", what, instead: "the whole of it, sent again" };
}

type Read = ReadResult & { readonly prepared: readonly Prepared[] };

async function* taken(ingest: Ingest, path: string, batch: readonly Read[]): AsyncGenerator<Told> {
  const { outcomes, problems } = await ingest(batch.flatMap(({ prepared }) => prepared)).catch((error) => {
    console.error("api:", error);
    throw new Unwritten(error instanceof Error ? error.message : String(error), { cause: error });
  });
  const said = Map.groupBy(problems, ({ file, line }) => `${file}:${line}`);
  let at = 0;
  for (const { prepared, problems: own } of batch) {
    if (prepared.length === 0 && own.length > 0) {
      const isRefused = own.some(({ severity }) => severity === "error");
      yield { source: path, result: isRefused ? "refused" : "left out", problems: own.map(withoutFile) };
    }
    for (const draft of prepared) {
      const { file, line } = draft.place ?? { file: draft.source };
      const found = [...(prepared.length === 1 ? own : []), ...(said.get(`${file}:${line}`) ?? [])];
      const { source = draft.source, result = "refused", ...more } = outcomes[at++] ?? {};
      yield { ...more, source, result, problems: found.map(withoutFile) };
    }
  }
}

const withoutFile = ({ file: _, ...problem }: Problem) => problem;

const quiet = () =>
  new Promise<undefined>((done) => {
    setTimeout(done, QUIET, undefined);
  });

async function* iterated(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  yield* bytes;
}

/** Lines of JSON as they are asked for, so that nothing is taken in faster than it is told of. */
function linesOf(told: AsyncGenerator<Told>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await told.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    // What is under way is written to its end; the client that went away is told nothing of it.
    cancel: async () => {
      await told.return(undefined);
    },
  });
}
