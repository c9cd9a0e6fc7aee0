/** The phrases that a publication knows: its `keywords.txt` and the categories it has. */
import { categoryKey } from "./key.ts";

export interface Vocabulary {
  /** Whether the phrase with this `categoryKey` is known. */
  has(key: string): boolean;
  /** How much the phrase counts, where known phrases differ; 1 is ordinary. */
  weight?(key: string): number;
}

/** A vocabulary of phrases as people write them. */
export function vocabularyOf(phrases: Iterable<string>): Vocabulary {
  const keys = new Set<string>();
  for (const phrase of phrases) keys.add(categoryKey(phrase));
  keys.delete("");
  return keys;
}

/** A vocabulary that knows nothing. */
export const NO_VOCABULARY: Vocabulary = { has: () => false };
