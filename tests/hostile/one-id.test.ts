/** Two articles with one id: which of them is published, that the other is named, and that import and serve agree. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "./command.ts";
import { type Paper, paper } from "./paper.ts";

let it: Paper;
beforeEach(() => {
  it = paper();
});
afterEach(() => it.remove());

const md = (title: string, id = "urn:one") =>
  `---\ntitle: ${title}\nid: ${id}\ndate: 2026-03-01\n---\nText.\n`;
const line = (title: string) => JSON.stringify({ id: "urn:line", title, date: "2026-03-01", text: "x" });
const titles = () => it.articles().map(([, title]) => title);

/** Serves the folder while `during` goes on; gives what was said. */
async function serving(during: (said: (what: string) => Promise<void>) => Promise<void>): Promise<string> {
  let told = "";
  const child = spawn(process.execPath, ["src/cli.ts", "serve"], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: join(it.folder, "data"), PORT: "0" },
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      told += data;
    });
  const exit = once(child, "exit");
  const said = async (what: string) => {
    for (let time = 0; !told.includes(what); time++) {
      if (time > 400) throw new Error(`“${what}” was not said: ${told}`);
      await after(25);
    }
  };
  try {
    await said("/feed.xml");
    await during(said);
  } finally {
    child.kill("SIGTERM");
    await exit;
  }
  return told;
}

test("in one file and in two files of one folder the first wins, and the other is refused by name and counted", () => {
  it.write("data/articles/lines.jsonl", `${line("First line")}\n${line("Second line")}\n`);
  it.write("data/articles/a.md", md("From a"));
  it.write("data/articles/b.md", md("From b"));
  const { status, out, err } = it.take("data/articles");
  expect([status, out]).toEqual([1, "2 created, 0 updated, 0 unchanged, 2 refused"]);
  expect(err).toMatch(/^lines\.jsonl:2: error: the article in line 1 has the same id “urn:line”/m);
  expect(err).toMatch(/^b\.md: error: the id “urn:one” is already that of a\.md/m);
  expect(titles()).toEqual(["From a", "First line"]);
});

test("an article keeps its id against newcomers, in serve as in import, whatever their names", async () => {
  it.write("data/articles/m.md", md("From m"));
  it.take("data/articles");
  const already = (name: string) => `${name}: error: the id “urn:one” is already that of m.md`;
  await serving(async (said) => {
    it.write("data/articles/z.md", md("From z"), new Date());
    await said(already("z.md"));
    it.write("data/articles/a.md", md("From a"), new Date());
    await said(already("a.md"));
  });
  expect(titles()).toEqual(["From m"]);
  const again = it.take("data/articles");
  expect([again.status, again.out]).toEqual([1, "0 created, 0 updated, 1 unchanged, 2 refused"]);
  expect(again.err).toContain(already("a.md"));
  // A start reads all anew, and comes to the same.
  const told = await serving((said) => said("2 refused"));
  expect([told.includes(already("a.md")), told.includes(already("z.md")), titles()]).toEqual([
    true,
    true,
    ["From m"],
  ]);
});

test("what is imported from elsewhere does not take the id of an article in the folder, unless it is said to", () => {
  it.write("data/articles/m.md", md("From m"));
  it.take("data/articles");
  it.write("other/c.md", md("From c"));
  const { status, err } = it.take("other");
  expect([status, err]).toEqual([
    1,
    expect.stringMatching(/^c\.md: error: the id “urn:one” is already that of m\.md/),
  ]);
  expect(titles()).toEqual(["From m"]);
  expect(it.take("other", "--replace").out).toBe("0 created, 1 updated, 0 unchanged, 0 refused");
});

test("a file that is renamed, or gives its id to another, is no obstacle; of two exports the last counts", () => {
  const file = it.write("data/articles/m.md", md("From m"));
  it.take("data/articles");
  renameSync(file, join(it.folder, "data/articles/n.md"));
  expect(it.take("data/articles")).toMatchObject({
    status: 0,
    out: "0 created, 0 updated, 1 unchanged, 0 refused",
  });
  it.write("data/articles/n.md", md("From n", "urn:other"));
  it.write("data/articles/p.md", md("From p"));
  expect(it.take("data/articles").status).toBe(0);
  expect(titles()).toEqual(["From n", "From p"]);
  rmSync(join(it.folder, "data/articles"), { recursive: true });
  it.write("2024.jsonl", line("As of 2024"));
  it.write("2025.jsonl", line("As of 2025"));
  it.take("2024.jsonl");
  expect(it.take("2025.jsonl").out).toBe("0 created, 1 updated, 0 unchanged, 0 refused");
  expect(titles()).toContain("As of 2025");
});
