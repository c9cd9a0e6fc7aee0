/** Documents are checked beside the thread that answers: large ones take seconds, and such as are made for it minutes. */
import { Worker } from "node:worker_threads";
import type { AskedOf } from "./check/all.ts";
import type { Finding } from "./check/index.ts";
import { fewTurns } from "./turns.ts";

/** Checks that may be asked for at a time: they have one thread after the other. */
const MOST_WAITING = 4;
/** Milliseconds of one. */
const PATIENCE = 15_000;
/** Megabytes: a document of 2 MB that has nothing but elements takes 400. */
const LIMITS = { maxOldGenerationSizeMb: 768 };

/**
 * What `checkAll` says of each of some documents; undefined where they take longer than `patience` (milliseconds) or
 * too much memory, or too many wait.
 */
export function checkingBeside(
  patience = PATIENCE,
): (asked: readonly AskedOf[]) => Promise<readonly (readonly Finding[])[] | undefined> {
  const turn = fewTurns(MOST_WAITING);
  return (asked) => turn(() => once(asked, patience));
}

async function once(
  asked: readonly AskedOf[],
  patience: number,
): Promise<readonly (readonly Finding[])[] | undefined> {
  const worker = new Worker(new URL("./checking-thread.ts", import.meta.url), {
    workerData: asked,
    resourceLimits: LIMITS,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((done, fail) => {
      timer = setTimeout(() => done(undefined), patience);
      worker.once("message", done);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? done(undefined) : fail(error),
      );
      worker.once("exit", () => done(undefined));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
