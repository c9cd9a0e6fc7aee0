/** Articles that name no keywords: topics that the publication has, where their title or lead names them exactly. */
import { type Mention, mentionsIn, standing } from "../keywords/mentions.ts";
import { PhraseKeys } from "../keywords/phrase-keys.ts";
import type { Database } from "../store/database.ts";
import { type NamedTopic, namedTopics } from "../store/topics.ts";

/** An article in the order in which articles come. */
export interface Coming {
  /** Normal forms of the keywords that it names, where readers see it: topics for those behind it. */
  readonly keys: readonly string[];
  /** What is looked at where it names none. */
  readonly looked?: { readonly title: string; readonly summary: string };
}

/** Most topics that are found for one article. */
const MOST = 5;

/**
 * The topics of each article that names none, as its text spells them, in the order of their mention. What is found
 * depends on the articles before it that readers see at `now` (Unix seconds) alone, however many come together.
 */
export async function topicsFound(
  db: Database,
  articles: readonly Coming[],
  now: number,
): Promise<readonly (readonly string[])[]> {
  const keysOf = new PhraseKeys();
  const mentions = articles.map(({ looked }) =>
    looked ? [...mentionsIn(looked.title, keysOf), ...behind(mentionsIn(looked.summary, keysOf))] : [],
  );
  const known = new Map(await namedTopics(db, [...new Set(mentions.flat().map(({ key }) => key))], now));
  return articles.map(({ keys }, i) => {
    for (const key of keys) if (!known.has(key)) known.set(key, { owner: key, named: 0 });
    const topics = new Map<string | undefined, string>();
    for (const { key, text } of standing(
      (mentions[i] ?? []).filter((one) => isSure(one, known.get(one.key))),
    ))
      if (!topics.has(known.get(key)?.owner)) topics.set(known.get(key)?.owner, text);
    return [...topics.values()].slice(0, MOST);
  });
}

/** Past every word of a title. */
const behind = (mentions: readonly Mention[]) => mentions.map((one) => ({ ...one, at: one.at + 1000 }));

/** A topic of one word may be a common word of the text: only one that an editor named counts. */
const isSure = ({ words }: Mention, topic: NamedTopic | undefined) =>
  topic !== undefined && (words > 1 || topic.named === 1);
