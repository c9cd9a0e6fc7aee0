/** What it costs a request that who reads the feeds is counted: the same server with and without, side by side. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./asking.ts";
import { LOAD, type Load, load, type Served, start } from "./processes.ts";
import { environmentOf, writePublication } from "./publication.ts";
import { median, ratioOf, table } from "./rounds.ts";
import { temporarily } from "./temporary.ts";

const ROUNDS = 12;
const SECONDS = 1;
const CONNECTIONS = 32;

/** What stands above the table. */
export const COUNTING = `Two servers of the same 50 articles, of which one counts and one has \`"audience": false\`; medians of ${ROUNDS} rounds of ${SECONDS} s in turn, ${CONNECTIONS} connections from ${LOAD}, all of one User-Agent and address. The ratio is of the server's processor time for a request, with counting to without; in brackets the middle half of the rounds. “Without / without” is a third server, which does not count either: how far it is from 1.00 is the error of the row. What is noted every ten seconds is in it.`;

/** The table. */
export async function counting(rounds = ROUNDS): Promise<string> {
  return temporarily(async ({ folder, children }) => {
    const servers: Served[] = [];
    for (const name of ["with", "without", "again"]) {
      const own = join(folder, name);
      writePublication(own, 50);
      const settings = join(own, "publication.json");
      const given = JSON.parse(readFileSync(settings, "utf8"));
      writeFileSync(settings, JSON.stringify({ ...given, audience: name === "with" }));
      servers.push(await start(["src/cli.ts", "serve"], environmentOf(own), children));
    }
    const tag = (await ask(`${servers[0]?.address}/feed.xml`)).headers.etag ?? "";
    return table(
      ["a feed of 50 articles", "CPU µs with", "CPU µs without", "with / without", "without / without"],
      [
        rowOf("304", { "If-None-Match": tag }, servers, rounds),
        rowOf("200, gzip", { "Accept-Encoding": "gzip" }, servers, rounds),
      ],
    );
  });
}

function rowOf(
  name: string,
  headers: Readonly<Record<string, string>>,
  servers: readonly Served[],
  rounds: number,
) {
  const took = servers.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    // There and back, so that a machine that slows down favours nobody.
    const order = [...servers.entries()];
    for (const [i, server] of round % 2 === 0 ? order : order.toReversed()) {
      const { cpu }: Load = load(server, "/feed.xml", headers, SECONDS, CONNECTIONS);
      if (round >= 0) took[i]?.push(cpu);
    }
  }
  const [counts, plain, again] = took as [number[], number[], number[]];
  return [
    name,
    median(counts).toFixed(1),
    median(plain).toFixed(1),
    ratioOf(counts, plain, 3),
    ratioOf(again, plain, 3),
  ];
}
