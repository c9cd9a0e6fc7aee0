/** `nashra store`: what it says of a store, what it finds wrong in one, and that a compacted one is the same. */
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, test } from "vitest";
import { article, nashra, pathOf, taken } from "./publication.ts";
import { answersOf } from "./stores.ts";

const store = () => pathOf("nashra.sqlite");

beforeEach(() => {
  for (let i = 0; i < 6; i++) article(`خبر-${i}`, i % 2 ? "الصيد البحري، أسعار السمك" : "أسعار السمك");
  expect(taken().status).toBe(0);
});

function sql(statements: string): void {
  const db = new DatabaseSync(store());
  db.exec(statements);
  db.close();
}

test("it tells where the store is and what it holds", () => {
  const { status, out } = nashra("store", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ file: store(), articles: 6, categories: 2 });
  expect(nashra("store").out).toContain("6 articles\n2 categories\n");
});

test.each([
  ["a counter", "UPDATE category SET articles = articles + 1 WHERE category_id = 1", /counts \d+ articles/],
  [
    "a place",
    "UPDATE article_category SET place = NULL WHERE article_id = 1",
    /have no place in the archive/,
  ],
  [
    "the index",
    "INSERT INTO search (search) VALUES ('delete-all')",
    /6 articles are not in the full-text index/,
  ],
  [
    "an article",
    "DELETE FROM article_category; DELETE FROM article_author; DELETE FROM article WHERE article_id = 1",
    /1 entries of the full-text index are of no article/,
  ],
  ["a month", "UPDATE search_month SET articles = 7", /month \d{6} counts 7 articles; there are 6/],
  [
    "a time",
    "UPDATE article SET published_at = published_at + 1 WHERE article_id = 1",
    /at another time than theirs/,
  ],
])("what is wrong with %s is found", (_name, statements, told) => {
  expect(nashra("store", "check")).toMatchObject({ status: 0, out: expect.stringContaining("all well") });
  sql(statements);
  expect(nashra("store", "check")).toMatchObject({ status: 1, err: expect.stringMatching(told) });
});

test("an older store, whose articles get their places and words a few at a time, is well meanwhile", () => {
  sql(`UPDATE article_category SET place = NULL; UPDATE article_author SET place = NULL;
    UPDATE category SET places = 0; UPDATE author SET places = 0; INSERT INTO search (search) VALUES ('delete-all');
    INSERT INTO catching_up SELECT 0, MAX(article_id) FROM article`);
  expect(nashra("store", "check")).toMatchObject({ status: 0, err: "" });
});

test("compacted, it answers with the same bytes, and without gaps", async () => {
  const before = await answersOf(store());
  sql("CREATE TABLE filler (x); INSERT INTO filler VALUES (zeroblob(2000000)); DROP TABLE filler");
  expect(JSON.parse(nashra("store", "--json").out).free).toBeGreaterThan(1_000_000);
  expect(nashra("store", "compact")).toMatchObject({ status: 0 });
  expect(JSON.parse(nashra("store", "--json").out).free).toBe(0);
  expect(await answersOf(store())).toEqual(before);
  expect(nashra("store", "check").status).toBe(0);
});
