/** Time that does not go back: small corrections of a computer's clock are waited out. And its whole seconds. */

/** Steps back up to this many milliseconds are waited out; a greater one means that the clock was wrong before. */
const PATIENCE = 300_000;

/**
 * The given clock, standing still while it is less than five minutes behind what it said before. What was due stays
 * due, and no two states of a feed share a Last-Modified, when a clock is set back by some seconds.
 */
export function steady(clock: () => Date): () => Date {
  let latest = clock();
  return () => {
    const now = clock();
    const behind = latest.getTime() - now.getTime();
    if (behind < 0 || behind > PATIENCE) latest = now;
    return latest;
  };
}

/** Whole seconds since 1970: what the store and HTTP dates count in. */
export const unixSeconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** The day of a time in Unix seconds, in UTC: days since 1970-01-01. */
export const dayOf = (seconds: number) => Math.floor(seconds / 86_400);

/** `2026-03-01`: the day that a time zone (IANA) has at a time in Unix seconds, of the years 1 to 9999. */
export function dateIn(seconds: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
  }).formatToParts(new Date(seconds * 1000));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month").padStart(2, "0")}-${part("day").padStart(2, "0")}`;
}
