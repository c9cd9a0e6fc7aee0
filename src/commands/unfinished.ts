/** Names of backups that are being written, which say by whom; and what killed ones left behind. */
import { lstatSync, readdirSync, unlinkSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** Milliseconds after which no backup is being written any more, whoever began it. */
const DAY = 86_400_000;

const host = () => hostname().replace(/[^\w-]/g, "_");

/** `.FILE.HOST-PID.unfinished`: where this process writes a file until it is whole. */
export const unfinishedOf = (file: string): string =>
  join(dirname(file), `.${basename(file)}.${host()}-${process.pid}.unfinished`);

const NAME = /^\.(?<of>.+\.sqlite|.+?)(?:\.(?<host>[\w-]+)-(?<pid>\d+))?\.unfinished(?:-journal|-wal|-shm)?$/;
/** What backups are called that nobody gave a name. */
const DATED = /^nashra-\d{4}-\d\d-\d\dT\d{6}Z\.sqlite$/;

/**
 * Removes what killed backups left beside `file`: unfinished ones of its name or of a date, whose process is gone, or
 * that nobody has written to for a day where it cannot be told. What cannot be removed stays.
 */
export function removeLeftovers(file: string): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    const found = NAME.exec(name)?.groups;
    if (!found || (found.of !== basename(file) && !DATED.test(found.of ?? ""))) continue;
    const path = join(folder, name);
    try {
      const stat = lstatSync(path);
      const isGone = found.host === host() ? !isAlive(Number(found.pid)) : Date.now() - stat.mtimeMs > DAY;
      if (stat.isFile() && isGone) unlinkSync(path);
    } catch {
      // Another process was faster, or it is somebody else's.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is one all the same.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
