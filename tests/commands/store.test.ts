/** `nashra store`: what it says of a store, what it finds wrong in one, and that writing one anew changes nothing else. */
import { closeSync, openSync, readdirSync, statSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { article, beginWith, nashra, pathOf, taken } from "./publication.ts";
import { answersOf, rowsOf } from "./stores.ts";

const store = () => pathOf("nashra.sqlite");
const WORDS = "عادت القوارب إلى المرفأ قبل منتصف الليل، ولم يصب أحد من الصيادين بأذى. ".repeat(40);

beginWith(() => {
  for (let i = 0; i < 8; i++) article(`خبر-${i}`, "الصيد البحري، أسعار السمك", { body: `${WORDS} ${i}` });
  expect(taken().status).toBe(0);
});

function sql(statements: string, file = store()) {
  const db = new DatabaseSync(file);
  // What is to be broken is protected otherwise.
  db.enableDefensive(false);
  db.exec(statements);
  db.close();
}

test("it says where the store is, and what it holds", () => {
  const { status, out } = nashra("store");
  expect([status, out.split("\n").slice(2)]).toEqual([
    0,
    ["8 articles", "2 categories", "0 authors", "0 retractions", ""],
  ]);
  const said = JSON.parse(nashra("store", "--json").out);
  expect(said).toMatchObject({ file: store(), bytes: statSync(store()).size, articles: 8, categories: 2 });
  nashra("retract", "خبر-1.txt");
  expect(JSON.parse(nashra("store", "--json").out)).toMatchObject({ articles: 7, retractions: 1 });
});

test("it says what a store of an older nashra holds, which it leaves as it is", () => {
  sql(
    "DROP TABLE retraction_subject; DROP TABLE retraction; DELETE FROM d1_migrations WHERE name LIKE '0012%'",
  );
  expect(JSON.parse(nashra("store", "--json").out)).toMatchObject({ articles: 8, retractions: 0 });
});

test("a store in which nothing is wrong is all well, and is not written to", () => {
  const rows = rowsOf(store());
  expect(nashra("store", "check")).toMatchObject({ status: 0, out: expect.stringContaining(": all well, ") });
  expect(rowsOf(store())).toEqual(rows);
  nashra("backup", pathOf("kept.sqlite"), "--quick");
  expect(nashra("store", "check", pathOf("kept.sqlite")).status).toBe(0);
  expect(readdirSync(pathOf("")).filter((name) => name.startsWith("kept"))).toEqual(["kept.sqlite"]);
});

const WRONG: readonly (readonly [what: string, statements: string, told: RegExp])[] = [
  [
    "a counter of a category",
    "UPDATE category SET articles = 7 WHERE category_id = 1",
    /category “.+” counts 7 articles and 8 places; there are 8, and the last place is 8/,
  ],
  [
    "places that would be given again",
    "UPDATE category SET places = 5 WHERE category_id = 1",
    /counts 8 articles and 5 places/,
  ],
  [
    "articles without places",
    "UPDATE article_category SET place = NULL WHERE category_id = 1 AND place = 8; UPDATE category SET articles = 7 WHERE category_id = 1",
    /1 rows of article_category have no place in the archive/,
  ],
  [
    "articles of a month",
    "UPDATE search_month SET articles = 3",
    /month 202002 counts 3 articles; there are 8/,
  ],
  [
    "articles of a month of the archive",
    "UPDATE month SET articles = 3",
    /month 2020-02 of the archive counts 3 articles; there are 8/,
  ],
  [
    "an article that is newer than its sitemap",
    "UPDATE sitemap_part SET modified = 5",
    /part 1 of the sitemap is said to be older than an article of it/,
  ],
  [
    "articles that no search finds",
    "DELETE FROM search WHERE rowid = (SELECT MIN(id) FROM search_docsize)",
    /1 articles are not in the full-text index/,
  ],
  [
    "words of no article",
    "INSERT INTO search (rowid, words) VALUES (12345, 'pearl')",
    /1 entries of the full-text index are of no article/,
  ],
  [
    "a time in a category that is not the article's",
    "UPDATE article_category SET published_at = 5 WHERE category_id = 1 AND place = 1",
    /category “.+” has 1 articles at another time than theirs/,
  ],
  [
    "a category of no article",
    "PRAGMA foreign_keys = OFF; DELETE FROM article WHERE article_id = 2",
    /2 rows of article_category name a row of article that is not there/,
  ],
  [
    "an index that lacks a row",
    "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'article_updated'; PRAGMA writable_schema = RESET; INSERT INTO article (article_id, source, guid, slug, published_at, updated_at, revision, version, categories, article) SELECT 99, source, guid || 9, slug || 9, published_at, updated_at, revision, version, categories, article FROM article LIMIT 1",
    /./,
  ],
  ["an index that was taken away", "DROP INDEX article_published", /the index article_published is missing/],
  ["a table of another kind", "CREATE TABLE filler (x)", /the table filler is none of nashra's/],
  [
    "a column that is not there",
    "DROP INDEX article_changed; ALTER TABLE article DROP COLUMN changed",
    /the table article is not as nashra makes it: it lacks changed/,
  ],
  [
    "a column more",
    "ALTER TABLE category ADD COLUMN colour TEXT",
    /the table category is not as nashra makes it: it has colour besides/,
  ],
  [
    "a trigger",
    "CREATE TRIGGER mine AFTER INSERT ON article BEGIN SELECT 1; END",
    /the trigger mine is none of nashra's/,
  ],
  [
    "pieces of the full-text index",
    "UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10",
    /malformed inverted index|fts5/i,
  ],
];

test.each(WRONG)("%s is found, with what is right and what to do", (_what, statements, told) => {
  sql(statements);
  const { status, err } = nashra("store", "check");
  expect([status, err]).toEqual([1, expect.stringMatching(told)]);
  expect(err).toMatch(/nashra\.sqlite: error: /);
  expect(err).toMatch(/Right would be the latest backup|right would be the latest backup/);
});

test.each([
  ["UPDATE category SET articles = 7", /The articles in .*kept\.sqlite are whole; .*restore another backup/],
  [
    "PRAGMA foreign_keys = OFF; DELETE FROM article WHERE article_id = 2",
    /kept\.sqlite is damaged: .*another backup/,
  ],
])("of a backup in which something is wrong it says what to do with that: %s", (statements, told) => {
  nashra("backup", pathOf("kept.sqlite"), "--quick");
  sql(statements, pathOf("kept.sqlite"));
  const { status, err } = nashra("store", "check", pathOf("kept.sqlite"));
  expect([status, err]).toEqual([1, expect.stringMatching(told)]);
  expect(err).not.toContain("put the file aside");
  expect(nashra("store", "check").status).toBe(0);
  // The store itself, by its name.
  sql(statements);
  expect(nashra("store", "check", store()).err).toMatch(/latest backup/);
});

test("a page in the middle that is overwritten is found, though the store opens", () => {
  const db = new DatabaseSync(store());
  const page = Number(
    db
      .prepare("SELECT pageno FROM dbstat WHERE name = 'article' AND pagetype = 'overflow' LIMIT 1 OFFSET 5")
      .get()?.pageno,
  );
  db.close();
  const open = openSync(store(), "r+");
  writeSync(open, Buffer.alloc(4096, 0xff), 0, 4096, (page - 1) * 4096);
  closeSync(open);
  expect(nashra("store").status).toBe(0);
  const { status, err } = nashra("store", "check");
  expect([status, err]).toEqual([
    1,
    expect.stringMatching(/The file is damaged: right would be the latest backup/),
  ]);
});

test("written anew it is smaller, and serves what it served", async () => {
  const gone = "الصيادين ".repeat(4000);
  sql(
    `CREATE TABLE filler (x); INSERT INTO filler VALUES ('${gone}'), ('${gone}'), ('${gone}'); DROP TABLE filler`,
  );
  const before = statSync(store()).size;
  const answers = await answersOf(store());
  const { search_data: _1, search_idx: _2, search_config: _3, sqlite_schema: _4, ...rows } = rowsOf(store());
  expect(nashra("store", "compact")).toMatchObject({
    status: 0,
    out: expect.stringMatching(/MB before, .* MB now/),
  });
  expect(statSync(store()).size).toBeLessThan(before);
  expect(rowsOf(store())).toMatchObject(rows);
  expect(await answersOf(store())).toEqual(answers);
  expect(nashra("store", "check").status).toBe(0);
  expect(readdirSync(pathOf("")).sort()).toEqual(["articles", "nashra.sqlite", "publication.json"]);
});

test("an older store, whose articles get their places and words a few at a time, is well meanwhile", () => {
  sql(`UPDATE article_category SET place = NULL; UPDATE article_author SET place = NULL;
    UPDATE category SET places = 0; UPDATE author SET places = 0; INSERT INTO search (search) VALUES ('delete-all');
    INSERT INTO catching_up SELECT 0, MAX(article_id) FROM article`);
  expect(nashra("store", "check")).toMatchObject({ status: 0, err: "" });
});
