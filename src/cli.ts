/** The command `nashra`. What is compiled is kept from run to run, so that it starts in half the time. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// A server holds many connections, and the less besides. Said to V8 before anything is compiled: what was compiled
// under other flags is of no use to it, and is kept apart.
if (process.argv[2] === "serve") {
  const { collectSooner, settleNursery } = await import("./commands/memory.ts");
  collectSooner();
  settleNursery();
}
// Beside the packages, where that folder can be written to.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/nashra"));
const { main } = await import("./commands/main.ts");
process.exitCode = await main(process.argv.slice(2));
