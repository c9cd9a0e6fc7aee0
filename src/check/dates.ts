/** Dates as RSS (RFC 822), Atom and JSON Feed (RFC 3339) and Dublin Core (W3CDTF) write them. */
import { error, type Fault, type Known, shown, type Test, warning } from "./finding.ts";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const RFC822 =
  /^(?:([a-z]{3})\s*,\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4}|\d{2})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+([a-z]{1,3}|[+-]\d{4})$/i;
const ZONES = /^(?:UT|GMT|[ECMP][SD]T|[A-IK-Z]|[+-](?:[01]\d|2[0-3])[0-5]\d)$/;
const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/;
const W3CDTF =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](\d{2}):(\d{2})))?)?)?$/;
const LIKE_822 = "write it like Sat, 08 Feb 2020 20:31:00 GMT";
const LIKE_3339 = "write it like 2020-02-08T20:31:00Z or 2020-02-08T23:31:00+03:00";
const DAY = 86_400_000;
// No date is longer; a longer one is cut, and so refused.
const LONGEST = 200;

/** RSS and OPML dates. */
export const rfc822: Test = (value, known) => {
  const text = withoutComments(value.slice(0, LONGEST)).trim();
  const match = RFC822.exec(text);
  if (!match) return error(`${shown(value)} is not an RFC 822 date`, LIKE_822);
  const [
    ,
    weekday,
    day = "",
    monthName = "",
    yearText = "",
    hour = "",
    minute = "",
    second = "0",
    zone = "",
  ] = match;
  const month = MONTHS.findIndex((name) => name.toLowerCase() === monthName.toLowerCase());
  if (month < 0) return error(`${shown(monthName)} is no month`, `write one of ${MONTHS.join(" ")}`);
  if (weekday && !DAYS.some((name) => name.toLowerCase() === weekday.toLowerCase()))
    return error(`${shown(weekday)} is no weekday`, `write one of ${DAYS.join(" ")}, or none`);
  if (!ZONES.test(zone.toUpperCase()))
    return error(`${shown(zone)} is no time zone of RFC 822`, "write GMT or an offset such as +0300");
  // RFC 2822 §4.3: two digits up to 49 are of this century.
  const year = yearText.length === 2 ? (+yearText < 50 ? 2000 : 1900) + +yearText : +yearText;
  const clock = impossible(year, month + 1, +day, +hour, +minute, +second);
  if (clock) return error(`${shown(value)}: ${clock}`, LIKE_822);
  const at = new Date(Date.UTC(year, month, +day));
  const real = DAYS[at.getUTCDay()] ?? "";
  if (weekday && weekday.toLowerCase() !== real.toLowerCase())
    return error(`${shown(value)}: that day was not ${weekday}`, `write ${real}, or leave out the weekday`);
  return [...oddForm(value.trim(), match), ...implausible(value, at, known)];
};

/** Atom and JSON Feed dates. */
export const rfc3339: Test = (value, known) => {
  const match = RFC3339.exec(value);
  if (!match) return error(`${shown(value)} is not an RFC 3339 date`, LIKE_3339);
  return calendar(value, match, known);
};

/** Dublin Core dates, which may stop at the year, the month or the day. */
export const w3cdtf: Test = (value, known) => {
  const match = W3CDTF.exec(value.trim());
  if (!match) return error(`${shown(value)} is not a W3CDTF date`, LIKE_3339);
  return calendar(value, match, known);
};

/** RFC 822 §3.1.4: comments stand in parentheses, nest, and escape with a backslash. */
function withoutComments(value: string): string {
  const less = value.replace(/\((?:[^()\\]|\\.)*\)/g, " ");
  return less === value ? value : withoutComments(less);
}

function calendar(value: string, match: RegExpExecArray, known: Known): readonly Fault[] {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : +part));
  const wrong =
    impossible(year, month, day, hour, minute, second) ??
    (zoneHour > 23 || zoneMinute > 59 ? "no such offset" : undefined);
  if (wrong) return error(`${shown(value)}: ${wrong}`, LIKE_3339);
  return implausible(value, new Date(Date.UTC(year, month - 1, day)), known);
}

function impossible(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): string | undefined {
  if (month < 1 || month > 12) return `there is no month ${month}`;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return `there is no day ${day} in that month`;
  if (hour === 24) return "midnight is 00:00:00 of the next day, not hour 24";
  // RFC 3339 §5.6 allows second 60 for a leap second.
  if (hour > 23 || minute > 59 || second > 60) return "there is no such time of day";
  return undefined;
}

function oddForm(text: string, [, weekday, , monthName, yearText]: RegExpExecArray): readonly Fault[] {
  if (/[()]/.test(text)) return warning(`${shown(text)} holds a comment`, LIKE_822);
  if (yearText?.length === 2) return warning(`${shown(text)} has a year of two digits`, LIKE_822);
  if (
    (weekday && !DAYS.includes(weekday)) ||
    !MONTHS.includes(monthName ?? "") ||
    /\s\s|\s,|,\S|\s[a-yA-Y]$|[a-z]$/.test(text)
  )
    return warning(`${shown(text)} is written in an unusual way`, LIKE_822);
  return [];
}

function implausible(value: string, at: Date, { now }: Known): readonly Fault[] {
  // The W3C validator's bound: syndication is younger than this.
  if (at.getUTCFullYear() < 1990)
    return warning(`${shown(value)} is before 1990`, "check the date; readers sort such an item last");
  if (now && at.getTime() > now.getTime() + DAY)
    return warning(
      `${shown(value)} lies in the future`,
      "date an item no later than the day it is published",
    );
  return [];
}
