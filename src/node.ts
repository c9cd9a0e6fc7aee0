/** The publication as one Node process: HTTP server, scheduled jobs, the folder of articles watched. */

import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import cron from "node-cron";
import { createApp, type Mount } from "./app/index.ts";
import { checkingBeside } from "./checking.ts";
import { catchingUp } from "./commands/catching-up.ts";
import type { Folder } from "./commands/folder.ts";
import { keptKnowledge } from "./commands/knowledge.ts";
import type { Publisher, Taking } from "./commands/publisher.ts";
import { sourcesJob } from "./commands/remote.ts";
import { type Counting, startCounting } from "./counting.ts";
import type { Hmac } from "./hmac.ts";
import { runJobs, TRIGGER } from "./jobs.ts";
import { compress, filesOf, listenerOf, patientServer } from "./listener.ts";
import { refusalOf } from "./outgoing.ts";
import { outgoing } from "./outgoing-node.ts";
import { paced } from "./pace.ts";
import { startPushing } from "./pushing.ts";
import { senderOf } from "./sender.ts";
import { openSqlite, type SqliteDatabase } from "./store/sqlite.ts";
import { askingBeside } from "./store-beside.ts";
import { basePath } from "./urls.ts";

export interface Running {
  readonly port: number;
  /** Ends after the requests that are under way. */
  stop(): Promise<void>;
}

/** Milliseconds that a stop waits for answers under way. */
const PATIENCE = 5000;

/** Of pages of the database, in KB: what is asked for again and again is kept as answers, and the system keeps the file. */
const PAGES = 8000;

/** Milliseconds between two subscribers' deliveries: readers are served in between. */
const PACE = 0.75;
/** Deliveries in one claim, which holds this thread. */
const CLAIMED = 40;

/** Connections that wait while this thread is busy: what is beyond is lost, and its reader waits for minutes. As many as Linux lets wait (listen(2)). */
const BACKLOG = 4096;

/** Milliseconds that the first requests of a new publication wait for the folder's articles; then they get what the store has. */
const FIRST_ARTICLES = 2000;
/** Milliseconds for which a store that holds articles is served alone, before the folder is looked at. */
const FIRST_ANSWERS = 250;

/**
 * Serves, and takes the folder's articles in. Rejects when the port is taken, before anything is read. What the small
 * folder of a new publication holds is in the first answers; what changed while nothing was served, and a large folder,
 * are taken in while requests are answered.
 */
export async function startNode(
  publisher: Publisher,
  port: number,
  host: string | undefined,
): Promise<Running> {
  const { db, settings, now } = publisher;
  await db.prepare(`PRAGMA cache_size = -${PAGES}`).all();
  db.syncBeside();
  const knowledge = keptKnowledge(db, settings.knownPhrases);
  let folder: Promise<Folder> | undefined;
  // With all that reads documents it is half of what a server loads.
  const rescan = async () => {
    folder ??= import("./commands/folder.ts").then(({ openFolder }) => openFolder(publisher, knowledge));
    await (await folder).rescan();
  };
  const early: Parameters<RequestListener>[] = [];
  const wait: RequestListener = (...request) => early.push(request);
  const server = patientServer(wait).listen({ port, host, backlog: BACKLOG });
  await once(server, "listening");
  const isNew = (await db.prepare("SELECT 1 FROM article LIMIT 1").all()).results.length === 0;
  if (isNew) await Promise.race([rescan(), after(FIRST_ARTICLES, undefined, { ref: false })]);
  const anywhere = settings.privateCallbacks;
  // At once: Web Crypto does it by way of other threads (decision 19).
  const hmac: Hmac = (key, data) => createHmac("sha256", key).update(data).digest("hex");
  const pushing = startPushing({
    ...{ db, publication: settings.publication, now, generation: db.generation },
    ...{ outgoing: outgoing({ anywhere, background: true }), turn: paced(PACE), claimed: CLAIMED },
    refusal: (callback) => refusalOf(callback, anywhere),
    hmac,
  });
  const api = apiFor(publisher, knowledge);
  const dashboard = dashboardFor(publisher, knowledge);
  const app = await createApp({
    db,
    publication: settings.publication,
    mounts: { "/hub": pushing.mount, "/api": api, "/dashboard": dashboard },
    now,
    generation: db.generation,
    compress,
    memory: settings.memory,
    elsewhere: filesOf(join(settings.folder, "public")),
  }).catch((error: unknown) => {
    void pushing.stop();
    // A server that listens and never answers would keep the process from ending.
    server.close();
    server.closeAllConnections();
    throw error;
  });
  const counting = settings.audience ? countingFor(publisher, hmac) : undefined;
  const answer = listenerOf(app, counting?.count);
  server.off("request", wait).on("request", answer);
  for (const request of early) answer(...request);

  const sources = sourcesJob(publisher, knowledge);
  const jobs = new Set<Promise<void>>();
  // One that takes long keeps no other from its minute: the store knows what is under way.
  const task = cron.schedule(
    TRIGGER,
    () => {
      const work = {
        db,
        now,
        rescan,
        push: pushing.tidy,
        ...(sources ? { sources } : {}),
        tidy: () => optimize(db),
      };
      const run = runJobs(work, (name, error) => console.error(`job ${name}:`, error));
      jobs.add(run);
      return run.finally(() => jobs.delete(run));
    },
    { timezone: "UTC" },
  );
  // Where it fails, the minute's look at the folder fails too, and says so.
  const later = isNew ? undefined : setTimeout(() => rescan().catch(() => {}), FIRST_ANSWERS);
  const behind = catchingUp(publisher);
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      clearTimeout(later);
      await task.destroy();
      await Promise.all([
        ...[folder?.then((opened) => opened.stop()), behind.stop(), pushing.stop(), closed(server)],
        ...jobs,
      ]);
      await counting?.stop();
    },
  };
}

/** What the queries of a day told about their indexes is kept for those to come; SQLite looks at few rows for it. */
const optimize = (db: Publisher["db"]) => db.prepare("PRAGMA optimize").all();

/** The API, loaded when it is first asked. */
function apiFor({ db, settings, now, hash }: Publisher, knowledge: Taking["knowledge"]): Mount {
  const { publication, knownPhrases: phrases, apiToken: secret } = settings;
  let api: Promise<Mount> | undefined;
  return async (...asked) => {
    api ??= import("./api/index.ts").then(({ createApi }) =>
      createApi({ db, publication, now, phrases, secret, hash, ...(knowledge ? { knowledge } : {}) }),
    );
    return (await api)(...asked);
  };
}

/** Counts who reads the feeds, by a connection of its own to the store, which gives way to whoever writes. */
function countingFor({ settings, now }: Publisher, hmac: Hmac): Counting {
  let beside: SqliteDatabase | undefined;
  const open = () => {
    if (beside) return beside;
    beside = openSqlite(settings.database);
    // The store's own connection writes the -wal into the database, and sees to it that both survive a power cut.
    for (const pragma of [
      "busy_timeout = 0",
      "synchronous = NORMAL",
      "wal_autocheckpoint = 0",
      "cache_size = -1000",
    ])
      void beside.prepare(`PRAGMA ${pragma}`).all();
    return beside;
  };
  const base = basePath(settings.publication.url);
  const counting = startCounting({ open, now, base, proxies: settings.proxies, hmac });
  return {
    ...counting,
    async stop() {
      await counting.stop();
      beside?.close();
    },
  };
}

/** The dashboard, loaded when it is first asked. */
function dashboardFor({ db, settings, now, hash }: Publisher, knowledge: Taking["knowledge"]): Mount {
  const {
    publication,
    knownPhrases: phrases,
    apiToken: secret,
    privateCallbacks: anywhere,
    proxies,
    sources,
  } = settings;
  let dashboard: Promise<Mount> | undefined;
  return async (...asked) => {
    dashboard ??= import("./dashboard/index.ts").then(({ createDashboard }) =>
      createDashboard({
        ...{ db, publication, now, phrases, secret, hash },
        ...(knowledge ? { knowledge } : {}),
        ...{ outgoing: outgoing({ anywhere, background: true }), anywhere, checked: checkingBeside() },
        beside: askingBeside(settings.database),
        ...{ sources: sources.map(({ url }) => url), idle: ["purge"] },
        clientOf: (_, env) => senderOf((env as HttpBindings).incoming, proxies),
      }),
    );
    return (await dashboard)(...asked);
  };
}

/** Closes a server after the answers that are under way, and after five seconds in any case. */
async function closed(server: Server): Promise<void> {
  const ended = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await ended;
  clearTimeout(patience);
}
