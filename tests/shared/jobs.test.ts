/** Jobs: each minute once, whoever calls; what was missed, died or met a wrong clock is made up for. */
import { expect, test } from "vitest";
import { lastDue, nextDue } from "../../src/cron.ts";
import { JOBS, type JobDeps, runJob, runJobs } from "../../src/jobs.ts";
import type { Database } from "../../src/store/database.ts";
import { isFailing, listJobs } from "../../src/store/jobs.ts";

const MINUTE = 60_000;
const START = Date.parse("2026-05-01T12:00:00Z");

/** Processes with one store, and a clock that tests turn; each notes what it ran. */
async function processes() {
  const db = await openStore();
  const ran: string[] = [];
  const failures: string[] = [];
  const it = {
    db,
    ran,
    failures,
    time: START,
    /** What a process has to do, and who it is. */
    of: (who: string, rescan?: JobDeps["rescan"]): JobDeps => ({
      db,
      now: () => new Date(it.time),
      rescan: async () => {
        ran.push(who);
        await rescan?.();
      },
    }),
    tick: (deps: JobDeps) =>
      runJobs(deps, (name, error) =>
        failures.push(`${name}: ${error instanceof Error ? error.message : error}`),
      ),
    at: (time: number) => {
      it.time = time;
    },
  };
  return it;
}

const rowOf = async (db: Database, name = "rescan") => (await listJobs(db)).get(name);
const rescanJob = () => JOBS.find(({ name }) => name === "rescan") ?? expect.fail();

test("of two processes that are called in one minute one runs a job, and in the next minute one again", async () => {
  const it = await processes();
  const [a, b] = [it.of("a"), it.of("b")];
  await Promise.all([it.tick(a), it.tick(b), it.tick(a)]);
  expect(it.ran).toHaveLength(1);
  it.at(START + 59_999);
  await it.tick(b);
  expect(it.ran).toHaveLength(1);
  it.at(START + MINUTE);
  await Promise.all([it.tick(b), it.tick(a)]);
  expect(it.ran).toHaveLength(2);
  expect(it.failures).toEqual([]);
});

test("a run that takes longer than a minute is not overlapped, and the next minute after it runs", async () => {
  const it = await processes();
  let end = () => {};
  const long = it.tick(
    it.of(
      "long",
      () =>
        new Promise<void>((done) => {
          end = done;
        }),
    ),
  );
  while (it.ran.length === 0) await new Promise((done) => setTimeout(done, 1));
  it.at(START + 3 * MINUTE);
  await it.tick(it.of("other"));
  expect(it.ran).toEqual(["long"]);
  end();
  await long;
  it.at(START + 4 * MINUTE);
  await it.tick(it.of("other"));
  expect(it.ran).toEqual(["long", "other"]);
});

test("a run whose process died is given up after its time, is told of, and what it says later changes nothing", async () => {
  const it = await processes();
  let die = () => {};
  const dead = it.tick(
    it.of(
      "dead",
      () =>
        new Promise<void>((done) => {
          die = done;
        }),
    ),
  );
  while (it.ran.length === 0) await new Promise((done) => setTimeout(done, 1));
  it.at(START + 29 * MINUTE);
  await it.tick(it.of("early"));
  it.at(START + 30 * MINUTE);
  await it.tick(it.of("heir", () => Promise.reject(new Error("الملف غير مقروء"))));
  die();
  await dead;
  expect(it.ran).toEqual(["dead", "heir"]);
  expect(await rowOf(it.db)).toMatchObject({ run: 2, succeeded: null, failure: "الملف غير مقروء" });
  it.at(START + 31 * MINUTE);
  await it.tick(it.of("next"));
  expect(await rowOf(it.db)).toMatchObject({ run: 3, succeeded: it.time });
});

test("a failure is kept with its message when later runs succeed, but is failing no more", async () => {
  const it = await processes();
  await it.tick(it.of("a", () => Promise.reject(new Error("القرص ممتلئ"))));
  expect(it.failures).toEqual(["rescan: القرص ممتلئ"]);
  const failed = await rowOf(it.db);
  expect([failed && isFailing(failed), failed?.failure]).toEqual([true, "القرص ممتلئ"]);
  it.at(START + MINUTE);
  await it.tick(it.of("a"));
  const row = await rowOf(it.db);
  expect([row && isFailing(row), row?.failure, row?.failed]).toEqual([false, "القرص ممتلئ", START]);
});

test("after three hours of sleep one run makes up for all", async () => {
  const it = await processes();
  await it.tick(it.of("a"));
  it.at(START + 180 * MINUTE);
  await Promise.all([it.tick(it.of("a")), it.tick(it.of("b"))]);
  expect(it.ran).toHaveLength(2);
});

test.each([
  ["an hour back", -60],
  ["a day forward", 1440],
])("when the clock is set %s, jobs go on in the next minute", async (_, minutes) => {
  const it = await processes();
  await it.tick(it.of("a"));
  for (const past of [1, 2]) {
    it.at(START + (minutes + past) * MINUTE);
    await Promise.all([it.tick(it.of("a")), it.tick(it.of("b"))]);
  }
  expect(it.ran).toHaveLength(3);
});

test("a run that was under way when the clock was set back a day is not waited for until tomorrow", async () => {
  const it = await processes();
  void it.tick(it.of("dead", () => new Promise(() => {})));
  while (it.ran.length === 0) await new Promise((done) => setTimeout(done, 1));
  it.at(START - 1440 * MINUTE);
  await it.tick(it.of("b"));
  expect(it.ran).toEqual(["dead", "b"]);
});

test("a trigger that is delivered twice, the second time late, runs once", async () => {
  const it = await processes();
  const late = START / 1000;
  await runJobs(it.of("a"), () => {}, late);
  it.at(START + 40_000);
  await runJobs(it.of("a"), () => {}, late + 30);
  expect(it.ran).toEqual(["a"]);
});

test("what is run by hand runs in any minute, but not beside another run of it", async () => {
  const it = await processes();
  await it.tick(it.of("a"));
  expect(await runJob(rescanJob(), it.of("hand"))).toEqual({});
  const within = it.of("outer", async () => {
    expect(await runJob(rescanJob(), it.of("inner"))).toBeUndefined();
  });
  expect(await runJob(rescanJob(), within)).toEqual({});
  expect(it.ran).toEqual(["a", "hand", "outer"]);
});

test("what is due once a day runs once a day, also when its minute was slept through", async () => {
  const it = await processes();
  const tidied: string[] = [];
  const tick = async (time: string) => {
    it.at(Date.parse(time));
    await it.tick({ ...it.of("a"), tidy: async () => tidied.push(time) });
  };
  for (const time of [
    "05-01T12:00",
    "05-02T03:16",
    "05-02T09:00",
    "05-02T09:01",
    "05-03T03:17",
    "05-03T03:18",
  ])
    await tick(`2026-${time}:00Z`);
  expect(tidied).toEqual(["2026-05-01T12:00:00Z", "2026-05-02T09:00:00Z", "2026-05-03T03:17:00Z"]);
});

test.each([
  ["* * * * *", "2028-02-29T23:59:59Z", "2028-02-29T23:59:00Z", "2028-03-01T00:00:00Z"],
  ["17 3 * * *", "2028-02-29T03:16:59Z", "2028-02-28T03:17:00Z", "2028-02-29T03:17:00Z"],
  ["17 3 * * *", "2028-02-29T03:17:00Z", "2028-02-29T03:17:00Z", "2028-03-01T03:17:00Z"],
  // The night in which clocks of Berlin have no 02:30.
  ["30 1 * * *", "2026-03-29T01:29:00Z", "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z"],
  ["*/15 * * * *", "2026-12-31T23:50:00Z", "2026-12-31T23:45:00Z", "2027-01-01T00:00:00Z"],
])("%s at %s was due at %s and is next at %s", (line, now, last, next) => {
  const seconds = Date.parse(now) / 1000;
  expect([lastDue(line, seconds), nextDue(line, seconds)]).toEqual([
    Date.parse(last) / 1000,
    Date.parse(next) / 1000,
  ]);
});

test.each(["* * * * 1", "61 * * * *", "x * * * *", ""])("the line “%s” is not understood", (line) => {
  expect(() => lastDue(line, 0)).toThrow(RangeError);
});
