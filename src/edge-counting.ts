/** Who reads the feeds, as far as requests reach an isolate: gathered in it, noted in D1 behind answers. */
import { createGathering } from "./audience/gathering.ts";
import type { createNoting } from "./audience/noting.ts";
import { dayOf } from "./clock.ts";
import { isOpened } from "./conditions.ts";
import type { Database } from "./store/database.ts";

/** What one request brings along: the store, the time in milliseconds, and what lets work go on behind the answer. */
export interface Behind {
  readonly db: Database;
  readonly at: number;
  later(work: Promise<unknown>): void;
  wait(milliseconds: number): Promise<unknown>;
}

/** Milliseconds and entries after which what was gathered is noted. */
const EVERY = 10_000;
const MOST = 500;

/** Counts the answers of one isolate; `path` has the query. */
export function createEdgeCounting(base: string) {
  const gathering = createGathering(base);
  let note: ReturnType<typeof createNoting> | undefined;
  /** When what is gathered has begun. */
  let since = 0;

  /** What the store does not take is lost: an isolate may end at any moment anyway. */
  async function flush(db: Database): Promise<void> {
    try {
      const batch = { ...gathering.take(), day: dayOf(since / 1000) };
      // The table of readers is needed here alone.
      note ??= (await import("./audience/noting.ts")).createNoting();
      if (batch.entries.length > 0) await note(db, batch);
    } catch (error) {
      console.error("audience:", error);
    }
  }

  return ({ method, headers }: Request, path: string, answer: Response, { db, at, later, wait }: Behind) => {
    if (isOpened({ destination: headers.get("Sec-Fetch-Dest") ?? undefined })) return;
    // What a request that ended before its time has left is noted by the next, and a day by itself.
    if (gathering.size() > 0 && (Math.abs(at - since) >= EVERY || dayOf(at / 1000) !== dayOf(since / 1000)))
      later(flush(db));
    const isFirst = gathering.size() === 0;
    if (isFirst) since = at;
    const bytes = method === "HEAD" ? 0 : Number(answer.headers.get("Content-Length"));
    const [agent, address] = ["User-Agent", "CF-Connecting-IP"].map((name) => headers.get(name) ?? "");
    gathering.note(path, agent ?? "", address ?? "", answer.status, bytes);
    if (isFirst && gathering.size() > 0) later(wait(EVERY).then(() => flush(db)));
    else if (gathering.size() >= MOST) later(flush(db));
  };
}
