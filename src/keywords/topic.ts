/** The topic of a phrase: wordings of one topic share it, beyond the spellings that share a `categoryKey`. */
import { arabicTopic } from "./topic-arabic.ts";
import { latinTopic } from "./topic-latin.ts";
import { keeping } from "./word.ts";

/** Words of a phrase that are compared; a longer phrase is a sentence, and its key is its topic. */
const MOST_WORDS = 12;

/**
 * The topic of a `categoryKey`, a pure function of it. Word order of bilateral names, nations as nouns and adjectives,
 * number, `ال`, spellings of one word in several countries; no stemming: `العراق` is not `العراقية`, and
 * `the ambassador in Russia` is not `the Russian ambassador`. Never shown.
 */
export const topicKey = keeping((key: string): string => {
  const words = key.split(" ");
  if (key === "" || words.length > MOST_WORDS) return key;
  return /[A-Za-z]/.test(key) ? latinTopic(words) : arabicTopic(words);
});
