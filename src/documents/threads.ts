/** Reading in threads of their own, where there is enough to read: the first thread decides and writes meanwhile. */
import { getCompileCacheDir } from "node:module";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { type Plain, type Reading, type ReadOptions, readAll } from "./reading.ts";

/** Documents for which threads are worth their start. */
const WORTH = 100;
/** Threads at most: with more, the first one is what all wait for. */
const MOST = 4;
/** Documents that are handed over together: what is soon given away need not be moved about in memory. */
const PIECE = 25;
/** Megabytes; what is read is handed on at once. */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 };

/** Reads lists of documents. What is read depends on the documents alone, however many threads there are. */
export class ReadingThreads {
  readonly #options: ReadOptions;
  readonly #count: number;
  readonly #threads: Thread[] = [];

  /** As many threads as there are cores beside the first thread's, unless `count` says otherwise. */
  constructor(
    { context, format, publicFolder }: ReadOptions,
    count = Math.min(MOST, Math.max(1, availableParallelism() - 1)),
  ) {
    this.#count = count;
    // Nothing else: what more there is with them cannot go to a thread.
    this.#options = { context, publicFolder, ...(format ? { format } : {}) };
  }

  /** The readings of documents, in their order. The first list, and a short one, is read here: threads take a while to start. */
  async read(documents: readonly Plain[]): Promise<readonly Reading[]> {
    if (this.#threads.length === 0) {
      if (documents.length >= WORTH) this.#start();
      return readAll(documents, this.#options);
    }
    const pieces = Array.from({ length: Math.ceil(documents.length / PIECE) }, (_, i) =>
      documents.slice(i * PIECE, (i + 1) * PIECE),
    );
    const read = await Promise.all(pieces.map((piece, i) => this.#readPiece(piece, i)));
    return read.flat();
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
    this.#threads.length = 0;
  }

  #start(): void {
    for (let i = 0; i < this.#count; i++) this.#threads.push(new Thread(this.#options));
  }

  /** A thread that has ended cannot answer: its documents are read here. */
  #readPiece(piece: readonly Plain[], i: number): Promise<readonly Reading[]> {
    const thread = this.#threads[i % this.#threads.length];
    const here = () => readAll(piece, this.#options);
    return thread ? thread.read(piece).catch(here) : here();
  }
}

/** What a thread is begun with. */
export interface ThreadData {
  readonly options: ReadOptions;
  /** Where compiled code is kept, if it is. */
  readonly compiled?: string;
}

interface Waiting {
  readonly resolve: (readings: readonly Reading[]) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread; it answers in the order in which it is asked. */
class Thread {
  readonly #worker: Worker;
  #waiting: Waiting[] = [];
  #ended: unknown;

  constructor(options: ReadOptions) {
    const kept = getCompileCacheDir();
    const workerData: ThreadData = { options, ...(kept ? { compiled: dirname(kept) } : {}) };
    this.#worker = new Worker(new URL("./reading-thread.ts", import.meta.url), {
      workerData,
      resourceLimits: LIMITS,
    });
    this.#worker.on("message", (readings) => this.#waiting.shift()?.resolve(readings));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("the thread has ended")));
  }

  async read(documents: readonly Plain[]): Promise<readonly Reading[]> {
    if (this.#ended !== undefined) throw this.#ended;
    this.#worker.postMessage(documents);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting) reject(error);
    this.#waiting = [];
  }
}
