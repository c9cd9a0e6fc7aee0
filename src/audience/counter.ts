/** One process's or isolate's counting: gathered for the day that it is, and kept for another try where the store takes nothing. */
import { createGathering, type Gathering } from "./gathering.ts";
import type { Batch } from "./noting.ts";

export interface Counter extends Pick<Gathering, "note" | "size"> {
  /** The day (since 1970-01-01, in UTC) that is counted for. */
  day(): number;
  /**
   * Notes what was gathered until now, which is the day `today`; throws what `into` does, and keeps for the next time
   * what is not noted. Several may be under way.
   */
  flush(today: number, into: (batch: Batch) => Promise<void>): Promise<void>;
}

/** Entries, and batches, that are kept while the store takes none. */
const MOST_ENTRIES = 20_000;
const MOST_BATCHES = 50;

/** `base` is what the publication's address has before every path, `today` the day that it is. */
export function createCounter(base: string, today: number): Counter {
  const gathering = createGathering(base);
  let day = today;
  let waiting: Batch[] = [];
  return {
    note: gathering.note,
    size: gathering.size,
    day: () => day,
    async flush(today, into) {
      const batches = [...waiting, { ...gathering.take(), day }];
      waiting = [];
      day = today;
      try {
        for (const batch of batches) while (batch.entries.length > 0 || batch.beyond > 0) await into(batch);
      } finally {
        waiting = withinBounds([...batches, ...waiting]);
      }
    },
  };
}

/** Past the bounds only the number of requests is kept. */
function withinBounds(batches: readonly Batch[]): Batch[] {
  const kept: Batch[] = [];
  let room = MOST_ENTRIES;
  for (const { day, entries, beyond } of batches) {
    const some = entries.slice(0, kept.length < MOST_BATCHES ? room : 0);
    room -= some.length;
    const lost = beyond + entries.slice(some.length).reduce((sum, { requests }) => sum + requests, 0);
    const same = kept.find((one) => one.day === day);
    if (some.length > 0) kept.push({ day, entries: some, beyond: lost });
    else if (same) same.beyond += lost;
    else if (lost > 0) kept.push({ day, entries: some, beyond: lost });
  }
  return kept;
}
