/** The vocabulary of a publication: `keywords.txt`, the keywords of its articles, and those that come in. */
import { learnLine, splitListed, Vocabulary } from "../keywords/index.ts";
import type { StoredKeywords } from "../store/vocabulary.ts";
import { detached } from "../text.ts";
import type { Prepared } from "./prepare.ts";

/** Learns what the publication has: the keywords of its articles, newest first, and the lines of `keywords.txt`. */
export function vocabularyIn(stored: readonly StoredKeywords[], phrases: Iterable<string>): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const phrase of phrases) vocabulary.learnPhrases([phrase]);
  // Oldest first, as they came: where memory ends, the newest stay.
  for (const { line, keywords } of [...stored].reverse())
    if (line) learnLine(vocabulary, line);
    else vocabulary.learnPhrases(JSON.parse(keywords));
  return vocabulary;
}

/** Learns the lines of drafts before any of them is cut, so that their order matters less. */
export function learnDrafts(vocabulary: Vocabulary, drafts: readonly Prepared[]): void {
  for (const { listed, line } of drafts) {
    const phrases = listed.flatMap(splitListed).filter((phrase) => phrase !== "");
    if (phrases.length > 0) vocabulary.learnPhrases(phrases.map(detached));
    if (line) learnLine(vocabulary, detached(line.text));
  }
}
