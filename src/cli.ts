/** The command `nashra`. What is compiled is kept from run to run, so that it starts in half the time. */
import { enableCompileCache } from "node:module";

enableCompileCache();
const { main } = await import("./commands/main.ts");
process.exitCode = await main(process.argv.slice(2));
