/** The command `nashra` on a folder of its own, as a publisher runs it. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");
export const SOURCE = join(ROOT, "tests/fixtures/hostile");

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  /** The lines of standard error, but for how far it is, which is told to whoever waits longer. */
  readonly said: readonly string[];
}

const HOW_FAR = /^[\d,]+ \w+, [\d,]+ a second\b/;

/** Runs it to its end; `serve` would not end by itself and is stopped after ten seconds. */
export function nashra(folder: string, ...args: readonly string[]): Ran {
  const ran = spawnSync(process.execPath, ["bin/nashra.js", ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: folder, PORT: "0" },
    encoding: "utf8",
    timeout: args[0] === "serve" ? 10_000 : 60_000,
  });
  const said = ran.stderr.split("\n").filter((line) => line !== "" && !HOW_FAR.test(line));
  return { status: ran.status, out: ran.stdout, said };
}

/** Hashes of every file below a folder, by name. */
export function hashes(folder: string): Readonly<Record<string, string>> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );
}
