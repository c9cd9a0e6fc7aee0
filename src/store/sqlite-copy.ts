/** A database copied while others write to it, and put in the place of another. */
import {
  chmodSync,
  chownSync,
  createReadStream,
  existsSync,
  linkSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { backup, DatabaseSync } from "node:sqlite";

/** Pages, and bytes, that are copied at a time: between two pieces progress is shown and a wish to stop is heard. */
const PIECE = { pages: 1000, bytes: 4_096_000 };
/** What SQLite may leave beside a database. */
const BESIDE = ["-journal", "-wal", "-shm"] as const;

/** Copying was stopped. */
export class Stopped extends Error {}

export interface Copying {
  /** Called between pieces with the pages, or the bytes, that are done and that there are. */
  readonly progress?: (done: number, all: number) => void;
  readonly stopped?: () => boolean;
}

/**
 * Writes what the database holds at one moment into a new file, which needs no -wal beside it. Others write meanwhile;
 * their -wal grows until the copy is done. What needed none either, a backup, is copied byte for byte. Throws Stopped, and
 * what SQLite and the system throw; an unfinished copy stays.
 */
export async function copyDatabase(db: DatabaseSync, to: string, copying: Copying = {}): Promise<void> {
  // Outside a transaction each write of another process would make the copy begin again.
  db.exec("BEGIN");
  try {
    db.prepare("SELECT generation FROM state").get();
    const { journal_mode: mode } = db.prepare("PRAGMA journal_mode").get() ?? {};
    await (mode === "wal" ? copyPages : copyBytes)(db, to, copying);
  } finally {
    db.exec("ROLLBACK");
  }
  if (copying.stopped?.()) throw new Stopped();
  const copy = new DatabaseSync(to);
  try {
    copy.exec("PRAGMA journal_mode = DELETE");
    forgetKeys(copy);
  } finally {
    copy.close();
  }
}

async function copyPages(db: DatabaseSync, to: string, { progress, stopped }: Copying): Promise<void> {
  await backup(db, to, {
    rate: PIECE.pages,
    progress: ({ totalPages, remainingPages }) => {
      if (stopped?.()) throw new Stopped();
      progress?.(totalPages - remainingPages, totalPages);
    },
  });
}

/** While the database is being read, nobody writes into its file. */
async function copyBytes(db: DatabaseSync, to: string, { progress, stopped }: Copying): Promise<void> {
  const from = db.location() ?? "";
  const all = statSync(from).size;
  let done = 0;
  async function* pieces() {
    for await (const piece of createReadStream(from, { highWaterMark: PIECE.bytes })) {
      if (stopped?.()) throw new Stopped();
      yield piece as Buffer;
      done += piece.length;
      progress?.(done, all);
    }
  }
  await writeFile(to, pieces());
}

/**
 * Who finds a copy must not be able to sign sessions of the dashboard, or to tell who has asked for feeds today; what is
 * deleted is overwritten too.
 */
function forgetKeys(copy: DatabaseSync): void {
  const has = (table: string) => copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?").get(table);
  copy.exec("PRAGMA secure_delete = ON");
  // Without a condition the table's page would be written anew though it holds nothing.
  if (has("dashboard_key")) copy.exec("DELETE FROM dashboard_key WHERE true");
  if (has("audience_day")) copy.exec("UPDATE audience_day SET salt = NULL WHERE salt IS NOT NULL");
}

/** Removes an unfinished database and what SQLite left beside it. */
export function removeDatabase(file: string): void {
  for (const end of ["", ...BESIDE]) rmSync(file + end, { force: true });
}

/** A database that no other process has open, nor can open while this is held. */
export interface Held {
  readonly db: DatabaseSync;
  /** Puts a whole database in its place, at once; what stood there goes on under the name `aside`, or goes. */
  replace(by: string, aside?: string): void;
  release(): void;
}

/** Takes a database for this process alone, its -wal written into it. Throws what SQLite throws, “locked” where another has it open. */
export function hold(file: string): Held {
  const db = new DatabaseSync(file, { timeout: 500 });
  try {
    db.exec("PRAGMA locking_mode = EXCLUSIVE");
    // To leave WAL a database must be nobody else's; then it is one file.
    const mode = db.prepare("PRAGMA journal_mode = DELETE").get()?.journal_mode;
    db.exec("BEGIN EXCLUSIVE; COMMIT");
    if (mode !== "delete") throw new Error("database is locked");
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    db,
    replace(by, aside) {
      // Nothing is under way that the journal would undo, and the -wal has been written into the database.
      for (const end of BESIDE) rmSync(file + end, { force: true });
      putInPlace(by, file, aside);
    },
    release: () => db.close(),
  };
}

/** At every moment `file` is there: the old one or the new one, for the same user. Throws where `aside` is there already. */
export function putInPlace(by: string, file: string, aside?: string): void {
  if (existsSync(file)) forSameUser(by, file);
  if (aside !== undefined) {
    if (existsSync(aside)) throw new Error(`EEXIST: ${aside} is there already`);
    try {
      linkSync(file, aside);
    } catch {
      // A file system on which a file has one name only.
      renameSync(file, aside);
    }
  }
  renameSync(by, file);
}

/** Gives a file the owner and the rights of another: what a service may read and write, and nobody else. */
export function forSameUser(file: string, as: string): void {
  const { mode, uid, gid } = statSync(as);
  chmodSync(file, mode & 0o777);
  try {
    chownSync(file, uid, gid);
  } catch {
    // Only root gives files away; whoever else may write here keeps it.
  }
}
