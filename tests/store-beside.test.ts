/** Questions to the store that are asked beside the thread that answers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Asks } from "../src/store/database.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { askingBeside } from "../src/store-beside.ts";

const folder = mkdtempSync(join(tmpdir(), "nashra-beside-"));
const file = join(folder, "nashra.sqlite");
const store = openSqlite(file);
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const plus = (one: number) => async (db: Asks) => {
  const sql = "SELECT ?1 + generation AS sum FROM state";
  const both = await Promise.all(
    [1, 2].map((more) =>
      db
        .prepare(sql)
        .bind(one + more)
        .all<{ sum: number }>(),
    ),
  );
  return both.map(({ results }) => results[0]?.sum);
};

test("who asks while others wait has a turn, and who comes when many wait has none", async () => {
  const ask = askingBeside(file);
  const all = await Promise.all([10, 20, 30, 40, 50].map((one) => ask(plus(one))));
  expect(all).toEqual([[11, 12], [21, 22], [31, 32], [41, 42], undefined]);
  await expect(ask((db) => db.prepare("DELETE FROM state").all())).rejects.toThrow(/readonly/);
  expect(await ask(plus(1))).toEqual([2, 3]);
});

test("what takes too long is given up", async () => {
  const long =
    "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 8e6) SELECT MAX(n) FROM n";
  expect(await askingBeside(file, 200)((db) => db.prepare(long).all())).toBeUndefined();
});
