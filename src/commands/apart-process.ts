/** The process of `apart`: does one task on a database and answers. */
import { openAsIs } from "../store/sqlite.ts";
import { type StoreFinding, storeFindings } from "../store/sqlite-check.ts";
import { hold, removeDatabase } from "../store/sqlite-copy.ts";
import { sync } from "./store-file.ts";

export type Task =
  | { readonly name: "check"; readonly file: string; readonly readOnly?: boolean }
  /** Writes a database anew, without gaps, under the name `to`, and puts it in its place. */
  | { readonly name: "compact"; readonly file: string; readonly to: string };

export interface Answer {
  readonly check: readonly StoreFinding[];
  readonly compact: null;
}

const task = JSON.parse(process.argv[2] ?? "") as Task;
try {
  process.send?.({ answer: task.name === "check" ? check(task) : compact(task) });
} catch (error) {
  process.send?.({ error: error instanceof Error ? error.message : String(error) });
}
process.disconnect?.();

function check({ file, readOnly = false }: Task & { name: "check" }): Answer["check"] {
  const db = openAsIs(file, { readOnly });
  try {
    db.exec("PRAGMA cache_size = -200000");
    return [...storeFindings(db)];
  } finally {
    db.close();
  }
}

function compact({ file, to }: Task & { name: "compact" }): null {
  const held = hold(file);
  try {
    // Gives up what the index keeps of articles that were written again.
    if (held.db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'search'").get())
      held.db.exec("INSERT INTO search (search) VALUES ('optimize')");
    removeDatabase(to);
    held.db.prepare("VACUUM INTO ?").run(to);
    sync(to);
    held.replace(to);
  } finally {
    held.release();
  }
  return null;
}
