/** An archive pushed to both workers on one D1, by a command that is killed on its way. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articles } from "../../bench/corpus.ts";
import { writeNashra } from "../../bench/sites.ts";
import { workers } from "../workers.ts";

const ROOT = join(import.meta.dirname, "../..");
const TOKEN = "a-token-of-the-archive-0123456789";

export interface Crossed {
  /** Kills that met the command at work. */
  readonly kills: number;
  /** What the command said that came to the end, and what the next one said. */
  readonly last: string;
  readonly second: string;
  /** Seconds of all runs but the second. */
  readonly seconds: number;
  /** Articles on D1. */
  readonly there: number;
  /** Exit status of the one that came to the end. */
  readonly status: number;
}

/** Pushes `count` articles; kills the command `times` times, each after `after` milliseconds of sending or a little more. */
export async function crossed(count: number, times: number, after: number): Promise<Crossed> {
  const folder = mkdtempSync(join(tmpdir(), "nashra-crossing-"));
  const edge = await workers({ title: "مرفأ", url: "https://bench.example" }, { API_TOKEN: TOKEN });
  const begun = (...args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [join(ROOT, "bin/nashra.js"), ...args], {
      env: { ...process.env, DATA_DIR: folder, NASHRA_TOKEN: TOKEN },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const ended = async (child: ChildProcess): Promise<{ status: number; said: string }> => {
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (piece) => {
        said += piece;
      });
    const [status] = await once(child, "close");
    return { status: status ?? 0, said };
  };
  const there = async () => {
    const { results } = await edge.db
      .prepare("SELECT COUNT(*) AS count FROM article")
      .all<{ count: number }>();
    return results[0]?.count ?? 0;
  };
  try {
    writeNashra(folder, articles(count));
    await ended(begun("import", join(folder, "articles")));
    const start = performance.now();
    let kills = 0;
    for (let time = 0; time < times; time++) {
      const before = await there();
      const child = begun("push", "--to", edge.site);
      const exit = once(child, "exit");
      // Only what is on its way can be stopped on it.
      while (child.exitCode === null && (await there()) === before) await pause(20);
      await Promise.race([exit, pause(after * (0.5 + Math.random()))]);
      child.kill("SIGKILL");
      if ((await exit)[1] === "SIGKILL") kills += 1;
    }
    const last = await ended(begun("push", "--to", edge.site, "--verify"));
    const seconds = (performance.now() - start) / 1000;
    const second = await ended(begun("push", "--to", edge.site));
    return {
      kills,
      last: last.said,
      second: second.said,
      seconds,
      there: await there(),
      status: last.status,
    };
  } finally {
    await edge.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
