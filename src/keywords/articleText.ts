/** What the article's text says of the words of its keyword line: which stand together there, and how often. */
import { type Evidence, lengthCue, shareCue } from "./evidence.ts";
import { type TextWords, textWords } from "./textWords.ts";
import { definiteStem, keeping, type Word } from "./word.ts";

const PREFIXES = [..."وفبلك"].map((letter) => letter.charCodeAt(0));
/** Letters below it are Latin ones and digits: a word with such an end may lose it in its stem (elections). */
const LATIN = 0x250;
const ASCII = 0x7f;
/** More letters than a word of a line has, even where one letter is folded to many. */
const LONGEST_KEY = 2000;

const stemOfToken = keeping(definiteStem);

/** Tells most of a text's words from those of a line by two letters, so that few are read. */
class Filter {
  readonly #ends = new Uint8Array(4096);
  readonly #beginnings = new Uint8Array(4096);

  wantOnly(words: readonly string[]): void {
    this.#ends.fill(0);
    this.#beginnings.fill(0);
    for (const word of words) {
      this.#ends[slotOf(word.charCodeAt(word.length - 2) || 0, word.charCodeAt(word.length - 1))] = 1;
      this.#beginnings[slotOf(word.charCodeAt(0), word.charCodeAt(1) || 0)] = 1;
    }
  }

  /** Whether the word from `start` to before `end`, its stem, or it without what is joined in front may be wanted. */
  mayBe(letters: Uint16Array, start: number, end: number): boolean {
    if (end - start > LONGEST_KEY) return false;
    const first = letters[start] ?? 0;
    const last = letters[end - 1] ?? 0;
    if (first < LATIN) {
      const second = end - start > 1 ? (letters[start + 1] ?? 0) : 0;
      // A stem is without accents.
      return first > ASCII || second > ASCII || this.#beginnings[slotOf(first, second)] === 1;
    }
    const beforeLast = end - start > 1 ? (letters[end - 2] ?? 0) : 0;
    return last < LATIN || this.#ends[slotOf(beforeLast, last)] === 1;
  }
}

const slotOf = (one: number, next: number) => (one * 61 + next) & 4095;
const filter = new Filter();

interface Found {
  /** For each word of the line, where it stands in the text, also behind a joined و, ب or ل. */
  readonly positions: readonly (readonly number[])[];
  /** Whether the line's word `at` stands at a place of the text, with nothing joined to it. */
  readonly isAt: (at: number, position: number) => boolean;
  /** The gaps, by the word before them, whose stems stand side by side in the text. */
  readonly stemPairs: ReadonlySet<number>;
}

/** Numbers from 1 for different strings. */
function numbersOf(texts: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
  return numbers;
}

/** Finds the words of a line in a text, in one pass over the text. */
function findIn({ letters, starts, ends, count }: TextWords, keys: readonly string[]): Found {
  const stems = keys.map(definiteStem);
  const [keyNumbers, stemNumbers] = [numbersOf(keys), numbersOf(stems)];
  filter.wantOnly([...keyNumbers.keys(), ...stemNumbers.keys()]);
  const placed: number[][] = [];
  const place = (key: string, position: number) => {
    const number = keyNumbers.get(key);
    if (number === undefined) return 0;
    const places = placed[number];
    if (places) places.push(position);
    else placed[number] = [position];
    return number;
  };
  const exact = new Uint16Array(count);
  const side = stemNumbers.size + 1;
  const sideBySide = new Set<number>();
  let stemBefore = 0;
  for (let position = 0; position < count; position++) {
    const [start, end] = [starts[position] ?? 0, ends[position] ?? 0];
    if (start === end || !filter.mayBe(letters, start, end)) {
      stemBefore = 0;
      continue;
    }
    const token = String.fromCharCode(...letters.subarray(start, end));
    exact[position] = place(token, position);
    if (PREFIXES.includes(token.charCodeAt(0)))
      for (const bare of withoutPrefixes(token)) place(bare, position);
    // What و joins in front of a word parts it from the word before.
    const stem = /^[وف]ال/.test(token) ? 0 : (stemNumbers.get(stemOfToken(token)) ?? 0);
    if (stem > 0 && stemBefore > 0) sideBySide.add(stemBefore * side + stem);
    stemBefore = stem;
  }
  const numbers = keys.map((key) => keyNumbers.get(key) ?? 0);
  const pairs = stems.map((stem, at) => {
    const [left, right] = [stemNumbers.get(stem) ?? 0, stemNumbers.get(stems[at + 1] ?? "") ?? 0];
    return at + 1 < stems.length && sideBySide.has(left * side + right) ? at : -1;
  });
  return {
    positions: numbers.map((number) => placed[number] ?? []),
    isAt: (at, position) => exact[position] === numbers[at],
    stemPairs: new Set(pairs),
  };
}

/** The words that may stand behind a joined و, ف, ب, ل or ك. */
function withoutPrefixes(token: string): readonly string[] {
  if (token.length < 4) return [];
  const bare = [token.slice(1)];
  if (/^و?لل/.test(token)) bare.push(token.replace(/^و?لل/, "ال"));
  else if (/^[وف][بلك]/.test(token)) bare.push(token.slice(2));
  return bare;
}

const adjacentShare = shareCue("in text together");
const wholeOnce = lengthCue("in text once");
const wholeOften = lengthCue("in text often");
const broken = lengthCue("in text in parts");

/** What the text says of a run's words. */
export function textEvidence(text: string, words: readonly Word[]): Evidence {
  const keys = words.map((word) => word.key);
  const { positions: found, isAt, stemPairs } = findIn(textWords(text), keys);
  /** How often the words from `from` to before `to` stand together. */
  const together = (from: number, to: number) => {
    let count = 0;
    for (const start of found[from] ?? []) {
      let at = from + 1;
      while (at < to && isAt(at, start + at - from)) at += 1;
      if (at === to) count += 1;
    }
    return count;
  };
  const pairs = words.slice(1).map((_, at) => together(at, at + 2));
  return {
    gap: (at, emit) => {
      const [left, right, both] = [found[at]?.length ?? 0, found[at + 1]?.length ?? 0, pairs[at] ?? 0];
      if (both > 0) return adjacentShare(both, Math.min(left, right), emit);
      if (stemPairs.has(at)) emit("in text together in other forms", 1);
      else if (left > 0 && right > 0)
        emit(Math.min(left, right) > 1 ? "in text far apart" : "in text apart", 1);
      else emit(left > 0 || right > 0 ? "in text only one" : "not in the text", 1);
    },
    phrase: (from, to, emit) => {
      const length = to - from;
      const whole = length === 2 ? (pairs[from] ?? 0) : together(from, to);
      if (whole > 0) emit(whole > 1 ? wholeOften(length) : wholeOnce(length), 1);
      else if (length > 2 && pairs.slice(from, to - 1).every((count) => count > 0)) emit(broken(length), 1);
    },
  };
}
