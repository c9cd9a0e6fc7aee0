/** What reads documents ahead leaves the processor to what writes articles. */
import { readdirSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";

/** How much each thread of this process gives way: the 19th field of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
const niceness = () =>
  readdirSync("/proc/self/task").map((task) => {
    const [, fields = ""] = readFileSync(`/proc/self/task/${task}/stat`, "utf8").split(") ");
    return Number(fields.split(" ")[19 - 3]);
  });

test.runIf(process.platform === "linux").for(["reading-thread.ts", "stream-thread.ts"])(
  "%s gives way, and no other thread",
  async (name) => {
    const before = niceness();
    const thread = new Worker(new URL(`../src/documents/${name}`, import.meta.url), {
      workerData: { options: {} },
    });
    await new Promise((resolve, reject) => thread.once("online", resolve).once("error", reject));
    await expect.poll(() => niceness().filter((nice) => nice === 10)).toHaveLength(1);
    expect(niceness().filter((nice) => nice === 0).length).toBeGreaterThanOrEqual(before.length);
    await thread.terminate();
  },
);
