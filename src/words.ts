/** Texts as the full-text index and its queries have them: words whose spellings are one, in order. */
import { foldLetters, plainLetters } from "./letters.ts";
import { patternOf } from "./patterns.ts";

/** Longest text that is indexed, in characters: the words of a book's first chapters say what it is about. */
const MUCH_TEXT = 100_000;
/** Longest word, in characters: what is longer is no word that anyone types. */
const LONGEST_WORD = 60;

// Writing without spaces: each sign is a word, and those that stand together are found as a phrase.
const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const ONE_SIGN = patternOf(SIGN, "u");
const SIGNS = patternOf(SIGN, "gu");
const LETTER = patternOf(String.raw`[\p{L}\p{N}\p{M}]`, "u");
/** Letters that are written as two units, or otherwise where they stand together. */
const TOGETHER = patternOf(String.raw`[\p{Cs}\u03A3\u1100-\u11FF]`, "u");
const RARE = patternOf(String.raw`[\p{Cs}\u{10000}-\u{10FFFF}\u03A3\u1100-\u11FF]`, "gu");
const WORDS = patternOf(String.raw`[\p{L}\p{N}\p{M}]+|['’]s(?!\p{L})`, "gu");
const OWNERS = patternOf(String.raw`^['’]s(?![\p{L}\p{N}])`, "u");
const ACCENTED = /[\u00C0-\u024F\u0370-\u03FF\u1E00-\u1FFF]/g;

/**
 * The words of a text, parted by spaces: lower case, without vowel signs and accents, hamza's seats and the like as
 * one letter, and without the Arabic article, so that الاقتصاد is found by اقتصاد.
 */
export function wordsOf(text: string): string {
  const some = text.slice(0, MUCH_TEXT);
  const letters = paperFor(3 * some.length + 1);
  let [end, start] = [0, 0];
  const endWord = () => {
    if (end > start) {
      start = withoutThe(letters, start, Math.min(end, start + LONGEST_WORD));
      letters[start++] = SPACE;
    }
    end = start;
  };
  for (let i = 0; i < some.length; i++) {
    const code = some.charCodeAt(i);
    const folded = FOLDED[code] || foldedAlone(code);
    if (folded < FIRST_ROLE) letters[end++] = folded;
    else if (folded === NOT_ALONE) return wordsOf(foldedTogether(some));
    else if (folded === SIGN_ALONE) {
      endWord();
      letters[end++] = code;
      endWord();
    } else if (folded === PARTS) {
      endWord();
      if ((code === APOSTROPHE || code === RAISED) && isOwners(some, i)) i += 1;
    }
  }
  endWord();
  return DECODER.decode(letters.subarray(0, Math.max(0, start - 1)));
}

/** Where words are written before they are read as one text: as large as the longest so far needed. */
let paper = new Uint16Array(0);

function paperFor(length: number): Uint16Array {
  if (paper.length < length) paper = new Uint16Array(length);
  return paper;
}

const DECODER = new TextDecoder("utf-16le");
const [SPACE, APOSTROPHE, RAISED] = [0x20, 0x27, 0x2019];
// What becomes of a letter when it is folded alone; 0 where it was not met yet.
const FOLDED = new Uint16Array(0x10000);
/** Roles of what is no letter of its own; no letter has these codes. */
const [FIRST_ROLE, PARTS, LEFT_OUT, SIGN_ALONE, NOT_ALONE] = [0xfff0, 0xfff1, 0xfff2, 0xfff3, 0xfff4];

function foldedAlone(code: number): number {
  const letter = String.fromCharCode(code);
  const folded = folding(letter);
  const role = TOGETHER().test(letter)
    ? NOT_ALONE
    : folded === ""
      ? LEFT_OUT
      : folded.length > 1
        ? NOT_ALONE
        : !LETTER().test(folded)
          ? PARTS
          : ONE_SIGN().test(folded)
            ? SIGN_ALONE
            : folded.charCodeAt(0);
  FOLDED[code] = role;
  return role;
}

const folding = (text: string) =>
  foldLetters(plainLetters(text).toLowerCase()).replace(ACCENTED, (one) => one.normalize("NFD").charAt(0));

/** A text with letters of which several make one, in letters that stand for themselves. */
function foldedTogether(text: string): string {
  const words = folding(text).replace(SIGNS(), " $& ").match(WORDS()) ?? [];
  // The rare letters beyond the first 65,536 are left out; `foldedAlone` would send them here again.
  return words.join(" ").replace(RARE(), "");
}

/** Whether an apostrophe at `at` begins the ending of an owner: China's. */
const isOwners = (text: string, at: number) => OWNERS().test(text.slice(at, at + 3));

const [ALEF, LAM, WAW] = [0x627, 0x644, 0x648];
/** Letters that are left of a word where the article is taken off it, at least. */
const LEAST_LEFT = 3;
const JOINED = [..."وفبك"].map((letter) => letter.charCodeAt(0));

/** Takes the Arabic article, and what is joined in front of it, off the word between; returns where the word ends. */
function withoutThe(letters: Uint16Array, start: number, end: number): number {
  if (end - start < 5) return end;
  const length = articleAt(letters, start);
  if (length === 0 || end - start < length + LEAST_LEFT) return end;
  letters.copyWithin(start, start + length, end);
  return end - length;
}

/** How many letters of a word are the Arabic article and what is joined in front of it. */
function articleAt(letters: Uint16Array, start: number): number {
  const one = letters[start] ?? 0;
  const two = letters[start + 1] ?? 0;
  // Nearly every word: it has no ل where an article has it.
  if (two !== LAM && two !== ALEF) return 0;
  const three = letters[start + 2] ?? 0;
  if (one === ALEF && two === LAM) return 2;
  if (two === ALEF && three === LAM && JOINED.includes(one)) return 3;
  if (one === LAM && two === LAM) return 2;
  return one === WAW && two === LAM && three === LAM ? 3 : 0;
}

/**
 * The beginnings that words of the index may have where a word was begun so: `السم` is too short for an article to be
 * taken off it, and the beginning of السمك, which is سمك there.
 */
export function beginningsOf(word: string): readonly string[] {
  const length = articleAt(
    Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
    0,
  );
  return length > 0 && word.length === length + LEAST_LEFT - 1 ? [word, word.slice(length)] : [word];
}

/** `_lar`, `_lar_sa`: the token of a language (BCP 47). */
export const languageToken = (language: string) => `_l${language.toLowerCase().replace(/[^a-z0-9]/g, "_")}`;

/** The tokens of a language, and of the same without its region. */
export const languageTokens = (language: string): readonly string[] => [
  ...new Set([languageToken(language.split("-")[0] ?? ""), languageToken(language)]),
];
