/** A thread that moves pages of the -wal into the database whenever it is told to. */
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";

/** How often it goes on with what was written meanwhile: each time that is less. */
const TIMES = 8;

const db = new DatabaseSync(workerData as string);
const move = db.prepare("PRAGMA wal_checkpoint(PASSIVE)");

parentPort?.on("message", (message: "move" | "end") => {
  if (message === "end") {
    db.close();
    parentPort?.close();
  } else {
    for (let time = 0; time < TIMES; time++) {
      const { log, checkpointed } = move.get() ?? {};
      if (log === checkpointed) break;
    }
    parentPort?.postMessage("moved");
  }
});
