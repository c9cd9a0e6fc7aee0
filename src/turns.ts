/** Work that takes turns: no more of it at a time than the machine has room for. */

/** Runs what it is given, at most `most` at a time; the rest waits in the order it came. */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running += 1;
    // Whoever ends hands its place on.
    else await new Promise<void>((next) => waiting.push(next));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** The same one after the other; undefined, and it is not run, where `most` are asked for already. */
export function fewTurns(most: number): <T>(work: () => Promise<T>) => Promise<T | undefined> {
  const turn = turns(1);
  let asked = 0;
  return async (work) => {
    if (asked >= most) return undefined;
    asked += 1;
    try {
      return await turn(work);
    } finally {
      asked -= 1;
    }
  };
}
