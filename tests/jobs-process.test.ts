/** Jobs of real processes: node-cron at its minute, one of two processes, what a killed one held, feeds over HTTP. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { listJobs } from "../src/store/jobs.ts";
import { listSources } from "../src/store/sources.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { run } from "./commands/running.ts";

const ROOT = join(import.meta.dirname, "..");
const temporary = () => mkdtempSync(join(tmpdir(), "nashra-jobs-"));
const running: ChildProcess[] = [];
let folder: string;
beforeEach(() => {
  folder = temporary();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

const settings = (more: object = {}, at = folder) =>
  writeFileSync(join(at, "publication.json"), JSON.stringify({ title: "مرفأ", ...more }));
const environment = (more: Record<string, string> = {}, at = folder) => ({
  ...process.env,
  ...{ DATA_DIR: at, PORT: "0", HOST: "127.0.0.1" },
  ...more,
});

const nashra = (...args: readonly string[]) => run(args, environment());

/** A server, once it serves. */
async function serve(at: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["src/cli.ts", "serve"], { cwd: ROOT, env: environment({}, at) });
  running.push(child);
  await once(child.stdout, "data");
  return child;
}

async function inStore<T>(work: (db: ReturnType<typeof openSqlite>) => Promise<T>, at = folder): Promise<T> {
  const db = openSqlite(join(at, "nashra.sqlite"));
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Two servers of one store, in which a job stands as a process leaves it that was killed an hour ago, and their next minute. */
async function twoServers(at: string) {
  settings({}, at);
  await inStore(
    (db) =>
      db
        .prepare("INSERT INTO job (name, slot, run, started) VALUES ('rescan', 1, 7, ?1)")
        .bind(Date.now() - 3_600_000)
        .all(),
    at,
  );
  // Both must serve before the minute.
  if (Date.now() % 60_000 > 40_000) await after(60_000 - (Date.now() % 60_000) + 100);
  const servers = await Promise.all([serve(at), serve(at)]);
  return { servers, minute: Math.ceil(Date.now() / 60_000) * 60_000 };
}

// They wait for their minute while the other tests run.
let two: string;
let begun: ReturnType<typeof twoServers>;
beforeAll(() => {
  two = temporary();
  begun = twoServers(two);
  begun.catch(() => undefined);
});
afterAll(() => rmSync(two, { recursive: true, force: true }));

const item = (id: number) =>
  `<item><guid isPermaLink="false">tag:other,${id}</guid><title>خبر ${id}</title><link>https://other.example/${id}</link><pubDate>Fri, 01 May 2026 09:00:00 GMT</pubDate></item>`;
const rss = (...ids: number[]) =>
  `<rss version="2.0"><channel><title>آخر</title>${ids.map(item).join("")}</channel></rss>`;

/** Another publisher on this machine. */
async function other(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: (path: string) => `http://127.0.0.1:${port}${path}`, server };
}

/** Runs the job in a process, while this one answers. */
async function poll(more: Record<string, string>) {
  const child = spawn(process.execPath, ["bin/nashra.js", "jobs", "run", "sources"], {
    cwd: ROOT,
    env: environment(more),
  });
  running.push(child);
  let err = "";
  child.stderr.on("data", (piece: Buffer) => {
    err += piece;
  });
  const [status] = await once(child, "exit");
  return { status, err };
}

test("a feed over HTTP is taken in packed, by way of a redirect, and then asked for by its new address with its tag", async () => {
  const asked: (readonly [string | undefined, string | undefined])[] = [];
  const { url, server } = await other((request, response) => {
    asked.push([request.url, request.headers["if-none-match"]]);
    if (request.url === "/old") response.writeHead(301, { Location: "/feed" }).end();
    else if (request.headers["if-none-match"] === '"t"') response.writeHead(304).end();
    else response.writeHead(200, { ETag: '"t"', "Content-Encoding": "gzip" }).end(gzipSync(rss(1, 2)));
  });
  settings({ sources: [{ url: url("/old"), every: "1m", language: "ar" }] });
  expect(await poll({ PRIVATE_CALLBACKS: "1" })).toMatchObject({ status: 0, err: "" });
  await inStore((db) => db.prepare("UPDATE source SET next = 0").all());
  expect(await poll({ PRIVATE_CALLBACKS: "1" })).toMatchObject({ status: 0, err: "" });
  expect(asked).toEqual([
    ["/old", undefined],
    ["/feed", undefined],
    ["/feed", '"t"'],
  ]);
  const stored = await inStore((db) =>
    db.prepare("SELECT guid, revision FROM article ORDER BY guid").all<{ guid: string; revision: number }>(),
  );
  expect(stored.results.map(({ guid, revision }) => [guid, revision])).toEqual([
    ["tag:other,1", 1],
    ["tag:other,2", 1],
  ]);
  server.close();
});

test("a private address is not asked unless the publisher says so, and nashra jobs and the log say why", async () => {
  let asked = 0;
  const { url, server } = await other((_, response) => {
    asked += 1;
    response.end(rss(1));
  });
  settings({ sources: [{ url: url("/feed") }] });
  const { err } = await poll({});
  expect(err).toContain(`source ${url("/feed")}: 127.0.0.1 is no address of the public internet`);
  expect(asked).toBe(0);
  const row = (await inStore(listSources)).get(url("/feed"));
  expect(row).toMatchObject({ failures: 1, asked: expect.any(Number) });
  expect(nashra("jobs").out).toMatch(
    /^source \S+: asked [\d: -]+; next [\d: -]+, failed once: 127\.0\.0\.1 is no address/m,
  );
  server.close();
});

test.each([
  [{ url: "ftp://other.example/feed" }, "absolute http or https"],
  [{ url: "https://user:word@other.example/feed" }, "no name or password"],
  [{ url: "https://other.example/feed", every: "0m" }, "15m, 2h or 1d"],
  [{ url: "https://other.example/feed", every: "30s" }, "15m, 2h or 1d"],
  [{ url: "https://other.example/feed", language: "arabic" }, "BCP 47"],
])("the source %j is refused with what would be right", (source, right) => {
  settings({ sources: [source] });
  const { status, err } = nashra("jobs");
  expect(status).toBe(2);
  expect(err).toContain(right);
});

test("two servers of one store: at the minute each job runs once, and what a killed process left is made up for", async () => {
  const { servers, minute } = await begun;
  await after(minute - Date.now() + 3000);
  const rows = await inStore(listJobs, two);
  const rescan = rows.get("rescan");
  expect([rescan?.slot, rescan?.run]).toEqual([minute / 1000, 8]);
  expect(rescan?.failure).toBe("its process ended before it was done");
  expect([rows.get("housekeeping")?.run, rows.get("push")?.run]).toEqual([1, 1]);
  expect(rows.get("push")?.succeeded).toBeGreaterThanOrEqual(minute);
  // Caches that could be told, and sources, are not there.
  expect([rows.has("purge"), rows.has("sources")]).toEqual([false, false]);
  for (const one of servers) one.kill("SIGTERM");
  const codes = await Promise.all(servers.map(async (one) => (await once(one, "exit"))[0]));
  expect(codes).toEqual([0, 0]);
}, 150_000);
