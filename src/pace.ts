/** Work that leaves others their turn. */
import { setTimeout as after, setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds by which a turn may come early to make up for one that came late. */
const EARLY = 1;

/** Turns so many milliseconds apart on the whole, which a timer's need not be whole ones of; each is one of its own. */
export function paced(milliseconds: number): () => Promise<void> {
  let due = 0;
  return async () => {
    const now = performance.now();
    due = Math.max(due + milliseconds, now - EARLY);
    await (due > now ? after(due - now) : nextTurn());
  };
}
