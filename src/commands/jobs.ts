/** `nashra jobs`: when what time makes due was done last, what came of it, and when it is due again; one run by hand. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { unixSeconds } from "../clock.ts";
import { nextDue } from "../cron.ts";
import { JOBS, type Job, type JobDeps, runJob } from "../jobs.ts";
import { isFailing, type JobRow, listJobs } from "../store/jobs.ts";
import { listSources, type SourceRow } from "../store/sources.ts";
import { parsedBy, UsageError } from "./options.ts";
import { duration } from "./progress.ts";
import { openPublisher, type Publisher, problemLines, summaryLine } from "./publisher.ts";
import { sourcesJob } from "./remote.ts";
import { USAGE } from "./usage.ts";

/** Why a job is not for this process. */
const NOT_HERE: Readonly<Record<string, string>> = {
  purge: "done on the edge alone, which has caches in front of it",
  push: "done by “nashra serve”, and on the edge",
  sources: "nothing to do: publication.json names no “sources”",
};

const OPTIONS = { json: { type: "boolean" } } as const;

/** Tells of the jobs, or runs one. Exit status 1 when the last run of one failed, or the one that is run. */
export async function jobsCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy(OPTIONS, args, USAGE.jobs);
  const [action, name, ...more] = positionals;
  const job = JOBS.find((one) => one.name === name);
  if (action !== undefined && (action !== "run" || name === undefined || more.length > 0 || values.json))
    throw new UsageError(`“nashra jobs ${positionals.join(" ")}” is not called so; right would be:`);
  if (action && !job)
    throw new UsageError(
      `“${name}” is no job; there are ${JOBS.map((one) => one.name).join(", ")}`,
      USAGE.jobs,
    );
  const publisher = openPublisher();
  try {
    return await (job ? runByHand(job, publisher) : tell(publisher, values.json ?? false));
  } finally {
    publisher.db.close();
  }
}

/** What a process without a server has for jobs to work with. */
function depsOf(publisher: Publisher): JobDeps {
  const { db, now, settings, take } = publisher;
  const sources = sourcesJob(publisher);
  const articles = join(settings.folder, "articles");
  return {
    db,
    now,
    rescan: async () => {
      if (!existsSync(articles)) return;
      const tally = await take([articles]);
      for (const line of problemLines(tally)) console.error(line);
      console.log(`articles: ${summaryLine(tally)}`);
    },
    ...(sources ? { sources } : {}),
    tidy: () => db.prepare("PRAGMA optimize").all(),
  };
}

async function runByHand(job: Job, publisher: Publisher): Promise<number> {
  const deps = depsOf(publisher);
  if (!job.work(deps)) {
    console.log(`${job.name}: ${NOT_HERE[job.name] ?? "there is nothing of the kind to do here"}`);
    return 0;
  }
  const ran = await runJob(job, deps);
  if (!ran) console.error(`${job.name}: another process is at it; right would be to try again later`);
  else if ("failure" in ran)
    console.error(`${job.name}: ${ran.failure instanceof Error ? ran.failure.message : ran.failure}`);
  else console.log(`${job.name}: done`);
  return ran && !("failure" in ran) ? 0 : 1;
}

async function tell(publisher: Publisher, json: boolean): Promise<number> {
  const { db, now, settings } = publisher;
  const deps = depsOf(publisher);
  const { timeZone } = settings.publication;
  const time = now();
  const rows = await listJobs(db);
  const asked = await listSources(db);
  const jobs = JOBS.map((job) => ({
    job,
    row: rows.get(job.name),
    next: nextDue(job.cron, unixSeconds(time)),
    // What a server does is not for this process, and yet to be waited for.
    isIdle: job.name !== "push" && !job.work(deps),
  }));
  if (json) for (const one of jobs) console.log(JSON.stringify(plain(one, timeZone)));
  else {
    const at = clockOf(timeZone);
    console.log(jobs.map((one) => lines(one, at, time).join("\n    ")).join("\n"));
    for (const { url } of settings.sources) console.log(sourceLine(url, asked.get(url), at));
    console.log(`times of ${timeZone}; cron lines count in UTC`);
  }
  return jobs.some(({ row }) => row && isFailing(row)) ? 1 : 0;
}

interface Told {
  readonly job: Job;
  readonly row: JobRow | undefined;
  /** Unix seconds. */
  readonly next: number;
  /** Nothing of the kind is to be done for this publication here. */
  readonly isIdle: boolean;
}

function plain({ job, row, next }: Told, timeZone: string) {
  const at = (time: number | null | undefined) => (time == null ? null : new Date(time).toISOString());
  return {
    name: job.name,
    cron: job.cron,
    started: at(row?.started),
    ended: at(row?.ended),
    milliseconds: tookOf(row) ?? null,
    succeeded: at(row?.succeeded),
    failed: at(row?.failed),
    failure: row?.failure ?? null,
    failing: row !== undefined && isFailing(row),
    next: at(next * 1000),
    timeZone,
  };
}

const tookOf = (row: JobRow | undefined) =>
  row?.ended == null ? undefined : Math.max(0, row.ended - row.started);

function lines({ job, row, next, isIdle }: Told, at: (time: number) => string, now: Date): readonly string[] {
  const head = `${job.name.padEnd(14)}${job.cron.padEnd(12)}${job.what}`;
  if (row === undefined && isIdle) return [head, NOT_HERE[job.name] ?? ""];
  const took = tookOf(row);
  const ran =
    row === undefined
      ? "has not run yet"
      : took === undefined
        ? `runs since ${at(row.started)} (${duration((now.getTime() - row.started) / 1000)})`
        : `last run ${at(row.started)}, ${took < 1000 ? `${took} ms` : duration(took / 1000)}${isFailing(row) ? ", failed" : ""}`;
  return [
    head,
    `${ran}; next ${at(next * 1000)}`,
    ...(row?.failed == null ? [] : [`last failure ${at(row.failed)}: ${row.failure}`]),
  ];
}

/** When a feed of others was asked, and what it failed with. */
function sourceLine(url: string, row: SourceRow | undefined, at: (time: number) => string): string {
  if (!row?.asked) return `source ${url}: not asked yet`;
  const { asked, next, failures, failure, gone } = row;
  const due = gone === null ? `; next ${at(next * 1000)}` : "";
  const failed = failures > 0 ? `, failed ${failures} times in a row: ${failure}` : "";
  return `source ${url}: asked ${at(asked * 1000)}${due}${failed}`;
}

/** `2026-03-29 03:00:05`, as clocks of a zone show it. */
function clockOf(timeZone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (time) => format.format(time);
}
