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
/** Tasks that are begun before others have their turn, unless the platform says when. */
const AT_ONCE = 4;
/** Statements in a batch. */
const TOGETHER = 100;

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Others have their turn after so many. */
function turnsOf(most: number): () => Promise<void> {
  let begun = 0;
  return async () => {
    begun += 1;
    if (begun % most === 0) await pause(0);
  };
}

export interface RoundsDeps {
  /** Tasks at a time, and in all. */
  readonly pool: number;
  readonly most: number;
  /** Tasks in one claim at most, what came of which is written before the next; as many as have room, unless it is given. */
  readonly claimed?: number | undefined;
  /** When the next task may begin; others have their turn until then. */
  readonly turn?: (() => Promise<void>) | undefined;
  readonly report: (error: unknown) => void;
}

/** `claim` gives at most so many tasks. */
export function createRounds(
  db: Database,
  claim: (most: number) => Promise<readonly Task[]>,
  { pool, most, claimed = pool, turn = turnsOf(AT_ONCE), report }: RoundsDeps,
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
      const room = Math.min(pool - running, left, claimed);
      // A claim costs a write: not for each place that becomes free.
      const isEnough = room >= Math.min(claimed, pool / 4) || (room > 0 && running === 0);
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
