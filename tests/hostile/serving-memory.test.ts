/** `nashra serve` keeps to MEMORY: a third of a gigabyte of different answers does not stay in a process that may keep 8 MB. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "./command.ts";
import { type Paper, paper } from "./paper.ts";

let it: Paper;
let child: ChildProcess;
beforeEach(() => {
  it = paper();
});
afterEach(async () => {
  child.kill("SIGTERM");
  await once(child, "exit");
  it.remove();
});

/** What is asked for, mostly whole: of those answers memory would be full first, by 180 MB where all were kept. */
const ENCODINGS = ["identity", "identity", "gzip", "identity", "identity", "br"];

/** Megabytes. */
function resident(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

test.skipIf(!existsSync("/proc/self/status"))(
  "180 searches of 1.8 MB each, and their compressions, take a few megabytes in the end",
  async () => {
    for (let i = 0; i < 50; i++)
      it.write(
        `data/articles/${i}.md`,
        `---\ntitle: مقال ${i}\ndate: 2026-03-${10 + (i % 20)}\n---\n\n${"عادت القوارب إلى المرفأ قبل الفجر. ".repeat(600)}\n`,
      );
    child = spawn(process.execPath, ["src/cli.ts", "serve"], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: `${it.folder}/data`, PORT: "0", MEMORY: "8" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout?.on("data", (data) => {
      said += data;
    });
    while (!said.includes("/feed.xml")) await once(child.stdout as NodeJS.ReadableStream, "data");
    const site = /http:\/\/localhost:\d+/.exec(said)?.[0];
    const poll = async (i: number) => {
      const headers = { "accept-encoding": ENCODINGS[i % ENCODINGS.length] ?? "" };
      const path = `/search/atom.xml?q=${encodeURIComponent("القوارب")}&after=2026-01-01T00:00:${10 + (i % 50)}Z&before=2026-06-01T00:0${Math.floor(i / 50)}:00Z`;
      const answer = await fetch(site + path, { headers });
      return (await answer.arrayBuffer()).byteLength;
    };
    for (let i = 0; i < 30; i++) expect(await poll(i)).toBeGreaterThan(1_500_000);
    const before = resident(child.pid);
    for (let i = 30; i < 180; i++) await poll(i);
    expect(resident(child.pid) - before).toBeLessThan(100);
  },
  60_000,
);
