/** node:sqlite behind the port, with D1's limits, so that what passes here passes there. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { DatabaseSync, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import type { Database, Statement, Value } from "./database.ts";
import { assertWhole } from "./sqlite-whole.ts";

/** The folder of migrations, with a slash at its end. */
export const MIGRATIONS = fileURLToPath(new URL("./migrations/", import.meta.url));
const FIRST = "0001_start.sql";
/** Pages of 4 KB that the -wal gathers before they are moved into the database. */
const WAL = 4000;
/** The same while much is written: pages that are written again and again are moved once. */
const MUCH_WAL = 20_000;
/** Milliseconds for which a write of another process may go unnoticed. */
const GLANCE = 10;
/** Milliseconds to wait for another process's write. */
const WAIT = 10_000;

/** A store that cannot be used as it is; the message says why and what to do. */
export class StoreError extends Error {}

export interface SqliteDatabase extends Database {
  /** How many writes the store has seen, this process's at once and another's within 10 ms. */
  generation(): number;
  /** The rows of a table one after the other: however many there are, one is in memory. */
  rows(table: string, order?: string): Iterable<Record<string, SQLOutputValue>>;
  /** All that `work` reads is of one moment, whatever others write. */
  reading<T>(work: () => Promise<T>): Promise<T>;
  /** Writes of `work` survive a power cut once it has ended, not one by one: for what can be done again. */
  repeatable<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Opens (and makes) the database file, or `:memory:`. WAL and synchronous=FULL: what is acknowledged survives a
 * power cut. Throws StoreError when the file is no database of nashra's or comes from a newer nashra.
 */
export function openSqlite(file: string): SqliteDatabase {
  const db = open(file);
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const kept = prepared.get(sql);
    if (kept) return kept;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const count = prepare("SELECT generation FROM state");
  let generation = 0;
  let looked = -Infinity;

  const statement = (
    sql: string,
    values: readonly Value[],
  ): Statement & { run(): unknown[]; readonly sql: string } => ({
    sql,
    bind: (...bound) => statement(sql, checked(bound)),
    run: () => prepare(sql).all(...values),
    all: async <Row>() => ({ results: prepare(sql).all(...values) as Row[] }),
  });

  return {
    prepare: (sql) => statement(sql, []),
    async batch<Row>(statements: Statement[]) {
      if (statements.length === 0) throw new Error("batch: no statements");
      // Reading needs no lock: it waits for no other process's write.
      const isReading = statements.every((one) => reads((one as ReturnType<typeof statement>).sql));
      db.exec(isReading ? "BEGIN" : "BEGIN IMMEDIATE");
      try {
        const results = statements.map((one) => ({
          results: (one as ReturnType<typeof statement>).run() as Row[],
        }));
        db.exec("COMMIT");
        return results;
      } catch (error) {
        if (db.isTransaction) db.exec("ROLLBACK");
        throw error;
      } finally {
        if (!isReading) looked = -Infinity;
      }
    },
    generation() {
      const now = performance.now();
      if (now - looked > GLANCE) {
        generation = Number(count.get()?.generation);
        looked = now;
      }
      return generation;
    },
    rows: (table, order) =>
      db.prepare(`SELECT * FROM ${table}${order ? ` ORDER BY ${order}` : ""}`).iterate(),
    async reading(work) {
      db.exec("BEGIN");
      try {
        return await work();
      } finally {
        db.exec("ROLLBACK");
      }
    },
    async repeatable(work) {
      db.exec(`PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${MUCH_WAL}`);
      try {
        return await work();
      } finally {
        db.exec(`PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${WAL}`);
        // Syncs the -wal, and moves what no reader holds into the database.
        db.exec("PRAGMA wal_checkpoint(PASSIVE)");
      }
    },
    close: () => db.close(),
  };
}

/** Whether a statement surely changes nothing. */
const reads = (sql: string) =>
  /^\s*(?:SELECT|WITH)\b/.test(sql) && !/\b(?:INSERT|UPDATE|DELETE|REPLACE)\b/.test(sql);

function checked(values: readonly Value[]): readonly Value[] {
  if (values.length > 100) throw new Error(`${values.length} values are bound; D1 takes 100`);
  for (const value of values)
    if (value !== null && typeof value !== "string" && typeof value !== "number")
      throw new TypeError(`a value of type ${typeof value} cannot be bound`);
  return values;
}

/** Opens a store as it is, without bringing it up to date. Throws StoreError, also where there is none. */
export function openAsIs(
  file: string,
  {
    readOnly = false,
    adviceFor = advice,
  }: { readOnly?: boolean; adviceFor?: (reason: string) => string } = {},
): DatabaseSync {
  if (!existsSync(file)) throw new StoreError(`${file}: there is no such file`);
  return refusing(file, adviceFor, () => {
    const { db, missing } = looked(file, readOnly);
    if (missing.includes(FIRST)) {
      db.close();
      throw new StoreError("holds nothing yet");
    }
    db.exec("PRAGMA foreign_keys = ON");
    return db;
  });
}

function open(file: string): DatabaseSync {
  return refusing(file, advice, () => {
    const { db, missing } = looked(file);
    try {
      // What a statement may have to undo stays in memory: as a file it was half of all that an import writes.
      db.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = ${WAL}; PRAGMA temp_store = MEMORY`,
      );
      if (missing.length > 0) migrate(db, missing);
      if (!db.prepare("SELECT generation FROM state").get()) throw new Error("its row of state is gone");
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** What cannot be opened is refused with the file's name and with advice. */
function refusing<T>(file: string, adviceFor: (reason: string) => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(`${file}: ${error instanceof StoreError ? reason : adviceFor(reason)}`);
  }
}

/** The database, looked at and not yet written to, and the migrations that it lacks. */
function looked(file: string, readOnly = false): { db: DatabaseSync; missing: readonly string[] } {
  const fileNumber = () => statSync(file, { throwIfNoEntry: false })?.ino;
  const before = fileNumber();
  // Closing would write a -wal that another program left into its database: that is only looked at.
  const looking = existsSync(file) && existsSync(`${file}-wal`);
  let db = new DatabaseSync(file, { timeout: WAIT, readOnly: looking || readOnly });
  try {
    const missing = missingMigrations(db);
    // While this waited another was put in its place: what is open has no name any more.
    if (before !== undefined && fileNumber() !== before) {
      db.close();
      return looked(file, readOnly);
    }
    // Half-broken files open and are then written to.
    assertWhole(db, file);
    if (looking && !readOnly) {
      db.close();
      db = new DatabaseSync(file, { timeout: WAIT });
    }
    return { db, missing };
  } catch (error) {
    if (db.isOpen) db.close();
    throw error;
  }
}

function advice(reason: string): string {
  if (/\b(?:locked|busy)\b/i.test(reason))
    return `another process is writing to it (${reason}). Stop that one, or try again when it is done.`;
  if (/\bfull\b/i.test(reason)) return `there is no room to write (${reason}). Free some, and start again.`;
  return `is not a database that nashra can use (${reason}). Put back a backup with “nashra restore FILE”, or put it aside, with the -wal and -shm beside it, or name another folder with DATA_DIR; the next start makes a new one from the articles.`;
}

/** What of migrations/ the database lacks; only looks. Throws StoreError where another program or a newer nashra wrote. */
function missingMigrations(db: DatabaseSync): readonly string[] {
  const known = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map((row) => row.name);
  const ours = tables.includes("d1_migrations");
  if (!ours && tables.length > 0)
    throw new StoreError(
      "holds tables of another program and none of nashra's; nothing was changed. Name another folder with DATA_DIR.",
    );
  const applied = ours
    ? db
        .prepare("SELECT name FROM d1_migrations ORDER BY id")
        .all()
        .map((row) => String(row.name))
    : [];
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new StoreError(
      `was made by a newer nashra (migration ${unknown.join(", ")}); nothing was changed. Update nashra, or name another folder with DATA_DIR.`,
    );
  return known.filter((name) => !applied.includes(name));
}

/** Applies migrations as one transaction, and records them in the table that `wrangler d1 migrations apply` keeps too. */
function migrate(db: DatabaseSync, names: readonly string[]): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    db.exec(
      "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
    );
    const record = db.prepare("INSERT INTO d1_migrations (name) VALUES (?) ON CONFLICT DO NOTHING");
    for (const name of names) {
      // Another process may have migrated between the look and the lock.
      if (record.run(name).changes > 0) db.exec(readFileSync(MIGRATIONS + name, "utf8"));
    }
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}
