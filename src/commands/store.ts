/** `nashra store`: where the store is and what it holds; the whole of it checked; written anew without gaps. */
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { placesOf } from "../settings.ts";
import { openAsIs } from "../store/sqlite.ts";
import type { StoreFinding } from "../store/sqlite-check.ts";
import { removeDatabase, Stopped } from "../store/sqlite-copy.ts";
import { apart } from "./apart.ts";
import { FileError, parsedBy, UsageError, unknownAction } from "./options.ts";
import { duration } from "./progress.ts";
import { stopping } from "./stopping.ts";
import { assertRoom, bytesOf, megabytes, ownStore } from "./store-file.ts";
import { painted, remark, say } from "./terminal.ts";

interface Action {
  /** Arguments, at most. */
  readonly takes: number;
  readonly run: (args: readonly string[], signal: AbortSignal) => Promise<number>;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  check: { takes: 1, run: ([file], signal) => check(file, signal) },
  compact: { takes: 0, run: (_, signal) => compact(signal) },
};

/** Tells of the store, checks it or compacts it. Exit status 1 when something is wrong, 130 when it was stopped. */
export async function storeCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("store", args);
  const [name, ...rest] = positionals;
  const action = name === undefined ? undefined : ACTIONS[name];
  if (name !== undefined && !action) throw unknownAction("store", name);
  if (action && (rest.length > action.takes || values.json))
    throw new UsageError(`“nashra store ${name}” is not called so`, { action: name ?? "" });
  if (!action) return tell(values.json ?? false);
  const abort = new AbortController();
  const stop = stopping(() => abort.abort());
  try {
    return await action.run(rest, abort.signal);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    remark("stopped; the store is as it was");
    return stop.status ?? 1;
  } finally {
    stop.listenNoMore();
  }
}

/** The store's file. Throws FileError where there is none. */
function storeFile(): string {
  const { file } = ownStore();
  if (!existsSync(file))
    throw new FileError(`${file}: there is no store yet; “nashra import” or “nashra serve” makes it`);
  return file;
}

function tell(json: boolean): number {
  const file = storeFile();
  const db = openAsIs(file);
  const number = (sql: string) => Number(Object.values(db.prepare(sql).get() ?? {})[0]);
  const free = number("PRAGMA freelist_count") * number("PRAGMA page_size");
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
  // Of an older store some are not there yet.
  const rows = (table: string) => (isThere.get(table) ? number(`SELECT COUNT(*) FROM ${table}`) : 0);
  const found = {
    file,
    bytes: bytesOf(file),
    free,
    articles: rows("article"),
    categories: rows("category"),
    authors: rows("author"),
    retractions: rows("retraction"),
    migration: db.prepare("SELECT name FROM d1_migrations ORDER BY id DESC").get()?.name,
  };
  db.close();
  if (json) console.log(JSON.stringify(found));
  else
    say(
      [
        painted("heading", file),
        `${megabytes(found.bytes)}, of which ${megabytes(free)} are free for what comes`,
        ...(["articles", "categories", "authors", "retractions"] as const).map(
          (name) => `${found[name].toLocaleString("en")} ${name}`,
        ),
      ].join("\n"),
    );
  return 0;
}

async function check(named: string | undefined, signal: AbortSignal): Promise<number> {
  const file = named ?? storeFile();
  if (!existsSync(file)) throw new FileError(`${file}: there is no such file`);
  const began = performance.now();
  const findings = await apart(
    { name: "check", file, readOnly: named !== undefined },
    { doing: `checking ${megabytes(bytesOf(file))}`, signal },
  );
  for (const { what } of findings) remark(`${file}: error: ${what}`);
  const isOwn = named === undefined || isStoreItself(named);
  if (findings.length > 0) remark(isOwn ? adviceOn(findings) : adviceOnBackup(file, findings));
  else
    say(`${file}: all well, ${megabytes(bytesOf(file))} in ${duration((performance.now() - began) / 1000)}`);
  return findings.length > 0 ? 1 : 0;
}

const adviceOn = (findings: readonly StoreFinding[]) =>
  findings.some(({ damaged }) => damaged)
    ? "The file is damaged: right would be the latest backup in its place (nashra restore FILE), or, without one, to put the file aside and have the next start make a new one from the articles. Look after the disk too."
    : "The articles are whole; lists or searches may be wrong. Right would be the latest backup without findings in its place (nashra restore FILE), or to put the file aside and have the next start make a new one from the articles.";

/** Whether a file that was named is the store of DATA_DIR. */
function isStoreItself(named: string): boolean {
  const { database } = placesOf(process.env);
  return existsSync(database) && realpathSync(named) === realpathSync(database);
}

const adviceOnBackup = (file: string, findings: readonly StoreFinding[]) =>
  findings.some(({ damaged }) => damaged)
    ? `${file} is damaged: right would be not to restore it, but another backup; or to make a new one (nashra backup), where “nashra store check” finds the store itself well. Look after the disk that it lies on too.`
    : `The articles in ${file} are whole; lists or searches of a store that it is restored to may be wrong. Right would be to restore another backup, without findings, or to make a new one (nashra backup), where “nashra store check” finds the store itself well.`;

async function compact(signal: AbortSignal): Promise<number> {
  const file = storeFile();
  const before = bytesOf(file);
  // The full-text index is first made one piece, in its own place.
  assertRoom(dirname(file), before);
  remark(`writing ${megabytes(before)} anew; until that is done no process can open the store`);
  const to = join(dirname(file), `.${basename(file)}.compact`);
  const began = performance.now();
  try {
    await apart({ name: "compact", file, to }, { doing: "compacting", signal });
  } catch (error) {
    if (error instanceof Error && /\blocked\b/.test(error.message))
      throw new FileError(
        `${file}: a process has the store open (${error.message}); right would be to stop nashra, and to compact then`,
      );
    removeDatabase(to);
    throw error;
  }
  say(
    `${file}: ${megabytes(before)} before, ${megabytes(bytesOf(file))} now, ${duration((performance.now() - began) / 1000)}`,
  );
  return 0;
}
