/** node:sqlite behind the port, with D1's limits, so that what passes here passes there. */
import { closeSync, existsSync, fdatasync, openSync, statSync } from "node:fs";
import { DatabaseSync, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { promisify } from "node:util";
import type { Database, Statement, Value } from "./database.ts";
import { Checkpoints } from "./sqlite-checkpoints.ts";
import { mergeAsUsual, mergeByAndBy, mergeSeldom } from "./sqlite-merges.ts";
import { migrate, missingMigrations, StoreError } from "./sqlite-migrations.ts";
import { assertWhole } from "./sqlite-whole.ts";

const FIRST = "0001_start.sql";
/** Pages of 4 KB that the -wal gathers before they are moved into the database. */
const WAL = 4000;
/** Milliseconds for which a write of another process may go unnoticed. */
const GLANCE = 10;
/** Milliseconds to wait for another process's write. */
const WAIT = 10_000;

export { StoreError };

export interface SqliteDatabase extends Database {
  /** How many writes the store has seen, this process's at once and another's within 10 ms. */
  generation(): number;
  /** The rows of a table one after the other: however many there are, one is in memory. */
  rows(table: string, order?: string): Iterable<Record<string, SQLOutputValue>>;
  /** All that `work` reads is of one moment, whatever others write. */
  reading<T>(work: () => Promise<T>): Promise<T>;
  /** Writes of `work` survive a power cut once it has ended, not one by one: for what can be done again. */
  repeatable<T>(work: () => Promise<T>): Promise<T>;
  /**
   * From now on batches wait for the disk beside the thread, which goes on meanwhile: they resolve when what they wrote
   * survives a power cut, and `generation` tells of it then. Writes of single statements survive with the next batch.
   */
  syncBeside(): void;
  close(): void;
}

const synced = promisify(fdatasync);

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
  /** The -wal, where batches are synced beside the thread, and how many wait for that. */
  let wal: number | undefined;
  let syncing = 0;
  /** While much may be written. */
  let checkpoints: Checkpoints | undefined;

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
    takesManyStatements: true,
    prepare: (sql) => statement(sql, []),
    async batch<Row>(statements: Statement[]) {
      if (statements.length === 0) throw new Error("batch: no statements");
      // Reading needs no lock: it waits for no other process's write.
      const isReading = statements.every((one) => reads((one as ReturnType<typeof statement>).sql));
      const written = () => {
        if (!isReading) looked = -Infinity;
      };
      let results: { results: Row[] }[];
      db.exec(isReading ? "BEGIN" : "BEGIN IMMEDIATE");
      try {
        results = statements.map((one) => ({
          results: (one as ReturnType<typeof statement>).run() as Row[],
        }));
        db.exec("COMMIT");
      } catch (error) {
        if (db.isTransaction) db.exec("ROLLBACK");
        written();
        throw error;
      }
      if (wal !== undefined && !isReading) {
        syncing += 1;
        await synced(wal).finally(() => {
          syncing -= 1;
        });
      }
      written();
      if (!isReading) checkpoints?.look();
      return results;
    },
    generation() {
      const now = performance.now();
      if (syncing === 0 && now - looked > GLANCE) {
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
      db.exec("PRAGMA synchronous = NORMAL");
      checkpoints = new Checkpoints(file, db);
      mergeSeldom(db);
      try {
        const done = await work();
        mergeAsUsual(db);
        return done;
      } finally {
        await checkpoints.end();
        checkpoints = undefined;
        db.exec(
          `PRAGMA synchronous = ${wal === undefined ? "FULL" : "NORMAL"}; PRAGMA wal_autocheckpoint = ${WAL}`,
        );
        // Syncs the -wal, and moves what no reader holds into the database.
        db.exec("PRAGMA wal_checkpoint(PASSIVE)");
      }
    },
    syncBeside() {
      if (file === ":memory:" || wal !== undefined) return;
      wal = openSync(`${file}-wal`, "r+");
      // The -wal is still synced before the database is written from it: what is lost at a power cut is its end.
      db.exec("PRAGMA synchronous = NORMAL");
    },
    close() {
      db.close();
      if (wal !== undefined) closeSync(wal);
    },
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
      mergeByAndBy(db);
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
