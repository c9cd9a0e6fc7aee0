/** `npm run bench`: every measurement in one run; with `-- --write` into docs/performance.md. */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { INGESTING, ingesting } from "./ingest.ts";
import { RENDERING, rendering } from "./rendering.ts";
import { SERVING, serving } from "./serving.ts";

const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}, ${process.platform}`;
const parts = [
  ["Rendering", RENDERING, rendering],
  ["Serving", SERVING, serving],
  ["Taking articles in", INGESTING, ingesting],
] as const;

let text = `# Performance\nOne run of \`npm run bench\`. Timings differ from machine to machine and from run to run; the ratios say more.\n\nMachine: ${machine}.\n`;
for (const [title, about, measure] of parts) {
  const part = `\n## ${title}\n${about}\n\n${await measure()}\n`;
  console.log(part);
  text += part;
}
if (process.argv.includes("--write"))
  writeFileSync(join(import.meta.dirname, "../docs/performance.md"), text);
