/** The last run of each job, and who may run it: one for each slot, however many processes have the store open. */
import type { Database } from "./database.ts";

/** What is known of a job's last runs. Times are milliseconds since 1970, `slot` is Unix seconds. */
export interface JobRow {
  readonly name: string;
  readonly slot: number;
  readonly run: number;
  readonly started: number;
  readonly ended: number | null;
  readonly succeeded: number | null;
  readonly failed: number | null;
  readonly failure: string | null;
}

export interface Claiming {
  readonly name: string;
  /** The minute that it is due in, in Unix seconds; undefined to run it in any case. */
  readonly slot: number | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds after which a run that has not ended never will. */
  readonly patience: number;
}

/** Seconds by which a claim may be ahead of the clock; with more the clock has been set back since. */
const AHEAD = 300;
/** Characters of a failure that are kept. */
const LONGEST = 1000;
const UNFINISHED = "its process ended before it was done";

/** Claims a run, in one statement: its number, or undefined where another has it or it is under way. */
export async function claimJob(
  db: Database,
  { name, slot, now, patience }: Claiming,
): Promise<number | undefined> {
  const { results } = await db
    .prepare(
      `INSERT INTO job (name, slot, run, started) VALUES (?1, ?2, 1, ?3)
       ON CONFLICT (name) DO UPDATE SET slot = iif(slot > ?3 / 1000 + ${AHEAD}, ?2, MAX(?2, slot)), run = run + 1,
         started = ?3, ended = NULL,
         failed = iif(ended IS NULL, ?3, failed), failure = iif(ended IS NULL, '${UNFINISHED}', failure)
       WHERE (?5 = 1 OR slot < ?2 OR slot > ?3 / 1000 + ${AHEAD})
         AND (ended IS NOT NULL OR started + ?4 <= ?3 OR started > ?3 + ${AHEAD} * 1000)
       RETURNING run`,
    )
    .bind(name, slot ?? Math.floor(now / 60_000) * 60, now, patience, slot === undefined ? 1 : 0)
    .all<{ run: number }>();
  return results[0]?.run;
}

/** Notes how a run ended, unless it was given up and another has begun. */
export async function endJob(
  db: Database,
  { name, run, now, failure }: { name: string; run: number; now: number; failure?: string },
): Promise<void> {
  await db
    .prepare(
      `UPDATE job SET ended = ?3, succeeded = iif(?4 IS NULL, ?3, succeeded), failed = iif(?4 IS NULL, failed, ?3),
         failure = COALESCE(?4, failure) WHERE name = ?1 AND run = ?2`,
    )
    .bind(name, run, now, failure?.slice(0, LONGEST).toWellFormed() ?? null)
    .all();
}

/** What is known of each job that ever ran, by name. */
export async function listJobs(db: Database): Promise<ReadonlyMap<string, JobRow>> {
  const { results } = await db.prepare("SELECT * FROM job").all<JobRow>();
  return new Map(results.map((row) => [row.name, row]));
}

/** Whether the last run that ended was no success. */
export const isFailing = ({ succeeded, failed }: JobRow): boolean =>
  failed !== null && failed > (succeeded ?? Number.NEGATIVE_INFINITY);

/** Forgets failures before `time` (milliseconds) that a success has followed. */
export async function forgetFailures(db: Database, time: number): Promise<void> {
  await db
    .prepare("UPDATE job SET failed = NULL, failure = NULL WHERE failed < ?1 AND succeeded >= failed")
    .bind(time)
    .all();
}
