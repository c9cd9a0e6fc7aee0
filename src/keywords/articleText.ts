/** What the article's text says of the words of its keyword line: which stand together there, and how often. */
import { type Evidence, lengthCue, shareCue } from "./evidence.ts";
import { wordsBySearch } from "./searchedText.ts";
import { wordsByToken } from "./tokenText.ts";
import type { Word } from "./word.ts";

/** Enough of an article to tell which words stand together, in characters. */
const MUCH_TEXT = 20_000;

/** Where the words of a run stand in a text. */
export interface WordsInText {
  /** How often the word `at` stands there, also behind a joined و, ب or ل. */
  standing(at: number): number;
  /** How often the words from `from` to before `to` stand together. */
  together(from: number, to: number): number;
  /** Whether the words `at` and `at + 1` stand side by side in other forms. */
  stemsTogether(at: number): boolean;
}

const adjacentShare = shareCue("in text together");
const wholeOnce = lengthCue("in text once");
const wholeOften = lengthCue("in text often");
const broken = lengthCue("in text in parts");

/** What the text says of a run's words. */
export function textEvidence(whole: string, words: readonly Word[]): Evidence {
  const text = whole.slice(0, MUCH_TEXT);
  const isLatin = words.some(({ key }) => /[^\P{L}\p{Script=Arabic}]/u.test(key));
  const found = isLatin ? wordsByToken(text, words) : wordsBySearch(text, words);
  const counts = words.map((_, at) => found.standing(at));
  const pairs = words.slice(1).map((_, at) => found.together(at, at + 2));
  return {
    gap: (at, emit) => {
      const [left, right, both] = [counts[at] ?? 0, counts[at + 1] ?? 0, pairs[at] ?? 0];
      if (both > 0) return adjacentShare(both, Math.min(left, right), emit);
      if (found.stemsTogether(at)) emit("in text together in other forms", 1);
      else if (left > 0 && right > 0)
        emit(Math.min(left, right) > 1 ? "in text far apart" : "in text apart", 1);
      else emit(left > 0 || right > 0 ? "in text only one" : "not in the text", 1);
    },
    phrase: (from, to, emit) => {
      const length = to - from;
      const whole = length === 2 ? (pairs[from] ?? 0) : found.together(from, to);
      if (whole > 0) emit(whole > 1 ? wholeOften(length) : wholeOnce(length), 1);
      else if (length > 2 && pairs.slice(from, to - 1).every((count) => count > 0)) emit(broken(length), 1);
    },
  };
}
