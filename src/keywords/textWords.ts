/** The words of an article's text, folded, found in one pass over its letters without a string for each. */
import { wordKey } from "./word.ts";

/** Enough of an article to tell which words stand together; in characters. */
const MUCH_TEXT = 20_000;

/** A text's folded letters, and where in them each word begins and ends: at one place for a mark that parts words. */
export interface TextWords {
  readonly letters: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}

// What becomes of a letter when it is folded alone; 0 where it was not met yet.
const FOLDED = new Uint16Array(0x10000);
const LEFT_OUT = 0xffff;
/** Its fold depends on what stands beside it, or is several letters. */
const NOT_ALONE = 0xfffe;

function foldedAlone(code: number): number {
  const letter = String.fromCharCode(code);
  const folded = wordKey(letter);
  // Accents melt into the letter before, Arabic vowel signs do not; Σ is small in two ways.
  const isAlone = !/(?![\u0610-\u061A\u064B-\u0652\u0670])[\p{M}\p{Cs}\u03A3\u1100-\u11FF]/u.test(letter);
  const found = !isAlone || folded.length > 1 ? NOT_ALONE : folded ? folded.charCodeAt(0) : LEFT_OUT;
  FOLDED[code] = found;
  return found;
}

// What a folded letter does in a text; 0 where it was not met yet.
const ROLES = new Uint8Array(0x10000);
const [SPACE, LETTER, JOINER, QUOTE_JOINER, MARK, HALF] = [1, 2, 3, 4, 5, 6];

function roleOf(code: number): number {
  const letter = String.fromCharCode(code);
  const role = /[\p{L}\p{N}]/u.test(letter)
    ? LETTER
    : /['’]/.test(letter)
      ? QUOTE_JOINER
      : /[-.&]/.test(letter)
        ? JOINER
        : /[\s"«»“”()]/.test(letter)
          ? SPACE
          : /[\uD800-\uDBFF]/.test(letter)
            ? HALF
            : MARK;
  ROLES[code] = role;
  return role;
}

let last: { readonly text: string; readonly words: TextWords } | undefined;

/** The words of a text's beginning; the last text's are kept, as lines of one article come one behind the other. */
export function textWords(text: string): TextWords {
  if (last?.text !== text) last = { text, words: wordsIn(foldedLetters(text.slice(0, MUCH_TEXT))) };
  return last.words;
}

// Of the last text alone: new memory for each would cost more than to look through it.
const LETTERS = new Uint16Array(MUCH_TEXT);
const STARTS = new Int32Array(MUCH_TEXT);
const ENDS = new Int32Array(MUCH_TEXT);

function foldedLetters(text: string): Uint16Array {
  const letters = LETTERS;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = FOLDED[code] || foldedAlone(code);
    if (folded === NOT_ALONE) return lettersOf(wordKey(text));
    if (folded !== LEFT_OUT) letters[count++] = folded;
  }
  return letters.subarray(0, count);
}

function lettersOf(folded: string): Uint16Array {
  const letters = new Uint16Array(folded.length);
  for (let i = 0; i < folded.length; i++) letters[i] = folded.charCodeAt(i);
  return letters;
}

/** A word is letters and digits, with single hyphens, apostrophes, full stops or ampersands between them. */
function wordsIn(letters: Uint16Array): TextWords {
  // Letters that become several when they are folded may be more.
  const isLong = letters.length > MUCH_TEXT;
  const starts = isLong ? new Int32Array(letters.length) : STARTS;
  const ends = isLong ? new Int32Array(letters.length) : ENDS;
  let count = 0;
  for (let at = 0; at < letters.length; ) {
    const start = at;
    at = behindLetters(letters, at);
    if (at > start) {
      for (let more = at; ; at = more) {
        const role = roleAt(letters, at);
        more = role === JOINER || role === QUOTE_JOINER ? behindLetters(letters, at + 1) : at;
        if (more <= at + 1) break;
      }
      starts[count] = start;
      ends[count++] = at;
    } else {
      const role = roleAt(letters, at);
      at += role === HALF ? 2 : 1;
      if (role !== SPACE && role !== QUOTE_JOINER) {
        starts[count] = start;
        ends[count++] = start;
      }
    }
  }
  return { letters, starts, ends, count };
}

function behindLetters(letters: Uint16Array, from: number): number {
  let at = from;
  for (;;) {
    const role = roleAt(letters, at);
    if (role === LETTER) at += 1;
    else if (role === HALF && isLetterPair(letters, at)) at += 2;
    else return at;
  }
}

function roleAt(letters: Uint16Array, at: number): number {
  const code = letters[at];
  return code === undefined ? SPACE : ROLES[code] || roleOf(code);
}

function isLetterPair(letters: Uint16Array, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(letters[at] ?? 0, letters[at + 1] ?? 0));
}
