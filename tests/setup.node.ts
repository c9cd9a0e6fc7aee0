import { openSqlite } from "../src/store/sqlite.ts";

globalThis.openStore = async () => openSqlite(":memory:");
