/** Phrases of a text that may be topics: runs of its words, each with its normal form. */
import { PhraseKeys } from "./phrase-keys.ts";

/** A run of words, as the text has it. */
export interface Mention {
  /** As written, without what is joined to its first word. */
  readonly text: string;
  readonly key: string;
  /** Of its first word, and how many words it has. */
  readonly at: number;
  readonly words: number;
}

/** Longest run that is looked at, and most words of a text. */
const LONGEST = 6;
const MOST_WORDS = 100;

/** What ends a phrase: marks between words, not those inside a name such as `Al-Quds` or `U.S.`. */
export const PHRASE_END = /[،,;؛:：!؟?…()[\]{}«»“”"|/\n]|\.(?=\s|$)|\s[-–—]\s/u;

/** Every run of at most six words within the parts that marks leave, in the first hundred words. */
export function mentionsIn(text: string, keys = new PhraseKeys()): readonly Mention[] {
  const found: Mention[] = [];
  let at = 0;
  for (const part of text.split(PHRASE_END)) {
    const words = part.split(/\s+/).filter((word) => word !== "");
    for (let start = 0; start < words.length && at + start < MOST_WORDS; start++) {
      const [first = "", ...next] = words.slice(start, start + LONGEST);
      const alone = new Set([first, withArticle(first)]);
      for (const reading of new Set([...alone, ...bare(first)])) {
        let length = 0;
        for (const phrase of keys.growing(reading, next)) {
          length += 1;
          if (length > 1 || alone.has(reading)) found.push({ ...phrase, at: at + start, words: length });
        }
      }
    }
    at += words.length;
  }
  return found;
}

/** `والسعودية` is also `السعودية`, `بالسعودية` and `للسعودية` too. */
const withArticle = (word: string) => word.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{3})/u, "ال");

/**
 * Other joined letters may be the word's own (وزارة): they are taken off where more words follow, since hardly two
 * phrases differ by such a letter alone.
 */
const bare = (word: string) =>
  [/^[وفبلك](?=\p{L}{3})/u, /^[وف][بلك](?=\p{L}{3})/u].map((joined) => word.replace(joined, ""));

/** The mentions that stand, of those that are topics: the longest first, none within another; in the text's order. */
export function standing<T extends Mention>(mentions: readonly T[]): readonly T[] {
  const taken = new Set<number>();
  const places = ({ at, words }: Mention) => Array.from({ length: words }, (_, i) => at + i);
  return [...mentions]
    .sort((a, b) => b.words - a.words || a.at - b.at)
    .filter((one) => {
      if (places(one).some((place) => taken.has(place))) return false;
      for (const place of places(one)) taken.add(place);
      return true;
    })
    .sort((a, b) => a.at - b.at);
}
