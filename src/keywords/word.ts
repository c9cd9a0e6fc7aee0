/** A word of a keyword line, and what it does in a phrase. */
import { plainLetters } from "../slug.ts";
import { foldLetters } from "./key.ts";

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
  | "link"
  | "opener"
  | "number"
  | "latin"
  | "place"
  | "first"
  | "family"
  | "name"
  | "title"
  | "theNoun"
  | "theWord"
  | "thePeople"
  | "theAdjective"
  | "theDemonym"
  | "noun"
  | "adjective"
  | "stem"
  | "bare";

/** What a word does in an English line; `capital` and `small` are unknown words. */
export type EnglishKind =
  | "joining"
  | "leading"
  | "number"
  | "acronym"
  | "place"
  | "demonym"
  | "adjective"
  | "head"
  | "topic"
  | "first"
  | "name"
  | "capital"
  | "small"
  | "foreign";

export type Kind = ArabicKind | EnglishKind;

export interface Word {
  /** As written. */
  readonly text: string;
  /** Folded, so that spellings of one word are equal. */
  readonly key: string;
  readonly kind: Kind;
  /** As its ending tells; `any` where it does not (many Arabic plurals take a feminine adjective). */
  readonly gender: "feminine" | "masculine" | "any";
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
