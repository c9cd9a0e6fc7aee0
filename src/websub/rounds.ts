/** The hub's work: what has been claimed is done side by side, and what came of it is written together. */
import type { Database, Statement } from "../store/database.ts";

export interface Task {
  /** Does it; what is to be written then. */
  run(): Promise<readonly Statement[]>;
}

export interface Rounds {
  /** Looks for work; resolves when none is left that may be done now. */
  drain(): Promise<void>;
}

/** Milliseconds in which results are gathered. */
const GATHERED = 5;
/** Tasks that are begun before others, readers above all, have their turn. */
const AT_ONCE = 4;
/** Statements in a batch. */
const TOGETHER = 100;

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** `claim` gives at most so many tasks; `pool` of them run at a time, `most` in all. */
export function createRounds(
  db: Database,
  claim: (most: number) => Promise<readonly Task[]>,
  { pool, most, report }: { pool: number; most: number; report: (error: unknown) => void },
): Rounds {
  const results: Statement[] = [];
  let running = 0;
  let left = most;
  let again = false;
  let draining: Promise<void> | undefined;
  let wake = () => {};

  const start = ({ run }: Task) => {
    running += 1;
    run()
      .then((written) => results.push(...written), report)
      .finally(() => {
        running -= 1;
        wake();
      });
  };

  async function drain() {
    for (;;) {
      again = false;
      while (results.length > 0) await db.batch(results.splice(0, TOGETHER));
      const room = Math.min(pool - running, left);
      // A claim costs a write: not for each place that becomes free.
      const tasks = room > pool / 4 || (room > 0 && running === 0) ? await claim(room) : [];
      left -= tasks.length;
      for (const [index, task] of tasks.entries()) {
        start(task);
        if (index % AT_ONCE === AT_ONCE - 1) await pause(0);
      }
      if (tasks.length > 0 && running < pool && left > 0) again = true;
      if (again || results.length > 0) continue;
      if (running === 0) return;
      await new Promise<void>((done) => {
        wake = done;
      });
      await pause(GATHERED);
    }
  }

  return {
    drain() {
      again = true;
      wake();
      draining ??= drain().finally(() => {
        draining = undefined;
      });
      return draining;
    },
  };
}
