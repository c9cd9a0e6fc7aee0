/** The publication as one Node process: HTTP server, scheduled jobs, the folder of articles watched. */

import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import cron from "node-cron";
import { createApp } from "./app.ts";
import { keptKnowledge } from "./commands/knowledge.ts";
import { showProgress } from "./commands/progress.ts";
import { type Publisher, problemLines, summaryLine } from "./commands/publisher.ts";
import { measure } from "./documents/sources.ts";
import { JOBS, runJobs } from "./jobs.ts";
import { compress, filesOf, listenerOf, patientServer } from "./listener.ts";

export interface Running {
  readonly port: number;
  /** Ends after the requests that are under way. */
  stop(): Promise<void>;
}

/** Milliseconds of quiet after a change in the folder before it is read: files are often written in pieces. */
const QUIET = 200;
/** Milliseconds that a stop waits for answers under way. */
const PATIENCE = 5000;

/** Of pages of the database, in KB: what is asked for again and again is kept as answers, and the system keeps the file. */
const PAGES = 8000;

/** Milliseconds that the first requests wait for the folder's articles; then they get what the store has. */
const FIRST_ARTICLES = 2000;

/**
 * Serves, and takes the folder's articles in. Rejects when the port is taken, before anything is read. What a small
 * folder holds is in the first answers; a large one is taken in while requests are answered.
 */
export async function startNode(
  publisher: Publisher,
  port: number,
  host: string | undefined,
): Promise<Running> {
  const { db, settings, now } = publisher;
  await db.prepare(`PRAGMA cache_size = -${PAGES}`).all();
  const rescan = rescanning(publisher);
  const early: Parameters<RequestListener>[] = [];
  const wait: RequestListener = (...request) => early.push(request);
  const server = patientServer(wait).listen({ port, host });
  await once(server, "listening");
  await Promise.race([rescan(), after(FIRST_ARTICLES, undefined, { ref: false })]);
  const app = await createApp({
    db,
    publication: settings.publication,
    now,
    generation: db.generation,
    compress,
    memory: settings.memory,
    elsewhere: filesOf(join(settings.folder, "public")),
  }).catch((error: unknown) => {
    // A server that listens and never answers would keep the process from ending.
    server.close();
    server.closeAllConnections();
    throw error;
  });
  const answer = listenerOf(app);
  server.off("request", wait).on("request", answer);
  for (const [incoming, outgoing] of early) answer(incoming, outgoing);

  const tasks = [...new Set(JOBS.map((job) => job.cron))].map((line) =>
    cron.schedule(
      line,
      () => runJobs(line, { db, now: now(), rescan }, (name, error) => console.error(`job ${name}:`, error)),
      { timezone: "UTC", noOverlap: true },
    ),
  );
  const stopWatching = watchFolder(join(settings.folder, "articles"), rescan);
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      stopWatching();
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all([rescan.stop(), closed(server)]);
    },
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

interface Rescan {
  (): Promise<void>;
  /** Ends a scan that is under way after what it is writing. */
  stop(): Promise<void>;
}

/** Reads the folder again, one scan at a time; what came meanwhile is seen by the next. A failure is reported, and tried again. */
function rescanning(publisher: Publisher): Rescan {
  const seen = new Map<string, string>();
  const { db, settings } = publisher;
  const knowledge = keptKnowledge(db, settings.knownPhrases);
  const folder = join(settings.folder, "articles");
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const scan = async () => {
    do {
      again = false;
      if (!existsSync(folder)) return;
      const progress = showProgress(false);
      void measure(publisher.sources([folder])).then((bytes) => progress.total(bytes));
      const tally = await publisher.take([folder], {
        seen,
        knowledge,
        stopped: () => stopped,
        progress: (bytes, { all }) => progress.done(bytes, all),
      });
      for (const line of problemLines(tally)) console.error(line);
      const { created, updated, refused } = tally.counts;
      if (created + updated + refused > 0) console.log(`articles: ${summaryLine(tally)}`);
    } while (again && !stopped);
  };
  const rescan = () => {
    again = true;
    running ??= scan()
      .catch((error: unknown) => console.error("articles:", error instanceof Error ? error.message : error))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  return Object.assign(rescan, {
    async stop() {
      stopped = true;
      await running;
    },
  });
}

function watchFolder(folder: string, rescan: () => Promise<void>): () => void {
  if (!existsSync(folder)) return () => {};
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true, persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(rescan, QUIET);
  });
  // The minute's rescan goes on without it, for example where the system has no watches left.
  watcher.on("error", () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
