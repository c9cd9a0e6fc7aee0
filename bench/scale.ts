/**
 * `node bench/scale.ts [--write]`: what a large publication costs on Cloudflare, from prices, measured figures and a
 * simulated day of its readers; with `--write` into docs/scale.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tables } from "./scale/tables.ts";
import { written } from "./scale/written.ts";

const FILE = join(import.meta.dirname, "../docs/scale.md");
const made = tables();
for (const [name, text] of Object.entries(made)) console.log(`${name}\n\n${text}\n`);
if (process.argv.includes("--write")) writeFileSync(FILE, written(readFileSync(FILE, "utf8"), made));
