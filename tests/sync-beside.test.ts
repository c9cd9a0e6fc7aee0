/** A store whose writes wait for the disk beside the thread that serves. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite, type SqliteDatabase } from "../src/store/sqlite.ts";

let folder: string;
let db: SqliteDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-sync-"));
  db = openSqlite(join(folder, "nashra.sqlite"));
  db.syncBeside();
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (value: number) => db.batch([db.prepare("UPDATE state SET generation = ?1").bind(value)]);
const turn = () => new Promise<void>((done) => setImmediate(done));

test("a write is acknowledged, and feeds change, when it is on the disk; others are answered meanwhile", async () => {
  await write(5);
  expect(db.generation()).toBe(5);
  let acknowledged = false;
  const writing = write(6).then(() => {
    acknowledged = true;
  });
  // What is done at once is done, and only the disk is waited for.
  for (let steps = 0; steps < 20; steps++) await Promise.resolve();
  expect(acknowledged).toBe(false);
  expect(db.generation()).toBe(5);
  const { results } = await db.prepare("SELECT generation FROM state").all();
  expect(results).toEqual([{ generation: 6 }]);
  await writing;
  expect(db.generation()).toBe(6);
});

test("writes that wait for the disk together are all told of", async () => {
  await Promise.all([write(2), write(3), write(4)]);
  expect(db.generation()).toBe(4);
  await turn();
  const again = openSqlite(join(folder, "nashra.sqlite"));
  expect(again.generation()).toBe(4);
  again.close();
});

test("a batch that fails writes nothing, and the next one is taken", async () => {
  const bad = db.prepare("INSERT INTO nowhere VALUES (1)");
  await expect(db.batch([db.prepare("UPDATE state SET generation = 9"), bad])).rejects.toThrow("nowhere");
  expect(db.generation()).toBe(0);
  await write(1);
  expect(db.generation()).toBe(1);
});

test("work that may be repeated leaves the store as it was: batches are still waited for beside the thread", async () => {
  await db.repeatable(() => write(7));
  const { results } = await db.prepare("PRAGMA synchronous").all();
  expect(results).toEqual([{ synchronous: 1 }]);
  expect(db.generation()).toBe(7);
});
