/** A database that nashra cannot use ends the command with 2 and one message, and nothing in its folder is touched. */
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEdition } from "../../src/store/editions.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { hashes, nashra } from "./command.ts";

const PAGE = 4096;
let made = "";

beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), "nashra-database-"));
  mkdirSync(join(made, "articles"));
  writeFileSync(join(made, "publication.json"), '{"title":"x"}');
  writeFileSync(join(made, "articles/a.md"), "---\ntitle: A\ndate: 2026-03-01\n---\nText.\n");
  expect(nashra(made, "import", join(made, "articles")).status).toBe(0);
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Opens a database, runs statements and closes it. */
function sql(file: string, statements: string) {
  const db = new DatabaseSync(file);
  db.exec(statements);
  db.close();
}

/** Writes rubbish over the first page of a table. */
function overwrite(file: string, table: string) {
  const db = new DatabaseSync(file);
  const page = Number(db.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?").get(table)?.rootpage);
  db.close();
  expect(page).toBeGreaterThan(1);
  const open = openSync(file, "r+");
  writeSync(open, Buffer.alloc(PAGE, 0xa5), 0, PAGE, (page - 1) * PAGE);
  closeSync(open);
}

const MALFORMED = /not a database that nashra can use \(database disk image is malformed\)/;

const BROKEN: readonly (readonly [name: string, make: (file: string) => void, message: RegExp])[] = [
  [
    "another program's database",
    (file) => {
      rmSync(file);
      sql(file, "PRAGMA journal_mode = WAL; CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");
    },
    /holds tables of another program/,
  ],
  [
    "another program's database, left without being closed",
    (file) => {
      const theirs = `${file}.theirs`;
      const db = new DatabaseSync(theirs);
      db.exec("PRAGMA journal_mode = WAL; CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");
      for (const part of ["", "-wal"]) cpSync(theirs + part, file + part);
      db.close();
      rmSync(theirs);
    },
    /holds tables of another program/,
  ],
  [
    "a newer nashra's database",
    (file) => sql(file, "INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')"),
    /made by a newer nashra \(migration 9999_later\.sql\)/,
  ],
  [
    "no database at all",
    (file) => writeFileSync(file, "text that is longer than the header of a database would be ".repeat(20)),
    /not a database that nashra can use/,
  ],
  [
    "a header and then rubbish",
    (file) =>
      writeFileSync(file, Buffer.from("SQLite format 3\0 and then nothing that is right".repeat(200))),
    /not a database that nashra can use/,
  ],
  ["a database cut short", (file) => truncateSync(file, 5 * PAGE), MALFORMED],
  [
    "a database cut short by its last page",
    (file) => truncateSync(file, statSync(file).size - PAGE),
    MALFORMED,
  ],
  [
    "a database cut short, with a -wal that does not hold the rest",
    (file) => {
      const db = new DatabaseSync(file);
      db.exec("PRAGMA wal_autocheckpoint = 0; UPDATE state SET generation = generation + 1");
      for (const part of ["", "-wal"]) cpSync(file + part, `${file}.copy${part}`);
      db.close();
      for (const part of ["", "-wal"]) renameSync(`${file}.copy${part}`, file + part);
      truncateSync(file, statSync(file).size - 20 * PAGE);
    },
    /not a database that nashra can use \((?:database disk image is malformed|of its \d+ pages there are \d+)\)/,
  ],
  [
    "a database whose index of articles is damaged",
    (file) => overwrite(file, "article_published"),
    MALFORMED,
  ],
  ["a database whose full-text index is damaged", (file) => overwrite(file, "search_data"), MALFORMED],
  [
    "a database without its row of state",
    (file) => sql(file, "DELETE FROM state"),
    /not a database that nashra can use \(its row of state is gone\)/,
  ],
  ["a database whose articles are damaged", (file) => overwrite(file, "article"), MALFORMED],
  ["a database whose categories are damaged", (file) => overwrite(file, "category"), MALFORMED],
];

test.each(BROKEN)("%s", (_name, make, message) => {
  const folder = mkdtempSync(join(tmpdir(), "nashra-broken-"));
  try {
    cpSync(made, folder, { recursive: true });
    make(join(folder, "nashra.sqlite"));
    const before = hashes(folder);
    expect(Object.keys(before)).toEqual(expect.arrayContaining(["articles/a.md", "nashra.sqlite"]));
    const ran = nashra(folder, "serve");
    expect([ran.status, ran.said.length], ran.said.join("\n")).toEqual([2, 1]);
    expect(ran.said[0]).toMatch(message);
    expect(ran.said[0]).toMatch(/nashra\.sqlite: .*DATA_DIR/);
    // SQLite's index of a -wal may stay beside it.
    const { "nashra.sqlite-shm": _index, ...after } = hashes(folder);
    expect(after).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("feeds are read while another process writes, as they were before", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nashra-database-"));
  cpSync(made, folder, { recursive: true });
  const file = join(folder, "nashra.sqlite");
  const db = openSqlite(file);
  const writer = new DatabaseSync(file);
  try {
    writer.exec("BEGIN IMMEDIATE; UPDATE article SET version = 'other'");
    const edition = await readEdition(db, { kind: "all" }, 2_000_000_000, 5);
    expect(edition?.entries.map(({ version }) => version.length)).toEqual([22]);
    writer.exec("COMMIT");
    const after = await readEdition(db, { kind: "all" }, 2_000_000_000, 5);
    expect(after?.entries.map(({ version }) => version)).toEqual(["other"]);
  } finally {
    writer.close();
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
