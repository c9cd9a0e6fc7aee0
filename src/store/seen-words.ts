/** Words that the store is known to have, so that each is not asked for with each article. */

/** Slots, of which half at most are taken; two numbers of 32 bits each: 4 MB. */
const SLOTS = 2 ** 19;
const MOST = SLOTS / 2;
const SPACE = 0x20;

/**
 * Keeps 64 bits of each word in place of the word: in a million different words, two of the same bits are as likely as
 * one in 37 million. Of words beyond 262,144 all are forgotten, and seen again.
 */
export class SeenWords {
  readonly #slots = new Uint32Array(2 * SLOTS);
  #count = 0;
  #slot = 0;

  /** The words of a text, parted by single spaces, that were not met; a word may be named more than once. */
  unseen(text: string): readonly string[] {
    const found: string[] = [];
    for (let start = 0; start < text.length; ) {
      const end = this.#find(text, start);
      if (this.#slots[this.#slot] === 0) found.push(text.slice(start, end));
      start = end + 1;
    }
    return found;
  }

  add(words: readonly string[]): void {
    if (this.#count + words.length > MOST) {
      this.#slots.fill(0);
      this.#count = 0;
    }
    for (const word of words.slice(0, MOST)) {
      this.#find(word, 0);
      if (this.#slots[this.#slot] !== 0) continue;
      this.#slots[this.#slot] = this.#one;
      this.#slots[this.#slot + 1] = this.#two;
      this.#count += 1;
    }
  }

  #one = 0;
  #two = 0;

  /** Goes to the slot of the word that begins at `start`, or to the free one where it would stand. Returns where it ends. */
  #find(text: string, start: number): number {
    let one = 0x811c9dc5;
    let two = 0x9e3779b9;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) break;
      one = Math.imul(one ^ code, 0x01000193);
      two = Math.imul(two ^ code, 0x85ebca6b) + (two >>> 15);
    }
    // A slot whose first number is 0 is free.
    this.#one = mixed(one) || 1;
    this.#two = mixed(two);
    let slot = this.#one & (SLOTS - 1);
    while (
      this.#slots[2 * slot] !== 0 &&
      (this.#slots[2 * slot] !== this.#one || this.#slots[2 * slot + 1] !== this.#two)
    )
      slot = (slot + 1) & (SLOTS - 1);
    this.#slot = 2 * slot;
    return at;
  }
}

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const more = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (more ^ (more >>> 16)) >>> 0;
}
