/** The second thread of an import: reads and prepares while the first one writes. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Plain, Reading, ReadOptions } from "./reading.ts";

enableCompileCache();
const { readPlain } = await import("./reading.ts");
const options = workerData as ReadOptions;

parentPort?.on("message", async (documents: readonly Plain[]) => {
  const readings: Reading[] = [];
  for (const document of documents) readings.push(await readPlain(document, options));
  parentPort?.postMessage(readings);
});
