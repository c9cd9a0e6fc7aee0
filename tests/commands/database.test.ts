/** Databases that are not nashra's, are in use or were put aside. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ARTICLE, folder, nashra, publication, untilTheEnd } from "./processes.ts";

test("a database that is not nashra's is left as it is", () => {
  publication({ title: "مرفأ" });
  const file = join(folder, "nashra.sqlite");
  writeFileSync(file, "no database at all, but some text that is longer than a header would be");
  const before = readFileSync(file);
  const ran = nashra(["import", folder]);
  expect([ran.status, ran.err.includes("nashra.sqlite")]).toEqual([2, true]);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a dump is not written over a database", () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  nashra(["import", join(folder, "articles")]);
  const before = readFileSync(join(folder, "nashra.sqlite"));
  const ran = nashra(["dump", join(folder, "nashra.sqlite")]);
  expect([ran.status, ran.err]).toEqual([2, expect.stringContaining("is a database and stays as it is")]);
  expect(readFileSync(join(folder, "nashra.sqlite")).equals(before)).toBe(true);
});

test("a database that was put aside is made anew, even where its -wal was left", () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  writeFileSync(join(folder, "nashra.sqlite-wal"), "left over");
  const ran = nashra(["import", join(folder, "articles")]);
  expect([ran.status, ran.out], ran.err).toEqual([0, expect.stringContaining("1 created")]);
});

test("a database that another process writes to is not called broken", async () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  nashra(["import", join(folder, "articles")]);
  const script = `const { DatabaseSync } = require("node:sqlite"); const db = new DatabaseSync(process.argv[1]);
    db.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE"); console.log("held"); setTimeout(() => {}, 60000)`;
  const holder = untilTheEnd(spawn(process.execPath, ["-e", script, join(folder, "nashra.sqlite")]));
  await new Promise((done) => holder.stdout.once("data", done));
  const ran = nashra(["import", join(folder, "articles")]);
  expect([ran.status, ran.err]).toEqual([2, expect.stringContaining("another process is writing")]);
  expect(ran.err).not.toContain("aside");
}, 60_000);
