// The command `nashra`, without types: what takes them out of all else takes longer to load than most commands take,
// and is not loaded where what it made is kept. A server says more to V8 before anything is compiled for it.
import { enableCompileCache } from "node:module";
import { join } from "node:path";

if (process.argv[2] !== "serve")
  enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/nashra"));
await import("../src/cli.ts");
