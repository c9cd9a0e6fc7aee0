/** What `nashra serve` sees of its folder: each case is a folder of its own, watched while files really come. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchFolder } from "../src/documents/watching.ts";

let folder: string;
let end: () => void;
let told: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-watched-"));
  told = [];
});
afterEach(() => {
  end();
  rmSync(folder, { recursive: true, force: true });
});
const watched = () => {
  end = watchFolder(folder, 20, (paths) => told.push(...paths));
};
const write = (name: string) => writeFileSync(join(folder, name), "text");
const make = (name: string) => mkdirSync(join(folder, name), { recursive: true });
const isTold = (name = "") => vi.waitFor(() => expect(told).toContain(join(folder, name)), 5000);

test("a new document is told of by its name, a changed one in a folder below too", async () => {
  make("2026/مارس");
  write("2026/مارس/old.txt");
  watched();
  write("new.txt");
  write("2026/مارس/old.txt");
  await isTold("new.txt");
  await isTold("2026/مارس/old.txt");
  expect(new Set(told)).toEqual(new Set(["new.txt", "2026/مارس/old.txt"].map((name) => join(folder, name))));
});

test("what is no document, what is hidden and what is gone again is not told of", async () => {
  watched();
  for (const name of ["picture.png", ".new.txt", "draft.txt"]) write(name);
  rmSync(join(folder, "draft.txt"));
  renameSync(join(folder, ".new.txt"), join(folder, "new.txt"));
  await isTold("new.txt");
  expect(told).toEqual([join(folder, "new.txt")]);
});

test("a folder that comes with documents is looked at whole, and watched from then on", async () => {
  watched();
  make("later");
  write("later/a.txt");
  await isTold();
  write("later/b.txt");
  await isTold("later/b.txt");
});

test("a folder that is put in another's place is watched", async () => {
  make("week");
  make(".next");
  watched();
  renameSync(join(folder, "week"), join(folder, ".last"));
  renameSync(join(folder, ".next"), join(folder, "week"));
  await isTold();
  write("week/a.txt");
  await isTold("week/a.txt");
});

test("a document that comes packed is looked at with all others: one unpacked may have its name", async () => {
  watched();
  write("a.txt.gz");
  await isTold();
  expect(told).toEqual([folder]);
});

test("where a link leads to a folder, all is looked at: a document there may have another name", async () => {
  make("march");
  symlinkSync(join(folder, "march"), join(folder, "latest"));
  watched();
  write("march/a.txt");
  await isTold();
  expect(told).toEqual([folder]);
});
