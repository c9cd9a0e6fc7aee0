/** A large document read in a thread of its own, while the first thread decides and writes. */
import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Stored } from "../read/stored.ts";
import type { PreparedResult, ReadOptions } from "./reading.ts";
import type { FromStream, ToStream } from "./stream.ts";
import type { ThreadData } from "./threads.ts";

/**
 * Bytes that the thread has, and results that wait to be taken in: enough for it to go on through a whole write of the
 * first thread, and no more of a document is in memory.
 */
const BYTES = 10 * 1024 * 1024;
const RESULTS = 1200;
/** Megabytes; what is read is handed on at once. */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 };

/** Reads one document at a time; its thread is begun with the first. */
export class ReadingBeside {
  readonly #options: ReadOptions;
  #worker: Worker | undefined;

  constructor({ context, format, publicFolder }: ReadOptions) {
    this.#options = { context, publicFolder, ...(format ? { format } : {}) };
  }

  /** The results of a document as they come, the same as if it were read here. Throws what its bytes throw. */
  async *results(stored: Stored): AsyncGenerator<PreparedResult> {
    const worker = this.#begun();
    const passing = new Passing(worker, stored);
    let isRead = false;
    try {
      yield* passing.results();
      isRead = true;
    } finally {
      // What the thread still has to say of it would be taken for the next one's.
      if (!isRead) await this.end();
    }
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #begun(): Worker {
    const kept = getCompileCacheDir();
    const workerData: ThreadData = {
      options: this.#options,
      ...(kept ? { compiled: dirname(kept) } : {}),
    };
    this.#worker ??= new Worker(new URL("./stream-thread.ts", import.meta.url), {
      workerData,
      resourceLimits: LIMITS,
    });
    return this.#worker;
  }
}

/** One document on its way through the thread. */
class Passing {
  readonly #worker: Worker;
  readonly #stored: Stored;
  readonly #results: PreparedResult[] = [];
  /** Lengths of the pieces that the thread was given and has not used up, and what they are together. */
  readonly #lengths: number[] = [];
  #bytes = 0;
  #isOver = false;
  #failure: { readonly error: unknown } | undefined;
  readonly #waiting: (() => void)[] = [];

  constructor(worker: Worker, stored: Stored) {
    this.#worker = worker;
    this.#stored = stored;
  }

  async *results(): AsyncGenerator<PreparedResult> {
    const worker = this.#worker;
    const hear = (message: FromStream) => this.#hear(message);
    const fail = (error: unknown) => this.#end({ error });
    const ended = () => fail(new Error("the thread that read it has ended"));
    worker.on("message", hear).on("error", fail).on("exit", ended);
    const giving = this.#give();
    try {
      for (;;) {
        const result = this.#results.shift();
        if (result) yield result;
        else if (this.#isOver) break;
        else await this.#change();
        if (this.#results.length === RESULTS - 1) this.#wake();
      }
      if (this.#failure) throw this.#failure.error;
    } finally {
      this.#end();
      await giving;
      worker.off("message", hear).off("error", fail).off("exit", ended);
    }
  }

  /** Gives the thread the bytes, no faster than what comes of them is taken. */
  async #give(): Promise<void> {
    const { path, size, bytes } = this.#stored;
    const say = (message: ToStream) => this.#worker.postMessage(message);
    say({ kind: "begin", path, ...(size === undefined ? {} : { size }) });
    try {
      for await (const piece of bytes) {
        while (!this.#isOver && (this.#bytes >= BYTES || this.#results.length >= RESULTS))
          await this.#change();
        if (this.#isOver) break;
        this.#lengths.push(piece.length);
        this.#bytes += piece.length;
        say({ kind: "bytes", bytes: piece });
      }
      say({ kind: this.#isOver ? "broken" : "end" });
    } catch (error) {
      // The thread says what came of the bytes before, and ends.
      this.#failure = { error };
      say({ kind: "broken" });
    }
  }

  #hear(message: FromStream): void {
    if (message.kind === "read") {
      for (const length of this.#lengths.splice(0, message.used)) this.#bytes -= length;
      this.#results.push(...message.results);
      this.#wake();
    } else this.#end(message.kind === "failed" ? { error: new Error(message.message) } : undefined);
  }

  #end(failure?: { readonly error: unknown }): void {
    this.#failure ??= failure;
    this.#isOver = true;
    this.#wake();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
