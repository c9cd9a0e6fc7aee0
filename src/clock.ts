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
