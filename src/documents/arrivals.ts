/** Files that are moved into a folder: whole from the first moment, and told from those that are written there. */
import { lstatSync, type Stats, statfsSync } from "node:fs";
import { setTimeout as after, setImmediate as turn } from "node:timers/promises";
import { markOf } from "./found.ts";

/** ext2 to ext4, XFS, Btrfs, tmpfs and overlayfs (statfs(2)): a move there changes a file's ctime and not its mtime. */
const KNOWN = new Set([0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630]);
/** The system copies files page by page: what ends elsewhere is no part of a copy. */
const PAGE = 4096;
/** Milliseconds in which a write is noticed, for files that were written and moved within one tick of the clock. */
const NOTICED = 20;

/** Whether moves into a folder can be told there: on Linux, and where its file system is one of those known. */
export function tellsMoves(folder: string): boolean {
  try {
    return process.platform === "linux" && KNOWN.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}

/**
 * Finds out of what is noticed in folders (fs.watch) which files were moved in, and tells of each with its mark. A file
 * written in place is noticed as new, and once more with each write, before what the writer does next; a write leaves
 * ctime and mtime the same. So a file that was noticed as new alone, and whose ctime is past its mtime, was given its
 * name when all was written (decision 0018).
 */
export class Arrivals {
  readonly #tell: (marks: ReadonlyMap<string, string>) => void;
  /** What came and was not written to since, as it looked then. */
  readonly #came = new Map<string, Came>();
  /** What came in this turn. */
  #together: Came[] = [];

  constructor(tell: (marks: ReadonlyMap<string, string>) => void) {
    this.#tell = tell;
  }

  /** A name is new, or another file's, or gone. */
  came(path: string): void {
    this.#came.delete(path);
    const stats = looksOf(path);
    if (!stats || !mayBeWhole(stats)) return;
    const one = { path, mark: markOf(stats).mark, within: stats.ctimeMs === stats.mtimeMs };
    this.#came.set(path, one);
    if (this.#together.push(one) === 1) void this.#settle();
  }

  /** A file was written to, or what is known of it has changed. */
  changed(path: string): void {
    this.#came.delete(path);
  }

  end(): void {
    this.#came.clear();
  }

  async #settle(): Promise<void> {
    await turn();
    const together = Map.groupBy(this.#together, ({ within }) => within);
    this.#together = [];
    // All that the system had to tell of them when they were looked at is told before the next turn.
    await turn();
    this.#tellOf(together.get(false) ?? []);
    if (!together.has(true)) return;
    await after(NOTICED);
    await turn();
    this.#tellOf(together.get(true) ?? []);
  }

  /** Tells of those that were not written to and look as they did. */
  #tellOf(all: readonly Came[]): void {
    const whole = new Map<string, string>();
    for (const one of all) {
      const { path, mark } = one;
      const stats = looksOf(path);
      if (this.#came.get(path) !== one || !stats || markOf(stats).mark !== mark) continue;
      this.#came.delete(path);
      whole.set(path, mark);
    }
    if (whole.size > 0) this.#tell(whole);
  }
}

/** A file under a new name. */
interface Came {
  readonly path: string;
  /** How it looked then. */
  readonly mark: string;
  /** Whether it was written within the tick of the clock in which it got the name. */
  readonly within: boolean;
}

/** Whoever still writes to a file by another name is not noticed: one with two names must stand still. */
const mayBeWhole = (stats: Stats) =>
  stats.isFile() &&
  stats.size > 0 &&
  stats.nlink === 1 &&
  (stats.ctimeMs > stats.mtimeMs || (stats.ctimeMs === stats.mtimeMs && stats.size % PAGE !== 0));

const looksOf = (path: string): Stats | undefined => {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
};
