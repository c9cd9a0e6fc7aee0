/** A publication in a folder of its own for each test, and the command: as a process, as a server, or in a thread. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { ROOT } from "../hostile/command.ts";
import type { Said } from "./command-thread.ts";
import { run } from "./running.ts";

export let folder = "";
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    const ended = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await ended;
    }
  }
  rmSync(folder, { recursive: true, force: true });
});

/** The child is ended with the test, if it has not ended by then. */
export function untilTheEnd<Child extends ChildProcess>(child: Child): Child {
  children.push(child);
  return child;
}

/** Runs the command in a thread, where what it loads stays loaded. */
export const nashra = (args: readonly string[], environment: Record<string, string> = {}): Said =>
  run(args, { ...process.env, DATA_DIR: folder, ...environment });

/** Runs the command in a process of its own. */
export function inProcess(args: readonly string[], environment: Record<string, string> = {}): Promise<Said> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ["bin/nashra.js", ...args],
      { cwd: ROOT, env: { ...process.env, DATA_DIR: folder, ...environment } },
      (error, out, err) => done({ status: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

/** Serves the folder; the address, once it is said. */
export const serve = async (environment: Record<string, string> = {}): Promise<string> =>
  (await served(environment)).address;

/** The same, with the process that serves. */
export async function served(
  environment: Record<string, string> = {},
): Promise<{ readonly address: string; readonly child: ChildProcess }> {
  const child = untilTheEnd(
    spawn(process.execPath, ["src/cli.ts", "serve"], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: folder, PORT: "0", ...environment },
    }),
  );
  return new Promise((done, fail) => {
    let said = "";
    const hear = (data: Buffer) => {
      said += data;
      const address = /http:\/\/localhost:\d+/.exec(
        said.split("\n").find((line) => line.includes("/feed.xml")) ?? "",
      );
      if (address) done({ address: address[0], child });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", (data) => {
      said += data;
    });
    child.once("exit", (code) => fail(new Error(`ended with ${code}: ${said}`)));
  });
}

export function publication(settings: object, articles: Record<string, string> = {}): void {
  writeFileSync(join(folder, "publication.json"), JSON.stringify(settings));
  mkdirSync(join(folder, "articles"), { recursive: true });
  for (const [name, text] of Object.entries(articles)) written(join("articles", name), text);
}

/** The publication of the repository. */
export function sample(): void {
  cpSync(join(ROOT, "data"), folder, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.includes(".sqlite"),
  });
}

/** Writes a file as if long ago: one that has just been written is waited for. */
export function written(name: string, text: string): void {
  const file = join(folder, name);
  writeFileSync(file, text);
  const long = new Date("2026-01-01T00:00:00Z");
  utimesSync(file, long, long);
}

export const ARTICLE =
  "عنوان قصير\n\nالأحد 8 فبراير/شباط 2026 11:31 م\n\nفقرة أولى فيها كلام يكفي لتكون فقرة.\n\nالمصدر | مرفأ\n\nكلمات مفتاحية\n\nالصيد البحري، أسعار السمك\n";
