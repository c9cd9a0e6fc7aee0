/** Imports that are killed at random moments and run again until one comes to its end, and what then is in the store. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { articles } from "../../bench/corpus.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { ROOT } from "./command.ts";

const OLD = new Date("2026-01-01T00:00:00Z");

/** A folder of articles as newsrooms keep them, with keyword lines, and a large export of others beside them. */
export function writeArchive(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    // Written long ago: what has just been written is never believed to be unchanged.
    utimesSync(join(folder, name), OLD, OLD);
  };
  for (const { name, text } of articles(count)) write(name, text);
  const lines = articles(count, 2).map(({ text }, i) => {
    const [title = "", , , ...paragraphs] = text.split("\n\n");
    const tags =
      i % 3 === 0 ? ["الصيد البحري", "الصَّيد البحري", `موسم ${i % 40}`] : "أسعار السمك المرفأ القديم";
    return JSON.stringify({
      id: `urn:export:${i}`,
      title,
      date: new Date(Date.UTC(2026, 0, 1 + (i % 28), 10)).toISOString(),
      tags,
      text: paragraphs.join("\n\n"),
    });
  });
  write("export.jsonl", lines.join("\n"));
}

/** Everything in a store but what tells of the clock, and the journal. */
export async function contents(
  data: string,
  name = "nashra.sqlite",
): Promise<Record<string, readonly unknown[]>> {
  const db = openSqlite(join(data, name));
  const all = async (sql: string) => (await db.prepare(sql).bind().all<Record<string, unknown>>()).results;
  const names = (await all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")).map(
    ({ name }) => String(name),
  );
  const kept = names.filter(
    (name) => !/^(?:sqlite_|d1_|document$|search$|search_(?:config|data|docsize|idx)$)/.test(name),
  );
  const found: Record<string, readonly unknown[]> = { check: await all("PRAGMA integrity_check") };
  for (const name of kept)
    found[name] = (await all(`SELECT * FROM ${name}`)).map(({ modified: _, settings_modified: _2, ...row }) =>
      JSON.stringify(row),
    );
  await all("CREATE VIRTUAL TABLE temp.indexed USING fts5vocab('main', 'search', 'instance')");
  found.search = (await all("SELECT term, CAST(doc AS TEXT) AS doc, offset FROM indexed")).map((row) =>
    JSON.stringify(row),
  );
  db.close();
  return found;
}

/** Begins an import in a process of its own. */
export function begin(data: string, folder: string, options: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, ["bin/nashra.js", "import", folder, ...options], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: data },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Kills `times` imports, each after a random time up to `most` milliseconds; then lets one end. Returns how many were killed at work. */
export async function killed(data: string, folder: string, times: number, most: number): Promise<number> {
  let atWork = 0;
  for (let time = 0; time < times; time++) {
    const child = begin(data, folder);
    child.stderr?.resume();
    const exit = once(child, "exit");
    // The first is killed before it can be done: the next then have something left to do.
    await Promise.race([exit, after(Math.random() * (time === 0 ? most / 3 : most))]);
    child.kill("SIGKILL");
    if ((await exit)[1] === "SIGKILL") atWork += 1;
  }
  const last = begin(data, folder);
  last.stderr?.resume();
  const [status] = await once(last, "exit");
  if (status !== 0) throw new Error(`the last import ended with ${status}`);
  return atWork;
}
