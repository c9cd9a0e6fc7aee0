/** Reading in threads of their own, where there is enough to read: the first thread decides and writes meanwhile. */
import { getCompileCacheDir } from "node:module";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Asked, FIRST_THREAD, takes } from "./piece.ts";
import { type Plain, type Reading, type ReadOptions, readAll } from "./reading.ts";

/** Documents for which threads are worth their start. */
const WORTH = 100;
/** Threads at most: with more, the first one is what all wait for. */
const MOST = 4;
/** Documents that are handed over together: what is soon given away need not be moved about in memory. */
const PIECE = 10;
/** Megabytes; what is read is handed on at once. */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 };

/** A piece, and who waits for it. */
interface Piece extends Asked {
  readonly resolve: (readings: readonly Reading[] | Promise<readonly Reading[]>) => void;
}

/** Reads lists of documents. What is read depends on the documents alone, however many threads there are. */
export class ReadingThreads {
  readonly #options: ReadOptions;
  readonly #count: number;
  readonly #threads: Thread[] = [];
  /** What is not read yet, first come first. */
  readonly #pieces = new Set<Piece>();

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
    return (await Promise.all(pieces.map((piece, i) => this.#readPiece(piece, i)))).flat();
  }

  /** Waits for what is being read, and reads along meanwhile. */
  async readingAlong<Read>(awaited: Promise<Read>): Promise<Read> {
    let isThere = false;
    const there = () => {
      isThere = true;
    };
    awaited.then(there, there);
    for (await turn(); !isThere; await turn()) {
      const piece = this.#firstFree();
      if (!piece) break;
      piece.resolve(readAll(piece.documents, this.#options));
    }
    return awaited;
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
    this.#threads.length = 0;
  }

  #start(): void {
    for (let i = 0; i < this.#count; i++) this.#threads.push(new Thread(this.#options));
  }

  #readPiece(documents: readonly Plain[], i: number): Promise<readonly Reading[]> {
    return new Promise((resolve) => {
      const piece = { documents, reader: new Int32Array(new SharedArrayBuffer(4)), resolve };
      this.#pieces.add(piece);
      this.#ask(this.#threads[i % this.#threads.length], piece).finally(() => this.#pieces.delete(piece));
    });
  }

  /** A thread that has ended cannot answer: its documents are read here. */
  async #ask(thread: Thread | undefined, { documents, reader, resolve }: Piece): Promise<void> {
    try {
      const readings = await thread?.read({ documents, reader });
      if (readings) resolve(readings);
    } catch {
      if (Atomics.load(reader, 0) !== FIRST_THREAD) resolve(readAll(documents, this.#options));
    }
  }

  #firstFree(): Piece | undefined {
    for (const piece of this.#pieces) if (takes(FIRST_THREAD, piece)) return piece;
    return undefined;
  }
}

/** What a thread is begun with. */
export interface ThreadData {
  readonly options: ReadOptions;
  /** Where compiled code is kept, if it is. */
  readonly compiled?: string;
}

interface Waiting {
  readonly resolve: (readings: readonly Reading[] | undefined) => void;
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

  async read(asked: Asked): Promise<readonly Reading[] | undefined> {
    if (this.#ended !== undefined) throw this.#ended;
    this.#worker.postMessage(asked);
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
