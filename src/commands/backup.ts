/** `nashra backup [FILE]`: the store as one file, as it is at one moment, while it is served and written to. */
import { existsSync, renameSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { openAsIs } from "../store/sqlite.ts";
import { copyDatabase, forSameUser, Stopped } from "../store/sqlite-copy.ts";
import { apart } from "./apart.ts";
import { FileError, parsedBy, UsageError } from "./options.ts";
import { duration, showProgress } from "./progress.ts";
import { stopping } from "./stopping.ts";
import {
  assertFolder,
  assertRoom,
  besides,
  bytesOf,
  finished,
  megabytes,
  ownStore,
  type Store,
} from "./store-file.ts";
import { remark, say } from "./terminal.ts";
import { removeLeftovers, unfinishedOf } from "./unfinished.ts";

/** Writes a backup and checks it. Exit status 1 when it fails or has findings, and then there is no file; 130 when it was stopped. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("backup", args);
  if (positionals.length > 1) throw new UsageError("“nashra backup” takes one file at most");
  const store = ownStore();
  if (!existsSync(store.file)) throw new FileError(`${store.file}: there is no store yet to back up`);
  const file = target(store, positionals[0]);
  if (positionals[0] !== undefined) assertFolder(file);
  if (existsSync(file) && !values.force)
    throw new FileError(`${file}: is there already; right would be another name, or --force`);
  const abort = new AbortController();
  const stop = stopping(() => abort.abort());
  const began = performance.now();
  try {
    const articles = await written(store.file, file, values.quick ?? false, abort.signal);
    say(
      `${shown(file)}: ${articles.toLocaleString("en")} articles, ${megabytes(bytesOf(file))}, ${duration((performance.now() - began) / 1000)}${values.quick ? "" : ", checked"}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    remark("stopped; no backup was written");
    return stop.status ?? 1;
  } finally {
    stop.listenNoMore();
  }
}

/** The file that a name means: its own, one by date in that folder, or one by date in backups/. Throws FileError. */
function target({ folder, file }: Store, named: string | undefined): string {
  const isFolder =
    named !== undefined &&
    (statSync(named, { throwIfNoEntry: false })?.isDirectory() || /[\\/]$/.test(named));
  const asked =
    named === undefined || isFolder
      ? besides(named ?? join(folder, "backups"), "", new Date())
      : resolve(named);
  const there = statSync(asked, { throwIfNoEntry: false });
  const isOwn = ["", "-wal", "-shm", "-journal"].some((end) => {
    const own = statSync(file + end, { throwIfNoEntry: false });
    return asked === file + end || (own && there?.ino === own.ino && there.dev === own.dev);
  });
  if (isOwn)
    throw new FileError(
      `${asked}: is the store itself, or belongs to it; right would be the name of another file`,
    );
  if (there && !there.isFile()) throw new FileError(`${asked}: is no file; right would be the name of one`);
  return asked;
}

/** Copies, checks, and gives the copy its name. Returns how many articles it holds. */
async function written(store: string, file: string, isQuick: boolean, signal: AbortSignal): Promise<number> {
  const unfinished = unfinishedOf(file);
  let articles = 0;
  const db = openAsIs(store);
  try {
    await finished(
      unfinished,
      async () => {
        removeLeftovers(file);
        assertRoom(dirname(file), bytesOf(store));
        await copyShown(db, unfinished, bytesOf(store), signal);
        if (!isQuick) await assertSound(unfinished, store, signal);
        const copy = openAsIs(unfinished, { readOnly: true });
        articles = Number(copy.prepare("SELECT COUNT(*) AS count FROM article").get()?.count);
        copy.close();
      },
      () => {
        forSameUser(unfinished, store);
        renameSync(unfinished, file);
      },
    );
  } finally {
    db.close();
  }
  return articles;
}

/** Copies a database and shows how far that is. */
export async function copyShown(
  db: Parameters<typeof copyDatabase>[0],
  to: string,
  bytes: number,
  signal: AbortSignal,
): Promise<void> {
  const progress = showProgress(undefined, "MB");
  progress.total(bytes);
  try {
    await copyDatabase(db, to, {
      stopped: () => signal.aborted,
      progress: (done, all) => {
        const copied = (bytes * done) / all;
        progress.done(copied, Math.round(copied / 1e6));
      },
    });
  } finally {
    progress.stop();
  }
}

/** Reads all of a copy. Warns of what is wrong in it; throws FileError, which begins with `otherwise`, where it is damaged. */
export async function assertSound(file: string, otherwise: string, signal: AbortSignal): Promise<void> {
  const findings = await apart({ name: "check", file }, { doing: "checking the copy", signal });
  const damages = findings.filter(({ damaged }) => damaged);
  if (damages.length > 0)
    throw new FileError(
      `${otherwise}: damaged (${damages[0]?.what}${damages.length > 1 ? `, and ${damages.length - 1} more` : ""}); “nashra store check” tells more, and --quick copies it all the same`,
    );
  for (const { what } of findings) remark(`warning: ${what}; “nashra store check” tells what to do`);
}

const shown = (file: string) => {
  const short = relative("", file);
  return short.startsWith("..") ? file : short;
};
