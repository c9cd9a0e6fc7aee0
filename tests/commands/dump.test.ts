/** The way of a store into a database on the edge: as SQL, with all that it has. */
import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/store/sqlite.ts";
import { contents } from "../hostile/killing.ts";
import { article, nashra, pathOf, taken } from "./publication.ts";

/** A body of very many different words, none of which stands twice. */
const manyWords = Array.from({ length: 20_000 }, (_, i) => `كلمة${i.toString(32)}`).join(" ");

test("a dump gives another database every row, every word and every place", async () => {
  for (let i = 0; i < 60; i++) article(`n${i}`, i % 2 === 0 ? "الصيد البحري، سوق السمك" : "الصيد البحري");
  article("long", "الصيد البحري", { body: `عادت القوارب إلى المرفأ. ${manyWords}.` });
  expect(nashra("dump", pathOf("articles.sql"))).toMatchObject({ status: 0 });
  openSqlite(pathOf("other.sqlite")).close();
  const sql = readFileSync(pathOf("articles.sql"), "utf8");
  for (const line of sql.split("\n")) expect(Buffer.byteLength(line)).toBeLessThan(100_000);
  const other = new DatabaseSync(pathOf("other.sqlite"));
  // What it had before goes: a dump is put in again after each import.
  for (let time = 0; time < 2; time++) other.exec(sql);
  other.close();
  const [mine, its] = [await contents(pathOf("")), await contents(pathOf(""), "other.sqlite")];
  expect(its).toEqual(mine);
  expect(mine.search?.length).toBeGreaterThan(10_000);
});

test("what was retracted stays so in the database that a dump is put into", () => {
  for (const name of ["a", "b"]) article(name, "الصيد البحري");
  expect(taken().status).toBe(0);
  expect(nashra("retract", "b.txt", "--reason", "خطأ").status).toBe(0);
  const rows = (name: string) => {
    const db = new DatabaseSync(pathOf(name), { readOnly: true });
    const found = ["retraction", "retraction_subject", "state"].map((table) =>
      db.prepare(`SELECT * FROM ${table}`).all(),
    );
    db.close();
    return found;
  };
  expect(nashra("dump", pathOf("articles.sql")).status).toBe(0);
  openSqlite(pathOf("other.sqlite")).close();
  const other = new DatabaseSync(pathOf("other.sqlite"));
  for (let time = 0; time < 2; time++) other.exec(readFileSync(pathOf("articles.sql"), "utf8"));
  other.close();
  const [retractions, subjects] = rows("other.sqlite");
  expect(retractions).toEqual([expect.objectContaining({ source: "b.txt", reason: "خطأ" })]);
  expect(subjects?.length).toBeGreaterThan(0);
  expect(rows("other.sqlite")).toEqual(rows("nashra.sqlite"));
});
