/** What one process counts: gathered for the day that it is, and kept for another try where the store takes nothing. */
import { createGathering, type Gathering } from "./gathering.ts";
import type { Batch } from "./noting.ts";

export interface Counter extends Pick<Gathering, "note"> {
  /**
   * Notes what was gathered until now, which is the day `today` (since 1970-01-01, in UTC). Throws what `into` does, and
   * keeps for the next time what that has left in its batch. Several may be under way.
   */
  flush(today: number, into: (batch: Batch) => Promise<void>): Promise<void>;
}

/** Entries that are kept while the store takes none; of more only the number of requests is. */
const MOST_WAITING = 20_000;

/** `base` is what the publication's address has before every path, `today` the day that it is. */
export function createCounter(base: string, today: number): Counter {
  const gathering = createGathering(base);
  let day = today;
  let waiting: readonly Batch[] = [];
  return {
    note: gathering.note,
    async flush(today, into) {
      const batches = withinBounds([...waiting, { ...gathering.take(), day }]);
      waiting = [];
      day = today;
      try {
        for (const batch of batches) await into(batch);
      } finally {
        waiting = withinBounds([...batches, ...waiting]);
      }
    },
  };
}

/** Batches that hold something still, as far as there is room. */
function withinBounds(batches: readonly Batch[]): Batch[] {
  const kept: Batch[] = [];
  let room = MOST_WAITING;
  for (const { day, entries, beyond } of batches) {
    const hasRoom = entries.length <= room;
    const lost = hasRoom ? beyond : entries.reduce((sum, { requests }) => sum + requests, beyond);
    const some = hasRoom ? entries : [];
    room -= some.length;
    const last = kept.at(-1);
    if (some.length === 0 && last?.day === day) last.beyond += lost;
    else if (some.length + lost > 0) kept.push({ day, entries: some, beyond: lost });
  }
  return kept;
}
