/** A time of publishing in a form: what is shown means what was stated. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { statedIn, whenOf } from "../../src/dashboard/when.ts";

const ZONES = ["UTC", "Asia/Riyadh", "Africa/Cairo", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"];

test("what a form shows of a moment is that moment, to the minute, in whatever zone", () => {
  const moments = fc.date({
    min: new Date("1950-01-01T00:00:00Z"),
    max: new Date("2100-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), (moment, zone) => {
      const when = whenOf({ at: moment.toISOString(), hasTime: true }, zone);
      const stated = statedIn(when, zone);
      expect(stated?.hasTime).toBe(true);
      expect(whenOf(stated ?? { at: "", hasTime: true }, zone)).toEqual(when);
      // An hour that comes twice is the first of the two.
      const away = Math.floor(moment.getTime() / 60_000) - Date.parse(stated?.at ?? "") / 60_000;
      expect([0, 30, 60, 120]).toContain(away);
    }),
  );
});

test("a day alone stays a day, and no text is more than a date or none", () => {
  expect(whenOf({ at: "2026-02-08T00:00:00+03:00", hasTime: false }, "UTC")).toEqual({
    day: "2026-02-08",
    time: "",
  });
  fc.assert(
    fc.property(fc.string(), fc.string(), (day, time) => {
      const stated = statedIn({ day, time }, "Asia/Riyadh");
      if (stated) expect(stated.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    }),
  );
});
