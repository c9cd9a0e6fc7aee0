/** While much is written: what the -wal gathers is moved into the database beside the thread that writes. */
import type { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";

/** Pages of the -wal from which on it is moved: those that are written again and again are moved once. */
const MUCH = 20_000;
/** Pages of it that are moved by the writing thread: only when nothing comes behind them the -wal begins anew. */
const FEW = 5000;
/** Pages at which SQLite itself moves them with a write, whatever becomes of the other thread. */
export const MOST = 4 * MUCH;

/** Moves pages for one connection, in its own time; https://sqlite.org/wal.html#ckpt. */
export class Checkpoints {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #much: number;
  readonly #few: number;
  #thread: Worker | undefined;
  #isMoving = false;
  #isBroken = false;

  /** `much` and `few` are pages, as above. */
  constructor(file: string, db: DatabaseSync, much = MUCH, few = FEW) {
    this.#file = file;
    this.#db = db;
    this.#much = much;
    this.#few = few;
  }

  /** Looks after a write whether there is enough to move. */
  look(): void {
    if (this.#isMoving || this.#isBroken) return;
    const { log, checkpointed } = this.#run("NOOP");
    if (log < this.#much) return;
    if (log - checkpointed <= this.#few) this.#run("PASSIVE");
    else {
      this.#isMoving = true;
      this.#begun().postMessage("move");
    }
  }

  /** Waits for what is being moved. */
  async end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    if (thread && !this.#isBroken)
      await new Promise((resolve) => {
        thread.once("exit", resolve);
        thread.postMessage("end");
      });
  }

  #run(mode: "NOOP" | "PASSIVE"): { readonly log: number; readonly checkpointed: number } {
    const { log, checkpointed } = this.#db.prepare(`PRAGMA wal_checkpoint(${mode})`).get() ?? {};
    return { log: Number(log), checkpointed: Number(checkpointed) };
  }

  #begun(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(new URL("./sqlite-checkpoint-thread.ts", import.meta.url), {
      workerData: this.#file,
    });
    const moved = () => {
      this.#isMoving = false;
    };
    // What it cannot do, a full disk say, the next large write meets too, and tells of.
    const broken = () => {
      this.#isBroken = true;
    };
    thread.on("message", moved).on("error", broken).on("exit", broken);
    this.#thread = thread;
    return thread;
  }
}
