/** `nashra jobs`: when what time makes due was done last, what came of it, and when it is due again; one run by hand. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { JOBS, type Job, type JobDeps, runJob } from "../jobs.ts";
import { NOT_HERE, tellJobs } from "./jobs-list.ts";
import { parsedBy, UsageError } from "./options.ts";
import { openPublisher, type Publisher, problemLines, summaryLine } from "./publisher.ts";
import { sourcesJob } from "./remote.ts";
import { refuse, remark, say } from "./terminal.ts";

/** Tells of the jobs, or runs one. Exit status 1 when the last run of one failed, a source fails, or the one that is run. */
export async function jobsCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("jobs", args);
  const [action, name, ...more] = positionals;
  const job = JOBS.find((one) => one.name === name);
  if (action !== undefined && (action !== "run" || name === undefined || more.length > 0 || values.json))
    throw new UsageError(`“nashra jobs ${positionals.join(" ")}” is not called so`, {
      ...(action === "run" ? { action } : { given: action, known: ["run"] }),
    });
  if (action && !job)
    throw new UsageError(`“${name}” is no job; there are ${JOBS.map((one) => one.name).join(", ")}`, {
      action,
      given: name ?? "",
      known: JOBS.map((one) => one.name),
    });
  const publisher = openPublisher();
  try {
    return await (job
      ? runByHand(job, publisher)
      : tellJobs(publisher, depsOf(publisher), values.json ?? false));
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
      for (const line of problemLines(tally)) remark(line);
      say(`articles: ${summaryLine(tally)}`);
    },
    ...(sources ? { sources } : {}),
    tidy: () => db.prepare("PRAGMA optimize").all(),
  };
}

async function runByHand(job: Job, publisher: Publisher): Promise<number> {
  const deps = depsOf(publisher);
  if (!job.work(deps)) {
    say(`${job.name}: ${NOT_HERE[job.name] ?? "there is nothing of the kind to do here"}`);
    return 0;
  }
  const ran = await runJob(job, deps);
  if (!ran) refuse(`${job.name}: another process is at it; right would be to try again later`);
  else if ("failure" in ran)
    refuse(`${job.name}: ${ran.failure instanceof Error ? ran.failure.message : ran.failure}`);
  else say(`${job.name}: done`);
  return ran && !("failure" in ran) ? 0 : 1;
}
