/** A publication on this machine: settings, store and clock, put together once for every command. */
import { hash } from "node:crypto";
import { join } from "node:path";
import type { Problem } from "../article.ts";
import { steady } from "../clock.ts";
import type { Sources } from "../documents/sources.ts";
import type { Tally, Told } from "../documents/told.ts";
import type { Hash } from "../identity.ts";
import type { CatchingUp } from "../ingest/catch-up.ts";
import type { Knowledge } from "../ingest/knowledge.ts";
import type { Reader } from "../read/index.ts";
import { readSettings, type Settings } from "../settings.ts";
import { openSqlite, type SqliteDatabase } from "../store/sqlite.ts";
import { cleanLine } from "../text.ts";
import { counted, remark } from "./terminal.ts";

export interface Taking {
  /** Every document is read in this format. */
  readonly format?: Reader["name"];
  /** What names a document on standard input. */
  readonly inputName?: string;
  /** Reads again what looks as it did. */
  readonly again?: boolean;
  /** Articles of one name from another folder are taken for the same, whatever they say. */
  readonly replace?: boolean;
  /** What is known of keywords, where that is kept from one taking to the next. */
  readonly knowledge?: () => Promise<Knowledge>;
  /** Lets a later scan of this process pass over what has not changed. */
  readonly seen?: Map<string, string>;
  /** Files that are whole although they are new, and how they looked then. */
  readonly whole?: ReadonlyMap<string, string>;
  readonly tell?: (told: Told) => void;
  readonly progress?: (bytes: number, tally: Tally) => void;
  readonly stopped?: () => boolean;
}

export interface Publisher {
  readonly settings: Settings;
  readonly db: SqliteDatabase;
  readonly now: () => Date;
  readonly hash: Hash;
  readonly sources: (paths: readonly string[], inputName?: string) => Sources;
  /** Takes in the documents that paths name: files, folders, patterns, archives, `-`. */
  take(paths: readonly string[], taking?: Taking): Promise<Tally>;
  /** Names categories as categories.json says, and finishes what was interrupted. Returns how many articles changed. */
  nameCategories(): Promise<number>;
  /** Gives the articles of an older store what this nashra keeps besides. Returns how many got it. */
  catchUp(how?: CatchingUp): Promise<number>;
}

/**
 * Throws SettingsError or StoreError before anything is touched. `elsewhere` may name another file to use in place of
 * the publication's database.
 */
export function openPublisher(elsewhere?: (database: string) => string): Publisher {
  const settings = readSettings(process.env);
  for (const warning of settings.warnings) remark(`warning: ${warning}`);
  const { folder } = settings;
  const db = openSqlite(elsewhere?.(settings.database) ?? settings.database);
  const now = steady(() => new Date());
  const sources = (paths: readonly string[], inputName = "stdin") => ({
    paths,
    home: join(folder, "articles"),
    inputName,
    input: process.stdin,
  });
  // A server looks at the list every minute, and need not say the same every minute.
  const said = new Set<string>();
  const nameCategories = async () => {
    const { applyCategoryList } = await import("../ingest/apply-list.ts");
    return applyCategoryList({ db, now }, settings.topics, (problem) => {
      const line = problemLine(problem);
      if (!said.has(line)) remark(line);
      said.add(line);
    });
  };
  const publisher = { settings, db, now, hash: hashHere, sources, nameCategories };
  let take: Promise<Publisher["take"]> | undefined;
  // What reads documents and writes articles is loaded when it is first wanted: a server answers before.
  return {
    ...publisher,
    catchUp: async (how) => (await import("../ingest/catch-up.ts")).catchUp({ db, now }, how),
    async take(paths, taking) {
      take ??= import("./take.ts").then(({ createTake }) => createTake(publisher));
      return (await take)(paths, taking);
    },
  };
}

/** Web Crypto hands each text to another thread and waits for it. */
const hashHere: Hash = (algorithm, data) => hash(algorithm === "SHA-1" ? "sha1" : "sha256", data, "buffer");

/** Characters: a problem quotes what is wrong, and need not repeat a page of it. */
const LONGEST_PROBLEM = 1000;

/** `file:line: error: what; right would be: instead`; quotes control no terminal and begin no line. */
function problemLine({ severity, file, line, what, instead }: Problem): string {
  const quoted = what.length > LONGEST_PROBLEM ? `${what.slice(0, LONGEST_PROBLEM)}…` : what;
  return cleanLine(
    `${file}${line === undefined ? "" : `:${line}`}: ${severity}: ${quoted}; right would be: ${instead}`,
  );
}

/** The first problems of each kind, a line each, and how many more there are. */
export function* problemLines(tally: Tally): Generator<string> {
  for (const { problem, more } of tally.problems()) {
    yield problemLine(problem);
    if (more > 0) yield `… and ${more} more ${problem.severity}s like this`;
  }
}

const INK = { created: "good", updated: "good", unchanged: "faint", refused: "error" } as const;

/** `3 created, 1 updated, 26 unchanged, 0 refused`, for standard output; what is left out by its own wish is named where there is some. */
export function summaryLine({ counts }: Tally): string {
  const leftOut = counts["left out"];
  return `${(["created", "updated", "unchanged", "refused"] as const)
    .map((result) => counted(INK[result], counts[result], `${counts[result]} ${result}`))
    .join(", ")}${leftOut > 0 ? `, ${leftOut} left out` : ""}`;
}
