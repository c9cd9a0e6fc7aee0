/** Who reads the feeds, as far as requests reach an isolate: gathered in it, noted in D1 behind answers. */
import { type Counter, createCounter } from "./audience/counter.ts";
import type { Batch } from "./audience/noting.ts";
import { dayOf } from "./clock.ts";
import { isOpened } from "./conditions.ts";
import type { Database } from "./store/database.ts";

/** What one request brings along: the time in milliseconds, the store, and what lets work go on behind the answer. */
export interface Behind {
  readonly at: number;
  readonly db: Database;
  later(work: Promise<unknown>): void;
  wait(milliseconds: number): Promise<unknown>;
  /** The time when that is over, in milliseconds. */
  now(): number;
}

/** Milliseconds and entries after which what was gathered is noted. */
const EVERY = 10_000;
const MOST = 500;

/** Counts the answers of one isolate; `path` has the query. */
export function createEdgeCounting(
  base: string,
): (request: Request, path: string, answer: Response, behind: Behind) => void {
  let counter: Counter | undefined;
  let note: ((db: Database, batch: Batch) => Promise<void>) | undefined;
  let since = 0;
  const today = (at: number) => dayOf(at / 1000);

  async function flush({ db, now }: Behind): Promise<void> {
    try {
      // The table of readers is needed here alone.
      note ??= (await import("./audience/noting.ts")).createNoting();
      const noted = note;
      await counter?.flush(today(now()), (batch) => noted(db, batch));
    } catch (error) {
      console.error("audience:", error);
    }
  }

  return ({ method, headers }, path, answer, behind) => {
    const { at, later, wait } = behind;
    if (isOpened({ destination: headers.get("Sec-Fetch-Dest") ?? undefined })) return;
    counter ??= createCounter(base, today(at));
    // What a request that ended before its time has left is noted by the next.
    const isDue = counter.size() > 0 && (at - since >= EVERY || at < since);
    if (isDue || counter.day() !== today(at)) {
      since = at;
      later(flush(behind));
    }
    const before = counter.size();
    const bytes = method === "HEAD" ? 0 : Number(answer.headers.get("Content-Length"));
    const agent = headers.get("User-Agent") ?? "";
    counter.note(path, agent, headers.get("CF-Connecting-IP") ?? "", answer.status, bytes || 0);
    const size = counter.size();
    if (before === 0 && size > 0) {
      since = at;
      later(wait(EVERY).then(() => flush(behind)));
    } else if (size >= MOST) later(flush(behind));
  };
}
