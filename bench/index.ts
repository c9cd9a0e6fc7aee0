/** `npm run bench`: every measurement in one run; with `-- --write` into docs/performance.md. */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { ingesting } from "./ingest.ts";
import { rendering } from "./rendering.ts";
import { serving } from "./serving.ts";

const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}, ${process.platform}`;
const parts = [
  [
    "Rendering",
    "Medians of 15 rounds in turn, 20 documents a round, UTF-8 encoding included. The libraries get the same articles; `feed` and nashra the very same object. “Items kept” is a feed whose items were rendered before: what a new article in a feed costs.",
    rendering,
  ],
  [
    "Serving",
    "Medians of 5 rounds in turn, wrk with 32 connections, the server pinned to one core and the load to the other. The bare handler returns the same bytes and headers from memory, at an address for each answer, and looks at nothing of the request.",
    serving,
  ],
  [
    "Taking articles in",
    "Stored text documents, read, cut into phrases, sanitised and written to a database file, 200 a batch.",
    ingesting,
  ],
] as const;

let text = `# Performance\nOne run of \`npm run bench\`. Timings differ from machine to machine and from run to run; the ratios say more.\n\nMachine: ${machine}.\n`;
for (const [title, about, measure] of parts) {
  const part = `\n## ${title}\n${about}\n\n${await measure()}\n`;
  console.log(part);
  text += part;
}
if (process.argv.includes("--write"))
  writeFileSync(join(import.meta.dirname, "../docs/performance.md"), text);
