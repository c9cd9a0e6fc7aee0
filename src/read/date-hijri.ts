/** The Umm al-Qura calendar, by searching what Intl knows of it: no library has its arithmetic. */
import { utc } from "./date-zone.ts";

const DAY = 86_400_000;
const EPOCH = Date.UTC(622, 6, 18);

/** Made when the first date of it comes: it takes longer than much else of a start. */
let calendar: Intl.DateTimeFormat | undefined;

function hijri(instant: number): string {
  calendar ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const part: Record<string, string> = {};
  for (const { type, value } of calendar.formatToParts(instant)) part[type] = value;
  return `${Number.parseInt(part.year ?? part.relatedYear ?? "", 10)}/${part.month}/${part.day}`;
}

/** The Gregorian day of a Hijri date, or nothing when that month has no such day or the tables end. */
export function fromHijri(
  year: number,
  month: number,
  day: number,
): { year: number; month: number; day: number } | undefined {
  if (year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const estimate = EPOCH + Math.floor((year - 1) * 354.36707 + (month - 1) * 29.53059 + day - 1) * DAY;
  for (let away = -4; away <= 4; away++) {
    const date = new Date(estimate + away * DAY);
    if (hijri(date.getTime()) === `${year}/${month}/${day}`)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return undefined;
}

/** Whole days between two civil dates. */
export function daysApart(
  a: { year: number; month: number; day: number },
  b: { year: number; month: number; day: number },
): number {
  return Math.round((utc(a.year, a.month, a.day) - utc(b.year, b.month, b.day)) / DAY);
}
