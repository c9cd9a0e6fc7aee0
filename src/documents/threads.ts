/** Reading in a thread of its own, where there is enough to read. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Plain, type Reading, type ReadOptions, readPlain } from "./reading.ts";

/** Documents for which a thread is worth its start. */
const WORTH = 100;
/** Megabytes; what is read is handed on at once. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 };

/** Reads lists of documents, one list after the other. */
export class ReadingThread {
  readonly #options: ReadOptions;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ReadOptions) {
    const { context, format, publicFolder } = options;
    this.#options = { context, publicFolder, ...(format ? { format } : {}) };
  }

  /** The readings of documents, in their order; a short list is read here. */
  read(documents: readonly Plain[]): Promise<readonly Reading[]> {
    if (documents.length < WORTH && !this.#worker) return this.#here(documents);
    this.#worker ??= new Worker(new URL("./reading-thread.ts", import.meta.url), {
      workerData: this.#options,
      resourceLimits: LIMITS,
    });
    const worker = this.#worker;
    const read = this.#last.then(async () => {
      worker.postMessage(documents);
      const [readings] = await once(worker, "message");
      return readings as readonly Reading[];
    });
    // A thread that has ended cannot answer: its documents are read here.
    const sure = read.catch(() => this.#here(documents));
    this.#last = sure;
    return sure;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #here(documents: readonly Plain[]): Promise<readonly Reading[]> {
    const readings: Reading[] = [];
    for (const document of documents) readings.push(await readPlain(document, this.#options));
    return readings;
  }
}
