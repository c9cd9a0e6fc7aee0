/** The topic of a phrase: wordings of one topic share it, beyond the spellings that share a `categoryKey`. */
import { arabicTopic } from "./topic-arabic.ts";
import { latinTopic } from "./topic-latin.ts";

/** Which rules made a topic: a store that holds topics of other rules makes them anew. */
export const TOPIC_RULES = 1;

/** Words of a phrase that are compared; a longer phrase is a sentence, and its key is its topic. */
const MOST_WORDS = 12;

/**
 * The topic of a `categoryKey`, a pure function of it. Word order of bilateral names, nations as nouns and adjectives,
 * number, `ال`, spellings of one word in several countries; no stemming: `العراق` is not `العراقية`, and
 * `the ambassador in Russia` is not `the Russian ambassador`. Never shown.
 */
export function topicKey(key: string): string {
  const words = key.split(" ");
  if (key === "" || words.length > MOST_WORDS) return key;
  return /[A-Za-z]/.test(key) ? latinTopic(words) : arabicTopic(words);
}

/**
 * What near-duplicates share that are perhaps one topic: the words of the topic in any order, without `ال`, small words
 * and digits' neighbours. For an editor's eyes only.
 */
export function looseKey(key: string): string {
  const words = key
    .split(" ")
    .map((word) => word.replace(/^(?:[وبلفك]?ال|لل)(?=..)/, "").replace(/(?<=.{3})(?:يه|ات|ه)$/, ""))
    .map((word) => (/^[a-z]{5,}$/.test(word) ? word.replace(/(?:s|ian|ese|ish)$/, "") : word))
    .filter(
      (word) => !/^(?:في|من|على|عن|الى|بين|مع|و|the|of|in|on|and|for|to|a|de|du|la|le|les|des)$/.test(word),
    );
  return words.sort().join(" ");
}
