/** Memory of the server with ten thousand connections that stay and a thousand feeds that are asked for at random. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { ask } from "./asking.ts";
import { articles } from "./corpus.ts";
import { idleConnections } from "./idle.ts";
import { SERVE, start } from "./processes.ts";
import { environmentOf, writePublication } from "./publication.ts";
import { table } from "./rounds.ts";
import { temporarily } from "./temporary.ts";

const IDLE = 10_000;
const [COUNT, TOPICS, FEEDS] = [5000, 400, 1000];
const [REQUESTS, POLLERS] = [20_000, 32];
/** Files that a process may have open besides its connections. */
const FILES = 200;

/** Milliseconds after which a file that was written is taken for whole, and in which a server has looked at its folder. */
const SETTLED = 4000;

/** What stands above the table. */
export const CONNECTIONS = `A running \`nashra serve\` of ${COUNT} articles with five of ${TOPICS} topics each. ${IDLE} connections from two loopback addresses ask for the feed of everything, with gzip, and stay open; one that the server closes after its time comes again and is answered 304; then ${FEEDS} feeds of topics, a third of them in each format, are asked for at random, ${REQUESTS} times on ${POLLERS} connections: half of the requests name the tag that they got before, a third accept gzip. MB are of the server process (VmRSS, and VmHWM: the most at any time). Connections are counted when the memory is read.`;

/** The table. `idle` may be another number of connections. */
export async function connections(idle = IDLE): Promise<string> {
  const most =
    Number(execFileSync("sh", ["-c", "ulimit -Hn"], { encoding: "utf8" })) || Number.POSITIVE_INFINITY;
  if (most < idle + FILES)
    throw new Error(`a process may open ${most} files here; ${idle + FILES} are needed (ulimit -n)`);
  return temporarily(async ({ folder, children }) => {
    writePaper(folder);
    // One that is new may be being written, and would be read again by the server.
    await after(SETTLED);
    const environment = environmentOf(folder);
    execFileSync("bin/nashra", ["import", join(folder, "articles")], {
      cwd: join(import.meta.dirname, ".."),
      env: { ...process.env, ...environment },
      stdio: "ignore",
    });
    const { address, pid } = await start(SERVE, environment, children);
    const feeds = await feedsAt(address);
    await after(SETTLED);
    const rows: (string | number)[][] = [];
    let open = 0;
    const note = (what: string, answers = "") => {
      const { now, most } = memoryOf(pid);
      rows.push([what, open, answers, now, most]);
    };
    note("started");
    const staying = await idleConnections(Number(new URL(address).port), "/feed.xml", idle);
    open = staying.open;
    note("each connection has asked once");
    const answers = await poll(address, feeds);
    // What the server closed meanwhile is on its way back: those that found no place to wait try again ever later (TCP).
    for (let tries = 0; tries < 900 && staying.open < idle; tries++) await after(100);
    open = staying.open;
    note(`${feeds.length} feeds asked for at random`, answers);
    staying.end();
    return table(["then", "connections that stay", "answers", "MB", "MB at most"], rows);
  });
}

/** An archive in one file of JSON Lines. */
function writePaper(folder: string): void {
  writePublication(folder, 0);
  const lines = articles(COUNT).map(({ name, text }, i) => {
    const [title = "", , , ...paragraphs] = text.split("\n\n");
    const keywords = [0, 1, 2, 3, 4].map((n) => `Topic ${(i * 7 + n * n * 31) % TOPICS}`);
    const published = new Date(Date.UTC(2026, 0, 1) - i * 3_600_000).toISOString();
    return JSON.stringify({
      id: name,
      title,
      published,
      language: "ar",
      content_text: paragraphs.join("\n\n"),
      keywords,
    });
  });
  writeFileSync(join(folder, "articles/archive.jsonl"), `${lines.join("\n")}\n`);
}

async function feedsAt(address: string): Promise<readonly string[]> {
  const list = (await ask(`${address}/categories.opml`)).body.toString();
  const rss = [...list.matchAll(/xmlUrl="([^"]*\/categories\/[^"]*\/feed\.xml)"/g)].map(
    ([, url = ""]) => new URL(url).pathname,
  );
  const all = rss.flatMap((path) =>
    ["feed.xml", "atom.xml", "feed.json"].map((name) => path.replace("feed.xml", name)),
  );
  if (all.length < FEEDS) throw new Error(`there are ${all.length} feeds of topics`);
  return all.slice(0, FEEDS);
}

/** Asks for feeds at random; tells how many answers had which status. */
async function poll(address: string, feeds: readonly string[]): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: POLLERS });
  const tags = new Map<string, string>();
  const statuses = new Map<number, number>();
  let asked = 0;
  const one = (path: string, headers: Record<string, string>) =>
    new Promise<void>((done, fail) => {
      get(address + path, { agent, headers }, (response) => {
        const { statusCode = 0, headers } = response;
        if (statusCode !== 200 && statusCode !== 304) fail(new Error(`${path} answered ${statusCode}`));
        statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
        tags.set(path, String(headers.etag));
        response.resume().once("end", done);
      }).once("error", fail);
    });
  const many = async () => {
    while (asked++ < REQUESTS) {
      const path = feeds[Math.floor(Math.random() * feeds.length)] ?? "";
      const tag = Math.random() < 0.5 ? tags.get(path) : undefined;
      const gzip = Math.random() < 1 / 3;
      await one(path, {
        ...(tag ? { "If-None-Match": tag } : {}),
        ...(gzip ? { "Accept-Encoding": "gzip" } : {}),
      });
    }
  };
  await Promise.all(Array.from({ length: POLLERS }, many));
  agent.destroy();
  return [...statuses].map(([status, count]) => `${count} of ${status}`).join(", ");
}

/** Megabytes of a process now and at most so far (proc(5)); NaN where the system does not tell. */
function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const megabytes = (name: string) =>
      Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
    return { now: megabytes("VmRSS"), most: megabytes("VmHWM") };
  } catch {
    return { now: Number.NaN, most: Number.NaN };
  }
}
