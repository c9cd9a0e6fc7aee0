/** The worker that writes: articles sent by programs, the dashboard, and feeds of others. It stands beside the one that is read (decision 23). */
import { createApi } from "./api/index.ts";
import type { Mount } from "./app/index.ts";
import { type Bindings, mayAskAnywhere, now, publicationFor, sourcesHere } from "./cloudflare.ts";
import { pushOwed } from "./cloudflare-hub.ts";
import { type Knowledge, knowledgeOf } from "./ingest/knowledge.ts";
import { pollSources } from "./jobs/sources.ts";
import { runJobs } from "./jobs.ts";
import { outgoingFetch } from "./outgoing-fetch.ts";
import { FIT_TOKEN, isFitToken } from "./tokens.ts";
import { basePath, pathOf, withoutBase } from "./urls.ts";

/** The bindings of wrangler.writer.toml: those of the other worker, and a secret. */
export interface WriterBindings extends Bindings {
  /** A token with all scopes; unset where only those of the store are taken. */
  readonly API_TOKEN?: string;
}

/** What is made once in an isolate. */
interface Desk {
  readonly api: Mount;
  readonly dashboard: () => Promise<Mount>;
  readonly base: string;
}

let desk: Desk | undefined;

function deskFor(env: WriterBindings): Desk {
  if (desk) return desk;
  const publication = publicationFor(env);
  const anywhere = mayAskAnywhere(env);
  const deps = {
    ...{ db: env.DB, publication, now, secret: secretIn(env) },
    knowledge: () => knowledgeIn(env),
    wrote: (context: unknown) => push(env, context as ExecutionContext),
  };
  let dashboard: Mount | undefined;
  desk = {
    api: createApi(deps),
    // No promise is kept: that of a request whose client went away may never end.
    dashboard: async () => {
      const { createDashboard } = await import("./dashboard/index.ts");
      dashboard ??= createDashboard({
        ...{ ...deps, clientOf, outgoing: outgoingFetch({ anywhere }), anywhere },
        ...{ sources: sourcesHere().map(({ url }) => url), idle: ["rescan"] },
      });
      return dashboard;
    },
    base: basePath(publication.url),
  };
  return desk;
}

/** Cloudflare says where a request comes from. */
const clientOf = (request: Request) => request.headers.get("CF-Connecting-IP") ?? "";

/** A secret that is none opens nothing; whoever set it finds out from the log. */
function secretIn({ API_TOKEN: token }: WriterBindings): string | undefined {
  if (!token || isFitToken(token)) return token || undefined;
  console.error(`API_TOKEN cannot be a token, and is not taken; right would be ${FIT_TOKEN}.`);
  return undefined;
}

/** Milliseconds for which an isolate goes by what it knew of keywords: learning it reads all keywords of the store. */
const KNOWN_FOR = 60_000;
let known: { readonly knowledge: Knowledge; readonly until: number } | undefined;

// What is kept is no promise: that of a request whose client went away may never end.
async function knowledgeIn({ DB: db }: WriterBindings): Promise<Knowledge> {
  const at = now().getTime();
  if (!known || known.until <= at) known = { knowledge: await knowledgeOf(db), until: at + KNOWN_FOR };
  return known.knowledge;
}

/** Connections for subscribers, so that the store has some of the request's six. */
const POOL = 4;
const pushing = new WeakMap<ExecutionContext, { again: boolean }>();

/** Tells subscribers what one request or run wrote, one time after the other; the other worker's job makes up for what fails. */
function push(env: WriterBindings, context: ExecutionContext): void {
  const running = pushing.get(context) ?? { again: false };
  running.again = true;
  if (pushing.has(context)) return;
  pushing.set(context, running);
  const told = async () => {
    while (running.again) {
      running.again = false;
      await pushOwed(env, POOL);
    }
  };
  context.waitUntil(
    told()
      .catch((error: unknown) => console.error("hub:", error))
      .finally(() => pushing.delete(context)),
  );
}

/** Asks the feeds of others that are due. */
async function poll(env: WriterBindings, context: ExecutionContext): Promise<void> {
  await pollSources({
    ...{ db: env.DB, publication: publicationFor(env), sources: sourcesHere(), now, random: Math.random },
    outgoing: outgoingFetch({ anywhere: mayAskAnywhere(env) }),
    knowledge: () => knowledgeIn(env),
    report: (url, what) => console.error(`source ${url}: ${what}`),
  });
  push(env, context);
}

export default {
  async fetch(request, env, context) {
    const { api, dashboard, base } = deskFor(env);
    const path = withoutBase(base, pathOf(request.url));
    const mount = /^\/dashboard(?:\/|$)/.test(path) ? await dashboard() : api;
    return mount(request, path, env, context);
  },
  async scheduled(controller, env, context) {
    await runJobs(
      { db: env.DB, now, ...(sourcesHere().length > 0 ? { sources: () => poll(env, context) } : {}) },
      (name, error) => console.error(`job ${name}:`, error),
      Math.floor(controller.scheduledTime / 1000),
    );
  },
} satisfies ExportedHandler<WriterBindings>;
