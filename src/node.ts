/** The publication as one Node process: HTTP server, scheduled jobs, the folder of articles watched. */
import { existsSync, watch } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { type Http2Bindings, type HttpBindings, serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import cron from "node-cron";
import { createApp } from "./app.ts";
import { type Publisher, problemLine, summaryLine } from "./commands/publisher.ts";
import { JOBS, runJobs } from "./jobs.ts";
import type { Encoding } from "./response.ts";

export interface Running {
  readonly port: number;
  /** Ends after the requests that are under way. */
  stop(): Promise<void>;
}

/** Milliseconds of quiet after a change in the folder before it is read: files are often written in pieces. */
const QUIET = 200;

/** Takes the folder's articles in, then serves. Rejects when the port is taken. */
export async function startNode(
  publisher: Publisher,
  port: number,
  host: string | undefined,
): Promise<Running> {
  const { db, settings, now } = publisher;
  const rescan = rescanning(publisher);
  await rescan();

  const app = await createApp({
    db,
    publication: settings.publication,
    now,
    generation: db.generation,
    compress,
  });
  const files = staticFiles(join(settings.folder, "public"));
  const fetch = async (request: Request, env: HttpBindings | Http2Bindings) => {
    const response = await app.fetch(request, env);
    return response.status === 404 ? ((await files(request)) ?? response) : response;
  };

  const tasks = [...new Set(JOBS.map((job) => job.cron))].map((line) =>
    cron.schedule(
      line,
      () => runJobs(line, { db, now: now(), rescan }, (name, error) => console.error(`job ${name}:`, error)),
      { timezone: "UTC", noOverlap: true },
    ),
  );
  const stopWatching = watchFolder(join(settings.folder, "articles"), rescan);

  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, ...(host ? { hostname: host } : {}) }, (address: AddressInfo) =>
      resolve({
        port: address.port,
        async stop() {
          stopWatching();
          await Promise.all(tasks.map((task) => task.destroy()));
          await new Promise<void>((done) => {
            server.close(() => done());
            if ("closeIdleConnections" in server) server.closeIdleConnections();
          });
        },
      }),
    );
    server.once("error", reject);
  });
}

/** Reads the folder again, one scan at a time; what came meanwhile is seen by the next. */
function rescanning(publisher: Publisher): () => Promise<void> {
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
  return () => {
    again = true;
    running ??= scan().finally(() => {
      running = undefined;
    });
    return running;
  };
}

function watchFolder(folder: string, rescan: () => Promise<void>): () => void {
  if (!existsSync(folder)) return () => {};
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true, persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => rescan().catch((error) => console.error("articles:", error)), QUIET);
  });
  // The minute's rescan goes on without it, for example where the system has no watches left.
  watcher.on("error", () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

function compress(body: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === "gzip") return gzipSync(body, { level: 6 });
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

/** Files of the folder `public/`: pictures and whatever else the publisher puts there. */
function staticFiles(root: string): (request: Request) => Promise<Response | undefined> {
  const app = new Hono();
  app.get(
    "*",
    serveStatic({
      root,
      onFound: (_path, c) => {
        c.header("Cache-Control", "public, max-age=3600");
        c.header("X-Content-Type-Options", "nosniff");
      },
    }),
  );
  return async (request) => {
    if (new URL(request.url).pathname === "/" || (request.method !== "GET" && request.method !== "HEAD"))
      return undefined;
    const response = await app.fetch(request);
    return response.status === 200 || response.status === 206 ? response : undefined;
  };
}
