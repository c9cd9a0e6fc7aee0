/** A line of keywords as an editor left it → phrases. */
import { direction } from "../language.ts";
import { cut } from "./decode.ts";
import { categoryKey } from "./key.ts";
import { labelOf, listedLabel, visibleText } from "./label.ts";
import { type CueLanguage, readRun } from "./run.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { WEIGHTS } from "./weights.ts";

export interface SplitOptions {
  /** BCP 47; the cues are those of Arabic, English and French, so that another language is always doubtful. */
  readonly language?: string;
  /** Title and body of the article: words that stand together there are likelier to be one phrase. */
  readonly text?: string;
}

export interface Split {
  /** In the line's order, each topic once, as written but for quotes and stray marks. */
  readonly phrases: readonly string[];
  /** How likely the whole line is cut right: 1 where it tells its phrases apart itself. */
  readonly confidence: number;
  /** Whether the line has delimiters. */
  readonly delimited: boolean;
}

/** A comma between digits is of a number (1,000), but between two years it is not. */
const COMMA = String.raw`(?<!\p{N}(?=[,،]\p{N}))[,،]|(?<=(?<!\p{N})\p{N}{4})[,،](?=\p{N}{4}(?!\p{N}))`;
const MONTHS =
  "يناير|فبراير|مارس|[أا]بريل|إبريل|مايو|يوني[وه]|يولي[وه]|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|" +
  "شباط|[آا]ذار|نيسان|[أا]يار|حزيران|تموز|آب|[أا]يلول|(?:كانون|تشرين) (?:ال[أا]ول|الثاني)";
/** 9/11, TCP/IP and فبراير/شباط are whole. */
const SLASH = new RegExp(
  String.raw`(?<!\p{N}(?=\/\p{N})|(?<!\p{L})\p{Lu}{1,4}(?=\/\p{Lu}{1,4}(?!\p{L}))|(?<!\p{L})(?:${MONTHS}))\/`,
  "u",
);
/** C# is whole; quotation marks, which a phrase loses, part no hash from its word. */
const HASH = String.raw`(?<![\p{L}\p{N}])#|#(?=["“”„«»‹›]*[\p{L}_])`;
const SURE = String.raw`[;؛|\n\t•·●▪]| {3,}`;
const LIST = new RegExp(`${COMMA}|${SURE}|${HASH}`, "u");
const LINE = new RegExp(`${COMMA}|${SURE}|${HASH}|\\s\\/|\\/\\s|\\s[-–—]+\\s|^\\s*[-–—*]\\s`, "u");
/** Its underscores are the spaces of a phrase. */
const HASHTAG = /(?<![\p{L}\p{N}])#\S+/gu;

/** More words than a phrase between two commas has: the editor forgot some. */
const FORGOTTEN = 8;
/** Far more than an article's topics can have; what is past them is not cut, and the line is doubtful. */
const MOST_WORDS = 500;
const MOST_CUTS = 100;
/** More of an article's text than is looked through for its words, in characters. */
const MUCH_TEXT = 30_000;
const DOUBT_IN_OTHER_LANGUAGES = 0.5;

/**
 * Cuts a line of keywords into phrases: at its delimiters, and where it has none by language cues, by the phrases
 * that the vocabulary knows and by the article's text. Deterministic; never throws.
 */
export function splitKeywords(line: string, vocabulary: Vocabulary, given: SplitOptions = {}): Split {
  const options = given.text ? { ...given, text: withoutLine(given.text, line) } : given;
  const pieces = piecesOf(spaced(line));
  const delimited = pieces.length > 1;
  const phrases: string[] = [];
  let confidence = 1;
  let cutsLeft = MOST_CUTS;
  for (const piece of pieces) {
    const whole = delimited && piece.trim().split(/\s+/).length < FORGOTTEN;
    const cuts = whole
      ? { phrases: [piece], confidence: 1 }
      : cutsLeft-- > 0
        ? cutPiece(piece, vocabulary, options)
        : { phrases: [piece], confidence: 0 };
    phrases.push(...cuts.phrases);
    confidence = Math.min(confidence, cuts.confidence);
  }
  return { phrases: unique(phrases.map(labelOf)).filter(isReadable), confidence, delimited };
}

/** An article's file has its line of keywords in it, which says nothing of where that line is to be cut. */
function withoutLine(text: string, line: string): string {
  const words = line.trim();
  if (!words.includes(" ") || words.length > MUCH_TEXT || !text.includes(words)) return text;
  const itself = new RegExp(`(?<=^|[\\n\\r:：]\\s*)${escaped(words)}(?=\\s*(?:[\\n\\r]|$))`, "g");
  return text.slice(0, MUCH_TEXT).replace(itself, "");
}

/** Teaches a vocabulary a line of keywords: its phrases where it has delimiters, and else what stands together in it. */
export function learnLine(vocabulary: Vocabulary, line: string): void {
  const pieces = piecesOf(spaced(line)).map((piece) => piece.trim());
  const phrases = pieces.filter((piece) => isReadable(piece) && piece.split(/\s+/).length < FORGOTTEN);
  if (pieces.length > 1) vocabulary.learnPhrases(phrases);
  for (const piece of pieces.length > 1 ? pieces.filter((one) => !phrases.includes(one)) : pieces)
    vocabulary.learnLine(piece);
}

/** The phrases of one keyword of a list, into which an editor may have pasted several; some may have no letter. */
export function splitListed(keyword: string): readonly string[] {
  const text = visibleText(keyword).replace(HASHTAG, (tag) => tag.replaceAll("_", " "));
  return unique(text.split(LIST).map(listedLabel));
}

const spaced = (line: string) =>
  visibleText(line)
    .replace(/[\u00A0\u202F]/g, " ")
    .trim();

/** A slash without spaces tells phrases apart only where nothing else does. */
function piecesOf(line: string): readonly string[] {
  const pieces = line.split(LINE);
  return pieces.length > 1 ? pieces : line.split(SLASH);
}

function cutPiece(piece: string, vocabulary: Vocabulary, options: SplitOptions) {
  const tokens = piece.split(/\s+/).filter(isReadable);
  const phrases: string[] = [];
  let confidence = tokens.length > MOST_WORDS ? 0 : 1;
  let run: string[] = [];
  const cutTheRun = () => {
    const cuts = cutRun(run, vocabulary, options);
    phrases.push(...cuts.phrases);
    confidence = Math.min(confidence, cuts.confidence);
    run = [];
  };
  for (const token of tokens.slice(0, MOST_WORDS)) {
    // Underscores bind a hashtag's words: such a word is a phrase, and what stands between two is a run.
    const isBound = /[^_]_+[^_]/.test(token);
    if (!isBound) run.push(token);
    else {
      cutTheRun();
      phrases.push(token);
    }
  }
  cutTheRun();
  return { phrases, confidence };
}

function cutRun(tokens: readonly string[], vocabulary: Vocabulary, options: SplitOptions) {
  if (tokens.length <= 1) return { phrases: tokens, confidence: 1 };
  const run = readRun(tokens, vocabulary, options.text, options.language);
  const { starts, confidence } = cut(run, WEIGHTS[run.language]);
  const phrases = starts.map((start, i) => tokens.slice(start, starts[i + 1]).join(" "));
  return {
    phrases,
    confidence: isForeign(run.language, options.language)
      ? Math.min(confidence, DOUBT_IN_OTHER_LANGUAGES)
      : confidence,
  };
}

/** Persian is not cut by Arabic's cues, nor German by English ones, with any certainty. */
function isForeign(cues: CueLanguage, language: string | undefined): boolean {
  const base = language?.toLowerCase().split("-")[0];
  return base !== undefined && base !== cues && direction(base) === direction(cues);
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

const isReadable = (text: string) => /[\p{L}\p{N}]/u.test(text);

function unique(phrases: readonly string[]): string[] {
  const seen = new Set<string>();
  return phrases.filter((phrase) => {
    const key = categoryKey(phrase) || phrase;
    if (phrase === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
