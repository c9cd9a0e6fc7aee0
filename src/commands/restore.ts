/** `nashra restore FILE`: a backup in the store's place; the store that was there is kept beside it. */
import { existsSync, realpathSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { openAsIs } from "../store/sqlite.ts";
import { type Held, hold, putInPlace, Stopped } from "../store/sqlite-copy.ts";
import { assertSound, copyShown } from "./backup.ts";
import { FileError, parsedBy, UsageError } from "./options.ts";
import { duration } from "./progress.ts";
import { stopping } from "./stopping.ts";
import { assertRoom, besides, bytesOf, finished, megabytes, ownStore } from "./store-file.ts";
import { remark, say } from "./terminal.ts";

/** Restores a backup. Exit status 1 when it cannot be, and then nothing has changed; 130 when it was stopped. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("restore", args);
  const [from, more] = positionals;
  if (from === undefined) throw new UsageError("“nashra restore” lacks its FILE, the backup");
  if (more !== undefined) throw new UsageError("“nashra restore” takes one FILE");
  const store = ownStore();
  if (existsSync(from) && existsSync(store.file) && realpathSync(from) === realpathSync(store.file))
    throw new FileError(`${from}: is the store itself; right would be a backup of it`);
  const backup = openAsIs(from, {
    readOnly: true,
    adviceFor: (reason) => `is no backup that can be restored (${reason}); nothing was changed`,
  });
  const abort = new AbortController();
  const stop = stopping(() => abort.abort());
  const began = performance.now();
  let present: Present | undefined;
  try {
    present = taken(store.file, values.force ?? false);
    const aside = free(besides(dirname(store.file), "before-restore-", new Date()));
    const unfinished = join(dirname(store.file), `.${basename(store.file)}.restoring`);
    const { replace } = present;
    await finished(
      unfinished,
      () => copied(backup, from, unfinished, values.quick ?? false, abort.signal),
      () => replace(unfinished, aside),
    );
    say(`${store.file}: ${told(store.file)}, ${duration((performance.now() - began) / 1000)}`);
    if (existsSync(aside)) say(`what was there before is now ${aside}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    remark("stopped; the store is as it was");
    return stop.status ?? 1;
  } finally {
    backup.close();
    present?.release();
    stop.listenNoMore();
  }
}

/** A name that no file has: several restores may fall into one second. */
function free(file: string): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? file : file.replace(/\.sqlite$/, `-${i}.sqlite`);
    if (!existsSync(name)) return name;
  }
}

async function copied(
  backup: DatabaseSync,
  from: string,
  to: string,
  isQuick: boolean,
  signal: AbortSignal,
): Promise<void> {
  assertRoom(dirname(to), bytesOf(from));
  await copyShown(backup, to, bytesOf(from), signal);
  if (!isQuick) await assertSound(to, from, signal);
}

type Present = Pick<Held, "replace" | "release">;

/** Takes the store that a backup is to replace, if there is one. Throws FileError where a process has it open. */
function taken(file: string, isForced: boolean): Present {
  const without = { replace: (by: string, aside?: string) => putIn(file, by, aside), release: () => {} };
  if (!existsSync(file)) return without;
  try {
    const held = hold(file);
    if (isStore(held.db)) return held;
    held.release();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/\b(?:locked|busy)\b/i.test(reason))
      throw new FileError(
        `${file}: a process has the store open (${reason}); right would be to stop nashra, and anything else that reads it, and to restore then`,
      );
    if (isForced) return without;
    throw new FileError(
      `${file}: what is there cannot be read (${reason}), nor can it be told whether a process has it open; stop nashra, and then right would be --force`,
    );
  }
  throw new FileError(
    `${file}: is a database of another program; right would be to put it elsewhere, or another folder in DATA_DIR`,
  );
}

/** Whether a database is nashra's, or holds nothing at all. */
const isStore = (db: DatabaseSync) =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'").get() !== undefined ||
  db.prepare("SELECT 1 FROM sqlite_master").get() === undefined;

/** Puts a backup where no store is, or none that can be read: what lies there is put aside with all that belongs to it. */
function putIn(file: string, by: string, aside = `${file}.aside`): void {
  // A -wal would be written into whatever database lies beside it.
  for (const end of ["-wal", "-shm", "-journal"])
    if (existsSync(file + end)) renameSync(file + end, aside + end);
  putInPlace(by, file, existsSync(file) ? aside : undefined);
}

/** What the store holds now. */
function told(file: string): string {
  const db = openAsIs(file, { readOnly: true });
  try {
    const articles = Number(db.prepare("SELECT COUNT(*) AS count FROM article").get()?.count);
    return `${articles.toLocaleString("en")} articles, ${megabytes(bytesOf(file))}`;
  } finally {
    db.close();
  }
}
