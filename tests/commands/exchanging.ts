/** Publications in folders of their own: one that is served by the command, and others that push to it or pull from it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { run } from "./running.ts";

const ROOT = join(import.meta.dirname, "../..");
export const TOKEN = "a-token-of-the-tests-0123456789";
const OLD = new Date("2026-01-01T00:00:00Z");

const made: string[] = [];
const running: ChildProcess[] = [];

/** An empty publication. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "nashra-exchange-"));
  made.push(path);
  mkdirSync(join(path, "articles"));
  writeFileSync(join(path, "publication.json"), '{ "title": "مرفأ", "url": "https://marfa.example" }');
  return path;
}

export function article(
  data: string,
  name: string,
  keywords: string,
  body = "عادت القوارب إلى المرفأ.",
): void {
  const file = join(data, "articles", `${name}.txt`);
  writeFileSync(file, `عنوان ${name}\n\n8 فبراير 2020\n\n${body}\n\nكلمات مفتاحية\n\n${keywords}\n`);
  utimesSync(file, OLD, OLD);
}

const environment = (data: string) => ({
  ...process.env,
  ...{ DATA_DIR: data, API_TOKEN: TOKEN, NASHRA_TOKEN: TOKEN, PORT: "0", HOST: "127.0.0.1" },
});

/** Runs the command in `data` to its end. */
export const nashra = (data: string, ...args: readonly string[]) => run(args, environment(data));

/** Begins the command in `data`. */
export function begun(data: string, ...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ["bin/nashra.js", ...args], {
    ...{ cwd: ROOT, env: environment(data), stdio: ["ignore", "pipe", "pipe"] },
  });
  running.push(child);
  return child;
}

/** Serves the publication in `data`; gives its address. */
export async function served(data: string): Promise<string> {
  const child = begun(data, "serve");
  let said = "";
  for await (const piece of child.stdout ?? []) {
    said += piece;
    const found = /http:\/\/[^\s/]*:(\d+)/.exec(said);
    if (found) {
      child.stdout?.resume();
      child.stderr?.resume();
      return `http://127.0.0.1:${found[1]}`;
    }
  }
  throw new Error(`nothing is served: ${said}`);
}

/** The id of the article that came from a document. */
export function idOf(data: string, source: string): string {
  const db = new DatabaseSync(join(data, "nashra.sqlite"), { readOnly: true });
  try {
    return String(db.prepare("SELECT guid FROM article WHERE source = ?").get(source)?.guid ?? "");
  } finally {
    db.close();
  }
}

/** Ends what runs, and removes the folders. */
export async function cleared(): Promise<void> {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
}
