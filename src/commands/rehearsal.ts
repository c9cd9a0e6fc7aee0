/** A copy of the database, to try on what an import would do. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface Rehearsal {
  /** The copy of a database; the database itself is only read. */
  readonly copy: (database: string) => string;
  readonly remove: () => void;
}

export function rehearsal(): Rehearsal {
  const folder = mkdtempSync(join(tmpdir(), "nashra-"));
  return {
    copy(database) {
      const copy = join(folder, "nashra.sqlite");
      if (!existsSync(database)) return copy;
      let db: DatabaseSync | undefined;
      try {
        db = new DatabaseSync(database, { readOnly: true });
        db.prepare("VACUUM INTO ?").run(copy);
      } catch {
        // What is no database is refused as it would be in earnest.
        copyFileSync(database, copy);
      } finally {
        db?.close();
      }
      return copy;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
