/** `nashra import` from wherever articles lie: archives, patterns, standard input; what is refused, and what is passed over. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "../hostile/command.ts";
import { run as runHere } from "./running.ts";

let made = "";
beforeEach(() => {
  made = mkdtempSync(join(tmpdir(), "nashra-import-"));
  process.chdir(made);
  write("data/publication.json", '{"title":"Marfa"}');
});
afterEach(() => {
  process.chdir(ROOT);
  rmSync(made, { recursive: true, force: true });
});

const OLD = new Date("2026-01-01T00:00:00Z");
function write(name: string, content: string | Uint8Array) {
  const file = join(made, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  utimesSync(file, OLD, OLD);
}
const article = (title: string, date = "2026-03-01", more = "") =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\nText of ${title}.\n`;

/** Runs it in the folder: in a thread, or in a process of its own where something is on standard input. */
function run(args: readonly string[], input?: string | Uint8Array) {
  const environment = { ...process.env, DATA_DIR: join(made, "data") };
  if (input === undefined) {
    const { out, ...ran } = runHere(["import", ...args], environment);
    return { ...ran, out: out.trim() };
  }
  const ran = spawnSync(process.execPath, [join(ROOT, "bin/nashra.js"), "import", ...args], {
    cwd: made,
    env: environment,
    encoding: "utf8",
    input,
    timeout: 60_000,
  });
  return { status: ran.status, out: ran.stdout.trim(), err: ran.stderr };
}
function rows() {
  const db = new DatabaseSync(join(made, "data/nashra.sqlite"), { readOnly: true });
  const all = db.prepare("SELECT source, guid FROM article ORDER BY source").all();
  db.close();
  return all.map(({ source, guid }) => [source, guid]);
}

/** A zip archive as the python standard library writes it, with entries of any name. */
function zip(name: string, entries: readonly (readonly [name: string, content: string, more?: string])[]) {
  const script = `
import sys, json, zipfile
entries = json.load(sys.stdin)
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
    for entry in entries:
        info = zipfile.ZipInfo(entry[0]); info.compress_type = zipfile.ZIP_DEFLATED
        if len(entry) > 2 and entry[2] == "link": info.external_attr = 0o120777 << 16
        content = entry[1] * (60000000 if len(entry) > 2 and entry[2] == "bomb" else 1)
        z.writestr(info, content)
`;
  execFileSync("python3", ["-c", script, join(made, name)], { input: JSON.stringify(entries) });
}

test("the same articles have the same ids from a folder, from archives of it, and compressed", () => {
  write("news/a.md", article("One"));
  write("news/2026/b.md", article("Two"));
  expect(run(["news"])).toMatchObject({ status: 0, out: "2 created, 0 updated, 0 unchanged, 0 refused" });
  const before = rows();
  zip("inside.zip", [
    ["a.md", article("One")],
    ["2026/b.md", article("Two")],
  ]);
  zip("news.zip", [
    ["news/a.md", article("One")],
    ["news/2026/b.md", article("Two")],
  ]);
  write("packed/a.md.gz", gzipSync(article("One")));
  write("outer/2026.zip", "");
  zip("outer/2026.zip", [["b.md", article("Two")]]);
  for (const path of ["inside.zip", "news.zip", "packed", "outer", "packed/a.md.gz"])
    expect([path, run([path]).out]).toEqual([
      path,
      expect.stringMatching(/^0 created, 0 updated, [12] unchanged, 0 refused/),
    ]);
  expect(rows()).toEqual(before);
});

test("what leaves its folder, is a link, an archive, damaged or made to burst is refused; the rest goes in", () => {
  zip("bad.zip", [
    ["../up.md", article("Up")],
    ["/root.md", article("Root")],
    ["back\\slash.md", article("Back")],
    ["link.md", "/etc/passwd", "link"],
    ["inner.zip", "PK"],
    ["bomb.txt", "a", "bomb"],
    ["good.md", article("Good")],
  ]);
  write("cut.md.gz", gzipSync(article("Cut")).subarray(0, 40));
  write("burst.txt.gz", gzipSync(Buffer.alloc(100 * 1024 * 1024, "a")));
  write("no.zip", "no archive at all");
  write("tape.tar.gz", gzipSync("x"));
  const ran = run(["bad.zip", "cut.md.gz", "burst.txt.gz", "no.zip", "tape.tar.gz"]);
  expect([ran.status, ran.out]).toEqual([1, expect.stringMatching(/^1 created, .* 10 refused/)]);
  for (const said of [
    /bad\.zip\/\.\.\/up\.md: error: leaves the folder/,
    /bad\.zip\/\/root\.md: error: leaves the folder/,
    /bad\.zip\/back\\slash\.md: error: leaves the folder/,
    /link\.md: error: is a link/,
    /inner\.zip: error: is an archive within an archive/,
    /bomb\.txt: error: unpacks to more than 200 times/,
    /cut\.md\.gz: error: is not gzip, is cut off/,
    /burst\.txt(?:\.gz)?: error: (?:unpacks to more than 200 times|has more than 16 MB)/,
    /no\.zip: error: is no zip archive/,
    /tape\.tar\.gz: error: is a tar archive/,
  ])
    expect(ran.err).toMatch(said);
});

test("patterns, and standard input under a name, plain and compressed", () => {
  write("texts/a.md", article("One"));
  write("texts/deep/b.md", article("Two"));
  write("texts/deep/c.html.bak", "no");
  expect(run(["texts/**/*.md"]).out).toMatch(/^2 created/);
  expect(rows().map(([source]) => source)).toEqual(["a.md", "deep/b.md"]);
  expect(run(["nothing/*.md"])).toMatchObject({ status: 1, err: expect.stringContaining("matches nothing") });
  const line = (id: number) =>
    JSON.stringify({ id: `urn:x:${id}`, title: `T${id}`, date: "2026-03-01", text: "x" });
  expect(run(["-", "--as", "wire.jsonl"], `${line(1)}\n${line(2)}\n`).out).toMatch(/^2 created/);
  expect(run(["-", "--as", "wire.jsonl"], gzipSync(`${line(1)}\n${line(3)}\n`)).out).toMatch(
    /^1 created, 0 updated, 1 unchanged/,
  );
  expect(rows().map(([source]) => source)).toContain("wire.jsonl#urn:x:3");
});

test("a trial says what would be done and does nothing; the report has every article", () => {
  write("news/a.md", article("One"));
  write("news/b.md", "no front matter, no date");
  const trial = run(["news", "--dry-run", "--report", "report.jsonl"]);
  expect([trial.status, trial.out]).toEqual([
    1,
    "1 created, 0 updated, 0 unchanged, 1 refused; nothing was written",
  ]);
  const report = readFileSync(join(made, "report.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(report).toEqual([
    { source: "a.md", result: "created", problems: [] },
    {
      source: "b.md",
      result: "refused",
      problems: ["there is no title", "there is no date"].map((what) =>
        expect.objectContaining({ severity: "error", file: "b.md", what }),
      ),
    },
  ]);
  expect(() => rows()).toThrow();
  expect(run(["news"]).out).toBe("1 created, 0 updated, 0 unchanged, 1 refused");
  expect(run(["news", "--dry-run"]).out).toBe(
    "0 created, 0 updated, 1 unchanged, 1 refused; nothing was written",
  );
});

test("options that are none end with 2 and change nothing", () => {
  write("a.md", article("One"));
  for (const args of [
    ["a.md", "--loud"],
    ["a.md", "--format", "word"],
    ["a.md", "--as", "x"],
    ["--dry-run"],
    ["a.md", "--report", "no/folder/r"],
  ])
    expect([args, run(args).status]).toEqual([args, 2]);
});

test("what is unchanged is passed over, but not when the store is another than it was", () => {
  write("news/a.md", article("One"));
  write("news/b.md", article("Two"));
  run(["news"]);
  const marks = () => {
    const db = new DatabaseSync(join(made, "data/nashra.sqlite"));
    const found = db.prepare("SELECT path, mark FROM document ORDER BY path").all();
    db.exec("UPDATE document SET mark = mark");
    db.close();
    return found.map(({ mark }) => mark);
  };
  // A moment later, so that the files are not fresh any more.
  execFileSync("sleep", ["2.1"]);
  run(["news"]);
  expect(marks().every((mark) => mark !== "")).toBe(true);
  const db = new DatabaseSync(join(made, "data/nashra.sqlite"));
  db.exec("PRAGMA foreign_keys = OFF; DELETE FROM article WHERE source = 'a.md'");
  db.close();
  expect(run(["news"]).out).toBe("1 created, 0 updated, 1 unchanged, 0 refused");
  write("news/b.md", article("Two, corrected"));
  expect(run(["news"]).out).toBe("0 created, 1 updated, 1 unchanged, 0 refused");
});

test("another folder's article of the same name is not written over; the same folder elsewhere is the same", () => {
  write("north/letter.md", article("Boats come home early"));
  write("south/letter.md", article("Rain over all valleys", "2026-05-09"));
  write("moved/letter.md", article("Boats come home late"));
  run(["north"]);
  const second = run(["south"]);
  expect([second.status, second.out, second.err]).toEqual([
    1,
    "0 created, 0 updated, 0 unchanged, 1 refused",
    expect.stringContaining("would be written over “Boats come home early” of 2026-03-01"),
  ]);
  expect(run(["moved"]).out).toBe("0 created, 1 updated, 0 unchanged, 0 refused");
  expect(run(["south", "--replace"]).out).toBe("0 created, 1 updated, 0 unchanged, 0 refused");
});

test("a link that leads back is named, and everything is taken in once", () => {
  write("news/deep/a.md", article("One"));
  symlinkSync("..", join(made, "news/deep/back"));
  const ran = run(["news"]);
  expect([ran.status, ran.out, ran.err]).toEqual([
    0,
    expect.stringMatching(/^1 created/),
    expect.stringContaining("is a link to a folder that is read in another place"),
  ]);
});

test("hundreds of equal problems are told a few times and counted", () => {
  for (let i = 0; i < 300; i++) write(`news/${i}.md`, "no front matter");
  const { err } = run(["news"]);
  const lines = err.trim().split("\n");
  // No title, and no date: five of each kind, and how many more.
  expect(lines.length).toBe(12);
  expect(err).toContain("… and 295 more errors like this");
});
