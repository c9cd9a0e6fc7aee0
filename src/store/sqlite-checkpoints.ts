/** While much is written: what the -wal gathers is moved into the database beside the thread that writes. */
import type { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";

/** Pages of the -wal from which on it is moved: those that are written again and again are moved once. */
const MUCH = 20_000;
/** Pages at which SQLite itself moves them with a write, whatever becomes of the other thread. */
const MOST = 4 * MUCH;

/**
 * Moves pages for one connection, in its own time; https://sqlite.org/wal.html#ckpt. The -wal begins anew with the
 * first write that begins when all its pages have been moved: often that takes a second try.
 */
export class Checkpoints {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #much: number;
  #thread: Worker | undefined;
  #isMoving = false;
  #isBroken = false;

  /** From now on SQLite leaves the pages to this. */
  constructor(file: string, db: DatabaseSync, much = MUCH) {
    db.exec(`PRAGMA wal_autocheckpoint = ${MOST}`);
    this.#file = file;
    this.#db = db;
    this.#much = much;
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
    const pages = Number(this.#db.prepare("PRAGMA wal_checkpoint(NOOP)").get()?.log);
    if (pages < this.#much) return;
    this.#thread ??= this.#begun();
    this.#isMoving = true;
    this.#thread.postMessage("move");
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
