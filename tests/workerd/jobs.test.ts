/** Cron triggers: what Cloudflare delivers twice runs once, and what is written in wrangler.toml is what jobs expect. */
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { TRIGGER } from "../../src/jobs.ts";
import { listJobs } from "../../src/store/jobs.ts";
import worker from "../../src/worker.ts";

const MINUTE = 60_000;

async function trigger(time: number) {
  const context = createExecutionContext();
  const controller = createScheduledController({ scheduledTime: new Date(time), cron: TRIGGER });
  await worker.scheduled(controller, env, context);
  await waitOnExecutionContext(context);
}

test("a trigger runs what is due, one that is delivered again runs nothing, and the next minute's runs it again", async () => {
  await openStore();
  const minute = Math.floor(Date.now() / MINUTE) * MINUTE;
  const runs = async () =>
    [...(await listJobs(env.DB)).values()].map(({ name, run, failure }) => [name, run, failure]).sort();
  await Promise.all([trigger(minute), trigger(minute)]);
  const once = [
    ["audience", 1, null],
    ["housekeeping", 1, null],
    ["purge", 1, null],
    ["push", 1, null],
  ];
  expect(await runs()).toEqual(once);
  await trigger(minute + 1000);
  expect(await runs()).toEqual(once);
  await trigger(minute + MINUTE);
  expect(await runs()).toEqual([...once.slice(0, 2), ["purge", 2, null], ["push", 2, null]]);
});
