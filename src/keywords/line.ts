/** Reads a line of keywords as an editor left it, as far as that can be done without knowing other lines. */
import { direction } from "../language.ts";
import { type Scores, scoresOf } from "./decode.ts";
import { visibleText } from "./label.ts";
import { cuesOf } from "./phrase.ts";
import { type CueLanguage, readRun } from "./run.ts";
import { WEIGHTS } from "./weights.ts";

export interface SplitOptions {
  /** BCP 47; the cues are those of Arabic, English and French, so that another language is always doubtful. */
  readonly language?: string;
  /** Title and body of the article: words that stand together there are likelier to be one phrase. */
  readonly text?: string;
}

/** A line as it was read: plain values, which may pass from thread to thread. */
export interface ReadLine {
  /** Whether the line has delimiters. */
  readonly delimited: boolean;
  /** In the line's order. */
  readonly parts: readonly (Whole | Words)[];
}

/** What is not cut, and how sure that is (0 to 1). */
export interface Whole {
  readonly phrase: string;
  readonly confidence: number;
}

/** Words in a row that are to be cut into phrases. */
export interface Words {
  /** As written. */
  readonly tokens: readonly string[];
  /** What the vocabulary knows them by. */
  readonly stems: readonly string[];
  /** Whose cues they are cut by. */
  readonly language: CueLanguage;
  /** What the words themselves and the article's text say. */
  readonly scores: Scores;
  /** The most that may be trusted in their cut (0 to 1). */
  readonly confidence: number;
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
export const LIST = new RegExp(`${COMMA}|${SURE}|${HASH}`, "u");
const LINE = new RegExp(`${COMMA}|${SURE}|${HASH}|\\s\\/|\\/\\s|\\s[-–—]+\\s|^\\s*[-–—*]\\s`, "u");
/** More words than a phrase between two commas has: the editor forgot some. */
const FORGOTTEN = 8;
/** Far more than an article's topics can have; what is past them is not cut, and the line is doubtful. */
const MOST_WORDS = 500;
const MOST_CUTS = 100;
/** More of an article's text than is looked through for its words, in characters. */
const MUCH_TEXT = 30_000;
const DOUBT_IN_OTHER_LANGUAGES = 0.5;

/** Reads a line: its delimiters, and what language cues and the article's text say of words between which it has none. */
export function readLine(line: string, given: SplitOptions = {}): ReadLine {
  const options = given.text ? { ...given, text: withoutLine(given.text, line) } : given;
  const pieces = piecesOf(line);
  const delimited = pieces.length > 1;
  let cutsLeft = MOST_CUTS;
  const parts = pieces.flatMap((piece): readonly (Whole | Words)[] => {
    if (delimited && isOnePhrase(piece)) return [{ phrase: piece, confidence: 1 }];
    return cutsLeft-- > 0 ? readPiece(piece, options) : [{ phrase: piece, confidence: 0 }];
  });
  return { delimited, parts };
}

/** Whether it has no more words than a phrase between two delimiters has. */
export const isOnePhrase = (piece: string): boolean => piece.trim().split(/\s+/).length < FORGOTTEN;

/** An article's file has its line of keywords in it, which says nothing of where that line is to be cut. */
function withoutLine(text: string, line: string): string {
  const words = line.trim();
  if (!words.includes(" ") || words.length > MUCH_TEXT || !text.includes(words)) return text;
  const itself = new RegExp(`(?<=^|[\\n\\r:：]\\s*)${escaped(words)}(?=\\s*(?:[\\n\\r]|$))`, "g");
  return text.slice(0, MUCH_TEXT).replace(itself, "");
}

/** What stands between a line's delimiters. A slash without spaces is one only where nothing else is. */
export function piecesOf(line: string): readonly string[] {
  const text = visibleText(line)
    .replace(/[\u00A0\u202F]/g, " ")
    .trim();
  const pieces = text.split(LINE);
  return pieces.length > 1 ? pieces : text.split(SLASH);
}

function readPiece(piece: string, options: SplitOptions): readonly (Whole | Words)[] {
  const tokens = piece.split(/\s+/).filter(isReadable);
  const most = tokens.length > MOST_WORDS ? 0 : 1;
  const parts: (Whole | Words)[] = [];
  let run: string[] = [];
  for (const token of tokens.slice(0, MOST_WORDS)) {
    // Underscores bind a hashtag's words: such a word is a phrase, and what stands between two is a run.
    const isBound = /[^_]_+[^_]/.test(token);
    if (!isBound) run.push(token);
    else {
      parts.push(...readWords(run, options, most), { phrase: token, confidence: most });
      run = [];
    }
  }
  return [...parts, ...readWords(run, options, most)];
}

function readWords(tokens: readonly string[], { text, language }: SplitOptions, most: number) {
  if (tokens.length <= 1) return tokens.map((phrase) => ({ phrase, confidence: most }));
  const run = readRun(tokens, text, language);
  return [
    {
      tokens,
      stems: run.words.map(({ stem }) => stem),
      language: run.language,
      scores: scoresOf(tokens.length, cuesOf(run), WEIGHTS[run.language]),
      confidence: isForeign(run.language, language) ? Math.min(most, DOUBT_IN_OTHER_LANGUAGES) : most,
    },
  ];
}

/** Persian is not cut by Arabic's cues, nor German by English ones, with any certainty. */
function isForeign(cues: CueLanguage, language: string | undefined): boolean {
  const base = language?.toLowerCase().split("-")[0];
  return base !== undefined && base !== cues && direction(base) === direction(cues);
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** Whether it has a letter or a digit. */
export const isReadable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
