/** A line of keywords as an editor left it → phrases. */
import { direction } from "../language.ts";
import { cleanText } from "../text.ts";
import { cut } from "./decode.ts";
import { categoryKey } from "./key.ts";
import { labelOf } from "./label.ts";
import { readRun } from "./run.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { ARABIC, ENGLISH } from "./weights.ts";

export interface SplitOptions {
  /** BCP 47; the cues are Arabic's and English's, so that another language is always doubtful. */
  readonly language?: string;
  /** Title and body of the article: words that stand together there are likelier to be one phrase. */
  readonly text?: string;
}

export interface Split {
  /** In the line's order, each topic once, as written but for quotes and stray marks. */
  readonly phrases: readonly string[];
  /** Of the least sure gap: 1 where the line tells the phrases apart itself. */
  readonly confidence: number;
  /** Whether the line has delimiters. */
  readonly delimited: boolean;
}

/** A comma between digits is of a number (1,000), but between two years it is not. */
const COMMA = String.raw`(?<!\p{N}(?=[,،]\p{N}))[,،]|(?<=(?<!\p{N})\p{N}{4})[,،](?=\p{N}{4}(?!\p{N}))`;
/** 9/11 and TCP/IP are whole. */
const SLASH = String.raw`(?<!\p{N}(?=\/\p{N})|(?<!\p{L})\p{Lu}{1,4}(?=\/\p{Lu}{1,4}(?!\p{L})))\/`;
/** C# is whole. */
const HASH = String.raw`(?<![\p{L}\p{N}])#|#(?=[\p{L}_])`;
const SURE = String.raw`[;؛|\n\t•·●▪]| {3,}`;
const LIST = new RegExp(`${COMMA}|${SURE}|${HASH}`, "u");
const LINE = new RegExp(`${COMMA}|${SURE}|${HASH}|${SLASH}|\\s[-–—]+\\s|^\\s*[-–—*]\\s`, "u");

/** More words than a phrase between two commas has: the editor forgot some. */
const FORGOTTEN = 8;
/** Far more than an article's topics can have. */
const MOST_WORDS = 500;
const DOUBT_IN_OTHER_LANGUAGES = 0.6;

/**
 * Cuts a line of keywords into phrases: at its delimiters, and where it has none by language cues, by the phrases
 * that the vocabulary knows and by the article's text. Deterministic; never throws.
 */
export function splitKeywords(line: string, vocabulary: Vocabulary, options: SplitOptions = {}): Split {
  const pieces = cleanText(line)
    .replace(/[\u00A0\u202F]/g, " ")
    .trim()
    .split(LINE);
  const delimited = pieces.length > 1;
  const phrases: string[] = [];
  let confidence = 1;
  for (const piece of pieces) {
    const whole = delimited && piece.trim().split(/\s+/).length < FORGOTTEN;
    const cuts = whole ? { phrases: [piece], confidence: 1 } : cutPiece(piece, vocabulary, options);
    phrases.push(...cuts.phrases);
    confidence = Math.min(confidence, cuts.confidence);
  }
  return { phrases: unique(phrases.map(labelOf)), confidence, delimited };
}

/** The phrases of one keyword of a list, into which an editor may have pasted several. */
export function splitListed(keyword: string): readonly string[] {
  return unique(cleanText(keyword).split(LIST).map(labelOf));
}

function cutPiece(piece: string, vocabulary: Vocabulary, options: SplitOptions) {
  // Underscores bind a hashtag's words: such a word is a phrase, and what stands between two is a run.
  const runs = piece.split(/(\S*[^\s_]_+[^\s_]\S*)/).filter((part) => part.trim() !== "");
  const phrases: string[] = [];
  let confidence = 1;
  for (const run of runs) {
    const cuts = run.includes("_") ? { phrases: [run], confidence: 1 } : cutRun(run, vocabulary, options);
    phrases.push(...cuts.phrases);
    confidence = Math.min(confidence, cuts.confidence);
  }
  return { phrases, confidence };
}

function cutRun(text: string, vocabulary: Vocabulary, options: SplitOptions) {
  const tokens = text
    .split(/\s+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .slice(0, MOST_WORDS);
  if (tokens.length <= 1) return { phrases: tokens, confidence: 1 };
  const run = readRun(tokens, vocabulary, options.text);
  const { starts, confidence } = cut(run, run.language === "ar" ? ARABIC : ENGLISH);
  const phrases = starts.map((start, i) => tokens.slice(start, starts[i + 1]).join(" "));
  return {
    phrases,
    confidence: isForeign(run.language, options.language)
      ? Math.min(confidence, DOUBT_IN_OTHER_LANGUAGES)
      : confidence,
  };
}

/** Persian is not cut by Arabic's cues, nor French by English ones, with any certainty. */
function isForeign(cues: "ar" | "en", language: string | undefined): boolean {
  const base = language?.toLowerCase().split("-")[0];
  return base !== undefined && base !== cues && direction(base) === direction(cues);
}

function unique(phrases: readonly string[]): string[] {
  const seen = new Set([""]);
  return phrases.filter((phrase) => {
    const key = categoryKey(phrase);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
