/** Lines of a text that comes in pieces. */

/** Tells the line of an offset; offsets are asked for in the order of the text. */
export class Lines {
  #breaks: number[] = [];
  #next = 0;
  #line = 1;
  #length = 0;

  add(piece: string): void {
    if (this.#next > 10_000) {
      this.#breaks = this.#breaks.slice(this.#next);
      this.#next = 0;
    }
    for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1))
      this.#breaks.push(this.#length + at);
    this.#length += piece.length;
  }

  at(offset: number): number {
    for (;;) {
      const next = this.#breaks[this.#next];
      if (next === undefined || next >= offset) return this.#line;
      this.#next++;
      this.#line++;
    }
  }

  /** Characters so far. */
  get length(): number {
    return this.#length;
  }
}
