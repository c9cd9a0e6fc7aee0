/** A day in a search is a day where the publication is: its articles of that day, whatever the clock does on it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedBy } from "../../src/search.ts";
import { at, draft, publishing } from "./publishing.ts";

const titles = async (it: Awaited<ReturnType<typeof publishing>>, query: string) => {
  const answer = await it.get(
    `/search/feed.json?q=مقال&${query}`.replace("مقال", encodeURIComponent("مقال")),
  );
  expect([query, answer.status]).toEqual([query, 200]);
  const { items } = (await answer.json()) as { items: { title: string }[] };
  return items.map(({ title }) => title.replace("مقال ", ""));
};

test.each([
  ["Asia/Riyadh", "2026-04-01T00:00:00+03:00", "2026-04-01"],
  ["America/New_York", "2025-07-04T00:00:00-04:00", "2025-07-04"],
  ["UTC", "2026-04-01T00:00:00Z", "2026-04-01"],
  // The clock went from midnight to one: there the day begins.
  ["Africa/Cairo", "2024-04-26T01:00:00+03:00", "2024-04-26"],
  // The day has 25 hours, and 23.
  ["America/New_York", "2025-11-03T00:00:00-05:00", "2025-11-03"],
  ["America/New_York", "2026-03-09T00:00:00-04:00", "2026-03-09"],
])("in %s a day begins at %s", async (timeZone, begins, day) => {
  const it = await publishing({ timeZone });
  const second = Date.parse(begins);
  const moment = (time: number) => new Date(time).toISOString().replace(".000Z", "Z");
  await it.publish(
    draft("before", at(moment(second - 1000))),
    draft("first", at(begins)),
    draft("later", at(moment(second + 3_600_000))),
  );
  expect(await titles(it, `after=${day}`)).toEqual(["later", "first"]);
  expect(await titles(it, `before=${day}`)).toEqual(["before"]);
});

test("a publication without a time zone has days of UTC", async () => {
  const it = await publishing({ timeZone: undefined });
  await it.publish(
    draft("evening", at("2026-03-31T23:59:59Z")),
    draft("morning", at("2026-04-01T00:00:00Z")),
  );
  expect(await titles(it, "after=2026-04-01")).toEqual(["morning"]);
});

/** Days that islands skipped when they went to the other side of the date line. */
const SKIPPED = ["1844-12-31", "1993-08-21", "1994-12-31", "1995-01-01", "2011-12-30"];

describe("the address of a search from a day", () => {
  const asked = (after: string, timeZone: string) => {
    const it = askedBy(new URLSearchParams({ q: "x", after }), timeZone);
    if (it.kind !== "search") throw new Error(`${after} in ${timeZone} is ${it.kind}`);
    return it;
  };

  test("stays as it is, in every time zone and year", () => {
    const day = fc
      .date({ min: new Date("0001-01-01"), max: new Date("9999-12-30"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    fc.assert(
      fc.property(day, zone, (day, zone) => {
        fc.pre(!SKIPPED.includes(day));
        const { query } = asked(day, zone);
        expect(query).toBe(`q=x&after=${day}`);
      }),
      { numRuns: 300 },
    );
  });

  test("that a place skipped is that of the next one, and leads nowhere else", () => {
    const skipped = asked("2011-12-30", "Pacific/Apia");
    expect(skipped.query).toBe("q=x&after=2011-12-31");
    expect(asked("2011-12-31", "Pacific/Apia")).toEqual(skipped);
  });
});

test("what is no day is told by the field's name and the address's, with an example that is read from the left", () => {
  const asked = askedBy(new URLSearchParams({ q: "x", after: "xx" }), "Asia/Riyadh");
  if (asked.kind !== "problem") throw new Error(asked.kind);
  expect(asked.en).toContain("“Since the day” (after in the address) is “xx”");
  expect(asked.ar).toContain("«منذ يوم»");
  expect(asked.ar).toContain("\u20662026-03-01\u2069");
  expect(asked.ar).toContain("\u2066after\u2069");
});
