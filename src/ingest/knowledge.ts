/** What the publication knows of keywords: phrases that it uses, and lines as editors cut them. */
import type { Vocabulary } from "../keywords/index.ts";
import { storedCuts } from "../store/corrections.ts";
import type { Database } from "../store/database.ts";
import { knownArticles } from "../store/lookups.ts";
import { storedKeywords } from "../store/vocabulary.ts";
import { lettersOf } from "../text.ts";
import { nameOldTopics } from "./topics.ts";
import { vocabularyIn } from "./vocabulary.ts";

export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly cuts: ReadonlyMap<string, readonly string[]>;
}

/**
 * A vocabulary kept between the imports of one process, for as long as no other writes to the store: they are one import
 * that goes on, and a large archive is not learned anew for each article.
 */
export class KeptVocabulary {
  #vocabulary: Vocabulary | undefined;
  #generation = Number.NaN;
  #cuts = "";

  /** What is kept, or what `learn` gives where another process has written or an editor has cut a line. */
  async of(
    generation: number,
    cuts: Knowledge["cuts"],
    learn: () => Promise<Vocabulary>,
  ): Promise<Vocabulary> {
    const text = JSON.stringify([...cuts]);
    if (!this.#vocabulary || generation !== this.#generation || text !== this.#cuts)
      this.#vocabulary = await learn();
    this.#generation = generation;
    this.#cuts = text;
    return this.#vocabulary;
  }

  /** Told of each change of this process by the generation that it was decided on. */
  wrote(generation: number): void {
    if (generation === this.#generation) this.#generation += 1;
  }
}

/** From the store, and from `phrases` that the publisher lists. */
export async function knowledgeOf(
  db: Database,
  phrases: Iterable<string> = [],
  kept = new KeptVocabulary(),
): Promise<Knowledge> {
  await nameOldTopics(db);
  const cuts = await storedCuts(db);
  const { generation } = await knownArticles(db, [], []);
  const vocabulary = await kept.of(generation, cuts, async () =>
    vocabularyIn(await storedKeywords(db), [...phrases, ...[...cuts.values()].flat()]),
  );
  return { vocabulary, cuts };
}

/** The keywords that are not of this line: what a document lists beside it stays when the line is cut otherwise. */
export const listedBeside = (line: string, keywords: readonly string[]) =>
  keywords.filter((keyword) => !lettersOf(line).includes(lettersOf(keyword)));

/** The keywords that this line was cut into. */
export const cutFrom = (line: string, keywords: readonly string[]) =>
  keywords.filter((keyword) => lettersOf(line).includes(lettersOf(keyword)));
