/** `nashra keywords`, as a process. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-keywords-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keywords(input: string, args: readonly string[] = [], data = join(folder, "none")) {
  const cli = join(import.meta.dirname, "../../bin/nashra.js");
  const done = spawnSync(process.execPath, [cli, "keywords", ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 100_000_000,
    env: { ...process.env, DATA_DIR: data },
  });
  const lines = done.stdout.split("\n").filter(Boolean);
  return { ...done, phrases: lines.map((line) => JSON.parse(line).phrases), lines };
}

test("each line has its answer, in order, with no publication at all", () => {
  const done = keywords("أسعار النفط أوبك\n\nwheat, cargo ports\r\nguerre en Ukraine Emmanuel Macron");
  expect(done.phrases).toEqual([
    ["أسعار النفط", "أوبك"],
    [],
    ["wheat", "cargo ports"],
    ["guerre en Ukraine", "Emmanuel Macron"],
  ]);
  expect(done.lines[1]).toBe('{"phrases":[],"confidence":1}');
  expect(done.lines[2]).toBe('{"phrases":["wheat","cargo ports"],"confidence":1}');
  expect(done.status).toBe(0);
  expect(existsSync(join(folder, "none"))).toBe(false);
});

test("the article's text and keywords.txt help, and nothing is written", () => {
  const data = mkdtempSync(join(folder, "data-"));
  writeFileSync(join(data, "keywords.txt"), "# ours\nzarn mibel\nkelun dasor wep\n");
  expect(keywords("kelun dasor wep zarn mibel\n", [], data).phrases).toEqual([
    ["kelun dasor wep", "zarn mibel"],
  ]);
  expect(readdirSync(data)).toEqual(["keywords.txt"]);
  const text = join(folder, "text.txt");
  writeFileSync(
    text,
    "Since the zarn mibel was found, the otrav dasor is safe. A zarn mibel! One otrav dasor.",
  );
  expect(keywords("zarn mibel otrav dasor\n", ["--lang=en", "--text", text]).phrases).toEqual([
    ["zarn mibel", "otrav dasor"],
  ]);
});

test.each([
  [["--colour", "red"], "--colour is no option"],
  [["--text", "/nowhere/at/all.txt"], "/nowhere/at/all.txt: cannot be read"],
  [["--lang", "!"], "no language"],
  [["lines.txt"], "lines.txt"],
])("%j ends with 2", (args, message) => {
  const done = keywords("wheat\n", args);
  expect(done.stderr).toContain(message);
  expect(done.stdout).toBe("");
  expect(done.status).toBe(2);
});

test("lines go through a pipe, however many it holds", () => {
  // Twenty times what a pipe of Linux holds, and sixty times that in answers.
  const done = keywords("wheat prices Black Sea\n".repeat(60_000));
  expect(done.lines).toHaveLength(60_000);
  expect(new Set(done.lines).size).toBe(1);
});

test("a line that is too long has one answer, which says so, in little memory", () => {
  const long = "ا".repeat(60_000_000);
  const done = keywords(`\uFEFFwheat, ports\n${long}\r\n\nrye\n${long}`);
  const error = "the line has more than 1,000,000 characters";
  expect(done.lines.map((line) => JSON.parse(line))).toEqual([
    { phrases: ["wheat", "ports"], confidence: 1 },
    { phrases: [], confidence: 0, error },
    { phrases: [], confidence: 1 },
    { phrases: ["rye"], confidence: 1 },
    { phrases: [], confidence: 0, error },
  ]);
  expect(done.stderr).toContain(`line 2: ${error}`);
  expect(done.stderr).toContain(`line 5: ${error}`);
  expect(done.status).toBe(1);
});

test("a line of exactly a million characters is cut", () => {
  const line = `wheat,${"a".repeat(999_994)}`;
  expect(keywords(`${line}\r\n${line}`).phrases.map((phrases) => phrases.length)).toEqual([2, 2]);
});

test("whoever reads only the first answer gets it, and no error", () => {
  const cli = join(import.meta.dirname, "../../bin/nashra.js");
  const done = spawnSync("sh", ["-c", '"$0" "$1" keywords | head -n 1', process.execPath, cli], {
    input: "wheat, ports\n".repeat(200_000),
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: join(folder, "none") },
  });
  expect(done.stdout).toBe('{"phrases":["wheat","ports"],"confidence":1}\n');
  expect(done.stderr).toBe("");
});

test("an article's text that has the line itself in it helps like one that has not", () => {
  const text = join(folder, "whole-article.txt");
  const line = "أسعار النفط أوبك";
  writeFileSync(text, `تراجعت أسعار النفط أمس.\n\nكلمات مفتاحية\n\n${line}\n\nالكلمات المفتاحية: ${line}\n`);
  expect(keywords(`${line}\n`, ["--text", text]).phrases).toEqual([["أسعار النفط", "أوبك"]]);
});
