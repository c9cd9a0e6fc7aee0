/** Files of databases: written whole or not at all, with what can be said where that fails. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  statfsSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { placesOf } from "../settings.ts";
import { removeDatabase, Stopped } from "../store/sqlite-copy.ts";
import { FileError } from "./options.ts";

export interface Store {
  /** DATA_DIR. */
  readonly folder: string;
  readonly file: string;
}

/** The store of DATA_DIR, whether it is there or not. Settings are not read: they may be what is broken. */
export function ownStore(): Store {
  const { folder, database } = placesOf(process.env);
  if (!existsSync(folder))
    throw new FileError(`${folder}: there is no such folder; right would be the publication's, in DATA_DIR`);
  // Through a link to another disk, the store itself is written anew there.
  return { folder, file: existsSync(database) ? realpathSync(database) : database };
}

/** Bytes of a database and of its -wal. */
export const bytesOf = (file: string): number =>
  ["", "-wal"].reduce((sum, end) => sum + (statSync(file + end, { throwIfNoEntry: false })?.size ?? 0), 0);

/** `1,234 MB`, or `0.3 MB`. */
export function megabytes(bytes: number): string {
  const count = bytes / 1e6;
  return `${count.toLocaleString("en", { maximumFractionDigits: count < 10 ? 1 : 0 })} MB`;
}

/** `2026-03-01T101530Z`: the second of a time, as names of files take it on every system. */
export const stamp = (time: Date): string =>
  time
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "");

/** Says no where the folder of a file is not there: a name that was mistyped makes none. Throws FileError. */
export function assertFolder(file: string): void {
  const folder = dirname(resolve(file));
  if (existsSync(folder)) return;
  throw new FileError(
    `${folder}: there is no such folder; right would be one that is there, or to make it first (mkdir -p "${folder}")`,
  );
}

/** Says no where a folder has no room for so many bytes, before they are written. Throws FileError. */
export function assertRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes)
    throw new FileError(
      `${folder}: there is no room (${megabytes(bytes)} are needed, ${megabytes(bavail * bsize)} are free); free some, or name another place`,
    );
}

/**
 * Makes a database under the name of `unfinished`, and hands it over once it is on the disk. Whatever goes wrong,
 * nothing unfinished stays. Throws FileError and Stopped.
 */
export async function finished(
  unfinished: string,
  work: () => Promise<void>,
  handOver: () => void,
): Promise<void> {
  const folder = dirname(unfinished);
  try {
    mkdirSync(folder, { recursive: true });
    removeDatabase(unfinished);
    await work();
    sync(unfinished);
    handOver();
    sync(folder);
  } catch (error) {
    try {
      removeDatabase(unfinished);
    } catch {
      // What kept it from being written keeps it from being removed.
    }
    throw error instanceof FileError || error instanceof Stopped ? error : fileError(unfinished, error);
  }
}

/** Waits until what a file or a folder holds is on the disk. */
export function sync(path: string): void {
  const opened = openSync(path, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** What is to be said of a failure of the system's or of SQLite's. */
function fileError(file: string, error: unknown): FileError {
  const reason = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|EDQUOT|\bfull\b/i.test(reason))
    return new FileError(`${file}: there is no room left (${reason}); free some, or name another place`);
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|unable to open|readonly/i.test(reason))
    return new FileError(
      `${file}: cannot be written (${reason}); right would be a folder that this user may write to`,
    );
  return new FileError(`${file}: could not be written (${reason})`);
}

/** Names of a database of its own beside a store's, by what it is and when. */
export const besides = (folder: string, what: string, time: Date): string =>
  join(folder, `nashra-${what}${stamp(time)}.sqlite`);
