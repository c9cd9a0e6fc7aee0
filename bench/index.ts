/**
 * `npm run bench`: every measurement in one run; with `-- --write` into docs/performance.md. `node bench/index.ts
 * NAME[=NUMBER,NUMBER…]…` measures parts alone, with numbers of their own, and writes over these alone.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { CONNECTIONS, connections } from "./connections.ts";
import { COUNTING, counting } from "./counting.ts";
import { GROWTH, growing } from "./growth.ts";
import { HUB, pushing } from "./hub.ts";
import { IMPORTING, importing } from "./import.ts";
import { INGESTING, ingesting } from "./ingest.ts";
import { PUBLISHING, publishing } from "./publishing.ts";
import { PUBLISHING_LOAD, publishingLoad } from "./publishing-load.ts";
import { RENDERING, rendering } from "./rendering.ts";
import { SERVING, serving } from "./serving.ts";
import { SERVING_PEERS, servingPeers } from "./serving-peers.ts";
import { STORE, storing } from "./store.ts";
import { WORKER, worker } from "./worker.ts";

interface Part {
  readonly name: string;
  readonly title: string;
  /** What stands above the table. */
  readonly about: string;
  /** The table. Numbers are those of the command line, where there are any. */
  readonly measure: (...numbers: number[]) => Promise<string>;
}

const PARTS: readonly Part[] = [
  { name: "rendering", title: "Rendering", about: RENDERING, measure: rendering },
  { name: "serving", title: "Serving", about: SERVING, measure: serving },
  { name: "counting", title: "Serving while readers are counted", about: COUNTING, measure: counting },
  { name: "serving-peers", title: "Serving beside others", about: SERVING_PEERS, measure: servingPeers },
  { name: "publishing", title: "Publishing one article", about: PUBLISHING, measure: publishing },
  { name: "growth", title: "Publishing into a large archive", about: GROWTH, measure: growing },
  { name: "under-load", title: "Serving while publishing", about: PUBLISHING_LOAD, measure: publishingLoad },
  { name: "connections", title: "Many connections and feeds", about: CONNECTIONS, measure: connections },
  { name: "hub", title: "Pushing a new article", about: HUB, measure: pushing },
  { name: "ingesting", title: "Taking articles in", about: INGESTING, measure: ingesting },
  { name: "importing", title: "Importing beside Hugo", about: IMPORTING, measure: importing },
  { name: "store", title: "The store, by its size", about: STORE, measure: storing },
  { name: "worker", title: "The worker", about: WORKER, measure: worker },
];

const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}, ${process.platform}`;
const wished = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const chosen = wished.map((wish) => {
  const [name, numbers] = wish.split("=");
  const part = PARTS.find((one) => one.name === name);
  if (!part)
    throw new Error(
      `“${name}” is no part of the bench; there are ${PARTS.map((one) => one.name).join(", ")}`,
    );
  return { ...part, numbers: numbers?.split(",").map(Number) ?? [] };
});
const parts = chosen.length > 0 ? chosen : PARTS.map((part) => ({ ...part, numbers: [] }));

const FILE = join(import.meta.dirname, "../docs/performance.md");
const head = `# Performance\nWhat \`npm run bench\` printed; of a table all is of one run. Timings differ from machine to machine and from run to run; the ratios say more.\n\nMachine: ${machine}.\n`;

/** The sections of the file by their titles, each with what stands before it and behind it. */
const sections = new Map(
  (existsSync(FILE) ? readFileSync(FILE, "utf8") : "")
    .split(/\n(?=## )/)
    .slice(1)
    .map((section) => [section.slice(3, section.indexOf("\n")), `\n${section}`]),
);
for (const { title, about, measure, numbers } of parts) {
  const part = `\n## ${title}\n${about}\n\n${await measure(...numbers)}\n`;
  console.log(part);
  sections.set(title, part);
}
const text = PARTS.map(({ title }) => sections.get(title)?.trimEnd())
  .filter(Boolean)
  .join("\n");
if (process.argv.includes("--write")) writeFileSync(FILE, `${head}${text}\n`);
