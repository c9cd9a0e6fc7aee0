/**
 * `node bench/huge.ts [GIGABYTES] [NAME…]`: imports exports larger than 2 GB through the command, and says how long it
 * takes and how much memory at most; likewise files of that length that hold nothing but zeros. The files are made in
 * the folder for temporary files and removed.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ExportName, FORMATS } from "../tests/hostile/large-exports.ts";

const [size = "2.2", ...asked] = process.argv.slice(2);
const BYTES = Number(size) * 1e9;
/** Paragraphs of an article: long ones, so that the number of articles does not count but the bytes. */
const PARAGRAPHS = 200;
const names =
  asked.length > 0 ? asked : [...Object.keys(FORMATS), "sparse.txt", "sparse.jsonl", "sparse.xml"];

const made = mkdtempSync(join(tmpdir(), "nashra-huge-"));
try {
  for (const name of names) await measure(name);
} finally {
  rmSync(made, { recursive: true, force: true });
}

async function measure(name: string): Promise<void> {
  const file = join(made, name);
  const data = join(made, `data-${name}`);
  if (name in FORMATS) await write(file, name as ExportName);
  else {
    writeFileSync(file, "");
    truncateSync(file, BYTES);
  }
  const bytes = statSync(file).size;
  const began = performance.now();
  const { status, said, memory } = await imported(file, data);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${name}, ${(bytes / 1e9).toFixed(2)} GB: exit ${status} after ${seconds.toFixed(0)} s, ${Math.round(memory / 1000)} MB at most; ${said}`,
  );
  rmSync(file);
  rmSync(data, { recursive: true, force: true });
}

/** Writes an export of about that many bytes. */
async function write(file: string, name: ExportName): Promise<void> {
  const [, once = ""] = [...FORMATS[name](2, PARAGRAPHS)];
  const count = Math.ceil(BYTES / Buffer.byteLength(once));
  await pipeline(Readable.from(FORMATS[name](count, PARAGRAPHS)), createWriteStream(file));
}

/** Runs the command, and looks every 50 ms at the most memory that it has had (VmHWM of proc(5), KB). */
async function imported(file: string, data: string) {
  mkdirSync(data);
  writeFileSync(join(data, "publication.json"), '{"title":"مرفأ"}');
  const child = spawn("bin/nashra", ["import", file], {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, DATA_DIR: data },
  });
  let out = "";
  let err = "";
  let memory = 0;
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    err = `${err}${text}`.slice(-2000);
  });
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended.
    }
  }, 50);
  const [status] = await once(child, "close");
  clearInterval(timer);
  const problem = err.split("\n").find((line) => / error: /.test(line));
  return { status, memory, said: [out.trim(), problem].filter(Boolean).join("; ") };
}
