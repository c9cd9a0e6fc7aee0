/** The day in a dateline: with a month's name, or in numbers. */
import { fromHijri } from "./date-hijri.ts";
import type { Finding } from "./date-time.ts";
import { phraseAt, type Token } from "./date-tokens.ts";
import { DAY_PARTS, ERA, FILLERS, HIJRI_MONTHS, MONTHS } from "./date-words.ts";

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hijri: boolean;
  readonly warnings: readonly Finding[];
}

/** A day found, or what is wrong with what looks like one. */
export type DayReading = { readonly next: number } & ({ readonly day: Day } | { readonly error: Finding });

interface Month {
  readonly month: number;
  readonly hijri: boolean;
  readonly next: number;
  readonly warning?: Finding;
}

const EXAMPLE = "a day, a month and a year of four digits, such as 8 فبراير 2020 or 2020-02-08";
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isMark = (token: Token | undefined, marks: string) =>
  token?.kind === "mark" && marks.includes(token.text);
const written = (list: readonly Token[], from: number, to: number) =>
  list
    .slice(from, to)
    .map((token) => (token.glued ? token.raw : ` ${token.raw}`))
    .join("")
    .trim();

/** Over marks and words such as `من`, `of`, `st`, that may stand between the parts of a date. */
function skip(list: readonly Token[], at: number): number {
  let i = at;
  for (
    let filler = phraseAt(FILLERS, list, i);
    isMark(list[i], "-/.,'()") || filler;
    filler = phraseAt(FILLERS, list, i)
  )
    i = filler?.next ?? i + 1;
  return i;
}

function singleMonthAt(list: readonly Token[], at: number): Month | undefined {
  const gregorian = phraseAt(MONTHS, list, at);
  const hijri = phraseAt(HIJRI_MONTHS, list, at);
  if (hijri && (!gregorian || hijri.next > gregorian.next))
    return { month: hijri.value, hijri: true, next: hijri.next };
  return gregorian && { month: gregorian.value, hijri: false, next: gregorian.next };
}

/** A month's name, or the two names that some newsrooms write: `فبراير/شباط`, `مارس (آذار)`. */
function monthAt(list: readonly Token[], at: number): Month | undefined {
  const first = singleMonthAt(list, at);
  if (!first) return undefined;
  const open = isMark(list[first.next], "/-(,") ? first.next + 1 : first.next;
  const second = singleMonthAt(list, open);
  if (!second || second.hijri !== first.hijri) return first;
  const next = isMark(list[second.next], ")") ? second.next + 1 : second.next;
  if (second.month === first.month) return { ...first, next };
  const what = `“${written(list, at, next)}” names two different months; the first was taken`;
  return { ...first, next, warning: { what, instead: "two names of one month, such as فبراير/شباط" } };
}

interface Year {
  readonly year: number;
  readonly era?: "gregorian" | "hijri";
  readonly next: number;
  readonly warning?: Finding;
}

function yearAt(list: readonly Token[], at: number): Year | undefined {
  const token = list[at];
  if (token?.kind !== "number") return undefined;
  const after = list[at + 1];
  const era = phraseAt(ERA, list, isMark(after, ".(") ? at + 2 : at + 1);
  if (token.text.length === 4) {
    // `2020 م 11:31` is the era; `2020 م` never a part of the day, for a year is no hour.
    const next = era ? (isMark(list[era.next], ".)") ? era.next + 1 : era.next) : at + 1;
    return { year: Number(token.text), next, ...(era ? { era: era.value } : {}) };
  }
  if (
    token.text.length !== 2 ||
    isMark(after, ":") ||
    after?.text === "h" ||
    phraseAt(DAY_PARTS, list, at + 1)
  )
    return undefined;
  if (singleMonthAt(list, at + 1)) return undefined;
  const year = Number(token.text) + (Number(token.text) < 70 ? 2000 : 1900);
  const warning = {
    what: `the year “${token.raw}” has two digits; read as ${year}`,
    instead: `a year of four digits, such as ${year}`,
  };
  return { year, next: at + 1, warning };
}

function dayNumber(token: Token | undefined): number | undefined {
  return token?.kind === "number" && token.text.length <= 2 ? Number(token.text) : undefined;
}

/** What the parts mean, or which of them cannot be. */
function judge(parts: {
  day: number;
  month: number;
  year: Year;
  hijri: boolean;
  text: string;
  warnings: (Finding | undefined)[];
}): { day: Day } | { error: Finding } {
  const { day, month, text } = parts;
  const { year } = parts.year;
  const warnings = [...parts.warnings, parts.year.warning].filter((w) => w !== undefined);
  const hijri = parts.hijri || parts.year.era === "hijri" || year < 1700;
  if (month < 1 || month > 12)
    return { error: { what: `there is no month ${month} in “${text}”`, instead: "a month from 1 to 12" } };
  if (hijri) {
    const found = fromHijri(year, month, day);
    if (found) return { day: { ...found, hijri: true, warnings } };
    if (year < 1300 || year > 1600)
      return { error: { what: `the year ${year} in “${text}” cannot be read`, instead: EXAMPLE } };
    return {
      error: {
        what: `there is no day ${day} in that month of the Hijri year ${year}: “${text}”`,
        instead: "a day from 1 to 29 or 30",
      },
    };
  }
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && !leap ? 28 : (LENGTHS[month - 1] ?? 31);
  if (day < 1 || day > length)
    return {
      error: {
        what: `there is no day ${day} in month ${month} of ${year}: “${text}”`,
        instead: `a day from 1 to ${length}`,
      },
    };
  return { day: { year, month, day, hijri: false, warnings } };
}

/** `18/01/2016`, `2016-01-18`, `18.1.2016`: day first unless the year is, or unless only month first can be. */
function numericAt(list: readonly Token[], at: number): DayReading | undefined {
  const [a, first, b, second, c] = list.slice(at, at + 5);
  if (a?.kind !== "number" || b?.kind !== "number" || c?.kind !== "number" || b.text.length > 2)
    return undefined;
  if (!isMark(first, "/-.") || first?.text !== second?.text) return undefined;
  if (a.text.length === 4 && c.text.length <= 2) {
    const era = phraseAt(ERA, list, at + 5);
    const year: Year = { year: Number(a.text), next: at + 1, ...(era ? { era: era.value } : {}) };
    const next = era?.next ?? at + 5;
    const text = written(list, at, next);
    return {
      ...judge({ day: Number(c.text), month: Number(b.text), year, hijri: false, text, warnings: [] }),
      next,
    };
  }
  const year = a.text.length <= 2 ? yearAt(list, at + 4) : undefined;
  if (!year || (year.warning && first?.text === "." && a.text.length < 2)) return undefined;
  const text = written(list, at, year.next);
  const [n, m] = [Number(a.text), Number(b.text)];
  const monthFirst = m > 12 && n <= 12;
  const warning = monthFirst
    ? {
        what: `“${text}” can only be read month first`,
        instead: `day first, ${m}/${n}/${year.year}, or ${year.year}-${a.text.padStart(2, "0")}-${b.text}`,
      }
    : n <= 12 && m <= 12 && n !== m
      ? {
          what: `“${text}” was read day first`,
          instead: `${year.year}-${b.text.padStart(2, "0")}-${a.text.padStart(2, "0")}, which has one reading`,
        }
      : undefined;
  const [day, month] = monthFirst ? [m, n] : [n, m];
  return { ...judge({ day, month, year, hijri: false, text, warnings: [warning] }), next: year.next };
}

/** `20200208`, before the `T` of a compact ISO 8601 time or alone. */
function compactAt(list: readonly Token[], at: number): DayReading | undefined {
  const token = list[at];
  if (token?.kind !== "number" || !/^(?:19|20)\d{6}$/.test(token.text)) return undefined;
  const [y, m, d] = [token.text.slice(0, 4), token.text.slice(4, 6), token.text.slice(6)].map(Number);
  const year = { year: y ?? 0, next: at + 1 };
  return {
    ...judge({ day: d ?? 0, month: m ?? 0, year, hijri: false, text: token.raw, warnings: [] }),
    next: at + 1,
  };
}

function namedAt(list: readonly Token[], at: number): DayReading | undefined {
  const token = list[at];
  const start = dayNumber(token);
  const monthFirst = monthAt(list, at);
  const yearFirst = token?.kind === "number" && token.text.length === 4;
  const reading = (day: number, month: Month, year: Year, next: number): DayReading => {
    const text = written(list, at, next);
    return {
      ...judge({ day, month: month.month, year, hijri: month.hijri, text, warnings: [month.warning] }),
      next,
    };
  };
  const lacking = (part: string, next: number): DayReading => ({
    next,
    error: { what: `“${written(list, at, next)}” has no ${part}`, instead: EXAMPLE },
  });
  if (start !== undefined) {
    const month = monthAt(list, skip(list, at + 1));
    if (!month) return undefined;
    const year = yearAt(list, skip(list, month.next));
    return year ? reading(start, month, year, year.next) : lacking("year", month.next);
  }
  if (monthFirst) {
    const at2 = skip(list, monthFirst.next);
    const day = dayNumber(list[at2]);
    if (day !== undefined && !isMark(list[at2 + 1], ":")) {
      const year = yearAt(list, skip(list, at2 + 1));
      return year ? reading(day, monthFirst, year, year.next) : lacking("year", at2 + 1);
    }
    const year = yearAt(list, at2);
    return year && !year.warning ? lacking("day", year.next) : undefined;
  }
  if (!yearFirst) return undefined;
  const month = monthAt(list, skip(list, at + 1));
  const at2 = month && skip(list, month.next);
  const day = at2 === undefined ? undefined : dayNumber(list[at2]);
  if (!month || at2 === undefined || day === undefined || isMark(list[at2 + 1], ":")) return undefined;
  return reading(day, month, { year: Number(token?.text), next: at + 1 }, at2 + 1);
}

/** A day that starts at this token. */
export function dayAt(list: readonly Token[], at: number): DayReading | undefined {
  return numericAt(list, at) ?? compactAt(list, at) ?? namedAt(list, at);
}
