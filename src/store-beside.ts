/** What goes over very many rows is asked of the store beside the thread that answers: counts at their limit take seconds. */
import { Worker } from "node:worker_threads";
import type { Asks, Statement, Value } from "./store/database.ts";
import { fewTurns } from "./turns.ts";

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
): <Found>(ask: (db: Asks) => Promise<Found>) => Promise<Found | undefined> {
  const turn = fewTurns(MOST_WAITING);
  return <Found>(ask: (db: Asks) => Promise<Found>) => {
    const { promise, resolve, reject } = Promise.withResolvers<Found | undefined>();
    const asking = async () => {
      const worker = new Worker(new URL("./store-thread.ts", import.meta.url), { workerData: file });
      worker.once("error", reject);
      const timer = setTimeout(() => resolve(undefined), patience);
      ask(asked(worker)).then(resolve, reject);
      await promise.catch(() => {});
      clearTimeout(timer);
      // SQLite does not leave off: a thread that was given up ends with its question, and the next begins then.
      await worker.terminate();
    };
    turn(asking).then(() => resolve(undefined), reject);
    return promise;
  };
}

/** The store as the thread has it, which answers one question after the other. */
function asked(worker: Worker): Asks {
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
