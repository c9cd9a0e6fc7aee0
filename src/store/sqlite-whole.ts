/** Whether a database is whole, told without reading it: its length, and both ends of each of its trees. */
import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

/** Bytes of a -wal before its first page, and before each of them (“WAL-Index Format”, sqlite.org/walformat.html). */
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * Throws where a database is cut short or half written. A few dozen pages are read, however large it is; what is wrong
 * between them is found by `nashra store check`.
 */
export function assertWhole(db: DatabaseSync, file: string): void {
  // One moment for all: what others write meanwhile does not count.
  db.exec("BEGIN");
  try {
    readEnds(db);
    if (file !== ":memory:") measure(db, file);
  } finally {
    db.exec("ROLLBACK");
  }
}

/** Reads the first and the last row of each table, and the beginning of each index: SQLite refuses what is no page of it. */
function readEnds(db: DatabaseSync): void {
  const tables = db
    .prepare("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')")
    .all() as { name: string; wr: number }[];
  for (const { name, wr } of tables) {
    read(db, `SELECT * FROM "${name}" LIMIT 1`);
    if (wr === 0) read(db, `SELECT * FROM "${name}" ORDER BY rowid DESC LIMIT 1`);
  }
  const indexes = db
    .prepare("SELECT name, tbl_name AS of, sql FROM sqlite_master WHERE type = 'index'")
    .all() as { name: string; of: string; sql: string | null }[];
  for (const { name, of, sql } of indexes) {
    const where = /\bWHERE\b.*$/s.exec(sql ?? "")?.[0] ?? "";
    read(db, `SELECT 1 FROM "${of}" INDEXED BY "${name}" ${where} LIMIT 1`);
  }
}

function read(db: DatabaseSync, sql: string): void {
  const statement = db.prepare(sql);
  statement.setReadBigInts(true);
  statement.all();
}

/** SQLite itself compares a file's length with what its header says, unless there is a -wal. */
function measure(db: DatabaseSync, file: string): void {
  const pageSize = Number(db.prepare("PRAGMA page_size").get()?.page_size);
  const pages = Number(db.prepare("PRAGMA page_count").get()?.page_count);
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const inWal = Math.floor(Math.max(0, wal - WAL_HEADER) / (pageSize + FRAME_HEADER));
  const inFile = Math.floor(statSync(file).size / pageSize);
  if (inFile + inWal < pages) throw new Error(`of its ${pages} pages there are ${inFile + inWal}`);
}
