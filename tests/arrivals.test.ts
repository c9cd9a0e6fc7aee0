/** Files that are moved into a watched folder: they are told of while those that are written there must stand still. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { tellsMoves } from "../src/documents/arrivals.ts";
import { markOf } from "../src/documents/found.ts";
import { watchFolder } from "../src/documents/watching.ts";

/** Longer than any test: what is told of did not stand still for so long. */
const NEVER = 600_000;

let base: string;
let end: () => void;
/** Names and marks, call by call. */
let told: Map<string, string | undefined>[];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "nashra-arrivals-"));
  mkdirSync(join(base, "articles"));
  told = [];
});
afterEach(() => {
  end();
  rmSync(base, { recursive: true, force: true });
});

const article = (name: string) => join(base, "articles", name);
const beside = (name: string) => join(base, name);
function watched(quiet = NEVER) {
  end = watchFolder(join(base, "articles"), quiet, (paths, whole) =>
    told.push(new Map(paths.map((path) => [basename(path), whole.get(path)]))),
  );
}
const names = () => told.flatMap((one) => [...one.keys()]);
const isTold = (name: string) => vi.waitFor(() => expect(names()).toContain(name), 10_000);
function move(name: string, text = "text") {
  writeFileSync(beside(name), text);
  renameSync(beside(name), article(name));
}
/** What is told of before a file that comes last. */
async function toldBefore(): Promise<readonly string[]> {
  move("last.txt");
  await isTold("last.txt");
  return names().filter((name) => name !== "last.txt");
}

describe.runIf(tellsMoves(tmpdir()))("where moves can be told", () => {
  test("a file that was written before and is moved in is told of with the mark that it has", async () => {
    writeFileSync(beside("a.txt"), "text");
    utimesSync(beside("a.txt"), 1000, 1000);
    watched();
    renameSync(beside("a.txt"), article("a.txt"));
    await isTold("a.txt");
    expect(told).toEqual([new Map([["a.txt", markOf(statSync(article("a.txt"))).mark]])]);
  });

  test("a file that is written and moved in within a moment is told of", async () => {
    watched();
    move("a.txt");
    await isTold("a.txt");
  });

  test("a file that is moved over one that is there, by a hidden name in the same folder, is told of", async () => {
    writeFileSync(article("a.txt"), "before");
    watched();
    writeFileSync(article(".a.txt.new"), "after");
    renameSync(article(".a.txt.new"), article("a.txt"));
    await isTold("a.txt");
    expect(told[0]?.get("a.txt")).toBe(markOf(statSync(article("a.txt"))).mark);
  });

  test("a file that is written in place and then moved over is told of as it is in the end", async () => {
    watched();
    writeFileSync(article("a.txt"), "in place");
    move("a.txt", "moved over it");
    await isTold("a.txt");
    expect(told[0]?.get("a.txt")).toBe(markOf(statSync(article("a.txt"))).mark);
  });

  test("a file that is written in place is not told of before it stands still, whatever it is written with", async () => {
    writeFileSync(beside("from.txt"), "text");
    utimesSync(beside("from.txt"), 1000, 1000);
    watched();
    writeFileSync(article("written.txt"), "text");
    for (const [name, ...command] of [
      ["cp.txt", "cp"],
      ["times.txt", "cp", "-p"],
      ["install.txt", "install", "-m", "600"],
      ["both.txt", "install", "-p", "-m", "640"],
    ] as const)
      execFileSync(command[0] ?? "", [...command.slice(1), beside("from.txt"), article(name)]);
    execFileSync("sh", ["-c", 'echo text > "$0"', article("shell.txt")]);
    expect(await toldBefore()).toEqual([]);
  });

  test("a file whose times and rights are set while it is written is not told of before it stands still", async () => {
    watched();
    const file = openSync(article("a.txt"), "w");
    utimesSync(article("a.txt"), 1000, 1000);
    writeSync(file, "the first half, ");
    utimesSync(article("a.txt"), 1000, 1000);
    chmodSync(article("a.txt"), 0o600);
    expect(await toldBefore()).toEqual([]);
    writeSync(file, "the second half");
    closeSync(file);
  });

  test("a file that is moved in empty is not told of before it stands still", async () => {
    watched();
    move("a.txt", "");
    expect(await toldBefore()).toEqual([]);
  });

  test("a moved file to which its writer adds is told of again when it stands still", async () => {
    watched(50);
    const file = openSync(beside("a.txt"), "w");
    writeSync(file, "the first half, ");
    renameSync(beside("a.txt"), article("a.txt"));
    await isTold("a.txt");
    const before = told.length;
    writeSync(file, "the second half");
    closeSync(file);
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(before), 10_000);
    expect(told.at(-1)).toEqual(new Map([["a.txt", undefined]]));
  });

  test("a second name of a file must stand still: whoever writes to it by the first one is not noticed", async () => {
    watched();
    writeFileSync(beside("first.txt"), "text");
    linkSync(beside("first.txt"), article("second.txt"));
    expect(await toldBefore()).toEqual([]);
  });

  test("a thousand files that are moved in one after the other are told of together", async () => {
    const all = Array.from({ length: 1000 }, (_, i) => `${i}.txt`);
    for (const name of all) writeFileSync(beside(name), name);
    watched();
    for (const name of all) renameSync(beside(name), article(name));
    await vi.waitFor(() => expect(names().length).toBe(1000), 20_000);
    expect(new Set(names())).toEqual(new Set(all));
    expect(told.length).toBeLessThan(20);
  });
});

test("a file that is moved in is told of in any case when it stands still", async () => {
  watched(50);
  move("a.txt");
  await isTold("a.txt");
});
