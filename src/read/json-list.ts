/** The elements of one list in a JSON object that comes in pieces, each as its own text. */
import { Lines } from "./xml-lines.ts";

/** An element of the list, or what stands in its way; offsets are not kept, lines are. */
export interface JsonElement {
  readonly line: number;
  /** Its text; undefined for one that is too large. */
  readonly text: string | undefined;
}

/** Most characters of one element, and of all that stands beside the list. */
export const LARGEST_ELEMENT = 4_000_000;

/** Finds the list called `name` at the top of an object. Nothing is parsed: broken JSON shows in an element's text. */
export class JsonList {
  /** Where the list began, `before` is the object without it, so far. */
  before: string | undefined;
  readonly #begins: RegExp;
  readonly #lines = new Lines();
  #beside = "";
  #parts: string[] = [];
  #size = 0;
  #line = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #where: "beside" | "between" | "element" = "beside";

  constructor(name: string) {
    this.#begins = new RegExp(`"${name}"\\s*:\\s*$`);
  }

  /** Whether the object stops in the middle, and the line where that began. */
  get open(): { readonly line: number; readonly isElement: boolean } | undefined {
    if (this.#depth === 0) return undefined;
    const isElement = this.#where === "element";
    return { line: isElement ? this.#line : this.#lines.at(this.#lines.length), isElement };
  }

  /** All that stands beside the list, with an empty one in its place. */
  get beside(): string {
    return this.#beside;
  }

  get isTooLarge(): boolean {
    return this.#beside.length > LARGEST_ELEMENT;
  }

  /** Takes the next piece; gives the elements that are whole by then. */
  write(piece: string): JsonElement[] {
    const elements: JsonElement[] = [];
    const offset = this.#lines.length;
    this.#lines.add(piece);
    let start = 0;
    const keep = (end: number) => {
      const text = piece.slice(start, end);
      start = end;
      if (this.#where === "beside") this.#beside += text;
      else if (this.#where === "element") {
        this.#size += text.length;
        if (this.#size > LARGEST_ELEMENT) this.#parts = [];
        else this.#parts.push(text);
      }
    };
    const finish = (end: number) => {
      keep(end);
      elements.push({
        line: this.#line,
        text: this.#size > LARGEST_ELEMENT ? undefined : this.#parts.join(""),
      });
      this.#parts = [];
      this.#where = "between";
    };
    for (let at = 0; at < piece.length; at++) {
      const c = piece.charCodeAt(at);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (c === 0x5c) this.#escaped = true;
        else if (c === 0x22) this.#inString = false;
        continue;
      }
      const opens = c === 0x7b || c === 0x5b;
      const closes = c === 0x7d || c === 0x5d;
      if (this.#where === "between") {
        if (c === 0x5d) {
          start = at;
          this.#where = "beside";
        } else if (c !== 0x2c && c > 0x20) {
          start = at;
          this.#size = 0;
          this.#line = this.#lines.at(offset + at);
          this.#where = "element";
        }
      } else if (this.#where === "element" && this.#depth === 2 && (c === 0x2c || c === 0x5d)) {
        finish(at);
        if (c === 0x5d) {
          start = at;
          this.#where = "beside";
        }
      }
      if (c === 0x22) this.#inString = true;
      else if (opens) this.#depth++;
      else if (closes) this.#depth = Math.max(0, this.#depth - 1);
      if (this.#where === "beside" && this.#depth === 2 && c === 0x5b && this.before === undefined) {
        keep(at);
        if (this.#begins.test(this.#beside.slice(-200))) {
          this.before = `${this.#beside}[]}`;
          keep(at + 1);
          this.#where = "between";
        }
      } else if (this.#where === "element" && this.#depth === 2 && closes) finish(at + 1);
    }
    keep(piece.length);
    return elements;
  }
}
