/** One large export whose import is killed: the next goes on within it, and ends with the same store. */
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nashra } from "./command.ts";
import { begin } from "./killing.ts";
import { type ExportName, FORMATS } from "./large-exports.ts";
import { type Paper, paper } from "./paper.ts";

const COUNT = 2500;
let it: Paper;
beforeAll(() => {
  it = paper();
});
afterAll(() => it.remove());

/** A dump, without what tells of the clock. */
function dumped(data: string): readonly string[] {
  const file = join(data, "dump.sql");
  expect(nashra(data, "dump", file).status).toBe(0);
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) =>
      /^INSERT INTO (?:category|author|state) /.test(line) ? line.replace(/\b1\d{9}\b/g, "TIME") : line,
    );
}

/** What the journal knows of the export: its articles so far, and whether it is whole. */
function noted(data: string): { articles: number; whole: number } {
  const file = join(data, "nashra.sqlite");
  const none = { articles: 0, whole: 0 };
  if (!existsSync(file)) return none;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const row = db.prepare("SELECT articles, whole FROM document").get();
    return row ? { articles: Number(row.articles), whole: Number(row.whole) } : none;
  } catch {
    // It is being made.
    return none;
  } finally {
    db.close();
  }
}

test.each(Object.keys(FORMATS) as ExportName[])(
  "%s of more than 1 MB, killed at random moments and once in its midst: goes on, and the dump is the same",
  async (name) => {
    const text = [...FORMATS[name](COUNT, 6)].join("");
    expect(text.length).toBeGreaterThan(1.2 * 1024 * 1024);
    const file = it.write(`exports/${name}`, text);
    const [undisturbed, disturbed] = ["undisturbed", "disturbed"].map((kind) => {
      it.write(`${kind}-${name}/publication.json`, '{"title":"مرفأ"}');
      return join(it.folder, `${kind}-${name}`);
    }) as [string, string];
    const began = performance.now();
    expect(nashra(undisturbed, "import", file).out).toContain(
      `${COUNT} created, 0 updated, 0 unchanged, 0 refused`,
    );
    const took = performance.now() - began;

    for (let time = 0; time < 2; time++) {
      const child = begin(disturbed, file);
      child.stderr?.resume();
      const exit = once(child, "exit");
      await Promise.race([exit, after(Math.random() * took)]);
      child.kill("SIGKILL");
      await exit;
    }
    const child = begin(disturbed, file);
    child.stderr?.resume();
    const exit = once(child, "exit");
    while (noted(disturbed).articles === 0 && child.exitCode === null) await after(5);
    child.kill("SIGKILL");
    await exit;
    const before = noted(disturbed);

    mkdirSync(join(it.folder, "reports"), { recursive: true });
    const report = join(it.folder, "reports", `${name}l`);
    expect(nashra(disturbed, "import", file, "--report", report).status).toBe(0);
    expect(dumped(disturbed)).toEqual(dumped(undisturbed));
    const told = readFileSync(report, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(before.articles).toBeGreaterThan(0);
    // It ended before it could be killed, and is read again where its dates or files may have changed.
    if (before.whole === 1) return;
    // What was noted is told in one line, without being decided on again.
    expect(told[0]).toMatchObject({ source: name, result: "unchanged", count: before.articles });
    expect(told.length).toBe(1 + COUNT - told[0].count);
  },
  120_000,
);
