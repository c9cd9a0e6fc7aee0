/** The last part of an address, made from a title or a label: readable Unicode, not transliterated. */
import { plainLetters } from "./letters.ts";

const LONGEST = 80;
/** In bytes of UTF-8: a file's name has 255, and a date, a number or an ending still come behind the slug. */
const MOST_BYTES = 200;

/**
 * A slug of at most 80 code points and 200 bytes of UTF-8: letters, digits and hyphens, in lower case.
 * When the label has neither letter nor digit, `empty` and a short hash of the label stand in.
 */
export function slugOf(label: string, empty: string): string {
  const words = plainLetters(plainLetters(label).toLowerCase())
    .replace(/(?<=[\p{L}\p{N}])\+\+/gu, "-plus-plus-")
    .replace(/(?<=[\p{L}\p{N}])\+(?![\p{L}\p{N}])/gu, "-plus-")
    .replace(/(?<![\p{L}\p{N}])([a-z])#(?![\p{L}\p{N}])/gu, "$1-sharp-")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  return shortened(words.replace(/^[-\p{M}]+|-+$/gu, "")) || `${empty}-${hash(label)}`;
}

/** `slug`, or the first of `slug-2`, `slug-3` … that is free. */
export function numbered(slug: string, taken: (slug: string) => boolean): string {
  if (!taken(slug)) return slug;
  for (let n = 2; ; n++) if (!taken(`${slug}-${n}`)) return `${slug}-${n}`;
}

function shortened(slug: string): string {
  const letters = [...slug];
  const fitting = lettersThatFit(letters);
  if (letters.length <= fitting) return slug;
  const start = letters.slice(0, fitting).join("");
  const cut = start.lastIndexOf("-");
  return letters[fitting] === "-" || cut < 1 ? start : start.slice(0, cut);
}

function lettersThatFit(letters: readonly string[]): number {
  let bytes = 0;
  const over = letters.findIndex((letter, i) => {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    return i === LONGEST || bytes > MOST_BYTES;
  });
  return over === -1 ? letters.length : over;
}

/** FNV-1a, 32 bits, in base 36: the same for the same label on every run. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(text)) h = Math.imul(h ^ unit, 0x01000193);
  return (h >>> 0).toString(36).padStart(7, "0");
}
