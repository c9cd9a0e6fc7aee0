/** A moment of publishing as a form has it: a day, and a time where it is known, in the publication's time zone. */
import type { StatedDate } from "../article.ts";
import { utc, zoned } from "../read/date-zone.ts";

export interface When {
  /** `2026-05-01`. */
  readonly day: string;
  /** `14:30`; empty where only the day is known. */
  readonly time: string;
}

/** A stated date in a time zone (IANA). */
export function whenOf({ at, hasTime }: StatedDate, timeZone: string): When {
  if (!hasTime) return { day: at.slice(0, 10), time: "" };
  const parts = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit" },
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes, digits = 2) =>
    (parts.find((one) => one.type === type)?.value ?? "").padStart(digits, "0");
  return {
    day: `${part("year", 4)}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

/** What a form's day and time mean in a time zone; undefined where they are no day or no time. */
export function statedIn({ day, time }: When, timeZone: string): StatedDate | undefined {
  const [, year = 0, month = 0, date = 0] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(latin(day))?.map(Number) ?? [];
  const isDay = year > 0 && new Date(utc(year, month, date)).toISOString().startsWith(latin(day));
  if (!isDay) return undefined;
  const hasTime = time.trim() !== "";
  const [, hour = 0, minute = 0, second = 0] =
    /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(latin(time))?.map((part) => Number(part ?? 0)) ??
    (hasTime ? [0, -1] : []);
  const at = hour < 0 ? "" : zoned(year, month, date, hour, minute, second, timeZone);
  const instant = Date.parse(at);
  return instant >= FIRST && instant <= LAST ? { at, hasTime } : undefined;
}

/** What a feed can say: the years 1 to 9999, in milliseconds. */
const FIRST = -62_135_596_800_000;
const LAST = 253_402_300_799_000;

/** A moment in Unix seconds, as a time zone has it. */
export const momentIn = (second: number, timeZone: string): string => {
  const at = new Date(second * 1000).toISOString();
  return statedIn(whenOf({ at, hasTime: true }, timeZone), timeZone)?.at ?? at;
};

/** Arabic digits, which some keyboards write, as those of forms. */
const latin = (text: string) =>
  text.trim().replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
