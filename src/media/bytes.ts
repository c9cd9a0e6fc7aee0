/** The bytes of a file as its kind is told from them: few small pieces, however long the file or what it claims. */
import type { Media } from "../article.ts";

/** What a file's own bytes say of it; what they do not say for certain is left out. */
export type Facts = Pick<Media, "type" | "width" | "height" | "duration">;

/** A file that is looked into. */
export interface Bytes {
  /** Of the whole file, in bytes. */
  readonly size: number;
  /** At most `length` bytes from `offset` on (64 KB where more is asked); fewer at the file's end, none past it. */
  at(offset: number, length: number): Promise<Piece>;
  /** The file's beginning, at most 512 KB. */
  front(): Promise<Piece>;
}

/** Tells one kind of file; undefined where it is another. */
export type Tell = (file: Bytes) => Promise<Facts | undefined>;

/** Some bytes in a row. What lies past their end reads as zero, which no format takes for something. */
export class Piece {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  /** A number of up to eight bytes, the greatest first; past 2^53 it is no longer exact. */
  number(at: number, count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * 256 + this.u8(at + i);
    return value;
  }

  /** The same, the least byte first. */
  little(at: number, count: number): number {
    let value = 0;
    for (let i = count - 1; i >= 0; i--) value = value * 256 + this.u8(at + i);
    return value;
  }

  /** Each byte as a character. */
  text(at: number, count: number): string {
    return String.fromCharCode(...this.bytes.subarray(at, at + Math.min(count, 4096)));
  }

  has(letters: string, at = 0): boolean {
    return this.text(at, letters.length) === letters;
  }
}

/** Longest recording that is believed, in seconds: eleven days. */
const LONGEST = 1_000_000;

/** The length of a recording in whole seconds, as a part of its facts; nothing where it cannot be one. */
export function lasting(seconds: number | undefined): Pick<Facts, "duration"> {
  if (seconds === undefined || !(seconds > 0) || seconds > LONGEST) return {};
  return { duration: Math.max(1, Math.round(seconds)) };
}
