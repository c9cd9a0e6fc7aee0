/** A word of a keyword line, and what it does in a phrase. */
import { foldLetters, plainLetters } from "../letters.ts";
import { patternOf } from "../patterns.ts";

/**
 * What a word does. The names with `the` begin with `ال`. Of the unknown, `theWord` may be noun or adjective,
 * and `bare`, without `ال`, is mostly a name.
 */
export type ArabicKind =
  | "preposition"
  | "prefixed"
  | "toNoun"
  | "and"
  | "andWord"
  | "andNoun"
  | "link"
  | "opener"
  | "number"
  | "latin"
  | "place"
  | "first"
  | "family"
  | "name"
  | "title"
  | "honour"
  | "theNoun"
  | "theWord"
  | "thePeople"
  | "theMen"
  | "theAdjective"
  | "theParticiple"
  | "theDemonym"
  | "noun"
  | "adjective"
  | "men"
  | "construct"
  | "governor"
  | "stem"
  | "bare";

/**
 * What a word does in an English line. `capital` is an unknown word, and so are `small` and, by their endings, `many`
 * (plural), `owner` (China's), `doing` and `done`; `heads` and `topics` are plurals.
 */
export type EnglishKind =
  | "joining"
  | "leading"
  | "number"
  | "acronym"
  | "place"
  | "demonym"
  | "adjective"
  | "head"
  | "heads"
  | "topic"
  | "topics"
  | "first"
  | "name"
  | "family"
  | "capital"
  | "small"
  | "many"
  | "owner"
  | "doing"
  | "done"
  | "foreign";

/** What a word does in a French line, besides what English words do; `elided` begins with d' or l'. */
export type FrenchKind = EnglishKind | "elided" | "article";

export type Kind = ArabicKind | FrenchKind;

export interface Word {
  /** As written. */
  readonly text: string;
  /** Folded, so that spellings of one word are equal. */
  readonly key: string;
  /** What the vocabulary knows it by: a key without the endings of the plural. */
  readonly stem: string;
  readonly kind: Kind;
  /** As its ending tells; `any` where it does not (many Arabic plurals take a feminine adjective). */
  readonly gender: "feminine" | "masculine" | "any";
  /** Begins with a capital while other words of its line do not, or the other way round. */
  readonly letterCase?: "capital" | "small";
}

/** What stands between the marks around a word; greedy, so that long runs of marks cost no more. */
const BETWEEN_MARKS = /[^\s"“”„«»‹›‘’'()[\]{}](?:.*[^\s"“”„«»‹›‘’'()[\]{}.,:;؟?!…])?/su;
const ACRONYM = patternOf(String.raw`^(?:\p{L}\.){2,}$`, "u");
const LETTER = patternOf(String.raw`[\p{L}\p{N}]`, "u");
const MARKS = patternOf(String.raw`\p{M}`, "gu");
/** No phrase is longer than this, so what a longer word does is of no matter. */
const LONGEST_WORD = 100;

/** Without the quotes, brackets and full stops around it; a dotted acronym keeps its dots. */
export function bare(token: string): string {
  const word = token.slice(0, LONGEST_WORD);
  return ACRONYM().test(word) ? word : (BETWEEN_MARKS.exec(word)?.[0] ?? word);
}

/** Of the words of an archive most come again and again. */
const MOST_KEPT = 20_000;

/** Keeps what `make` makes of a text, and begins anew where that becomes much. */
export function keeping<Made>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = make(text);
    kept.set(text, made);
    return made;
  };
}

/** What the vocabulary knows a word by, from the word as written: empty where it has neither letter nor digit. */
export const stemOf = keeping((token: string): string => {
  const key = wordKey(bare(token)).replace(/^#/, "");
  return LETTER().test(key) ? stemOfKey(key) : "";
});

/** From the key of a word: صحفيون as صحفيين, elections as election, élection as election. */
export function stemOfKey(key: string): string {
  if (/[a-z]/.test(key)) {
    const plain = /[^\x00-\x7F]/.test(key) ? key.normalize("NFD").replace(MARKS(), "") : key;
    return /^[a-z]{4,}(?<!ss|us|is)$/.test(plain) ? plain.replace(/ies$/, "y").replace(/s$/, "") : plain;
  }
  return key.replace(/(?<=^.{4,})ون$/, "ين");
}

/** Without the article and what is joined before it: the same for الحرب, حرب, للحرب and والحرب. */
export function definiteStem(key: string): string {
  if (/[a-z]/.test(key)) return stemOfKey(key);
  return key.replace(/^(?:[وف]?(?:ال|لل|بال|كال))(?=...)/, "");
}

/** The folded form of a word, or of words. */
export function wordKey(text: string): string {
  return foldLetters(plainLetters(text).toLowerCase());
}

/** The words of a table, folded. */
export function wordSet(table: string): Set<string> {
  return new Set(wordKey(table).split(/\s+/).filter(Boolean));
}

/** The names of a table of names parted by `|` or line ends, folded. */
export function nameSet(table: string): Set<string> {
  return new Set(
    wordKey(table)
      .split(/\s*[|\n]\s*/)
      .filter(Boolean),
  );
}
