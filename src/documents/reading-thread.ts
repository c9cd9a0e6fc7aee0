/** A second thread of an import: reads and prepares while the first one decides and writes. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { giveWay } from "./behind.ts";
import { A_THREAD, type Asked, takes } from "./piece.ts";
import type { ThreadData } from "./threads.ts";

const { options, compiled } = workerData as ThreadData;
giveWay();
if (compiled !== undefined) enableCompileCache(compiled);
// Loaded only now, so that it comes from there.
const { readAll } = await import("./reading.ts");

let last: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (asked: Asked) => {
  last = last.then(async () =>
    parentPort?.postMessage(takes(A_THREAD, asked) ? await readAll(asked.documents, options) : undefined),
  );
});
