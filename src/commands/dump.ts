/** `nashra dump FILE`: the store as SQL, the way from this machine into a D1 database. */

import { closeSync, createWriteStream, existsSync, openSync, readSync, statSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { SQLOutputValue } from "node:sqlite";
import { pipeline } from "node:stream/promises";
import type { SqliteDatabase } from "../store/sqlite.ts";
import { takeOwn } from "./own.ts";
import { openPublisher } from "./publisher.ts";

/** Parents before children, as foreign keys ask. */
const TABLES = [
  "article",
  "category",
  "category_key",
  "spelling",
  "article_category",
  "author",
  "article_author",
  "moved",
  "doubt",
  "keyword_cut",
  "refiling",
  "state",
];
/** D1 takes statements of at most 100 KB; a letter has at most three bytes per UTF-16 unit. */
const LONGEST = 30_000;

/** Takes the folder's articles in and writes SQL that replaces a D1 database's content with this store's. */
export async function dumpCommand([file = ""]: readonly string[]): Promise<number> {
  if (file === "" || (existsSync(file) && !statSync(file).isFile())) {
    console.error(`“${file}” is no file; right would be the name of a file to write, such as articles.sql`);
    return 2;
  }
  if (isDatabase(file)) {
    console.error(
      `${file} is a database and stays as it is; right would be the name of a new file, such as articles.sql`,
    );
    return 2;
  }
  const publisher = openPublisher();
  const { db } = publisher;
  try {
    const errors = await takeOwn(publisher);
    const rows = await db.reading(() => written(file, db));
    console.log(`${file}: ${rows} rows`);
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
    for (const table of [...TABLES].reverse()) yield `DELETE FROM ${table};\n`;
    for (const table of TABLES) {
      for (const row of db.rows(table)) {
        for (const statement of statements(table, row)) yield `${statement};\n`;
        rows += 1;
      }
    }
  };
  try {
    await mkdir(dirname(file), { recursive: true });
    await pipeline(lines, createWriteStream(unfinished));
    await rename(unfinished, file);
    return rows;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function* statements(table: string, row: Readonly<Record<string, SQLOutputValue>>): Generator<string> {
  const names = Object.keys(row);
  const rest: [string, readonly string[]][] = [];
  const values = names.map((name) => {
    const value = row[name];
    if (typeof value !== "string") return literal(value);
    const [first = "", ...more] = pieces(value, Math.floor(LONGEST / names.length));
    rest.push([name, more]);
    return literal(first);
  });
  yield `INSERT INTO ${table} (${names.join(", ")}) VALUES (${values.join(", ")})`;
  for (const [name, more] of rest)
    for (const piece of more)
      yield `UPDATE ${table} SET ${name} = ${name} || ${literal(piece)} WHERE ${table}_id = ${row[`${table}_id`]}`;
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
