/** A folder and processes that are gone when the measurement is over. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PATIENCE = 8000;

export interface Temporary {
  readonly folder: string;
  /** Processes to be ended; add to it what is started. */
  readonly children: ChildProcess[];
}

/** Gives work an empty folder, ends what it started, and takes the folder away. */
export async function temporarily<T>(work: (given: Temporary) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "nashra-bench-"));
  const children: ChildProcess[] = [];
  try {
    return await work({ folder, children });
  } finally {
    // A server that is closing still writes its database; the folder goes after it.
    await Promise.all(children.map(ended));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks a process to end, and ends it after eight seconds. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  await exit;
  clearTimeout(late);
}
