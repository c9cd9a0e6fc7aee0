/** What goes over very many rows is asked of the store beside the thread that answers: counts at their limit take seconds. */
import { Worker } from "node:worker_threads";
import type { Database, Statement, Value } from "./store/database.ts";

/** Who may ask at a time: they have one thread after the other. */
const MOST_WAITING = 4;
/** Milliseconds of all that one asks. */
const PATIENCE = 20_000;

/**
 * What `ask` finds out of a store that it may only read, in another thread; undefined where that takes longer than
 * `patience` (milliseconds), or too many wait. `file` is a store that this process has open.
 */
export function askingBeside(
  file: string,
  patience = PATIENCE,
): <Found>(ask: (db: Pick<Database, "prepare">) => Promise<Found>) => Promise<Found | undefined> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (ask) => {
    if (waiting >= MOST_WAITING) return undefined;
    waiting += 1;
    const before = last;
    const { promise, resolve: next } = Promise.withResolvers<void>();
    last = promise;
    await before;
    const worker = new Worker(new URL("./store-thread.ts", import.meta.url), { workerData: file });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((done, fail) => {
      timer = setTimeout(() => done(undefined), patience);
      worker.once("error", fail);
    });
    try {
      return await Promise.race([ask(asked(worker)), late]);
    } finally {
      clearTimeout(timer);
      // SQLite does not leave off: a thread that was given up ends with its question, and the next begins then.
      void worker.terminate().finally(() => {
        waiting -= 1;
        next();
      });
    }
  };
}

/** The store as the thread has it, which answers one question after the other. */
function asked(worker: Worker): Pick<Database, "prepare"> {
  const waiting: ((rows: unknown[]) => void)[] = [];
  worker.on("message", (rows: unknown[]) => waiting.shift()?.(rows));
  const statement = (sql: string, values: readonly Value[]): Statement => ({
    bind: (...bound) => statement(sql, bound),
    all: <Row>() =>
      new Promise<{ results: Row[] }>((done) => {
        waiting.push((rows) => done({ results: rows as Row[] }));
        worker.postMessage({ sql, values });
      }),
  });
  return { prepare: (sql) => statement(sql, []) };
}
