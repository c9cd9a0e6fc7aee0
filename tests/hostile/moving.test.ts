/** Folders that are being written, renamed or forbidden while they are read, and names that no one would choose. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "./command.ts";
import { article, type Paper, paper, type Ran } from "./paper.ts";

let it: Paper;
beforeEach(() => {
  it = paper();
});
afterEach(() => it.remove());

const line = (id: number) =>
  `${JSON.stringify({ id: `n${id}`, title: `T${id}`, date: "2026-03-01", text: "كلمة ".repeat(200) })}\n`;

/** Runs the import while `meanwhile` goes on, which is called again and again until it has ended. */
async function takeWhile(path: string, meanwhile: () => void, every = 20): Promise<Ran> {
  const child = spawn(process.execPath, [join(ROOT, "bin/nashra.js"), "import", path], {
    cwd: it.folder,
    env: { ...process.env, DATA_DIR: join(it.folder, "data") },
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (data) => {
    said.out += data;
  });
  child.stderr.on("data", (data) => {
    said.err += data;
  });
  const timer = setInterval(meanwhile, every);
  const [status] = await once(child, "close");
  clearInterval(timer);
  return { status, ...said };
}

test("a small file that is being written is refused, named so, and taken in whole the next time", async () => {
  const file = it.write("news/a.md", article("Long in the writing"));
  it.write("news/b.md", article("Quiet"));
  const { status, out, err } = await takeWhile("news", () => appendFileSync(file, "One more line.\n"));
  expect([status, out.trim()]).toEqual([1, "1 created, 0 updated, 0 unchanged, 1 refused"]);
  expect(err).toMatch(/^a\.md: error: is being written.*; right would be: the file once it is whole/m);
  await after(300);
  expect(it.take("news").out).toBe("1 created, 0 updated, 1 unchanged, 0 refused");
});

test("a large file that grows while it is read is not believed to be whole, and is so the next time", async () => {
  const file = it.write("news/wire.jsonl", Array.from({ length: 1500 }, (_, i) => line(i)).join(""));
  let id = 1500;
  const { status, err } = await takeWhile("news", () => appendFileSync(file, line(id++)), 5);
  expect([status, err]).toEqual([1, expect.stringMatching(/^wire\.jsonl: error: is being written/m)]);
  expect(it.take("news").status).toBe(0);
  expect(it.articles().length).toBe(id);
}, 120_000);

test("a large file that is replaced while it is read: the new one is taken in the next time", async () => {
  const lines = (from: number) => Array.from({ length: 1500 }, (_, i) => line(from + i)).join("");
  it.write("news/wire.jsonl", lines(0));
  const replacement = it.write("wire.new", lines(10_000));
  const isBegun = () => {
    try {
      return it.articles().length > 0;
    } catch {
      // The store is being made.
      return false;
    }
  };
  let isReplaced = false;
  const { status } = await takeWhile("news", () => {
    if (isReplaced || !isBegun()) return;
    isReplaced = true;
    renameSync(replacement, join(it.folder, "news/wire.jsonl"));
  });
  expect(isReplaced).toBe(true);
  expect(status).toBeLessThanOrEqual(1);
  expect(it.take("news").status).toBe(0);
  expect(it.articles().filter(([source]) => source.startsWith("wire.jsonl#n1")).length).toBeGreaterThan(1500);
}, 120_000);

test("a folder that is renamed or removed while it is read: what is gone is named, and the rest is in the store", async () => {
  for (let i = 0; i < 1500; i++) it.write(`news/${i % 3}/${i}.md`, article(`Article ${i}`));
  let renamed = false;
  const { status, out, err } = await takeWhile(
    "news",
    () => {
      if (renamed || !readdirSync(join(it.folder, "data")).includes("nashra.sqlite-wal")) return;
      renamed = true;
      renameSync(join(it.folder, "news/2"), join(it.folder, "elsewhere"));
    },
    5,
  );
  const [, created = "", refused = ""] =
    /^(\d+) created, 0 updated, 0 unchanged, (\d+) refused/.exec(out) ?? [];
  expect([status, Number(created) + Number(refused) >= 1000]).toEqual([refused === "0" ? 0 : 1, true]);
  if (refused !== "0") expect(err).toMatch(/^2(?:\/\d+\.md)?: error: cannot be read \(ENOENT/m);
  expect(it.articles().length).toBe(Number(created));
  renameSync(join(it.folder, "elsewhere"), join(it.folder, "news/2"));
  expect(it.take("news").out).toBe(
    `${1500 - Number(created)} created, 0 updated, ${created} unchanged, 0 refused`,
  );
  rmSync(join(it.folder, "news/1"), { recursive: true });
  expect(it.take("news").out).toBe("0 created, 0 updated, 1000 unchanged, 0 refused");
});

test("pipes, sockets, links in circles and links to nothing are named, and nothing waits for them", async () => {
  const news = join(it.folder, "news");
  it.write("news/a.md", article("A"));
  execFileSync("mkfifo", [join(news, "pipe.txt")]);
  const socket = createServer().listen(join(news, "socket.txt"));
  await once(socket, "listening");
  symlinkSync("circle.md", join(news, "circle.md"));
  symlinkSync("gone.md", join(news, "nothing.md"));
  mkdirSync(join(news, "deep"));
  symlinkSync("../../news", join(news, "deep/up"));
  const { status, out, err } = it.take("news", "news/pipe.txt");
  socket.close();
  expect([status, out]).toEqual([1, "1 created, 0 updated, 0 unchanged, 5 refused, 1 left out"]);
  for (const said of [
    /^pipe\.txt: error: is neither a file nor a folder; right would be: .*standard input, -$/m,
    /^socket\.txt: error: is neither a file nor a folder/m,
    /^circle\.md: error: cannot be read \(ELOOP/m,
    /^nothing\.md: error: cannot be read \(ENOENT/m,
    /^deep\/up: warning: is a link to a folder that is read in another place/m,
    /^news\/pipe\.txt: error: is neither a file nor a folder/m,
  ])
    expect(err).toMatch(said);
});

// Root may read everything: then another user runs it, who must be able to read this checkout.
const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const runs =
  spawnSync(process.execPath, [join(ROOT, "bin/nashra.js"), "help"], { cwd: "/", ...other }).status === 0;

test.skipIf(!runs)(
  "files and folders that may not be read are named, and the others are taken in (skipped where root's checkout is closed to others)",
  () => {
    it.write("news/a.md", article("A"));
    chmodSync(it.write("news/closed.md", article("Closed")), 0);
    it.write("news/shut/b.md", article("B"));
    chmodSync(join(it.folder, "news/shut"), 0);
    chmodSync(it.folder, 0o755);
    chmodSync(join(it.folder, "data"), 0o777);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "bin/nashra.js"), "import", "news"],
      {
        cwd: it.folder,
        env: { ...process.env, DATA_DIR: join(it.folder, "data") },
        encoding: "utf8",
        timeout: 30_000,
        ...other,
      },
    );
    chmodSync(join(it.folder, "news/shut"), 0o755);
    expect([status, stdout.trim()]).toEqual([1, "1 created, 0 updated, 0 unchanged, 2 refused"]);
    expect(stderr).toMatch(/^closed\.md: error: cannot be read \(EACCES/m);
    expect(stderr).toMatch(/^shut: error: cannot be read \(EACCES/m);
  },
);

test("names with line ends, controls, marks of direction and 255 bytes are names, and break no line of what is said", () => {
  const names = ["line\nend.md", "tab\tescape\u001b[31m.md", "\u202ertl\u200f.md", `${"ن".repeat(126)}.md`];
  for (const name of names) it.write(`news/${name}`, article("Named"));
  it.write("news/bad\n\u001b[31m\u202e.md", "no front matter");
  const { out, err } = it.take("news");
  expect(out).toBe("4 created, 0 updated, 0 unchanged, 1 refused");
  expect(it.articles().map(([source]) => source)).toEqual(names.toSorted());
  const said = err.split("\n").filter(Boolean);
  expect(said.every((one) => /: (?:error|warning): /.test(one) && !/[\p{Cc}\p{Bidi_C}]/u.test(one))).toBe(
    true,
  );
});

test.skipIf(process.platform === "darwin")(
  "a name that is not UTF-8 is refused by that name (skipped where the file system takes no such names)",
  () => {
    it.write("news/a.md", article("A"));
    const bytes = (...parts: (string | number[])[]) =>
      Buffer.concat(parts.map((part) => Buffer.from(part as string)));
    writeFileSync(bytes(join(it.folder, "news/b"), [0xe1, 0xff], ".md"), article("B"));
    const { out, err } = it.take("news");
    expect([out, err.trim()]).toEqual([
      "1 created, 0 updated, 0 unchanged, 1 refused",
      "b\uFFFD\uFFFD.md: error: has a name that is not UTF-8, and is not read; right would be: a name in UTF-8; the program convmv renames whole folders",
    ]);
  },
);
