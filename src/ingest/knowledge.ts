/** What the publication knows of keywords: phrases that it uses, and lines as editors cut them. */
import type { Vocabulary } from "../keywords/index.ts";
import { storedCuts } from "../store/corrections.ts";
import type { Database } from "../store/database.ts";
import { storedKeywords } from "../store/vocabulary.ts";
import { lettersOf } from "../text.ts";
import { nameOldTopics } from "./topics.ts";
import { vocabularyIn } from "./vocabulary.ts";

export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly cuts: Map<string, readonly string[]>;
}

/** From the store, and from `phrases` that the publisher lists. */
export async function knowledgeOf(db: Database, phrases: Iterable<string> = []): Promise<Knowledge> {
  await nameOldTopics(db);
  const cuts = await storedCuts(db);
  const vocabulary = vocabularyIn(await storedKeywords(db), [...phrases, ...[...cuts.values()].flat()]);
  return { vocabulary, cuts };
}

/** What an editor says of a line, for those that come with it from now on. */
export function learnCut({ vocabulary, cuts }: Knowledge, line: string, phrases: readonly string[]): void {
  cuts.set(line, phrases);
  for (const phrase of phrases) vocabulary.learnPhrases([phrase]);
}

/** The keywords that are not of this line: what a document lists beside it stays when the line is cut otherwise. */
export const listedBeside = (line: string, keywords: readonly string[]) =>
  keywords.filter((keyword) => !lettersOf(line).includes(lettersOf(keyword)));

/** The keywords that this line was cut into. */
export const cutFrom = (line: string, keywords: readonly string[]) =>
  keywords.filter((keyword) => lettersOf(line).includes(lettersOf(keyword)));
