/** When a source is asked again: as the settings say, never sooner than it wishes, and ever more rarely while it fails. */

const MINUTE = 60;
const DAY = 86_400;
/** Failures after which the delay grows no more. */
const STEPS = 10;

export interface Pace {
  /** Unix seconds. */
  readonly now: number;
  /** Minutes between two questions. */
  readonly every: number;
  /** What it answered with, if it did; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Minutes for which its feed says that it stays the same (RSS 2.0 `<ttl>`). */
  readonly ttl?: number | undefined;
  /** Failures in a row, this one included. */
  readonly failures: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** The time of the next question, in Unix seconds; a day from now at the latest, or `every` where that is longer. */
export function nextAsk({ now, every, headers = {}, ttl = 0, failures, random }: Pace): number {
  const usual = every * MINUTE;
  const longest = Math.max(DAY, usual);
  const wished = Math.max(freshFor(headers), ttl * MINUTE, retryAfter(headers["retry-after"], now));
  const delay = failures === 0 ? usual : usual * 2 ** Math.min(failures, STEPS) * (0.8 + 0.4 * random());
  // The trigger comes at the beginning of a minute.
  const planned = Math.floor((now + Math.min(delay, longest)) / MINUTE) * MINUTE;
  return Math.max(planned, Math.ceil(now + Math.min(wished, longest)));
}

/** Whether a time of the next question was reckoned with another clock: it is further away than any delay. */
export const isBeyond = (next: number, now: number, every: number): boolean =>
  next > now + Math.max(DAY, every * MINUTE) + 5 * MINUTE;

/** Seconds for which an answer is fresh still (RFC 9111 §4.2). */
function freshFor(headers: Readonly<Record<string, string>>): number {
  const age = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(headers["cache-control"] ?? "")?.[1];
  const past = /^\d{1,9}$/.test(headers.age ?? "") ? Number(headers.age) : 0;
  return Math.max(0, Number(age ?? 0) - past);
}

/** Seconds to wait (RFC 9110 §10.2.3): a number of them, or a date. */
function retryAfter(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value);
  const until = Date.parse(value) / 1000;
  return Number.isNaN(until) ? 0 : Math.max(0, until - now);
}
