/** How soon subscribers have a new article, with dead and slow ones among them, and what that costs readers. */
import { spawn } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { ask } from "./asking.ts";
import { newArticle } from "./corpus.ts";
import { type Served, start } from "./processes.ts";
import { environmentOf, writePublication } from "./publication.ts";
import { median, ratioOf, table } from "./rounds.ts";
import { temporarily } from "./temporary.ts";

const ROUNDS = 5;
const SECONDS = 4;
const RATE = 300;
const ARTICLES = 200;
const KINDS = { healthy: 900, slow: 50, refusing: 25, silent: 25 } as const;
/** Callbacks for each loopback address: one host may be asked about so many times a minute. */
const PER_HOST = 50;
const FEEDS = ["/feed.xml", "/atom.xml", "/feed.json"];

/** What stands above the table. */
export const HUB = `Two running \`nashra serve\` of ${ARTICLES} articles with ${RATE} requests a second for their feeds: one without subscribers, and one with ${Object.values(KINDS).reduce((sum, one) => sum + one, 0)} subscribers of /feed.xml over HTTP, with secrets: ${KINDS.slow} take five seconds to answer, ${KINDS.refusing} close the connection and ${KINDS.silent} never answer. ${ROUNDS} rounds of ${SECONDS} s in turn, with one new file each. Times are from when the file has its name until a healthy subscriber has the whole document, of the round's ${KINDS.healthy}; readers' latencies are medians of the rounds, the ratio is with subscribers over without.`;

interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** The table. */
export async function pushing(): Promise<string> {
  return temporarily(async ({ folder: lone, children }) =>
    temporarily(async ({ folder, children: more }) => {
      const servers: Served[] = [];
      for (const [place, list] of [
        [lone, children],
        [folder, more],
      ] as const) {
        writePublication(place, ARTICLES);
        const environment = { ...environmentOf(place), PUBLIC_URL: "https://bench.example" };
        servers.push(await start(["src/cli.ts", "serve"], { ...environment, PRIVATE_CALLBACKS: "1" }, list));
      }
      const [without, beside] = servers as [Served, Served];
      const subscribers = await start(["bench/hub-subscribers.ts"], {}, more, 1);
      await subscribe(beside.address, new URL(subscribers.address).port);
      const waits: number[][] = [];
      const readers = { without: [] as Latency[], beside: [] as Latency[] };
      for (let round = -1; round < ROUNDS; round++)
        for (const kind of round % 2 === 0
          ? (["without", "beside"] as const)
          : (["beside", "without"] as const)) {
          const article = newArticle(round + 1);
          const reading = paced((kind === "beside" ? beside : without).address);
          await after(1000);
          const began = publish(kind === "beside" ? folder : lone, article);
          const latency = await reading;
          if (kind === "beside") {
            const took = await arrivals(subscribers.address, article.title, began);
            if (round >= 0) waits.push(took);
          }
          if (round >= 0) readers[kind].push(latency);
        }
      const of = (share: number) =>
        waits.map((took) => took[Math.floor(share * (took.length - 1))] ?? Number.NaN);
      const ms = (list: readonly number[]) =>
        `${median(list).toFixed(0)} (${list.map((one) => one.toFixed(0)).join(", ")})`;
      const ratio = (value: (one: Latency) => number) =>
        ratioOf(readers.beside.map(value), readers.without.map(value));
      const latencies = (value: (one: Latency) => number) =>
        [readers.without, readers.beside].map((list) => median(list.map(value)).toFixed(2)).join(" and ");
      return table(
        ["what", "ms", "ratio"],
        [
          ["half of the healthy subscribers have it after", ms(of(0.5)), ""],
          ["all of them have it after", ms(of(1)), ""],
          ["a reader's wait, p50, without and with", latencies(({ p50 }) => p50), ratio(({ p50 }) => p50)],
          ["a reader's wait, p99, without and with", latencies(({ p99 }) => p99), ratio(({ p99 }) => p99)],
        ],
      );
    }),
  );
}

/** Subscribes all, and waits until they have confirmed. */
async function subscribe(address: string, port: string): Promise<void> {
  let number = 0;
  for (const [kind, count] of Object.entries(KINDS))
    for (let n = 0; n < count; n++) {
      const host = `127.0.1.${1 + Math.floor(number++ / PER_HOST)}`;
      const answer = await fetch(`${address}/hub`, {
        method: "POST",
        body: new URLSearchParams({
          "hub.mode": "subscribe",
          "hub.topic": "https://bench.example/feed.xml",
          "hub.callback": `http://${host}:${port}/${kind}/${n}`,
          "hub.secret": `secret ${number}`,
        }),
      });
      if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
    }
  await after(2000);
}

/** Puts an article's file into the folder as a whole; when that was. */
function publish(folder: string, { name, text }: { name: string; text: string }): number {
  const file = join(folder, "articles", name);
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
  return Date.now();
}

/** How long it took to each healthy subscriber, in order. */
async function arrivals(address: string, title: string, began: number): Promise<number[]> {
  const url = `${address}/arrivals?of=${encodeURIComponent(title)}`;
  for (let tries = 0; tries < 100; tries++) {
    const times = JSON.parse(String((await ask(url)).body)) as number[];
    if (times.length >= KINDS.healthy) return times.map((at) => at - began).sort((a, b) => a - b);
    await after(200);
  }
  throw new Error("not all healthy subscribers have the article within twenty seconds");
}

/** Readers of the feeds meanwhile. */
async function paced(address: string): Promise<Latency> {
  const script = join(import.meta.dirname, "paced.ts");
  const urls = FEEDS.map((path) => address + path);
  const child = spawn(process.execPath, [script, String(SECONDS), String(RATE), ...urls], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const part of child.stdout) said += String(part);
  return JSON.parse(said) as Latency;
}
