/** A publication on this machine: settings, store and clock, put together once for every command. */
import { join } from "node:path";
import type { Problem } from "../article.ts";
import { steady } from "../clock.ts";
import { findDocuments, type Imported, importDocuments, type Scan } from "../folder.ts";
import { createIngest } from "../ingest/index.ts";
import { describeIn } from "../media.ts";
import { readSettings, type Settings } from "../settings.ts";
import { openSqlite, type SqliteDatabase } from "../store/sqlite.ts";
import { cleanLine } from "../text.ts";

export interface Publisher {
  readonly settings: Settings;
  readonly db: SqliteDatabase;
  readonly now: () => Date;
  /** Takes the documents below paths in; `seen` lets a later scan pass over what has not changed. */
  take(paths: readonly string[], more?: Pick<Scan, "seen" | "progress">): Promise<Imported>;
}

/** Throws SettingsError or StoreError before anything is touched. */
export function openPublisher(): Publisher {
  const settings = readSettings(process.env);
  for (const warning of settings.warnings) console.error(`warning: ${warning}`);
  const { publication, folder } = settings;
  const db = openSqlite(settings.database);
  const now = steady(() => new Date());
  return {
    settings,
    db,
    now,
    async take(paths, more = {}) {
      const { found, problems } = await findDocuments(paths, join(folder, "articles"));
      const ingest = await createIngest({
        db,
        publication,
        now,
        phrases: settings.phrases,
        describe: describeIn(join(folder, "public")),
      });
      const context = { timeZone: publication.timeZone, language: publication.language, now: now() };
      const done = await importDocuments(found, { ingest, context, ...more });
      return { outcomes: done.outcomes, problems: [...problems, ...done.problems] };
    },
  };
}

/** Characters: a problem quotes what is wrong, and need not repeat a page of it. */
const LONGEST_PROBLEM = 1000;

/** `file:line: error: what; right would be: instead`; quotes control no terminal and begin no line. */
export function problemLine({ severity, file, line, what, instead }: Problem): string {
  const quoted = what.length > LONGEST_PROBLEM ? `${what.slice(0, LONGEST_PROBLEM)}…` : what;
  return cleanLine(
    `${file}${line === undefined ? "" : `:${line}`}: ${severity}: ${quoted}; right would be: ${instead}`,
  );
}

/** `3 created, 1 updated, 26 unchanged, 0 refused`. */
export function summaryLine({ outcomes }: Imported): string {
  const count = (result: string) => outcomes.filter((one) => one.result === result).length;
  return ["created", "updated", "unchanged", "refused"]
    .map((result) => `${count(result)} ${result}`)
    .join(", ");
}
