/** A line of keywords as an editor left it → phrases. */
import { cut, scoresOf, sumOf } from "./decode.ts";
import { categoryKey } from "./key.ts";
import { labelOf, listedLabel, visibleText } from "./label.ts";
import {
  isOnePhrase,
  isReadable,
  LIST,
  piecesOf,
  type ReadLine,
  readLine,
  type SplitOptions,
  type Words,
} from "./line.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { WEIGHTS } from "./weights.ts";
import { keeping } from "./word.ts";

export interface Split {
  /** In the line's order, each topic once, as written but for quotes and stray marks. */
  readonly phrases: readonly string[];
  /** How likely the whole line is cut right: 1 where it tells its phrases apart itself. */
  readonly confidence: number;
  /** Whether the line has delimiters. */
  readonly delimited: boolean;
}

/** Its underscores are the spaces of a phrase. */
const HASHTAG = /(?<![\p{L}\p{N}])#\S+/gu;

/**
 * Cuts a line of keywords into phrases: at its delimiters, and where it has none by language cues, by the phrases
 * that the vocabulary knows and by the article's text. Deterministic; never throws.
 */
export function splitKeywords(line: string, vocabulary: Vocabulary, options: SplitOptions = {}): Split {
  return cutLine(readLine(line, options), vocabulary);
}

/** Cuts a line that was read. */
export function cutLine({ delimited, parts }: ReadLine, vocabulary: Vocabulary): Split {
  const phrases: string[] = [];
  let confidence = 1;
  for (const part of parts) {
    const cuts = "phrase" in part ? { phrases: [part.phrase], confidence: 1 } : cutWords(part, vocabulary);
    phrases.push(...cuts.phrases);
    confidence = Math.min(confidence, cuts.confidence, part.confidence);
  }
  return { phrases: unique(phrases.map(labelOf)).filter(isReadable), confidence, delimited };
}

function cutWords({ tokens, stems, language, scores }: Words, vocabulary: Vocabulary) {
  const known = vocabulary.isEmpty
    ? scores
    : sumOf(scores, scoresOf(tokens.length, vocabulary.evidence(stems), WEIGHTS[language]));
  const { starts, confidence } = cut(tokens.length, known);
  return { phrases: starts.map((start, i) => tokens.slice(start, starts[i + 1]).join(" ")), confidence };
}

/** Teaches a vocabulary a line of keywords: its phrases where it has delimiters, and else what stands together in it. */
export function learnLine(vocabulary: Vocabulary, line: string): void {
  const pieces = piecesOf(line).map((piece) => piece.trim());
  const phrases = pieces.filter((piece) => isReadable(piece) && isOnePhrase(piece));
  if (pieces.length > 1) vocabulary.learnPhrases(phrases);
  for (const piece of pieces.length > 1 ? pieces.filter((one) => !phrases.includes(one)) : pieces)
    vocabulary.learnLine(piece);
}

/** The phrases of one keyword of a list, into which an editor may have pasted several; some may have no letter. */
export const splitListed = (keyword: string): readonly string[] =>
  keyword.length > LONGEST_KEPT ? listedIn(keyword) : keptListedIn(keyword);

/** Of a longer keyword, in characters, it is not expected that it comes again. */
const LONGEST_KEPT = 100;
const keptListedIn = keeping(listedIn);

function listedIn(keyword: string): readonly string[] {
  const text = visibleText(keyword).replace(HASHTAG, (tag) => tag.replaceAll("_", " "));
  return unique(text.split(LIST).map(listedLabel));
}

function unique(phrases: readonly string[]): string[] {
  const seen = new Set<string>();
  return phrases.filter((phrase) => {
    const key = categoryKey(phrase) || phrase;
    if (phrase === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
