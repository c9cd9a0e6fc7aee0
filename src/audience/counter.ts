/** One process's or isolate's counting: gathered for the day that it is, and kept for another try where the store takes nothing. */
import { createGathering, type Gathering } from "./gathering.ts";
import type { Batch } from "./noting.ts";

export interface Counter extends Pick<Gathering, "note"> {
  /**
   * Notes what was gathered until now, which is the day `today` (since 1970-01-01, in UTC); throws what `into` does, and keeps for the next time
   * what is not noted. Several may be under way.
   */
  flush(today: number, into: (batch: Batch) => Promise<void>): Promise<void>;
}

/** Batches that are kept while the store takes none; of more only the number of requests is. */
const MOST_WAITING = 3;

/** `base` is what the publication's address has before every path, `today` the day that it is. */
export function createCounter(base: string, today: number): Counter {
  const gathering = createGathering(base);
  let day = today;
  let waiting: Batch[] = [];
  return {
    note: gathering.note,
    async flush(today, into) {
      const batches = [...waiting, { ...gathering.take(), day }];
      waiting = [];
      day = today;
      try {
        for (const batch of batches) while (batch.entries.length > 0 || batch.beyond > 0) await into(batch);
      } finally {
        waiting = batches.filter(({ entries, beyond }) => entries.length + beyond > 0).concat(waiting);
        for (const lost of waiting.splice(MOST_WAITING))
          for (const { requests } of [...lost.entries, { requests: lost.beyond }])
            last(waiting).beyond += requests;
      }
    },
  };
}

const last = (batches: Batch[]) => batches[MOST_WAITING - 1] as Batch;
