/** `nashra jobs`: what it tells of each job, and one run by hand. */
import { expect, test } from "vitest";
import { openSqlite } from "../../src/store/sqlite.ts";
import { article, nashra, pathOf, write } from "./publication.ts";

const told = () =>
  new Map(
    nashra("jobs", "--json")
      .out.trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map((one) => [one.name as string, one]),
  );

function failed(name: string, failure: string) {
  const db = openSqlite(pathOf("nashra.sqlite"));
  const time = Date.parse("2026-03-29T00:59:59Z");
  return db
    .prepare(
      "INSERT INTO job (name, slot, run, started, ended, failed, failure) VALUES (?1, 1, 1, ?2, ?3, ?3, ?4)",
    )
    .bind(name, time - 1234, time, failure)
    .all()
    .finally(() => db.close());
}

test("jobs that have never run say so, and when they are due", () => {
  const { status, out } = nashra("jobs");
  expect(status).toBe(0);
  expect(out).toMatch(/^push +\* \* \* \* \*.*\n +has not run yet; next \d{4}-\d\d-\d\d \d\d:\d\d:00\n/m);
  expect(out).toMatch(/^purge .*\n +done on the edge alone/);
  expect(out).toMatch(/^sources .*\n +nothing to do: publication\.json names no “sources”$/m);
  expect(out).toMatch(/times of UTC; cron lines count in UTC\n$/);
  expect([...told().keys()]).toEqual(["purge", "push", "rescan", "sources", "audience", "housekeeping"]);
});

test("the last failure is told with its message as it is, in the publication's zone, and is exit status 1", async () => {
  write("publication.json", JSON.stringify({ title: "مرفأ", timeZone: "Europe/Berlin" }));
  await failed("rescan", "أخبار/ملف.txt: لا يمكن قراءته");
  const { status, out } = nashra("jobs");
  expect(status).toBe(1);
  // One second before clocks there skip an hour.
  expect(out).toContain("last run 2026-03-29 01:59:57, 0:02, failed; next ");
  expect(out).toContain("last failure 2026-03-29 01:59:59: أخبار/ملف.txt: لا يمكن قراءته\n");
  expect(out).toContain("times of Europe/Berlin");
  expect(told().get("rescan")).toMatchObject({
    failing: true,
    milliseconds: 1234,
    failed: "2026-03-29T00:59:59.000Z",
    timeZone: "Europe/Berlin",
  });
});

test("sources that fail are told of beside their job, and are exit status 1", async () => {
  write(
    "publication.json",
    JSON.stringify({
      title: "مرفأ",
      sources: [{ url: "https://a.example/feed" }, { url: "https://b.example/feed" }],
    }),
  );
  nashra("jobs");
  const db = openSqlite(pathOf("nashra.sqlite"));
  await db
    .prepare(
      "INSERT INTO source (url, address, next, asked, failures, failure) VALUES (?1, ?1, 1, 1, 1, 'it is away')",
    )
    .bind("https://a.example/feed")
    .all()
    .finally(() => db.close());
  const { status, out } = nashra("jobs");
  expect([status, out]).toEqual([1, expect.stringContaining("sources that fail: 1 of 2\n")]);
  expect(out).toContain(", failed once: it is away\n");
  expect(told().get("sources")).toMatchObject({ failing: false, failingSources: 1 });
});

test("a job that is run by hand does its work, and its success ends the failing", async () => {
  nashra("jobs");
  await failed("rescan", "x");
  article("خبر");
  const { status, out } = nashra("jobs", "run", "rescan");
  expect([status, out]).toEqual([
    0,
    "articles: 1 created, 0 updated, 0 unchanged, 0 refused\nrescan: done\n",
  ]);
  expect(nashra("jobs").status).toBe(0);
  expect(nashra("jobs", "run", "housekeeping").status).toBe(0);
});

test("a job that another process is at is not run beside it", async () => {
  const db = openSqlite(pathOf("nashra.sqlite"));
  await db
    .prepare("INSERT INTO job (name, slot, run, started) VALUES ('rescan', 1, 1, ?1)")
    .bind(Date.now())
    .all();
  db.close();
  expect(nashra("jobs", "run", "rescan")).toMatchObject({
    status: 1,
    err: expect.stringContaining("another"),
  });
  expect(nashra("jobs").out).toContain("runs since ");
});

test.each([[["run"]], [["run", "مهمة"]], [["walk", "purge"]], [["run", "purge", "more"]]])(
  "%j is wrong usage, which says what is right",
  (args) => {
    const { status, err } = nashra("jobs", ...args);
    expect(status).toBe(2);
    expect(err).toContain("nashra jobs run NAME");
    if (args[1] === "مهمة") expect(err).toContain("“مهمة” is no job; there are purge, ");
  },
);
