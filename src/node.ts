/** The publication as one Node process: HTTP server, scheduled jobs, the folder of articles watched. */

import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import cron from "node-cron";
import { createApp } from "./app.ts";
import { type Publisher, problemLine, summaryLine } from "./commands/publisher.ts";
import { JOBS, runJobs } from "./jobs.ts";
import { compress, filesOf, listenerOf } from "./listener.ts";

export interface Running {
  readonly port: number;
  /** Ends after the requests that are under way. */
  stop(): Promise<void>;
}

/** Milliseconds of quiet after a change in the folder before it is read: files are often written in pieces. */
const QUIET = 200;
/** Milliseconds that a stop waits for answers under way. */
const PATIENCE = 5000;

/**
 * Serves, and takes the folder's articles in. Rejects when the port is taken, before anything is read. Requests that
 * come earlier wait for the articles.
 */
export async function startNode(
  publisher: Publisher,
  port: number,
  host: string | undefined,
): Promise<Running> {
  const { db, settings, now } = publisher;
  const rescan = rescanning(publisher);
  const early: Parameters<RequestListener>[] = [];
  const wait: RequestListener = (...request) => early.push(request);
  const server = createServer(wait).listen({ port, host });
  await once(server, "listening");
  await rescan();
  const app = await createApp({
    db,
    publication: settings.publication,
    now,
    generation: db.generation,
    compress,
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
      await closed(server);
      await rescan.finished();
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
  /** Settles when no scan is under way. */
  finished(): Promise<void>;
}

/** Reads the folder again, one scan at a time; what came meanwhile is seen by the next. A failure is reported, and tried again. */
function rescanning(publisher: Publisher): Rescan {
  const seen = new Map<string, string>();
  const folder = join(publisher.settings.folder, "articles");
  let running: Promise<void> | undefined;
  let again = false;
  const scan = async () => {
    do {
      again = false;
      if (!existsSync(folder)) return;
      const done = await publisher.take([folder], { seen });
      for (const problem of done.problems) console.error(problemLine(problem));
      if (done.outcomes.length > 0) console.log(`articles: ${summaryLine(done)}`);
    } while (again);
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
  return Object.assign(rescan, { finished: async () => running });
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
