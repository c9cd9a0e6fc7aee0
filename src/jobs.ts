/** What time makes due: one table for node-cron and Cron Triggers. */
import { unixSeconds } from "./clock.ts";
import { type Purge, purgeChanged } from "./purge.ts";
import type { Database } from "./store/database.ts";

export interface JobDeps {
  readonly db: Database;
  /** The current time. */
  readonly now: Date;
  /** Drops what caches in front of us hold, where there are any that we may tell. */
  readonly purge?: Purge;
  /** Does what the hub has to do: the net below what does it at once. */
  readonly push?: () => Promise<unknown>;
  /** Reads the folder of stored documents again, where there is one. */
  readonly rescan?: () => Promise<unknown>;
}

export interface Job {
  readonly name: string;
  /** Five fields, UTC, without names of days: node-cron and Cron Triggers number them differently. */
  readonly cron: string;
  readonly run: (deps: JobDeps) => Promise<unknown>;
}

export const JOBS: readonly Job[] = [
  {
    // Feeds show what was written, and a scheduled article from its second on, by themselves; caches must hear of it.
    name: "purge",
    cron: "* * * * *",
    run: async ({ db, now, purge }) => purge && purgeChanged(db, unixSeconds(now), purge),
  },
  { name: "push", cron: "* * * * *", run: async ({ push }) => push?.() },
  { name: "rescan", cron: "* * * * *", run: async ({ rescan }) => rescan?.() },
];

/** Runs the jobs of one cron line; one that fails is reported and does not stop the others. */
export async function runJobs(
  cron: string,
  deps: JobDeps,
  report: (name: string, error: unknown) => void,
): Promise<void> {
  for (const job of JOBS.filter((one) => one.cron === cron)) {
    try {
      await job.run(deps);
    } catch (error) {
      report(job.name, error);
    }
  }
}
