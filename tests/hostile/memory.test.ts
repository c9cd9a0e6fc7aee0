/** Memory does not grow with the length of an export: what is kept of each article keeps nothing else. `node bench/huge.ts` takes 2.2 GB. */
import { spawnSync } from "node:child_process";
import { createWriteStream, truncateSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "./command.ts";
import { FORMATS } from "./large-exports.ts";
import { type Paper, paper } from "./paper.ts";

let it: Paper;
beforeEach(() => {
  it = paper();
});
afterEach(() => it.remove());

/** Imports with so many megabytes for all that JavaScript keeps; past these the process is ended. */
function within(megabytes: number, file: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, join(ROOT, "bin/nashra.js"), "import", file],
    { cwd: it.folder, env: { ...process.env, DATA_DIR: join(it.folder, "data") }, encoding: "utf8" },
  );
  return { status, out: stdout.trim(), err: stderr.slice(0, 1000) };
}

test.each(["wordpress.xml", "feed.xml"] as const)(
  "40 MB of %s are taken in within 80 MB",
  async (name) => {
    const file = join(it.folder, name);
    await pipeline(Readable.from(FORMATS[name](800, 300)), createWriteStream(file));
    expect(within(80, file)).toMatchObject({
      status: 0,
      out: "800 created, 0 updated, 0 unchanged, 0 refused",
    });
  },
  90_000,
);

test.each([
  ["a.txt", /^a\.txt: error: has 2861 MB; right would be: a file of at most 16 MB/],
  ["a.jsonl", /a\.jsonl: error: is not text/],
  ["a.xml", /a\.xml: error: is not text/],
])("a file of 3 GB that holds nothing but zeros is refused at once: %s", (name, what) => {
  const file = it.write(name, "");
  truncateSync(file, 3e9);
  const began = performance.now();
  expect(within(80, file)).toMatchObject({ status: 1, err: expect.stringMatching(what) });
  expect(performance.now() - began).toBeLessThan(20_000);
});
