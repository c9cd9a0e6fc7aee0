/** `nashra serve` on a folder of 20,000 articles: answers while it takes them in, and sees what changes. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { ROOT } from "./command.ts";
import { article, type Paper, paper } from "./paper.ts";

const COUNT = 20_000;
const PATIENCE = 90_000;
let it: Paper;
let child: ChildProcess;
let said = "";
let site = "";

beforeAll(async () => {
  it = paper();
  for (let i = 0; i < COUNT; i++)
    it.write(`data/articles/${i % 100}/${i}.md`, article(`Article ${i}`, `2026-0${1 + (i % 9)}-1${i % 9}`));
  child = spawn(process.execPath, ["src/cli.ts", "serve"], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: `${it.folder}/data`, PORT: "0" },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (data) => {
      said += data;
    });
  while (site === "") {
    site = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "";
    await after(20);
  }
}, PATIENCE);
afterAll(async () => {
  child.kill("SIGTERM");
  await once(child, "exit");
  it.remove();
});

const feed = async () => {
  const response = await fetch(`${site}/feed.xml`);
  return { status: response.status, text: await response.text() };
};
const all = () => said.includes(`articles: ${COUNT} created`);

test(
  "the feed is answered with what is in the store while the rest is taken in, valid and in good time",
  async () => {
    let meanwhile = 0;
    while (!all()) {
      const began = performance.now();
      const { status, text } = await feed();
      expect([status, performance.now() - began < 3000]).toEqual([200, true]);
      const errors = check(text, { address: `${site}/feed.xml` }).filter(
        ({ severity }) => severity === "error",
      );
      expect([errors, text.match(/<item>/g)?.length]).toEqual([[], 50]);
      if (!all()) meanwhile += 1;
      await after(100);
    }
    expect(meanwhile).toBeGreaterThan(3);
  },
  PATIENCE,
);

test("a changed file is in the feed a moment later, and one written in two halves is whole in the end", async () => {
  it.write("data/articles/5/5.md", article("Corrected", "2026-10-01"), new Date());
  const half = it.write("data/articles/5/new.md", article("In two halves", "2026-10-02"), new Date());
  const began = performance.now();
  const seen = async (text: string) => {
    while (!(await feed()).text.includes(text)) await after(50);
  };
  await seen("Corrected");
  await seen("In two halves");
  appendFileSync(half, "\nThe second half.\n");
  await seen("The second half.");
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(said).not.toContain("error:");
}, 30_000);
