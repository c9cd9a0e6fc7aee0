/** `nashra dump FILE`: the store as SQL, the way from this machine into a D1 database. */

import { closeSync, createWriteStream, existsSync, openSync, readSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { SQLOutputValue } from "node:sqlite";
import { pipeline } from "node:stream/promises";
import { storedWords } from "../ingest/words.ts";
import type { SqliteDatabase } from "../store/sqlite.ts";
import { indexed } from "../store/words.ts";
import { takeOwn } from "./own.ts";
import { openPublisher } from "./publisher.ts";
import { assertFolder } from "./store-file.ts";
import { refuse, say } from "./terminal.ts";

/**
 * Parents before children, as foreign keys ask. What is of one database alone stays out: who may write and is logged
 * in, who subscribes, what jobs did, what was taken in, and what can be undone.
 */
const TABLES = [
  "article",
  "category",
  "category_key",
  "spelling",
  "article_category",
  "author",
  "article_author",
  "moved",
  "retraction",
  "retraction_subject",
  "doubt",
  "keyword_cut",
  "refiling",
  "search_month",
  "catching_up",
  "state",
];
/** The full-text index, whose words are not in it to be read: they are found in the articles again. */
const INDEX = "search";
const WORDS = "search_word";
/** Where texts too long for a statement are put together. */
const LONG = "long_text";
/** D1 takes statements of at most 100 KB; a letter has at most three bytes per UTF-16 unit. */
const LONGEST = 30_000;

/** Takes the folder's articles in and writes SQL that replaces a D1 database's content with this store's. */
export async function dumpCommand([file = ""]: readonly string[]): Promise<number> {
  if (file === "" || (existsSync(file) && !statSync(file).isFile())) {
    refuse(`“${file}” is no file; right would be the name of a file to write, such as articles.sql`);
    return 2;
  }
  if (isDatabase(file)) {
    refuse(
      `${file} is a database and stays as it is; right would be the name of a new file, such as articles.sql`,
    );
    return 2;
  }
  assertFolder(file);
  const publisher = openPublisher();
  const { db } = publisher;
  try {
    const errors = await takeOwn(publisher);
    const rows = await db.reading(() => written(file, db));
    say(`${file}: ${rows} rows`);
    return errors > 0 ? 1 : 0;
  } finally {
    db.close();
  }
}

/** Whether a dump would be written over a database, or over what belongs to one. */
function isDatabase(file: string): boolean {
  if (/\.sqlite(?:-wal|-shm)?$/.test(file) && existsSync(file)) return true;
  if (!existsSync(file)) return false;
  const head = Buffer.alloc(16);
  const opened = openSync(file, "r");
  try {
    readSync(opened, head, 0, 16, 0);
  } finally {
    closeSync(opened);
  }
  return head.toString("latin1").startsWith("SQLite format 3");
}

/** Writes the whole file or none; returns the number of rows. */
async function written(file: string, db: SqliteDatabase): Promise<number> {
  const unfinished = `${file}.new`;
  let rows = 0;
  const lines = function* () {
    yield `DROP TABLE IF EXISTS ${LONG};\n`;
    yield `CREATE TABLE ${LONG} (part INTEGER PRIMARY KEY, text TEXT NOT NULL);\n`;
    yield `INSERT INTO ${INDEX}(${INDEX}) VALUES ('delete-all');\n`;
    for (const table of [WORDS, ...TABLES].reverse()) yield `DELETE FROM ${table};\n`;
    for (const table of TABLES) {
      for (const row of db.rows(table)) {
        const names = Object.keys(row).join(", ");
        yield* statements(
          (...values) => `INSERT INTO ${table} (${names}) VALUES (${values.join(", ")})`,
          Object.values(row),
        );
        rows += 1;
      }
    }
    yield* index(db);
    yield `DROP TABLE ${LONG};\n`;
  };
  try {
    await pipeline(lines, createWriteStream(unfinished));
    await rename(unfinished, file);
    return rows;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** What searches are answered from. An index of this kind is written fastest from its oldest article to its newest. */
function* index(db: SqliteDatabase): Generator<string> {
  for (const { article_id, article } of db.rows("article", "published_at, article_id"))
    yield* statements(
      (words) => `${indexed(words)} FROM article a WHERE a.article_id = ${article_id}`,
      [storedWords(String(article))],
    );
  let some: string[] = [];
  const words = () => `INSERT INTO ${WORDS} (word) VALUES ${some.map((one) => `(${one})`).join(", ")};\n`;
  for (const { word } of db.rows(WORDS)) {
    some.push(literal(word));
    if (some.length < WORDS_TOGETHER) continue;
    yield words();
    some = [];
  }
  if (some.length > 0) yield words();
}

/** Words in one statement: the longest have 180 bytes. */
const WORDS_TOGETHER = 250;

/** A statement with values in it, and others before and after it where they do not fit into one. */
function* statements(
  statement: (...values: string[]) => string,
  values: readonly (SQLOutputValue | undefined)[],
): Generator<string> {
  const most = Math.floor(LONGEST / values.length);
  let isLong = false;
  const written: string[] = [];
  for (const [part, value] of values.entries()) {
    if (typeof value !== "string" || value.length <= most) {
      written.push(literal(value));
      continue;
    }
    const [first = "", ...more] = pieces(value, LONGEST);
    yield `INSERT INTO ${LONG} VALUES (${part}, ${literal(first)});\n`;
    for (const piece of more)
      yield `UPDATE ${LONG} SET text = text || ${literal(piece)} WHERE part = ${part};\n`;
    written.push(`(SELECT text FROM ${LONG} WHERE part = ${part})`);
    isLong = true;
  }
  yield `${statement(...written)};\n`;
  if (isLong) yield `DELETE FROM ${LONG};\n`;
}

/** A text in pieces of at most `size` UTF-16 units, never cut inside a character. */
function pieces(text: string, size: number): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = at + size;
    const next = text.slice(at, end).isWellFormed() ? end : end - 1;
    found.push(text.slice(at, next));
    at = next;
  }
  return found;
}

function literal(value: SQLOutputValue | undefined): string {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return value === null || value === undefined ? "NULL" : String(value);
}
