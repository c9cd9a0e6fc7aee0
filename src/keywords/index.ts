/** An article's keywords → its phrases: what ingest calls. */
import { categoryKey } from "./key.ts";
import { type ReadLine, readLine } from "./line.ts";
import { cutLine, splitListed } from "./split.ts";
import { NO_VOCABULARY, type Vocabulary } from "./vocabulary.ts";

export { categoryKey } from "./key.ts";
export { type ReadLine, readLine, type SplitOptions } from "./line.ts";
export { learnLine, type Split, splitKeywords, splitListed } from "./split.ts";
export { topicKey } from "./topic.ts";
export { NO_VOCABULARY, Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** What a document says of its topics. */
export interface Keywords {
  /** Phrases that the document tells apart. */
  readonly keywords: readonly string[];
  /** A line of keywords, perhaps without delimiters: as written, or as it was read. */
  readonly keywordLine?: string | ReadLine;
  /** Title and body as plain text; helps to read the line. */
  readonly text?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** A topic of an article: the spelling used here, and the key that it shares with other spellings. */
export interface Phrase {
  readonly label: string;
  readonly key: string;
}

export interface Phrases {
  /** In the document's order, listed keywords first; each topic once. */
  readonly phrases: readonly Phrase[];
  /** How sure the cut of the line is: 1 is certain. */
  readonly confidence: number;
  /** An editor should look at the line. */
  readonly doubtful: boolean;
  /** What was left out, and why. */
  readonly dropped: readonly { readonly phrase: string; readonly reason: string }[];
}

/** Of an article; characters of one. */
export const MOST_PHRASES = 40;
export const LONGEST_LABEL = 100;
/** Below it about every second line is wrong somewhere. */
const DOUBTFUL = 0.6;

/** The phrases of an article, clean and unique, with what was dropped and whether the line's cut is doubtful. */
export function phrasesOf(given: Keywords, vocabulary: Vocabulary = NO_VOCABULARY): Phrases {
  const { text, language, keywordLine = "" } = given;
  const options = { ...(text ? { text } : {}), ...(language ? { language } : {}) };
  const read = typeof keywordLine === "string" ? readLine(keywordLine, options) : keywordLine;
  const line = cutLine(read, vocabulary);
  const phrases = new Map<string, Phrase>();
  const dropped: { phrase: string; reason: string }[] = [];
  for (const label of [...given.keywords.flatMap(splitListed), ...line.phrases]) {
    // A key is not made of a page of text: it would take long, and the label is too long in any case.
    const key = label.length > 4 * LONGEST_LABEL ? label : categoryKey(label);
    const reason = phrases.has(key) ? undefined : reasonAgainst(label, key, phrases.size);
    if (reason) dropped.push({ phrase: shortened(label), reason });
    else if (!phrases.has(key)) phrases.set(key, { label, key });
  }
  return {
    phrases: [...phrases.values()],
    confidence: line.confidence,
    doubtful: line.confidence < DOUBTFUL,
    dropped,
  };
}

function reasonAgainst(label: string, key: string, count: number): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(key)) return "it has neither a letter nor a digit";
  if ([...label].length > LONGEST_LABEL)
    return `it has ${[...label].length} characters, and ${LONGEST_LABEL} is the most`;
  return count >= MOST_PHRASES ? `an article has at most ${MOST_PHRASES} keywords` : undefined;
}

/** A warning names the phrase, and need not repeat a page of it. */
function shortened(label: string): string {
  const letters = [...label];
  return letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL).join("")}…` : label;
}
