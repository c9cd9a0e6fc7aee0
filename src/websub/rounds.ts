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
const GATHERED = 10;
/** Tasks in one claim: it holds the thread, and what came of the last one is written before the next. */
const CLAIMED = 40;
/** Statements in a batch. */
const TOGETHER = 100;

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

export interface RoundsDeps {
  /** Tasks at a time, and in all. */
  readonly pool: number;
  readonly most: number;
  /** When the next task may begin; others have their turn until then. */
  readonly turn?: (() => Promise<void>) | undefined;
  readonly report: (error: unknown) => void;
}

/** `claim` gives at most so many tasks. */
export function createRounds(
  db: Database,
  claim: (most: number) => Promise<readonly Task[]>,
  { pool, most, turn = () => pause(0), report }: RoundsDeps,
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
      const room = Math.min(pool - running, left, CLAIMED);
      // A claim costs a write: not for each place that becomes free.
      const isEnough = room >= Math.min(CLAIMED, pool / 4) || (room > 0 && running === 0);
      const tasks = isEnough ? await claim(room) : [];
      left -= tasks.length;
      for (const task of tasks) {
        start(task);
        await turn();
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
