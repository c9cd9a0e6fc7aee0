/** How long requests take while an article a second is put into the folder, beside the same load without. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./asking.ts";
import { newArticle } from "./corpus.ts";
import { SERVE, script, start } from "./processes.ts";
import { versionOf } from "./programs.ts";
import { environmentOf, writePublication } from "./publication.ts";
import { median, table } from "./rounds.ts";
import { temporarily } from "./temporary.ts";

const ROUNDS = 5;
const SECONDS = 8;
const CONNECTIONS = 32;
const RATE = 500;
const COUNT = 1000;
const wrk = versionOf("wrk", "-v");
const pinned = versionOf("taskset", "-V") !== undefined;
const FEEDS = ["/feed.xml", "/atom.xml", "/feed.json"];
const BARE = "(the bare handler)";
const KINDS = [BARE, "nothing new", "an article a second"] as const;

/** What stands above the table. */
export const PUBLISHING_LOAD = `A running \`nashra serve\` of ${COUNT} articles; ${ROUNDS} rounds of ${SECONDS} s in turn, with nothing new and with a new article file each second, which the feeds were seen to hold in the end. Medians of the rounds' percentiles in ms${pinned ? ", the server on one core and the load on the other" : ""}. ${wrk ? `“As fast as it goes”: wrk, ${CONNECTIONS} connections, /feed.xml; each waits for its answer before it asks again.` : "wrk is not installed and was left out."} “${RATE} a second”: requests for the three feeds that do not wait for each other, so that everyone whom a publication holds up is counted. The longest wait is the median of the rounds' longest. The bare handler of “Serving” answers the same load with the bytes of /feed.xml from memory: what the machine and the load itself add to p99 stands there too, and least in the quietest round.`;

interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** The table. */
export async function publishingLoad(): Promise<string> {
  return temporarily(async ({ folder, children }) => {
    writePublication(folder, COUNT);
    const { address } = await start(SERVE, environmentOf(folder), children);
    const bare = await start(script("bench/bare.ts", `${address}/feed.xml`), {}, children);
    let number = 0;
    const publish = () => {
      const { name, text } = newArticle(number++);
      writeFileSync(join(folder, "articles", name), text);
    };
    const rows: (string | number)[][] = [];
    const loads: [string, (site: string, feeds: readonly string[]) => Promise<Latency>][] = [
      [`${RATE} a second`, (site, feeds) => paced(feeds.map((path) => site + path))],
    ];
    if (wrk) loads.unshift(["as fast as it goes", (site) => withWrk(`${site}/feed.xml`)]);
    for (const [name, measure] of loads) {
      const took = KINDS.map((): Latency[] => []);
      for (let round = -1; round < ROUNDS; round++)
        for (const kind of round % 2 === 0 ? KINDS : KINDS.toReversed()) {
          const timer = kind === "an article a second" ? setInterval(publish, 1000) : undefined;
          const latency = await (kind === BARE
            ? measure(bare.address, FEEDS.slice(0, 1))
            : measure(address, FEEDS));
          clearInterval(timer);
          if (round >= 0) took[KINDS.indexOf(kind)]?.push(latency);
        }
      rows.push(...KINDS.map((kind, i) => rowOf(name, kind, took[i] ?? [])));
    }
    await untilAll(`${address}/feed.json`, newArticle(number - 1).title);
    return table(["load", "meanwhile", "p50", "p99", "p99 / p50", "in the quietest round", "longest"], rows);
  });
}

function rowOf(load: string, meanwhile: string, took: readonly Latency[]) {
  const of = (value: (one: Latency) => number) => median(took.map(value));
  return [
    load,
    meanwhile,
    of((one) => one.p50).toFixed(2),
    of((one) => one.p99).toFixed(2),
    of((one) => one.p99 / one.p50).toFixed(1),
    Math.min(...took.map((one) => one.p99 / one.p50)).toFixed(1),
    of((one) => one.most).toFixed(0),
  ];
}

/** What was published last is served in the end. */
async function untilAll(url: string, title: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await ask(url)).body.includes(title)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} does not get the new articles`);
}

async function withWrk(url: string): Promise<Latency> {
  const said = await output(["wrk", "--latency", "-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, url]);
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(said);
  const ms = (pattern: RegExp) => {
    const [, value = "", unit = ""] = pattern.exec(said) ?? [];
    return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN);
  };
  return {
    p50: ms(/50%\s+([\d.]+)(us|ms|s)/),
    p99: ms(/99%\s+([\d.]+)(us|ms|s)/),
    most: ms(/Latency\s+\S+\s+\S+\s+([\d.]+)(us|ms|s)/),
  };
}

async function paced(urls: readonly string[]): Promise<Latency> {
  const script = join(import.meta.dirname, "paced.ts");
  return JSON.parse(
    await output([process.execPath, script, String(SECONDS), String(RATE), ...urls]),
  ) as Latency;
}

/** What a command prints, on the second core. */
async function output(command: readonly string[]): Promise<string> {
  const [program = "", ...args] = pinned ? ["taskset", "-c", "1", ...command] : command;
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (data) => {
    said += data;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}: ${said}`);
  return said;
}
