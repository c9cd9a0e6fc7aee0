/** The tables of the store, brought up to date: each migration once, in the order of their names. */
import { readdirSync, readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";

/** The folder of migrations, with a slash at its end. */
export const MIGRATIONS = fileURLToPath(new URL("./migrations/", import.meta.url));

/** A store that cannot be used as it is; the message says why and what to do. */
export class StoreError extends Error {}

/** What of migrations/ the database lacks; only looks. Throws StoreError where another program or a newer nashra wrote. */
export function missingMigrations(db: DatabaseSync): readonly string[] {
  const known = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map((row) => row.name);
  const ours = tables.includes("d1_migrations");
  if (!ours && tables.length > 0)
    throw new StoreError(
      "holds tables of another program and none of nashra's; nothing was changed. Name another folder with DATA_DIR.",
    );
  const applied = ours
    ? db
        .prepare("SELECT name FROM d1_migrations ORDER BY id")
        .all()
        .map((row) => String(row.name))
    : [];
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new StoreError(
      `was made by a newer nashra (migration ${unknown.join(", ")}); nothing was changed. Update nashra, or name another folder with DATA_DIR.`,
    );
  return known.filter((name) => !applied.includes(name));
}

/** Applies migrations as one transaction, and records them in the table that `wrangler d1 migrations apply` keeps too. */
export function migrate(db: DatabaseSync, names: readonly string[]): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    db.exec(
      "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
    );
    const record = db.prepare("INSERT INTO d1_migrations (name) VALUES (?) ON CONFLICT DO NOTHING");
    for (const name of names) {
      // Another process may have migrated between the look and the lock.
      if (record.run(name).changes > 0) db.exec(readFileSync(MIGRATIONS + name, "utf8"));
    }
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}
