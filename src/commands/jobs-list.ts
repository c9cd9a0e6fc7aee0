/** What `nashra jobs` shows: when each job was done last, what came of it, and when it is due again; feeds of others too. */
import { unixSeconds } from "../clock.ts";
import { type JobDeps, type JobState, jobStates, tookOf } from "../jobs.ts";
import { isFailing, type JobRow } from "../store/jobs.ts";
import { listSources, type SourceRow } from "../store/sources.ts";
import { duration } from "./progress.ts";
import type { Publisher } from "./publisher.ts";
import type { Cell } from "./table.ts";
import { list, say } from "./terminal.ts";

/** Why a job is not for this process. */
export const NOT_HERE: Readonly<Record<string, string>> = {
  purge: "done on the edge alone, which has caches in front of it",
  push: "done by “nashra serve”, and on the edge",
  sources: "nothing to do: publication.json names no “sources”",
};

/** Tells of the jobs, for people or as one JSON object a line. Exit status 1 when the last run of one failed, or a source fails. */
export async function tellJobs(
  { db, now, settings }: Publisher,
  deps: JobDeps,
  json: boolean,
): Promise<number> {
  const { timeZone } = settings.publication;
  const time = now();
  const states = await jobStates(db, unixSeconds(time));
  // What a server does is not for this process, and yet to be waited for.
  const jobs = states.map((one) => ({
    ...one,
    isIdle: one.job.name !== "push" && !one.job.work(deps),
  }));
  const asked = await listSources(db);
  const failing = settings.sources.filter(({ url }) => (asked.get(url)?.failures ?? 0) > 0).length;
  if (json)
    for (const one of jobs)
      console.log(
        JSON.stringify({
          ...plain(one, timeZone),
          ...(one.job.name === "sources" ? { failingSources: failing } : {}),
        }),
      );
  else {
    const at = clockOf(timeZone);
    await list(
      [{ heading: "job" }, { heading: "cron" }, { heading: "last run" }, { heading: "next" }, WHAT],
      jobs.map((one) => cells(one, at, time)),
      () => jobs.map((one) => lines(one, at, time).join("\n    ")),
    );
    if (process.stdout.isTTY)
      for (const one of jobs) for (const line of failureOf(one.row, at)) say(`${one.job.name}: ${line}`);
    if (failing > 0) say(`sources that fail: ${failing} of ${settings.sources.length}`);
    for (const { url } of settings.sources) say(sourceLine(url, asked.get(url), at));
    say(`times of ${timeZone}; cron lines count in UTC`);
  }
  return failing > 0 || jobs.some(({ row }) => row && isFailing(row)) ? 1 : 0;
}

interface Told extends JobState {
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

const WHAT = { heading: "what it does", yields: true } as const;

function cells({ job, row, next, isIdle }: Told, at: (time: number) => string, now: Date): readonly Cell[] {
  const { name, cron, what } = job;
  if (row === undefined && isIdle)
    return [name, cron, ["–", "faint"], ["–", "faint"], [NOT_HERE[name] ?? what, "faint"]];
  const said = ran(row, at, now);
  return [name, cron, row && isFailing(row) ? [said, "error"] : said, at(next * 1000), what];
}

function lines({ job, row, next, isIdle }: Told, at: (time: number) => string, now: Date): readonly string[] {
  const head = `${job.name.padEnd(14)}${job.cron.padEnd(12)}${job.what}`;
  if (row === undefined && isIdle) return [head, NOT_HERE[job.name] ?? ""];
  const last = row?.ended == null ? "" : "last run ";
  return [head, `${last}${ran(row, at, now)}; next ${at(next * 1000)}`, ...failureOf(row, at)];
}

/** What became of the last run, or of the one that goes on. */
function ran(row: JobRow | undefined, at: (time: number) => string, now: Date): string {
  if (row === undefined) return "has not run yet";
  const took = tookOf(row);
  if (took === undefined)
    return `runs since ${at(row.started)} (${duration((now.getTime() - row.started) / 1000)})`;
  return `${at(row.started)}, ${took < 1000 ? `${took} ms` : duration(took / 1000)}${isFailing(row) ? ", failed" : ""}`;
}

const failureOf = (row: JobRow | undefined, at: (time: number) => string) =>
  row?.failed == null ? [] : [`last failure ${at(row.failed)}: ${row.failure}`];

/** When a feed of others was asked, and what it failed with. */
function sourceLine(url: string, row: SourceRow | undefined, at: (time: number) => string): string {
  if (!row?.asked) return `source ${url}: not asked yet`;
  const { asked, next, failures, failure, gone } = row;
  const due = gone === null ? `; next ${at(next * 1000)}` : "";
  const failed =
    failures > 0 ? `, failed ${failures === 1 ? "once" : `${failures} times in a row`}: ${failure}` : "";
  return `source ${url}: asked ${at(asked * 1000)}${due}${failed}`;
}

/** `2026-03-29 03:00:05`, as clocks of a zone show it. */
function clockOf(timeZone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (time) => format.format(time);
}
