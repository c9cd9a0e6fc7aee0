/** What one learned line added to the counts: taken off again when that line is cut, as no line speaks for itself. */

/** How much less a count is without the line. */
export type Less = (key: number, column: string) => number;

export const NOTHING_LESS: Less = () => 0;

interface Learned {
  readonly pair: (a: number, b: number) => number;
  readonly triple: (a: number, b: number, c: number) => number;
  readonly pairSeen: (key: number) => number;
  readonly tripleSeen: (key: number) => number;
}

/** Counts what the line with these words added. Columns: `word …`, `pair …` and `triple`. */
export function lessOf(ids: readonly number[], learned: Learned): Less {
  const counts = new Map<string, Map<number, number>>();
  const add = (column: string, key: number) => {
    const of = counts.get(column) ?? new Map<number, number>();
    counts.set(column, of);
    of.set(key, (of.get(key) ?? 0) + 1);
  };
  const get: Less = (key, column) => counts.get(column)?.get(key) ?? 0;
  const known = (at: number) => (ids[at] ?? -1) >= 0;
  const id = (at: number) => ids[at] ?? -1;
  const last = ids.length - 1;
  for (const at of ids.keys()) {
    if (!known(at)) continue;
    add("word seen", id(at));
    if (at === 0) for (const column of ["word first", "word left"]) add(column, id(at));
    if (at === last) for (const column of ["word last", "word right"]) add(column, id(at));
    if (!known(at - 1)) continue;
    const pair = learned.pair(id(at - 1), id(at));
    add("pair seen", pair);
    if (at === 1) add("pair left", pair);
    if (at === last) add("pair right", pair);
    if (known(at - 2)) add("triple", learned.triple(id(at - 2), id(at - 1), id(at)));
  }
  // Neighbours are counted once each: this line's are its own where no other line has them.
  for (const key of counts.get("pair seen")?.keys() ?? []) {
    if (learned.pairSeen(key) > get(key, "pair seen")) continue;
    const at = ids.findIndex((_, i) => known(i) && known(i + 1) && learned.pair(id(i), id(i + 1)) === key);
    add("word right", id(at));
    add("word left", id(at + 1));
  }
  for (const key of counts.get("triple")?.keys() ?? []) {
    if (learned.tripleSeen(key) > get(key, "triple")) continue;
    const at = ids.findIndex(
      (_, i) =>
        known(i) && known(i + 1) && known(i + 2) && learned.triple(id(i), id(i + 1), id(i + 2)) === key,
    );
    add("pair right", learned.pair(id(at), id(at + 1)));
    add("pair left", learned.pair(id(at + 1), id(at + 2)));
  }
  return get;
}
