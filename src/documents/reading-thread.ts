/** A second thread of an import: reads and prepares while the first one decides and writes. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Plain } from "./reading.ts";
import type { ThreadData } from "./threads.ts";

const { options, compiled } = workerData as ThreadData;
if (compiled !== undefined) enableCompileCache(compiled);
// Loaded only now, so that it comes from there.
const { readAll } = await import("./reading.ts");

let last: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (documents: readonly Plain[]) => {
  last = last.then(async () => parentPort?.postMessage(await readAll(documents, options)));
});
