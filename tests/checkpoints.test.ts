/** A store into which much is written: what the -wal gathers is moved beside the writing. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as after } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Checkpoints } from "../src/store/sqlite-checkpoints.ts";

const PAGE = 4096;
const MUCH = 400;

let folder: string;
let file: string;
let db: DatabaseSync;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-checkpoints-"));
  file = join(folder, "store.sqlite");
  db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  db.exec("CREATE TABLE page (number INTEGER PRIMARY KEY, bytes BLOB)");
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes 40 pages each time, and lets others do something in between. */
async function writeMuch(checkpoints: Checkpoints, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    db.exec(
      `INSERT INTO page (bytes) WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 40)
       SELECT randomblob(${PAGE - 100}) FROM n`,
    );
    checkpoints.look();
    await after(10);
  }
}

test("the -wal stays short while much more is written than it holds, and nothing is lost", async () => {
  const checkpoints = new Checkpoints(file, db, MUCH);
  await writeMuch(checkpoints, 200);
  await checkpoints.end();
  expect(statSync(`${file}-wal`).size).toBeLessThan(4000 * PAGE);
  db.close();
  db = new DatabaseSync(file);
  expect(db.prepare("SELECT COUNT(*) AS pages FROM page").get()).toEqual({ pages: 8000 });
  expect(db.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
});

test("a thread that cannot move anything keeps nobody from writing", async () => {
  const checkpoints = new Checkpoints(join(folder, "nowhere", "store.sqlite"), db, MUCH);
  await writeMuch(checkpoints, 60);
  await checkpoints.end();
  expect(db.prepare("SELECT COUNT(*) AS pages FROM page").get()).toEqual({ pages: 2400 });
});

test("what is written is written, also where nothing can be moved", async () => {
  const other = new DatabaseSync(file);
  const checkpoints = new Checkpoints(file, other, MUCH);
  other.close();
  await writeMuch(checkpoints, 40);
  await checkpoints.end();
  expect(db.prepare("SELECT COUNT(*) AS pages FROM page").get()).toEqual({ pages: 1600 });
});
