/** The publication on Cloudflare: requests and cron triggers, with D1 behind. */
import { AsyncLocalStorage } from "node:async_hooks";
import { type App, createApp, type Mount } from "./app/index.ts";
import { unixSeconds } from "./clock.ts";
import { type Bindings, countsHere, now, publicationFor } from "./cloudflare.ts";
import { forTheEdge } from "./edge.ts";
import { createEdgeCounting } from "./edge-counting.ts";
import { settingsFingerprint } from "./feed/index.ts";
import type { Purge } from "./purge.ts";
import type { Database } from "./store/database.ts";
import { noteSettings } from "./store/listings.ts";
import { basePath, HUB_PATH, isFeedPath, pathOf, withoutBase } from "./urls.ts";

/** What is made once in an isolate. */
interface Site {
  readonly app: App;
  readonly base: string;
  readonly fingerprint: string;
  /** Where it is counted who reads the feeds. */
  readonly count?: ReturnType<typeof createEdgeCounting>;
}

/** The session of the request that is being answered: one is never older at its second query than at its first. */
const session = new AsyncLocalStorage<Database>();
const reads: Database = {
  prepare: (sql) => sessionHere().prepare(sql),
  batch: (statements) => sessionHere().batch(statements),
};

function sessionHere(): Database {
  const found = session.getStore();
  if (!found) throw new Error("the store is asked outside of a request");
  return found;
}

const hub = () => import("./cloudflare-hub.ts");
const hubMount: Mount = async (request, _, env, context) =>
  (await hub())
    .hubFor(env as CloudflareBindings)
    .answer(request, (work) => (context as ExecutionContext).waitUntil(work));

let site: Site | undefined;
let isTold = false;

// No promise is shared between requests: that of one whose client went away may never end.
async function siteFor(env: CloudflareBindings): Promise<Site> {
  if (site) return site;
  const publication = publicationFor(env);
  const base = basePath(publication.url);
  site = {
    app: await createApp({
      db: reads,
      publication,
      now,
      tellsSettings: false,
      mounts: { [HUB_PATH]: hubMount },
    }),
    base,
    fingerprint: await settingsFingerprint(publication),
    ...(countsHere() ? { count: createEdgeCounting(base) } : {}),
  };
  return site;
}

/** Tells the store with which settings this isolate serves, once; whether it did not know. */
async function tell(env: CloudflareBindings, fingerprint: string): Promise<boolean> {
  if (isTold) return false;
  try {
    const isNew = await noteSettings(env.DB.withSession(), fingerprint, unixSeconds(now()));
    isTold = true;
    return isNew;
  } catch (error) {
    console.error("settings:", error);
    return false;
  }
}

/** The path and the query of an address, as they were sent. */
const withQuery = (url: string) => url.slice(url.indexOf("/", url.indexOf("://") + 3));

export default {
  async fetch(request, env, context) {
    const { app, base, fingerprint, count } = await siteFor(env);
    const answerFrom = (db: Database) => session.run(db, async () => app.fetch(request, env, context));
    // Any replica may answer. What the store is told meanwhile keeps no one waiting.
    const [answer, isNew] = await Promise.all([
      answerFrom(env.DB.withSession("first-unconstrained")),
      tell(env, fingerprint),
    ]);
    // Every feed counts as changed now, which this answer did not know yet.
    const current =
      isNew && request.method !== "POST" ? await answerFrom(env.DB.withSession("first-primary")) : answer;
    const path = withoutBase(base, pathOf(request.url));
    const accepted = (request.cf as { clientAcceptEncoding?: string } | undefined)?.clientAcceptEncoding;
    const encoding = accepted ?? request.headers.get("Accept-Encoding") ?? undefined;
    const given = await forTheEdge(current, path, encoding);
    if (count && isFeedPath(path)) {
      count(request, withQuery(request.url), given, {
        ...{ db: env.DB, at: now().getTime() },
        later: (work) => context.waitUntil(work),
        wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      });
    }
    return given;
  },
  async scheduled(controller, env, context) {
    // Locally there is no cache.
    const purge: Purge = async (tags) => {
      const done = await context.cache?.purge(
        tags === "everything" ? { purgeEverything: true } : { tags: [...tags] },
      );
      if (done && !done.success) throw new Error(done.errors.map(({ message }) => message).join("; "));
    };
    const push = async () => {
      const { hubFor, pushOwed } = await hub();
      await hubFor(env).tidy();
      await pushOwed(env);
    };
    const { runJobs } = await import("./jobs.ts");
    await runJobs(
      { db: env.DB, now, purge, push },
      (name, error) => console.error(`job ${name}:`, error),
      Math.floor(controller.scheduledTime / 1000),
    );
  },
  // However many messages came: each run does what there is to do.
  queue: async (_, env) => (await hub()).pushOwed(env),
} satisfies ExportedHandler<Bindings>;
