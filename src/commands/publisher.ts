/** A publication on this machine: settings, store and clock, put together once for every command. */
import { hash } from "node:crypto";
import { join } from "node:path";
import type { Problem } from "../article.ts";
import { steady, unixSeconds } from "../clock.ts";
import { holdersIn } from "../documents/holders.ts";
import { importDocuments } from "../documents/import.ts";
import { Journal } from "../documents/journal.ts";
import { Strangers } from "../documents/origin.ts";
import { findDocuments, type Sources } from "../documents/sources.ts";
import { Tally, type Told } from "../documents/told.ts";
import { OpenArchives } from "../documents/zip.ts";
import { digest, type Hash } from "../identity.ts";
import { applyCategoryList } from "../ingest/apply-list.ts";
import { type CatchingUp, catchUp } from "../ingest/catch-up.ts";
import { createIngest } from "../ingest/index.ts";
import type { Knowledge } from "../ingest/knowledge.ts";
import { takeMoved } from "../ingest/moved.ts";
import { retractStated } from "../ingest/retract.ts";
import type { Reader } from "../read/index.ts";
import { readSettings, type Settings } from "../settings.ts";
import { SeenWords } from "../store/seen-words.ts";
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

/** What readers find changes with these: raised when they find something else in the same document. */
const READERS_VERSION = 5;

/**
 * Throws SettingsError or StoreError before anything is touched. `elsewhere` may name another file to use in place of
 * the publication's database.
 */
export function openPublisher(elsewhere?: (database: string) => string): Publisher {
  const settings = readSettings(process.env);
  for (const warning of settings.warnings) remark(`warning: ${warning}`);
  const { publication, folder } = settings;
  const db = openSqlite(elsewhere?.(settings.database) ?? settings.database);
  const now = steady(() => new Date());
  // It takes 4 MB: made anew for each article of a server, it has the garbage collector at work all the time.
  const seenWords = new SeenWords();
  const sources = (paths: readonly string[], inputName = "stdin") => ({
    paths,
    home: join(folder, "articles"),
    inputName,
    input: process.stdin,
  });
  // A server looks at the list every minute, and need not say the same every minute.
  const said = new Set<string>();
  const nameCategories = () =>
    applyCategoryList({ db, now }, settings.topics, (problem) => {
      const line = problemLine(problem);
      if (!said.has(line)) remark(line);
      said.add(line);
    });
  return {
    settings,
    db,
    now,
    hash: hashHere,
    sources,
    nameCategories,
    catchUp: (how) => catchUp({ db, now }, how),
    async take(paths, taking = {}) {
      const {
        format,
        inputName,
        again = false,
        replace = false,
        knowledge,
        seen,
        whole,
        tell,
        progress,
        stopped,
      } = taking;
      const { timeZone, language, id } = publication;
      const tally = new Tally();
      const opened = new OpenArchives();
      const claimed = new Map<string, string>();
      await nameCategories();
      const reading = await digest(JSON.stringify([READERS_VERSION, timeZone, language, id, format]));
      await importDocuments(findDocuments(sources(paths, inputName), opened), {
        ingest: await createIngest({
          db,
          publication,
          now,
          claimed,
          seenWords,
          batchCharacters: LARGEST_BATCH,
          batchDrafts: MOST_TOGETHER,
          phrases: settings.knownPhrases,
          ...(knowledge ? { knowledge } : {}),
          ...(replace ? {} : { holds: holdersIn(join(folder, "articles")) }),
          hash: hashHere,
        }),
        journal: new Journal(db, reading.slice(0, 8)),
        strangers: new Strangers(db, replace),
        moved: (moved) => takeMoved(db, moved),
        withdraw: (withdrawn) => retractStated(db, withdrawn, unixSeconds(now())),
        context: { timeZone, language, now: now() },
        publicFolder: join(folder, "public"),
        ...(format ? { format } : {}),
        now,
        opened,
        claimed,
        believed: !again,
        tell: (told) => {
          tally.add(told);
          tell?.(told);
        },
        ...(seen ? { seen } : {}),
        ...(whole ? { whole } : {}),
        ...(stopped ? { stopped } : {}),
        progress: (bytes) => progress?.(bytes, tally),
      });
      return tally;
    },
  };
}

/** Web Crypto hands each text to another thread and waits for it. */
const hashHere: Hash = (algorithm, data) => hash(algorithm === "SHA-1" ? "sha1" : "sha256", data, "buffer");

/** Characters of bodies that one write takes: fewer writes wait for the disk less often. */
const LARGEST_BATCH = 1_000_000;
/** Drafts that one write takes, likewise. */
const MOST_TOGETHER = 400;

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
