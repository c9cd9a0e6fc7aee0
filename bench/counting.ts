/** What it costs a request that who reads the feeds is counted: the same server with and without, side by side. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./asking.ts";
import { LOAD, loadTogether, SERVE, type Served, start } from "./processes.ts";
import { environmentOf, writePublication } from "./publication.ts";
import { median, ratioOf, table } from "./rounds.ts";
import { temporarily } from "./temporary.ts";

const ROUNDS = 12;
/** After the start a server is fast only once its code is compiled. */
const WARMING = 3;
const SECONDS = 2;
const CONNECTIONS = 16;
/** Processes of one program differ by more than what is measured. */
const SETS = 5;
const KINDS = ["with", "without", "again"] as const;

/** What stands above the table. */
export const COUNTING = `${SETS} times three servers of the same 50 articles: one counts, two have \`"audience": false\`. The three of a set are asked at the same time, on one core, ${CONNECTIONS} connections each from ${LOAD}, all of one User-Agent and address: what else the machine does is shared by them, and each begins as often as the others. ${ROUNDS} rounds of ${SECONDS} s for each set, after ${WARMING} that do not count. The ratio is of the server's processor time for a request, with counting to the mean of the two without, of all sets and rounds; in brackets the middle half. “Without / without” is the third server to the second: how far it is from 1.00 is the error of the row. What is noted every ten seconds is in it.`;

/** The table. */
export async function counting(rounds = ROUNDS): Promise<string> {
  return temporarily(async ({ folder, children }) => {
    const sets: Served[][] = [];
    for (let set = 0; set < SETS; set++) {
      const servers: Served[] = [];
      for (const kind of rotated(KINDS, set)) {
        const audience = kind === "with";
        const own = join(folder, `${set}-${kind}`);
        writePublication(own, 50);
        const settings = join(own, "publication.json");
        const given = JSON.parse(readFileSync(settings, "utf8"));
        writeFileSync(settings, JSON.stringify({ ...given, audience }));
        servers[KINDS.indexOf(kind)] = await start(SERVE, environmentOf(own), children);
      }
      sets.push(servers);
    }
    const tag = (await ask(`${sets[0]?.[0]?.address}/feed.xml`)).headers.etag ?? "";
    return table(
      ["a feed of 50 articles", "CPU µs with", "CPU µs without", "with / without", "without / without"],
      [
        await rowOf("304", { "If-None-Match": tag }, sets, rounds),
        await rowOf("200, gzip", { "Accept-Encoding": "gzip" }, sets, rounds),
      ],
    );
  });
}

const rotated = <One>(all: readonly One[], by: number): One[] => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length),
];

async function rowOf(
  name: string,
  headers: Readonly<Record<string, string>>,
  sets: readonly (readonly Served[])[],
  rounds: number,
) {
  const took: [number[], number[], number[]] = [[], [], []];
  for (let round = -WARMING; round < rounds; round++)
    for (const servers of sets) {
      // Whoever is asked first is asked alone for a moment: each in turn.
      const order = rotated([...servers.entries()], round + WARMING);
      const asked = order.map(([, server]) => server);
      const loads = await loadTogether(asked, "/feed.xml", headers, SECONDS, CONNECTIONS);
      if (round >= 0) for (const [place, { cpu }] of loads.entries()) took[order[place]?.[0] ?? 0]?.push(cpu);
    }
  const [counts, plain, again] = took;
  const without = plain.map((one, i) => (one + (again[i] ?? one)) / 2);
  return [
    name,
    median(counts).toFixed(1),
    median(without).toFixed(1),
    ratioOf(counts, without, 3),
    ratioOf(again, plain, 3),
  ];
}
