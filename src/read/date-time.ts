/** The time of day in a dateline: `11:31 م`, `الساعة 10 صباحا`, `23:31:05 +03:00`, `11.31pm`, `23h31`. */
import { phraseAt, type Token } from "./date-tokens.ts";
import {
  BEFORE_TIME,
  DAY_PARTS,
  type DayPart,
  HOUR_FRACTIONS,
  HOUR_WORDS,
  MONTHS,
  ZONES,
} from "./date-words.ts";

/** Something to tell a person: what is wrong and what would be right. */
export interface Finding {
  readonly what: string;
  readonly instead: string;
}

export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly error?: Finding;
  readonly warning?: Finding;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly next: number;
  /** Written as hours and minutes, so it is a time whatever stands beside it. */
  readonly sure: boolean;
  /** Written with a dot, which also parts the numbers of a day. */
  readonly dotted?: boolean;
}

const isMark = (token: Token | undefined, mark: string) => token?.kind === "mark" && token.text === mark;
const numberAt = (list: readonly Token[], at: number, digits = 2) => {
  const token = list[at];
  return token?.kind === "number" && token.text.length <= digits ? Number(token.text) : undefined;
};

function clockAt(list: readonly Token[], at: number): Clock | undefined {
  const words = phraseAt(HOUR_WORDS, list, at);
  if (words) return fractionAt(list, words.next, words.value);
  const compact = list[at];
  if (list[at - 1]?.text === "t" && compact?.glued && /^(?:\d{4}|\d{6})$/.test(compact.text)) {
    const [hour, minute, second] = [0, 2, 4].map((i) => Number(compact.text.slice(i, i + 2) || 0));
    return { hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0, next: at + 1, sure: true };
  }
  const hour = numberAt(list, at);
  if (hour === undefined) return undefined;
  const separator = list[at + 1];
  const minute = numberAt(list, at + 2);
  if (isMark(separator, ":") && minute !== undefined) {
    const second = isMark(list[at + 3], ":") ? numberAt(list, at + 4) : undefined;
    if (second === undefined) return { hour, minute, second: 0, next: at + 3, sure: true };
    const fraction = isMark(list[at + 5], ".") && list[at + 6]?.glued && list[at + 6]?.kind === "number";
    return { hour, minute, second, next: fraction ? at + 7 : at + 5, sure: true };
  }
  if (separator?.text === "h" && !phraseAt(BEFORE_TIME, list, at + 2))
    return { hour, minute: minute ?? 0, second: 0, next: minute === undefined ? at + 2 : at + 3, sure: true };
  const dotted =
    (isMark(separator, ".") || isMark(separator, ",")) &&
    list[at + 2]?.glued &&
    list[at + 2]?.text.length === 2;
  if (dotted && minute !== undefined && !isMark(list[at + 3], "."))
    return { hour, minute, second: 0, next: at + 3, sure: false, dotted: true };
  return fractionAt(list, at + 1, hour);
}

/** `الثالثة والنصف`, `8 إلا ربعا`: an hour, and what follows it in words. */
function fractionAt(list: readonly Token[], at: number, hour: number): Clock {
  const part = phraseAt(HOUR_FRACTIONS, list, at);
  const minute = part?.value ?? 0;
  const next = part?.next ?? at;
  if (minute >= 0) return { hour, minute, second: 0, next, sure: false };
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 + minute, second: 0, next, sure: false };
}

function hourOf(hour: number, part: DayPart): number {
  if (hour > 12) return hour;
  if (part === "am") return hour % 12;
  if (part === "pm") return (hour % 12) + 12;
  if (part === "noon") return hour >= 10 ? hour : hour + 12;
  return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
}

function judge(clock: Clock, part: DayPart | undefined, written: string): Time {
  const { minute, second } = clock;
  const hour = part ? hourOf(clock.hour, part) : clock.hour;
  const time = { hour, minute, second };
  if (hour > 23)
    return {
      ...time,
      error: { what: `there is no hour ${clock.hour} in “${written}”`, instead: "an hour from 00 to 23" },
    };
  if (minute > 59)
    return {
      ...time,
      error: { what: `there is no minute ${minute} in “${written}”`, instead: "minutes from 00 to 59" },
    };
  // RFC 3339 §5.7 knows leap seconds; what we keep is whole seconds that every reader takes.
  if (second > 60)
    return {
      ...time,
      error: { what: `there is no second ${second} in “${written}”`, instead: "seconds from 00 to 59" },
    };
  const kept = { ...time, second: Math.min(second, 59) };
  if (part === "am" && clock.hour > 12)
    return {
      ...kept,
      warning: {
        what: `“${written}” is after noon by its hour and before noon by its word; read as ${hour}:00 and on`,
        instead: "one of the two",
      },
    };
  return kept;
}

/** A time that starts at this token, or nothing. A bare number is one only beside `الساعة`, `at` or a part of the day. */
export function timeAt(
  list: readonly Token[],
  at: number,
): { readonly time: Time; readonly next: number } | undefined {
  const before = phraseAt(BEFORE_TIME, list, at);
  let start = before?.next ?? at;
  if (before && isMark(list[start], ":")) start++;
  const early = phraseAt(DAY_PARTS, list, start);
  const clock = clockAt(list, early?.next ?? start);
  if (!clock) {
    return early && /^(?:midnight|noon|منتصف)$/.test(list[start]?.text ?? "")
      ? { time: { hour: early.value === "noon" ? 12 : 0, minute: 0, second: 0 }, next: early.next }
      : undefined;
  }
  // `8 فبراير` is a day, `8/2` a date: a bare number needs a word that makes it an hour.
  const late = phraseAt(DAY_PARTS, list, isMark(list[clock.next], "(") ? clock.next + 1 : clock.next);
  const part = late ?? early;
  if (early && !late && !clock.sure) return undefined;
  const dotted =
    clock.dotted && (zoneAt(list, clock.next) !== undefined || /^\d{4}$/.test(list[at - 1]?.text ?? ""));
  if (!clock.sure && !late && !dotted && !(before && list[at]?.text !== "a" && bare(list, clock)))
    return undefined;
  const next = late?.next ?? clock.next;
  const written = list
    .slice(start, next)
    .map((token) => (token.glued ? token.raw : ` ${token.raw}`))
    .join("")
    .trim();
  return { time: judge(clock, part?.value, written), next };
}

/** After `at 8` neither a month nor more of a date may follow. */
function bare(list: readonly Token[], clock: Clock): boolean {
  const after = list[clock.next];
  return (
    !after ||
    (after.kind === "mark" && !"/.".includes(after.text)) ||
    phraseAt(ZONES, list, clock.next) !== undefined
  );
}

/** A zone that starts at this token: `GMT`, `+03:00`, `UTC+3`, `بتوقيت مكة`. Minutes east of UTC, or an IANA name. */
export function zoneAt(
  list: readonly Token[],
  at: number,
): { readonly zone: number | string; readonly next: number } | undefined {
  const first = list[at]?.text;
  const named = first === "بتوقيت" || first === "توقيت";
  const place = phraseAt(ZONES, list, named ? at + 1 : at);
  const said = named || typeof place?.value === "number" || /^(?:[a-z]+|ت)$/.test(first ?? "");
  // A place is a zone only when the line says so: `القاهرة - 8 فبراير` is where, not when.
  if (place && (said || isBracketed(list, at, place.next))) {
    const shift = place.value === 0 ? offsetAt(list, place.next) : undefined;
    return shift ?? { zone: place.value, next: place.next };
  }
  const previous = list[at - 1];
  return previous?.kind === "number" || previous?.kind === "word" || previous?.text === "("
    ? offsetAt(list, at)
    : undefined;
}

/** `12:26 (مكة المكرمة)`, `5:30 م (القاهرة)`: alone between brackets behind a time. */
function isBracketed(list: readonly Token[], at: number, next: number): boolean {
  const before = list.slice(Math.max(0, at - 5), at - 1);
  return isMark(list[at - 1], "(") && isMark(list[next], ")") && before.some((token) => isMark(token, ":"));
}

function offsetAt(
  list: readonly Token[],
  at: number,
): { readonly zone: number; readonly next: number } | undefined {
  const sign = list[at];
  const digits = list[at + 1];
  if (sign?.kind !== "mark" || !/^[+-]$/.test(sign.text) || digits?.kind !== "number" || !digits.glued)
    return undefined;
  // `23:31-8 فبراير` is a time and a day, not an offset.
  if (phraseAt(MONTHS, list, at + 2) || (digits.text.length === 1 && list[at - 1]?.kind === "number"))
    return undefined;
  const colon = isMark(list[at + 2], ":") && /^\d\d$/.test(list[at + 3]?.text ?? "");
  const written =
    digits.text.length <= 2
      ? `${digits.text.padStart(2, "0")}${colon ? list[at + 3]?.text : "00"}`
      : digits.text;
  const hours = Number(written.slice(0, -2));
  const minutes = Number(written.slice(-2));
  if (written.length > 4 || hours > 14 || minutes > 59) return undefined;
  return {
    zone: (sign.text === "-" ? -1 : 1) * (hours * 60 + minutes),
    next: colon && digits.text.length <= 2 ? at + 4 : at + 2,
  };
}
