/** How much memory a large import may take, and a server. */
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes of the nursery: a larger one saves hardly any time. */
const NURSERY = 8 * 1024 * 1024;

const nurserySize = () =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;

/**
 * V8 lets garbage lie where the machine has room, up to several times what is in use: here the heap is collected when
 * it has grown by two fifths. To be called before much is done.
 */
export function collectSooner(): void {
  setFlagsFromString("--heap-growing-percent=40");
}

/** Arrays of a hundred that make it grow: some 3,000 do. */
const MOST_SURVIVORS = 30_000;

let bounded = false;

/** Lets the nursery grow no further once it is large enough. To be called now and then. */
export function boundNursery(): void {
  if (bounded) return;
  bounded = nurserySize() >= NURSERY;
  if (bounded) setFlagsFromString("--semi-space-growth-factor=1");
}

/**
 * For a process that goes on: the nursery is from the start as large as it will be, a quarter of what it would grow to
 * while modules are loaded. To be called before they are. Where `bin/nashra` starts it, it is already; elsewhere V8 gives
 * some of it back while there is little to do.
 */
export function settleNursery(): void {
  let survivors: number[][] = [];
  while (nurserySize() < NURSERY && survivors.length < MOST_SURVIVORS)
    for (let i = 0; i < 10; i++) survivors.push(new Array<number>(100).fill(i));
  survivors = [];
  setFlagsFromString("--semi-space-growth-factor=1");
}
