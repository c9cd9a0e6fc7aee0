/** Counts by numeric key in flat arrays: some ten bytes an entry where a Map takes a hundred. */

const SMALLEST = 1 << 10;
/** Share of slots in use above which looking up becomes slow. */
const FULL = 0.7;
const EMPTY = -1;

/** Open addressing with linear probing. Each key has `columns` counts; the first is that by which entries are kept. */
export class Counts {
  readonly #columns: number;
  readonly #mostSlots: number;
  #keys = new Float64Array(SMALLEST).fill(EMPTY);
  #values: Uint32Array;
  #used = 0;

  /** `mostSlots` is a power of two. Where no more fit, the entries that were counted least are forgotten. */
  constructor(columns: number, mostSlots: number) {
    this.#columns = columns;
    this.#mostSlots = mostSlots;
    this.#values = new Uint32Array(SMALLEST * columns);
  }

  get size(): number {
    return this.#used;
  }

  /** Bytes that the arrays take. */
  get bytes(): number {
    return this.#keys.byteLength + this.#values.byteLength;
  }

  /** A count of the key (a whole number below 2^53), 0 where it was never added. */
  get(key: number, column: number): number {
    const slot = this.#slotOf(key);
    return this.#keys[slot] === EMPTY ? 0 : (this.#values[slot * this.#columns + column] ?? 0);
  }

  /** Adds one, and tells the count that it makes. */
  add(key: number, column: number): number {
    let slot = this.#slotOf(key);
    if (this.#keys[slot] === EMPTY) {
      if (this.#used >= this.#keys.length * FULL) {
        this.#makeRoom();
        slot = this.#slotOf(key);
      }
      this.#keys[slot] = key;
      this.#used += 1;
    }
    const at = slot * this.#columns + column;
    const count = (this.#values[at] ?? 0) + 1;
    this.#values[at] = count;
    return count;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let hash = Math.imul((key % 4294967296) | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.#keys[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #makeRoom(): void {
    if (this.#keys.length < this.#mostSlots) {
      this.#rebuild(this.#keys.length * 2, 0);
      return;
    }
    // Half must go, or the next words would make room again at once.
    for (let least = 2; this.#used >= (this.#keys.length * FULL) / 2; least *= 2)
      this.#rebuild(this.#keys.length, least);
  }

  /** Keeps entries of which some count reaches `least`. */
  #rebuild(slots: number, least: number): void {
    const [keys, values, columns] = [this.#keys, this.#values, this.#columns];
    this.#keys = new Float64Array(slots).fill(EMPTY);
    this.#values = new Uint32Array(slots * columns);
    this.#used = 0;
    for (const [slot, key] of keys.entries()) {
      if (key === EMPTY) continue;
      const counts = values.subarray(slot * columns, (slot + 1) * columns);
      if (!counts.some((count) => count >= least)) continue;
      const to = this.#slotOf(key);
      this.#keys[to] = key;
      this.#values.set(counts, to * columns);
      this.#used += 1;
    }
  }
}
