/** The publication on Cloudflare: requests and cron triggers, with D1 behind. */
import { AsyncLocalStorage } from "node:async_hooks";
import settings from "../data/publication.json" with { type: "json" };
import { type App, createApp, type Mount } from "./app.ts";
import type { Publication } from "./article.ts";
import { steady, unixSeconds } from "./clock.ts";
import { forTheEdge } from "./edge.ts";
import { settingsFingerprint } from "./feed.ts";
import { runJobs } from "./jobs.ts";
import { type GivenPublication, publicationOf, sourcesOf } from "./publication.ts";
import type { Purge } from "./purge.ts";
import type { Database } from "./store/database.ts";
import { noteSettings } from "./store/listings.ts";
import { basePath } from "./urls.ts";
import { HUB_PATH } from "./websub/discovery.ts";
import type { Hub } from "./websub/hub.ts";

/** What is made once in an isolate. */
interface Site {
  readonly app: App;
  readonly base: string;
  readonly fingerprint: string;
}

const now = steady(() => new Date());
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

/** `nashra dump` has told whether the settings are right. */
function publicationFor({ PUBLIC_URL: url }: CloudflareBindings): Publication {
  const own = publicationOf(settings);
  // Ids were given under the file's own address: another public address changes links, never ids.
  return url ? { ...publicationOf({ ...settings, url }), id: own.id } : own;
}

const SOURCES = sourcesOf(settings as Pick<GivenPublication, "sources">);

/** The hub for one request or run: what it sends belongs to that alone, which has few connections. */
async function hubFor(env: CloudflareBindings): Promise<Hub> {
  const [{ createHub }, { outgoingFetch }] = await Promise.all([
    import("./websub/hub.ts"),
    import("./outgoing-fetch.ts"),
  ]);
  return createHub({
    ...{ db: env.DB, publication: publicationFor(env), now, outgoing: outgoingFetch() },
    ...{ pool: 6, most: MOST_SENT },
  });
}

/** Requests to subscribers in one run: Cloudflare counts what each sends and asks, and the next run is a minute away. */
const MOST_SENT = 400;

const hubMount: Mount = async (request, _, env, context) =>
  (await hubFor(env as CloudflareBindings)).answer(request, (work) =>
    (context as ExecutionContext).waitUntil(work),
  );

let site: Site | undefined;
let isTold = false;

// No promise is shared between requests: that of one whose client went away may never end.
async function siteFor(env: CloudflareBindings): Promise<Site> {
  if (site) return site;
  const publication = publicationFor(env);
  site = {
    app: await createApp({
      db: reads,
      publication,
      now,
      tellsSettings: false,
      mounts: { [HUB_PATH]: hubMount },
    }),
    base: basePath(publication.url),
    fingerprint: await settingsFingerprint(publication),
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

export default {
  async fetch(request, env, context) {
    const { app, base, fingerprint } = await siteFor(env);
    const answerFrom = (db: Database) => session.run(db, async () => app.fetch(request, env, context));
    // Any replica may answer. What the store is told meanwhile keeps no one waiting.
    const [answer, isNew] = await Promise.all([
      answerFrom(env.DB.withSession("first-unconstrained")),
      tell(env, fingerprint),
    ]);
    // Every feed counts as changed now, which this answer did not know yet.
    const current =
      isNew && request.method !== "POST" ? await answerFrom(env.DB.withSession("first-primary")) : answer;
    const { pathname } = new URL(request.url);
    const path =
      base !== "" && `${pathname}/`.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
    const accepted = (request.cf as { clientAcceptEncoding?: string } | undefined)?.clientAcceptEncoding;
    return forTheEdge(current, path, accepted ?? request.headers.get("Accept-Encoding") ?? undefined);
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
      const hub = await hubFor(env);
      await hub.tidy();
      await (await hub.work()).done;
    };
    const sources = async () => {
      const [{ pollSources }, { outgoingFetch }] = await Promise.all([
        import("./jobs/sources.ts"),
        import("./outgoing-fetch.ts"),
      ]);
      await pollSources({
        ...{ db: env.DB, publication: publicationFor(env), sources: SOURCES, now, outgoing: outgoingFetch() },
        // What one run may ask of the network and of the database is counted.
        ...{ random: Math.random, most: 5, pages: 2 },
        report: (url, what) => console.error(`source ${url}: ${what}`),
      });
    };
    await runJobs(
      { db: env.DB, now, purge, push, ...(SOURCES.length > 0 ? { sources } : {}) },
      (name, error) => console.error(`job ${name}:`, error),
      Math.floor(controller.scheduledTime / 1000),
    );
  },
} satisfies ExportedHandler<CloudflareBindings>;
