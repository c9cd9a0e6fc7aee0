import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rfc822, rfc3339, w3cdtf } from "../../src/check/dates.ts";
import type { Test } from "../../src/check/finding.ts";

const now = new Date("2026-11-23T00:00:00Z");
const judge = (rule: Test, value: string) => rule(value, { now })[0]?.severity ?? "right";

describe("an RFC 822 date", () => {
  test.each([
    ["Sat, 08 Feb 2020 20:31:00 GMT", "right"],
    ["Sat, 8 Feb 2020 20:31 +0300", "right"],
    ["08 Feb 2020 20:31:00 EST", "right"],
    ["Sat, 29 Feb 2020 00:00:00 Z", "right"],
    ["Sat, 08 Feb 20 20:31:00 GMT", "warning"],
    ["sat, 08 feb 2020 20:31:00 gmt", "warning"],
    ["Sat,08 Feb 2020 20:31:00 GMT", "warning"],
    ["Sat (weekend), 08 Feb 2020 20:31:00 GMT", "warning"],
    ["Sat, 08 Feb 1975 20:31:00 GMT", "warning"],
    ["Sun, 08 Feb 2020 20:31:00 GMT", "error"],
    ["Sat, 30 Feb 2020 20:31:00 GMT", "error"],
    ["Fri, 29 Feb 2019 20:31:00 GMT", "error"],
    ["Sat, 08 Feb 2020 24:00:00 GMT", "error"],
    ["Sat, 08 Feb 2020 20:61:00 GMT", "error"],
    ["Sat, 08 Feb 2020 20:31:00", "error"],
    ["Sat, 08 Feb 2020 20:31:00 Riyadh", "error"],
    ["Saturday, 08 February 2020 20:31:00 GMT", "error"],
    ["السبت، 8 فبراير 2020", "error"],
    ["2020-02-08T20:31:00Z", "error"],
    ["", "error"],
  ])("%s is %s", (value, verdict) => {
    expect(judge(rfc822, value)).toBe(verdict);
  });

  test("of any moment is right as JavaScript writes it", () => {
    const moments = fc.date({ min: new Date("1990-01-01"), max: now, noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(judge(rfc822, moment.toUTCString())).toBe("right");
      }),
    );
  });
});

describe("an RFC 3339 date", () => {
  test.each([
    ["2020-02-08T20:31:00Z", "right"],
    ["2020-02-08T20:31:00.25+03:00", "right"],
    ["2016-12-31T23:59:60Z", "right"],
    ["1950-02-08T20:31:00Z", "warning"],
    ["2026-12-25T00:00:00Z", "warning"],
    ["2020-02-08t20:31:00z", "error"],
    ["2020-02-08T20:31:00", "error"],
    ["2020-02-08T20:31Z", "error"],
    ["2020-02-08 20:31:00Z", "error"],
    ["2020-02-08T20:31:00+0300", "error"],
    ["2020-02-30T20:31:00Z", "error"],
    ["2020-13-01T20:31:00Z", "error"],
    ["2020-02-08T25:31:00Z", "error"],
    ["2020-02-08T20:31:00+25:00", "error"],
    [" 2020-02-08T20:31:00Z", "error"],
  ])("%s is %s", (value, verdict) => {
    expect(judge(rfc3339, value)).toBe(verdict);
  });

  test("in the future is right for a check that does not know the time", () => {
    expect(rfc3339("2090-01-01T00:00:00Z", {})).toEqual([]);
  });
});

test.each([
  ["2020", "right"],
  ["2020-02", "right"],
  ["2020-02-08", "right"],
  ["2020-02-08T20:31Z", "right"],
  ["2020-02-31", "error"],
  ["Feb 2020", "error"],
])("the Dublin Core date %s is %s", (value, verdict) => {
  expect(judge(w3cdtf, value)).toBe(verdict);
});
