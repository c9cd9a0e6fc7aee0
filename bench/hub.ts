/** How soon subscribers have a new article, with dead and slow ones among them, and what that costs readers. */
import { spawn } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { ask } from "./asking.ts";
import { newArticle } from "./corpus.ts";
import { on, SERVE, script, start } from "./processes.ts";
import { environmentOf, writePublication } from "./publication.ts";
import { median, ratioOf, table } from "./rounds.ts";
import { temporarily } from "./temporary.ts";

const ROUNDS = 11;
const SECONDS = 4;
const RATE = 300;
const ARTICLES = 200;
const KINDS = { healthy: 900, slow: 50, refusing: 25, silent: 25 } as const;
/** Callbacks for each loopback address: one host may be asked about so many times a minute. */
const PER_HOST = 50;
const SITE = "https://bench.example";
const FEEDS = ["/feed.xml", "/atom.xml", "/feed.json"];

/** The category that subscribers follow, and one that nobody does. */
const CATEGORIES = { told: "Followed", untold: "Unfollowed" } as const;

/** What stands above the table. */
export const HUB = `A running \`nashra serve\` of ${ARTICLES} articles with ${RATE} requests a second for its feeds, and ${Object.values(KINDS).reduce((sum, one) => sum + one, 0)} subscribers of a category's feed over HTTP, with secrets: ${KINDS.slow} take five seconds to answer, ${KINDS.refusing} close the connection and ${KINDS.silent} never answer. ${ROUNDS} times two rounds of ${SECONDS} s, with a new file of this category and with one of another, in turn. Times are from when the file has its name until a healthy subscriber has the whole document, of the round's ${KINDS.healthy}. A reader's wait is that of the requests made in this time, until the last of them has it, and of as long a time after the file of which nobody is told; the whole round's is below it. Waits are medians of the rounds. The subscribers stand for other machines: their process has the lowest priority.`;

/** Readers' requests in a round: Unix milliseconds of each, and milliseconds until its answer was whole. */
interface Round {
  readonly published: number;
  readonly requests: readonly (readonly [at: number, wait: number])[];
}

/** The table. */
export async function pushing(): Promise<string> {
  return temporarily(async ({ folder, children }) => {
    writePublication(folder, ARTICLES);
    for (const [n, category] of Object.values(CATEGORIES).entries())
      publish(folder, newArticle(n, [category]));
    const environment = { ...environmentOf(folder), PUBLIC_URL: SITE, PRIVATE_CALLBACKS: "1" };
    const { address } = await start(SERVE, environment, children);
    const subscribers = await start(script("bench/hub-subscribers.ts"), {}, children, 1);
    // They stand for other machines: readers' requests do not wait for them.
    setPriority(subscribers.pid, constants.priority.PRIORITY_LOW);
    await subscribe(address, new URL(subscribers.address).port);
    const waits: number[][] = [];
    const readers: Record<keyof typeof CATEGORIES, Round[]> = { told: [], untold: [] };
    let number = Object.keys(CATEGORIES).length;
    for (let round = -1; round < ROUNDS; round++)
      for (const kind of round % 2 === 0 ? (["untold", "told"] as const) : (["told", "untold"] as const)) {
        const article = newArticle(number++, [CATEGORIES[kind]]);
        const reading = paced(address);
        await after(1000);
        const published = publish(folder, article);
        const requests = await reading;
        const took = kind === "told" ? await arrivals(subscribers.address, article.title, published) : [];
        if (round < 0) continue;
        if (kind === "told") waits.push(took);
        readers[kind].push({ published, requests });
      }
    const of = (share: number) =>
      waits.map((took) => took[Math.floor(share * (took.length - 1))] ?? Number.NaN);
    const ms = (list: readonly number[]) =>
      `${median(list).toFixed(0)} (${list.map((one) => one.toFixed(0)).join(", ")})`;
    const lasted = of(1);
    const told = ({ published, requests }: Round, n: number) =>
      requests.filter(([at]) => at >= published && at < published + (lasted[n] ?? 0));
    const whole = ({ requests }: Round) => [...requests];
    const row = (what: string, some: typeof told, value: (waits: number[]) => number) => {
      const each = [readers.untold, readers.told].map((rounds) =>
        rounds.map((round, n) => value(some(round, n).map(([, wait]) => wait))),
      ) as [number[], number[]];
      return [
        `a reader's wait, ${what}, nobody told and all told`,
        each.map((list) => median(list).toFixed(2)).join(" and "),
        ratioOf(each[1], each[0]),
      ];
    };
    return table(
      ["what", "ms", "ratio"],
      [
        ["half of the healthy subscribers have it after", ms(of(0.5)), ""],
        ["all of them have it after", ms(of(1)), ""],
        row("median while they are told", told, median),
        row("mean while they are told", told, mean),
        row("median of the round", whole, median),
        row(
          "p99 of the round",
          whole,
          (list) => list.sort((a, b) => a - b)[Math.floor(0.99 * list.length)] ?? Number.NaN,
        ),
      ],
    );
  });
}

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

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
          "hub.topic": `${SITE}/categories/${CATEGORIES.told.toLowerCase()}/feed.xml`,
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
async function paced(address: string): Promise<Round["requests"]> {
  const script = join(import.meta.dirname, "paced.ts");
  const urls = FEEDS.map((path) => address + path);
  const [program = "", ...args] = on(1, [process.execPath, script, String(SECONDS), String(RATE), ...urls]);
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const part of child.stdout) said += String(part);
  return (JSON.parse(said) as { waits: Round["requests"] }).waits;
}
