/** Phrases → categories: a wording that is new to the publication joins the category of its topic. */
import { categoryKey, topicKey } from "../keywords/index.ts";
import type { Database } from "../store/database.ts";
import { type CategoryKey, keysWithoutTopic, knownTopics, nameTopics } from "../store/topics.ts";

/** The keys of the categories that phrases lead to. */
export interface Topics {
  /** The key of the category that a phrase with this key stands in. */
  readonly ownerOf: (key: string) => string;
  /** Keys that the store does not know yet. */
  readonly fresh: readonly CategoryKey[];
}

/** At once where there are many: what one statement may carry. */
const TOGETHER = 2000;

/** Gives the categories of a store from before topics theirs. */
export async function nameOldTopics(db: Database): Promise<void> {
  const keys = await keysWithoutTopic(db);
  for (let at = 0; at < keys.length; at += TOGETHER)
    await nameTopics(
      db,
      keys.slice(at, at + TOGETHER).map((key) => ({ key, topic: topicKey(key) })),
    );
}

/**
 * Finds the categories of articles' phrases, in order; `before` are spellings that articles had until now. Two wordings
 * that one article lists side by side were told apart by its publisher's own hand, and stay apart.
 */
export async function topicsOf(
  db: Database,
  articles: readonly (readonly string[])[],
  before: readonly string[],
): Promise<Topics> {
  const keys = [...new Set(articles.flat())];
  const topicOf = new Map(keys.map((key) => [key, topicKey(key)]));
  const store = await knownTopics(
    db,
    [...new Set([...keys, ...before.map(categoryKey)])],
    [...new Set(topicOf.values())],
  );
  const owners = new Map(store.owners);
  const topics = new Map(store.topics);
  const fresh: CategoryKey[] = [];
  for (const phrases of articles)
    for (const key of phrases) {
      if (owners.has(key)) continue;
      const topic = topicOf.get(key) ?? key;
      const others = phrases.filter((other) => other !== key && topicOf.get(other) === topic);
      const owner = others.length > 0 ? key : (topics.get(topic) ?? key);
      owners.set(key, owner);
      if (!topics.has(topic)) topics.set(topic, owner);
      fresh.push({ key, owner, topic });
    }
  return { ownerOf: (key) => owners.get(key) ?? key, fresh };
}
