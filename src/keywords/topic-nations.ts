/** The table of nations, by language. */
import { NATIONS } from "./lexicon/nations.ts";

/** A nation in one language; `id` is the same in all. */
export interface Nation {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
  /** `franco` of franco-allemand. */
  readonly prefixes: readonly string[];
}

const list = (text: string | undefined) =>
  (text ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

const rows = NATIONS.trim()
  .split("\n")
  .map((row) => row.split("|").map(list));

export const ARABIC_NATIONS: readonly Nation[] = rows.map(([nouns = [], adjectives = []]) => ({
  id: nouns[0] ?? "",
  nouns,
  adjectives,
  prefixes: [],
}));

export const LATIN_NATIONS: readonly Nation[] = rows.map(
  ([ids = [], , nouns = [], adjectives = [], prefixes = []]) => ({
    id: ids[0] ?? "",
    nouns,
    adjectives,
    prefixes,
  }),
);

/** A part of a phrase: a word, or a nation as noun or adjective. */
export interface Part {
  readonly word: string;
  readonly nation?: string;
  readonly adjective?: boolean;
  /** A name of its own, as it is compared. */
  readonly name?: boolean;
  /** It had `ال`. */
  readonly definite?: boolean;
  /** A letter written onto it: و ب ل. */
  readonly with?: string;
}

/** A nation whichever way it is named. */
export const named = (nation: string) => `{${nation}}`;

/** The parts as one text: spaces between words do not tell topics apart, but those between numbers do. */
export function rendered(words: readonly string[]): string {
  return words.join(" ").replace(/(?<!\p{N}) | (?!\p{N})/gu, "");
}
