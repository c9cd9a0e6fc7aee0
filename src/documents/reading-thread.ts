/** The second thread of an import: reads while the first one writes. */
import { parentPort, workerData } from "node:worker_threads";
import { type Plain, type Reading, type ReadOptions, readPlain } from "./reading.ts";

const options = workerData as ReadOptions;

parentPort?.on("message", async (documents: readonly Plain[]) => {
  const readings: Reading[] = [];
  for (const document of documents) readings.push(await readPlain(document, options));
  parentPort?.postMessage(readings);
});
