/** Our Node process beside nginx with the same bytes in a file, bare node:http and bare Hono, one core each in turn. */
import { type Answer, ask } from "./asking.ts";
import { startNginx } from "./nginx.ts";
import { LOAD, type Load, load, SERVE, type Served, script, start } from "./processes.ts";
import { versionOf } from "./programs.ts";
import { environmentOf, writePublication } from "./publication.ts";
import { median, ratioOf, table } from "./rounds.ts";
import { temporarily } from "./temporary.ts";

const ROUNDS = 8;
const SECONDS = 1;
const CONNECTIONS = 32;
const nginx = versionOf("nginx", "-v");

/** What stands above the table. */
export const SERVING_PEERS = `Medians of ${ROUNDS} rounds of ${SECONDS} s in turn, ${CONNECTIONS} connections from ${LOAD}. All give the same status and the same bytes (compared before). ${nginx ? `nginx ${nginx}: one worker, no access log, sendfile, open files kept, gzip_static, 304 by its own tag; it` : "nginx is not installed and was left out; it would"} serve${nginx ? "s" : ""} a file and sends fewer headers than the others. node:http and Hono hold the bytes in memory and compare If-None-Match, or Accept-Encoding, as one string; Hono has an address for each answer, as under “Serving”. CPU is the processor time of the server for a request; the ratio is nashra's to the other's in the same round, below 1 is faster than it, in brackets the middle half of the rounds. RSSHub was not measured: when it was tried, npm could not install it (version 1.0.0-master.f99e982 asks for @jocmp/mercury-parser 3.1.0, which was not to be had).`;

interface Peer {
  readonly name: string;
  readonly server: Served;
  readonly took: Load[];
  /** Its tag, and its address where it has one for each answer. */
  readonly tag: string;
  readonly paths?: Readonly<Record<string, string>>;
}

const CASES = [
  { name: "200", status: 200, headers: () => ({}) },
  { name: "304", status: 304, headers: (tag: string) => ({ "If-None-Match": tag }) },
  { name: "200, gzip", status: 200, headers: () => ({ "Accept-Encoding": "gzip" }) },
] as const;

/** The table. Throws when answers differ. */
export async function servingPeers(): Promise<string> {
  return temporarily(async ({ folder, children }) => {
    writePublication(folder, 50);
    const nashra = await start(SERVE, environmentOf(folder), children);
    const address = `${nashra.address}/feed.xml`;
    const files = {
      "feed.xml": (await ask(address)).body,
      "feed.xml.gz": (await ask(address, { "Accept-Encoding": "gzip" })).body,
    };
    const pinned = versionOf("taskset", "-V") !== undefined;
    const servers: [string, Served, Peer["paths"]?][] = [
      ["nashra", nashra],
      ...(nginx ? [["nginx", await startNginx(folder, files, children, pinned)] as [string, Served]] : []),
      ["node:http", await start(script("bench/bare-node.ts", address), {}, children)],
      [
        "Hono",
        await start(script("bench/bare.ts", address), {}, children),
        { "304": "/compared", "200, gzip": "/gzip" },
      ],
    ];
    const rows: (string | number)[][] = [];
    for (const one of CASES) {
      const peers = await Promise.all(
        servers.map(async ([name, server, paths = {}]): Promise<Peer> => {
          const tag = String((await ask(`${server.address}/feed.xml`)).headers.etag);
          return { name, server, paths, tag, took: [] };
        }),
      );
      await sameAnswers(one, peers);
      rows.push(...rowsOf(one, peers));
    }
    return table(
      ["a feed of 50 articles", "served by", "requests/s", "CPU µs", "CPU of nashra / its CPU"],
      rows,
    );
  });
}

function rowsOf({ name, headers }: (typeof CASES)[number], peers: readonly Peer[]) {
  for (let round = -1; round < ROUNDS; round++)
    // There and back, so that a machine that slows down favours nobody.
    for (const { server, tag, paths, took } of round % 2 === 0 ? peers : peers.toReversed()) {
      const one = load(server, paths?.[name] ?? "/feed.xml", headers(tag), SECONDS, CONNECTIONS);
      if (round >= 0) took.push(one);
    }
  const cpu = ({ took }: Peer) => took.map((one) => one.cpu);
  const [own] = peers;
  return peers.map((peer) => [
    name,
    peer.name,
    Math.round(median(peer.took.map((one) => one.requestsPerSecond))),
    median(cpu(peer)).toFixed(1),
    own && peer !== own ? ratioOf(cpu(own), cpu(peer)) : "",
  ]);
}

/** The status that is measured and the same bytes from all; or there is nothing to compare. */
async function sameAnswers({ name, status, headers }: (typeof CASES)[number], peers: readonly Peer[]) {
  let first: Answer | undefined;
  for (const { name: peer, server, tag, paths } of peers) {
    const answer = await ask(server.address + (paths?.[name] ?? "/feed.xml"), headers(tag));
    if (answer.status !== status) throw new Error(`${name}: ${peer} answered ${answer.status}`);
    first ??= answer;
    const same =
      answer.body.equals(first.body) &&
      answer.headers["content-encoding"] === first.headers["content-encoding"];
    if (!same) throw new Error(`${name}: ${peer} answers with other bytes`);
  }
}
