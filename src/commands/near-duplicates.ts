/** Categories that are perhaps one topic, for an editor's eyes. */
import { categoryKey } from "../keywords/index.ts";
import type { Listed } from "../store/listings.ts";

/** Small words that one wording has and another leaves out. */
const SMALL = /^(?:في|من|على|عن|الى|بين|مع|و|the|of|in|on|and|for|to|a|de|du|la|le|les|des)$/;

/** The words of a label in any order, without the article and endings that wordings differ by. */
function looseKey(label: string): string {
  return categoryKey(label)
    .split(" ")
    .filter((word) => !SMALL.test(word))
    .map((word) => word.replace(/^(?:[وبلفك]?ال|لل)(?=..)/, "").replace(/(?<=.{3})(?:يه|ات|ه)$/, ""))
    .map((word) => (/^[a-z]{5,}$/.test(word) ? word.replace(/(?:s|ian|ese|ish)$/, "") : word))
    .sort()
    .join(" ");
}

/** Pairs of categories, each with the larger one that it is likely a wording of. */
export function nearDuplicates(topics: readonly Listed[]): readonly (readonly [Listed, Listed])[] {
  const first = new Map<string, Listed>();
  const pairs: (readonly [Listed, Listed])[] = [];
  for (const topic of topics) {
    const key = looseKey(topic.label);
    const other = first.get(key);
    if (other) pairs.push([topic, other]);
    else first.set(key, topic);
  }
  return pairs;
}
