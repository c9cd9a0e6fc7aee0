/** What time makes due: one table for node-cron and Cron Triggers, and each run once, however many processes there are. */
import { dayOf, unixSeconds } from "./clock.ts";
import { lastDue, nextDue } from "./cron.ts";
import { type Purge, purgeChanged } from "./purge.ts";
import { endDays } from "./store/audience-days.ts";
import type { Database } from "./store/database.ts";
import { claimJob, endJob, forgetFailures, type JobRow, listJobs } from "./store/jobs.ts";
import { forgetEnded } from "./store/withdrawn.ts";

export interface JobDeps {
  readonly db: Database;
  readonly now: () => Date;
  /** Drops what caches in front of us hold, where there are any that we may tell. */
  readonly purge?: Purge;
  /** Does what the hub has to do: the net below what does it at once. */
  readonly push?: () => Promise<unknown>;
  /** Reads the folder of stored documents again, where there is one. */
  readonly rescan?: () => Promise<unknown>;
  /** Asks the sources that are due, where there are some. */
  readonly sources?: () => Promise<unknown>;
  /** What this platform has to tidy up besides. */
  readonly tidy?: () => Promise<unknown>;
}

export interface Job {
  readonly name: string;
  /** What it does, for people. */
  readonly what: string;
  /** Minute and hour in UTC. */
  readonly cron: string;
  /** Minutes after which a run that has not ended is given up: longer than any takes. */
  readonly patience: number;
  /** What is to be done here; undefined where there is nothing of the kind. */
  readonly work: (deps: JobDeps) => (() => Promise<unknown>) | undefined;
}

/** When the platform calls: each job looks for itself whether it is due. */
export const TRIGGER = "* * * * *";
const MONTH = 30 * 86_400_000;

/** All of them go by what the store says, not by the minute: what was missed or failed, the next run makes up for. */
export const JOBS: readonly Job[] = [
  {
    // Feeds show what was written, and a scheduled article from its second on, by themselves; caches must hear of it.
    name: "purge",
    what: "tells caches what changed or came due",
    cron: TRIGGER,
    patience: 3,
    work: ({ db, now, purge }) => purge && (() => purgeChanged(db, unixSeconds(now()), purge)),
  },
  {
    name: "push",
    what: "tells subscribers what changed or came due",
    cron: TRIGGER,
    patience: 10,
    work: ({ push }) => push,
  },
  {
    name: "rescan",
    what: "reads articles/ again",
    cron: TRIGGER,
    patience: 30,
    work: ({ rescan }) => rescan,
  },
  {
    name: "sources",
    what: "takes in feeds of others that are due",
    cron: TRIGGER,
    patience: 15,
    work: ({ sources }) => sources,
  },
  {
    // Some minutes into the day, since what an isolate gathered before it comes a little later.
    name: "audience",
    what: "forgets who read the feeds yesterday, and keeps how many",
    cron: "2 0 * * *",
    patience: 10,
    work:
      ({ db, now }) =>
      () =>
        endDays(db, dayOf(unixSeconds(now()))),
  },
  {
    name: "housekeeping",
    what: "forgets old failures, sessions and what can be undone no more, tidies up",
    cron: "17 3 * * *",
    patience: 30,
    work:
      ({ db, now, tidy }) =>
      async () => {
        await forgetFailures(db, now().getTime() - MONTH);
        await forgetEnded(db, unixSeconds(now()));
        await tidy?.();
      },
  },
];

/** How a run ended; undefined where another had it. */
export type Ran = { readonly failure?: unknown } | undefined;

/**
 * Runs the jobs that are due in the minute `at` (Unix seconds) side by side, each unless it has been claimed for that. One that fails is
 * reported and does not keep the others.
 */
export async function runJobs(
  deps: JobDeps,
  report: (name: string, error: unknown) => void,
  at = unixSeconds(deps.now()),
): Promise<void> {
  await Promise.all(
    JOBS.map(async (job) => {
      try {
        const ran = await runJob(job, deps, lastDue(job.cron, at));
        if (ran?.failure !== undefined) report(job.name, ran.failure);
      } catch (error) {
        // The store could not be asked.
        report(job.name, error);
      }
    }),
  );
}

/** Runs one job for a slot (Unix seconds), or now in any case unless it is under way. */
export async function runJob(job: Job, deps: JobDeps, slot?: number): Promise<Ran> {
  const work = job.work(deps);
  if (!work) return undefined;
  const { db, now } = deps;
  const { name } = job;
  const claim = { name, slot, now: now().getTime(), patience: job.patience * 60_000 };
  const run = await claimJob(db, claim);
  if (run === undefined) return undefined;
  let ran: NonNullable<Ran> = {};
  try {
    await work();
  } catch (failure) {
    ran = { failure };
  }
  const { failure } = ran;
  const said = failure instanceof Error ? failure.message : String(failure);
  await endJob(db, { name, run, now: now().getTime(), ...("failure" in ran ? { failure: said } : {}) });
  return ran;
}

/** A job with what is known of its last run, and when it is next due (Unix seconds). */
export interface JobState {
  readonly job: Job;
  readonly row: JobRow | undefined;
  readonly next: number;
}

/** All jobs at `at` (Unix seconds). */
export async function jobStates(db: Database, at: number): Promise<readonly JobState[]> {
  const rows = await listJobs(db);
  return JOBS.map((job) => ({ job, row: rows.get(job.name), next: nextDue(job.cron, at) }));
}

/** Milliseconds that a job's last run took; undefined where it goes on, or never was. */
export const tookOf = (row: JobRow | undefined): number | undefined =>
  row?.ended == null ? undefined : Math.max(0, row.ended - row.started);
