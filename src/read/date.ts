/** Dates as newsrooms write them. */
import type { StatedDate } from "../article.ts";
import { composed } from "../text.ts";
import type { Day } from "./date-day.ts";
import { daysApart } from "./date-hijri.ts";
import { mayHoldDate, type Piece, scan } from "./date-scan.ts";
import type { Finding, Time } from "./date-time.ts";
import { RELATIVE } from "./date-words.ts";
import { utc, zoned } from "./date-zone.ts";

export type { Finding } from "./date-time.ts";
export { zoned } from "./date-zone.ts";

/** A date, what is doubtful about it, and what else the text says. */
export interface DateFound {
  /** When it was published; the date of its last change when the text states no other. */
  readonly date: StatedDate;
  /** When it was last changed, if the text says so beside the other. */
  readonly updated?: StatedDate;
  /** True when the text calls its only date that of a change (`آخر تحديث`). */
  readonly isUpdate: boolean;
  /** True when it was stated in the Hijri calendar alone. */
  readonly isHijri: boolean;
  readonly warnings: readonly Finding[];
  /** What is left of the text beside the date, cut at `|`, `-`, `,` and line ends. */
  readonly rest: readonly string[];
}
export type DateReading = DateFound | { readonly error: Finding };

const EXAMPLE = "a date such as السبت 8 فبراير 2020 11:31 م or 2020-02-08T23:31:00+03:00";
const NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

interface Moment {
  readonly day: Day;
  label?: "published" | "updated";
  time?: Time;
  zone?: number | string;
}

/** Puts each time beside its day: the day before it that has none, or the next one. */
function moments(pieces: readonly Piece[]): { moments: Moment[]; warnings: Finding[] } {
  const found: Moment[] = [];
  const warnings: Finding[] = [];
  let label: "published" | "updated" | undefined;
  let waiting: Extract<Piece, { kind: "time" }> | undefined;
  const give = (moment: Moment, piece: Extract<Piece, { kind: "time" }>) => {
    moment.time = piece.time;
    if (piece.zone !== undefined) moment.zone = piece.zone;
  };
  for (const piece of pieces) {
    if (piece.kind === "label") label = piece.label;
    else if (piece.kind === "day") {
      const moment: Moment = { day: piece.day, ...(label ? { label } : {}) };
      if (waiting) give(moment, waiting);
      waiting = undefined;
      label = undefined;
      found.push(moment);
    } else {
      const last = found.at(-1);
      if (last && !last.time && !(label && label !== last.label)) give(last, piece);
      // `8 فبراير 2020 (آخر تحديث) الساعة 12:26`: changed later on the same day.
      else if (last && !last.time && last.label !== label && label === "updated") {
        const changed: Moment = { day: last.day, label };
        give(changed, piece);
        found.push(changed);
        label = undefined;
      } else waiting ??= piece;
    }
  }
  return { moments: found, warnings };
}

/** Where a day is given in both calendars, the Gregorian one counts; the same day twice is one day. */
function oneDayEach(pieces: readonly Piece[]): { pieces: Piece[]; warnings: Finding[] } {
  const warnings: Finding[] = [];
  const days = pieces.filter((piece) => piece.kind === "day").map((piece) => piece.day);
  const gregorian = days.find((day) => !day.hijri);
  const kept: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === "day" && piece.day.hijri) {
      // Announced by sight of the moon, a Hijri day may be a day off the calendar's.
      if (gregorian && Math.abs(daysApart(gregorian, piece.day)) > 2) {
        const what = `the Hijri date is ${Math.abs(daysApart(gregorian, piece.day))} days away from the Gregorian one; the Gregorian one was taken`;
        warnings.push({ what, instead: "the same day in both calendars" });
      }
      if (gregorian) continue;
      const { year, month, day } = piece.day;
      const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      warnings.push({
        what: `a Hijri date, read by the Umm al-Qura calendar as ${iso}`,
        instead: "the Gregorian date beside it",
      });
    }
    kept.push(piece);
  }
  return { pieces: kept, warnings };
}

function stated(moment: Moment, timeZone: string): StatedDate {
  const { year, month, day } = moment.day;
  const { hour, minute, second } = moment.time ?? { hour: 0, minute: 0, second: 0 };
  return {
    at: zoned(year, month, day, hour, minute, second, moment.zone ?? timeZone),
    hasTime: moment.time !== undefined,
  };
}

/** `أمس`, `2 hours ago`, with or without a label: no date that can be kept. */
function isRelative(text: string): boolean {
  const bare = text.replace(/^[^:]{0,20}:\s*/, "").trim();
  return RELATIVE.test(composed(bare)) || RELATIVE.test(text.trim());
}

function judgeYear(date: StatedDate, now: Date | undefined): Finding | undefined {
  const year = Number(date.at.slice(0, 4));
  const day = date.at.slice(0, 10);
  if (year < 1900)
    return { what: `${day} is before 1900`, instead: "the date of publication, with the right year" };
  if (now && Date.parse(date.at) > now.getTime() + 2 * 365.25 * 86_400_000)
    return {
      what: `${day} is more than two years ahead`,
      instead: "the date of publication, with the right year",
    };
  return undefined;
}

function judgeWeekday(weekdays: readonly number[], found: readonly Moment[]): Finding | undefined {
  const weekday = weekdays[0];
  if (weekday === undefined || found.length === 0) return undefined;
  const real = found.map(({ day }) => new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay());
  if (real.includes(weekday)) return undefined;
  const [said, is] = [NAMES[weekday] ?? "", NAMES[real[0] ?? 0] ?? ""];
  return {
    what: `the date is called a ${said} but is a ${is}; the date was kept`,
    instead: `${is}, or the right date`,
  };
}

/** RFC 3339 §5.6, as most exports write it, in a zone that there is. */
const STAMP =
  /^((?:19|20)\d\d)-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?(?:Z|([+-])(0\d|1[0-2]):(00|30|45))$/;

/** A whole timestamp, read at once: most archives have no other dates. */
function stampIn(text: string, now: Date | undefined): DateFound | undefined {
  const found = STAMP.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  if (month < 1 || month > 12 || day < 1 || new Date(utc(year, month, day)).getUTCDate() !== day)
    return undefined;
  const away = Number(found[8] ?? 0) * 60 + Number(found[9] ?? 0);
  const at = zoned(year, month, day, hour, minute, second, found[7] === "-" ? -away : away);
  const date = { at, hasTime: true };
  const warning = judgeYear(date, now);
  return { date, isUpdate: false, isHijri: false, warnings: warning ? [warning] : [], rest: [] };
}

/**
 * The date that a text states, in any of the ways newsrooms write one; `undefined` when it holds none.
 * A date that names no zone is a local time of `timeZone`. `now` only serves to doubt far years.
 */
export function readDate(text: string, timeZone: string, now?: Date): DateReading | undefined {
  const stamp = stampIn(text, now);
  if (stamp) return stamp;
  const relative = () => ({
    error: { what: `“${text.trim()}” says when only to a reader of that day`, instead: EXAMPLE },
  });
  if (!mayHoldDate(text)) return isRelative(text) ? relative() : undefined;
  const { pieces, weekdays, errors, rest } = scan(text);
  const single = oneDayEach(pieces);
  const { moments: found } = moments(single.pieces);
  const first = errors[0];
  const onlyDate = rest.length === 0;
  if (found.length === 0) {
    if (first && onlyDate) return { error: first };
    if (isRelative(text)) return relative();
    if (onlyDate && pieces.some((piece) => piece.kind === "time"))
      return { error: { what: `“${text.trim()}” is a time without a day`, instead: EXAMPLE } };
    return first && rest.join(" ").split(" ").length <= 3 ? { error: first } : undefined;
  }
  if (first) return { error: first };
  const published = found.find((moment) => moment.label !== "updated") ?? found[0];
  if (!published) return undefined;
  const updated = found.find((moment) => moment !== published && moment.label === "updated");
  const date = stated(published, timeZone);
  const others = found.filter(
    (moment) => moment !== published && moment !== updated && daysApart(moment.day, published.day) !== 0,
  );
  const other = others[0] && stated(others[0], timeZone).at.slice(0, 10);
  const warnings = [
    ...published.day.warnings,
    ...(updated?.day.warnings ?? []),
    ...single.warnings,
    published.time?.warning,
    updated?.time?.warning,
    judgeWeekday(weekdays, found),
    other && {
      what: `a second date, ${other}, stands beside ${date.at.slice(0, 10)}; the first was taken`,
      instead: "one date, or نشر: and آخر تحديث: before them",
    },
    judgeYear(date, now),
  ].filter((w) => typeof w === "object");
  return {
    date,
    ...(updated ? { updated: stated(updated, timeZone) } : {}),
    isUpdate: published.label === "updated",
    isHijri: published.day.hijri,
    warnings,
    rest,
  };
}
