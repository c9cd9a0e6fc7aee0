/** A folder watched: which documents below it have changed, told when each has been quiet for a while. */
import { type FSWatcher, readdirSync, type Stats, statSync, watch } from "node:fs";
import { join, sep } from "node:path";
import { Arrivals, tellsMoves } from "./arrivals.ts";
import { isDocumentName } from "./found.ts";
import { isZip, unpackedName } from "./names.ts";

/**
 * Tells of changed documents below `folder`, once each has not changed for `quiet` ms; never of what is gone. Of a
 * document that was moved there it tells at once where that can be known, with the mark of what is whole. It tells of
 * `folder` itself where only a look at all of it shows what is whose: when folders or packed files came, and always
 * where links lead to folders. A folder takes one watch of the system's, however many files it has; where there are
 * no watches left, what changes there goes unnoticed. Returns what ends it.
 */
export function watchFolder(
  folder: string,
  quiet: number,
  changed: (paths: readonly string[], whole: ReadonlyMap<string, string>) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  /** What changed, and when it was last seen to. */
  const changes = new Map<string, number>();
  let hasLinks = false;
  let timer: NodeJS.Timeout | undefined;
  const knowsMoves = tellsMoves(folder);
  const arrivals = new Arrivals((marks) => {
    for (const path of marks.keys()) changes.delete(path);
    changed([...marks.keys()], marks);
  });

  function watchBelow(path: string): void {
    forget(path);
    try {
      const watcher = watch(path, { persistent: false }, (event, name) => {
        if (name) noticed(event, join(path, name));
      });
      watchers.set(
        path,
        watcher.on("error", () => forget(path)),
      );
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        const below = join(path, entry.name);
        if (entry.name.startsWith(".")) continue;
        if (entry.isSymbolicLink()) hasLinks ||= looksOf(below)?.isDirectory() === true;
        else if (entry.isDirectory()) watchBelow(below);
      }
    } catch {
      // It has gone meanwhile, may not be read, or the system has no watches left.
    }
  }

  /** Ends the watches of a folder that is no more, or another now, and of those below it. */
  function forget(path: string): void {
    for (const [watched, watcher] of watchers)
      if (watched === path || watched.startsWith(path + sep)) {
        watcher.close();
        watchers.delete(watched);
      }
  }

  function noticed(event: string, path: string): void {
    const name = path.slice(path.lastIndexOf(sep) + 1);
    if (name.startsWith(".")) return;
    const isFolder = looksOf(path)?.isDirectory() === true;
    if (isFolder && event !== "rename") return;
    if (isFolder)
      // At once: what is put into it from now on is noticed, and what is there already is read with it.
      watchBelow(path);
    else if (watchers.has(path)) forget(path);
    else if (!isDocumentName(unpackedName(name)) && !isZip(name)) return;
    if (event === "rename" && knowsMoves && !hasLinks && isDocumentName(name)) arrivals.came(path);
    else arrivals.changed(path);
    changes.set(path, performance.now());
    timer ??= setTimeout(tell, quiet);
  }

  function tell(): void {
    const now = performance.now();
    // A timer may be early by a part of a millisecond.
    const ready = [...changes].filter(([, at]) => now - at >= quiet - 1).map(([path]) => path);
    for (const path of ready) changes.delete(path);
    const next = Math.min(...changes.values()) + quiet - now;
    timer = changes.size > 0 ? setTimeout(tell, Math.max(1, next)) : undefined;
    const there = ready.filter((path) => looksOf(path));
    const areDocuments = !hasLinks && there.every((path) => isDocumentName(path) && looksOf(path)?.isFile());
    if (there.length > 0) changed(areDocuments ? there : [folder], NONE);
  }

  watchBelow(folder);
  return () => {
    clearTimeout(timer);
    arrivals.end();
    forget(folder);
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

const looksOf = (path: string): Stats | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};
