/** The thread of one check. */
import { parentPort, workerData } from "node:worker_threads";
import { type AskedOf, checkAll } from "./check/all.ts";

parentPort?.postMessage(checkAll(workerData as AskedOf));
