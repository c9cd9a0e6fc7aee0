/** Our Node process against a bare Hono handler that returns the same bytes, and that handler against itself. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articles } from "./corpus.ts";
import { LOAD, type Load, load, SERVE, type Served, script, start } from "./processes.ts";
import { median, quartiles, table } from "./rounds.ts";

const ROUNDS = 8;
/** Rounds before those that count: V8 compiles what is asked for on the same core. */
const WARMING = 4;
const SECONDS = 1;
const CONNECTIONS = 32;

/** What stands above the table. */
export const SERVING = `Medians of ${ROUNDS} rounds of ${SECONDS} s in turn after ${WARMING} that do not count, ${CONNECTIONS} connections from ${LOAD}. The bare handler answers with the same status, headers and bytes (compared before), at an address for each answer, and looks at nothing of the request; only for the row “304” it compares If-None-Match with its tag, as one string. The ratio is of the server's processor time for a request, bare to nashra: 1 would be as fast as bare, lower is slower; in brackets the middle half of the rounds. “Bare / bare” is a second process of the bare handler measured in the same way: how far it is from 1.00 is the error of the row. Requests a second are stated for their order of magnitude alone: on a shared machine they vary far more than the ratio.`;

interface Case {
  readonly name: string;
  readonly barePath: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
}

/** The table. */
export async function serving(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "nashra-bench-"));
  const children: ChildProcess[] = [];
  try {
    writePublication(folder);
    const environment = {
      DATA_DIR: folder,
      PORT: "0",
      HOST: "127.0.0.1",
      PUBLIC_URL: "https://bench.example",
    };
    const ours = await start(SERVE, environment, children);
    const bare = await start(script("bench/bare.ts", `${ours.address}/feed.xml`), {}, children);
    const again = await start(script("bench/bare.ts", `${ours.address}/feed.xml`), {}, children);
    const tag = (await ask(`${ours.address}/feed.xml`, {})).headers.etag ?? "";
    const cases: readonly Case[] = [
      { name: "200", barePath: "/feed.xml", headers: {}, status: 200 },
      { name: "304", barePath: "/compared", headers: { "If-None-Match": tag }, status: 304 },
      { name: "304, bare does not look", barePath: "/304", headers: { "If-None-Match": tag }, status: 304 },
      { name: "200, gzip", barePath: "/gzip", headers: { "Accept-Encoding": "gzip" }, status: 200 },
    ];
    const rows: (string | number)[][] = [];
    for (const one of cases) {
      await sameAnswers(one, ours, bare);
      rows.push(rowOf(one, ours, bare, again));
    }
    return table(
      [
        "a feed of 50 articles",
        "nashra requests/s",
        "bare requests/s",
        "nashra CPU µs",
        "bare CPU µs",
        "bare / nashra",
        "bare / bare",
      ],
      rows,
    );
  } finally {
    // A server that is closing still writes its database; the folder goes after it.
    await Promise.all(children.map(ended));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 8000);
  await exit;
  clearTimeout(late);
}

function writePublication(folder: string): void {
  for (const name of ["articles", "public"]) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, "publication.json"),
    JSON.stringify({ title: "نشرة القياس", timeZone: "Asia/Riyadh" }),
  );
  for (const { name, text } of articles(50)) writeFileSync(join(folder, "articles", name), text);
}

function rowOf({ name, barePath, headers }: Case, ours: Served, bare: Served, again: Served) {
  const takers = [
    { server: ours, path: "/feed.xml", took: [] as Load[] },
    { server: bare, path: barePath, took: [] as Load[] },
    { server: again, path: barePath, took: [] as Load[] },
  ] as const;
  for (let round = -WARMING; round < ROUNDS; round++)
    // There and back, so that a machine that slows down favours nobody.
    for (const { server, path, took } of round % 2 === 0 ? takers : takers.toReversed()) {
      const one = load(server, path, headers, SECONDS, CONNECTIONS);
      if (round >= 0) took.push(one);
    }
  const [mine, first, second] = takers.map(({ took }) => took) as [Load[], Load[], Load[]];
  const rate = (list: readonly Load[]) => Math.round(median(list.map((one) => one.requestsPerSecond)));
  const cpu = (list: readonly Load[]) => Math.round(median(list.map((one) => one.cpu)));
  const ratio = (to: readonly Load[]) => {
    const pairs = to.map((one, i) => (first[i]?.cpu ?? Number.NaN) / one.cpu);
    const [low, high] = quartiles(pairs);
    return `${median(pairs).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  };
  return [name, rate(mine), rate(first), cpu(mine), cpu(first), ratio(mine), ratio(second)];
}

/** Both give the status that is measured, the same headers and the same bytes; or there is nothing to compare. */
async function sameAnswers({ name, barePath, headers, status }: Case, ours: Served, bare: Served) {
  const answers = await Promise.all([
    ask(`${ours.address}/feed.xml`, headers),
    ask(bare.address + barePath, headers),
  ]);
  for (const answer of answers)
    if (answer.status !== status) throw new Error(`${name}: answered ${answer.status}`);
  const [a, b] = answers.map((one) => {
    const { date: _date, ...rest } = one.headers;
    return JSON.stringify([Object.entries(rest).sort(), one.body.toString("base64")]);
  });
  if (a !== b)
    throw new Error(
      `${name}: other answers\n${JSON.stringify(answers.map((one) => [one.headers, one.body.length]))}`,
    );
}

function ask(url: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((done, fail) => {
    get(url, { headers, agent: false }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      done({ status: response.statusCode ?? 0, headers: response.headers, body });
    }).once("error", fail);
  });
}
