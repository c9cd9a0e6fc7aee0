/** An import that is killed at any moment and run again ends as if nothing had happened; `node bench/killed.ts` kills it 50 times. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { nashra } from "./command.ts";
import { begin, contents, killed, writeArchive } from "./killing.ts";

const COUNT = 600;
const made = mkdtempSync(join(tmpdir(), "nashra-killed-"));
const articles = join(made, "articles");
writeArchive(articles, COUNT);
afterAll(() => rmSync(made, { recursive: true, force: true }));

const dataFolder = (name: string) => {
  const folder = join(made, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "publication.json"), '{"title":"مرفأ"}');
  return folder;
};

test("killed at random moments, then finished: the same ids, addresses, categories, labels, revisions and order", async () => {
  const undisturbed = dataFolder("undisturbed");
  const began = performance.now();
  expect(nashra(undisturbed, "import", articles).out).toContain(`${2 * COUNT} created`);
  const took = performance.now() - began;
  const disturbed = dataFolder("disturbed");
  expect(await killed(disturbed, articles, 6, took)).toBeGreaterThan(0);
  expect(await contents(disturbed)).toEqual(await contents(undisturbed));
}, 120_000);

test("stopped by Ctrl+C it ends with 130, says that it goes on, and goes on", async () => {
  const data = dataFolder("stopped");
  const child = begin(data, articles, ["--report", join(made, "report.jsonl")]);
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  const exit = new Promise<number | null>((done) => child.once("close", done));
  // From when its report is there it hears signals.
  while (!existsSync(join(made, "report.jsonl"))) await after(10);
  setTimeout(() => child.kill("SIGINT"), 200);
  expect([await exit, said]).toEqual([130, expect.stringContaining("the same command goes on from here")]);
  const last = nashra(data, "import", articles);
  expect([last.status, last.out]).toEqual([0, expect.stringContaining(" 0 refused")]);
  const [, created, unchanged] = /(\d+) created, 0 updated, (\d+) unchanged/.exec(last.out) ?? [];
  expect(Number(created) + Number(unchanged)).toBe(2 * COUNT);
}, 60_000);
