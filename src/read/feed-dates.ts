/** Dates of feeds: RFC 822 and RFC 3339 as they are really written, else any date that a newsroom writes. */
import type { StatedDate } from "../article.ts";
import { type DateReading, readDate, zoned } from "./date.ts";

/** W3C-DTF's years and months (w3.org/TR/NOTE-datetime), and the ordinal days of ISO 8601. */
const PARTIAL = /^(\d{4})(?:-(\d{2})|-(\d{3}))?$/;
const LONGEST = 100;

/** What a feed's date says; a year or a month alone is its first day. */
export function feedDate(text: string, timeZone: string, now: Date): DateReading | undefined {
  // Fractions of a second, the name of a zone behind its offset, and 24:00 are written though no format has them.
  const bare = text
    .slice(0, LONGEST)
    .trim()
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/\bUT$/, "UTC")
    .replace(/(\d)\s+(?:GMT|UTC)([+-]\d)/, "$1 $2");
  const [, year, month, ordinal] = PARTIAL.exec(bare) ?? [];
  if (year) {
    const day = ordinal ? Number(ordinal) : 1;
    const at = zoned(Number(year), Number(month ?? 1), day, 0, 0, 0, timeZone);
    const date: StatedDate = { at, hasTime: false };
    return { date, isUpdate: false, isHijri: false, warnings: [], rest: [] };
  }
  const midnight = /^(\d{4}-\d{2}-\d{2})T24:00(?::00)?(.*)$/.exec(bare);
  if (!midnight) return readDate(bare, timeZone, now);
  const start = readDate(`${midnight[1]}T00:00:00${midnight[2]}`, timeZone, now);
  if (!start || "error" in start) return start;
  const { at } = start.date;
  const next = new Date(Date.parse(`${at.slice(0, 19)}Z`) + 86_400_000).toISOString().slice(0, 19);
  return { ...start, date: { at: next + at.slice(19), hasTime: true } };
}
