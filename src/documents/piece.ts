/** Documents that are read together, by whoever comes to them first: the thread that was asked for them, or the first one. */
import type { Plain } from "./reading.ts";

/** What a thread is asked for; it answers undefined where another reads it. */
export interface Asked {
  readonly documents: readonly Plain[];
  /** Who reads it; in memory that all threads share. */
  readonly reader: Int32Array;
}

const NOBODY = 0;
export const [A_THREAD, FIRST_THREAD] = [1, 2];

/** Whether `reader` is the one who reads it from now on. */
export const takes = (reader: number, { reader: taken }: Asked): boolean =>
  Atomics.compareExchange(taken, 0, NOBODY, reader) === NOBODY;
