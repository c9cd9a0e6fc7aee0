import { openSqlite } from "../src/store/sqlite.ts";

globalThis.openStore = async () => openSqlite(":memory:");
// It is for the processes of tests (vitest.config.ts); a server that they start would be compiled under other flags.
delete process.env.NODE_COMPILE_CACHE;
