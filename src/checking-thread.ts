/** The thread of one check, of one document or some. */
import { parentPort, workerData } from "node:worker_threads";
import { type AskedOf, checkAll } from "./check/all.ts";

parentPort?.postMessage((workerData as readonly AskedOf[]).map(checkAll));
