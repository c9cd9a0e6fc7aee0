/** The least of many times first. */
export class Heap {
  readonly #times: number[] = [];
  readonly #names: number[] = [];

  push(time: number, name: number): void {
    let at = this.#times.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#times[above] ?? 0) <= time) break;
      this.#put(at, above);
      at = above;
    }
    this.#times[at] = time;
    this.#names[at] = name;
  }

  /** The earliest, and whose it is; undefined where there is none. */
  pop(): { readonly time: number; readonly name: number } | undefined {
    const [time, name] = [this.#times[0], this.#names[0]];
    const [lastTime, lastName] = [this.#times.pop(), this.#names.pop()];
    if (time === undefined || name === undefined || lastTime === undefined || lastName === undefined)
      return undefined;
    const count = this.#times.length;
    if (count === 0) return { time, name };
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= count) break;
      if (below + 1 < count && (this.#times[below + 1] ?? 0) < (this.#times[below] ?? 0)) below += 1;
      if ((this.#times[below] ?? 0) >= lastTime) break;
      this.#put(at, below);
      at = below;
    }
    this.#times[at] = lastTime;
    this.#names[at] = lastName;
    return { time, name };
  }

  #put(at: number, from: number): void {
    this.#times[at] = this.#times[from] ?? 0;
    this.#names[at] = this.#names[from] ?? 0;
  }
}
