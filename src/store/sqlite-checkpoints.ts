/** While much is written: what the -wal gathers is moved into the database beside the thread that writes. */
import type { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";

/** Pages of the -wal from which on it is moved: those that are written again and again are moved once. */
const MUCH = 20_000;
/** Pages of it that are moved by the writing thread: only when nothing comes behind them the -wal begins anew. */
const FEW = 5000;
/** Pages at which SQLite itself moves them with a write, whatever becomes of the other thread. */
const MOST = 4 * MUCH;

interface Limits {
  /** Pages, as above. */
  readonly much?: number;
  readonly few?: number;
}

/** Moves pages for one connection, in its own time; https://sqlite.org/wal.html#ckpt. */
export class Checkpoints {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #much: number;
  readonly #few: number;
  #thread: Worker | undefined;
  #isMoving = false;
  #isBroken = false;

  /** From now on SQLite leaves the pages to this. */
  constructor(file: string, db: DatabaseSync, { much = MUCH, few = FEW }: Limits = {}) {
    db.exec(`PRAGMA wal_autocheckpoint = ${MOST}`);
    this.#file = file;
    this.#db = db;
    this.#much = much;
    this.#few = few;
  }

  /** Looks after a write whether there is enough to move. What cannot be moved stays in the -wal, and is as safe there. */
  look(): void {
    if (this.#isMoving || this.#isBroken) return;
    try {
      this.#look();
    } catch {
      this.#isBroken = true;
    }
  }

  /** Waits for what is being moved. */
  async end(): Promise<void> {
    const thread = this.#thread;
    if (!thread) return;
    await new Promise((resolve) => {
      thread.once("exit", resolve);
      thread.postMessage("end");
    });
  }

  #look(): void {
    const { log, checkpointed } = this.#run("NOOP");
    if (log < this.#much) return;
    if (log - checkpointed <= this.#few) this.#run("PASSIVE");
    else {
      this.#thread ??= this.#begun();
      this.#isMoving = true;
      this.#thread.postMessage("move");
    }
  }

  #run(mode: "NOOP" | "PASSIVE"): { readonly log: number; readonly checkpointed: number } {
    const { log, checkpointed } = this.#db.prepare(`PRAGMA wal_checkpoint(${mode})`).get() ?? {};
    return { log: Number(log), checkpointed: Number(checkpointed) };
  }

  #begun(): Worker {
    const thread = new Worker(new URL("./sqlite-checkpoint-thread.ts", import.meta.url), {
      workerData: this.#file,
    });
    // What it cannot do, SQLite does with a write, which tells of a full disk.
    const ended = () => {
      this.#isBroken = true;
      this.#thread = undefined;
    };
    thread.on("error", ended).on("exit", ended);
    thread.on("message", () => {
      this.#isMoving = false;
    });
    return thread;
  }
}
