import type { Database } from "../src/store/database.ts";

declare global {
  /** An empty store of the runtime that the tests run in: node:sqlite or D1. */
  var openStore: () => Promise<Database>;
}
