/** The thread that reads the store for one who asks. */
import { parentPort, workerData } from "node:worker_threads";
import { openAsIs } from "./store/sqlite.ts";

const db = openAsIs(workerData as string, { readOnly: true });
parentPort?.on("message", ({ sql, values }: { sql: string; values: (null | number | string)[] }) => {
  parentPort?.postMessage(db.prepare(sql).all(...values));
});
