/** Reads an undelimited run: its words, the writer's quotes and brackets, and what the article's text says. */
import { arabicCompounds, arabicWords } from "./arabic.ts";
import { englishCompounds, englishWords } from "./english.ts";
import { categoryKey, joinedKey } from "./key.ts";
import { type Gap, LONGEST_PHRASE, type Run } from "./phrase.ts";
import { NO_VOCABULARY, type Vocabulary } from "./vocabulary.ts";
import { type Word, wordKey } from "./word.ts";

const OPENING = /^["“„«‹‘([]/;
const CLOSING = /["”»›’)\]][.,:؟?!]*$/;
/** What stands between the marks around a word; greedy, so that long runs of marks cost no more. */
const BETWEEN_MARKS = /[^\s"“”„«»‹›‘’'()[\]{}](?:.*[^\s"“”„«»‹›‘’'()[\]{}.,:;؟?!…])?/su;
/** No phrase is longer than this, so what a longer word does is of no matter. */
const LONGEST_WORD = 100;

/** Enough of an article to tell which words stand together. */
const MUCH_TEXT = 20_000;

export interface ReadRun extends Run {
  readonly language: "ar" | "en";
}

/** The run that these words make, each as written. */
export function readRun(
  tokens: readonly string[],
  vocabulary: Vocabulary = NO_VOCABULARY,
  articleText = "",
): ReadRun {
  const arabic = tokens.filter((token) => /\p{Script=Arabic}/u.test(token)).length;
  const language = arabic * 2 >= tokens.length ? "ar" : "en";
  const bareTokens = tokens.map(bare);
  const words = language === "ar" ? arabicWords(bareTokens) : englishWords(bareTokens);
  return {
    language,
    words,
    gaps: gapsOf(tokens, words, articleText, language === "ar" ? arabicCompounds() : englishCompounds()),
    known: knownIn(words, vocabulary),
  };
}

/** Without the quotes, brackets and full stops around it; a dotted acronym keeps its dots. */
export function bare(token: string): string {
  const word = token.slice(0, LONGEST_WORD);
  return /^(?:\p{L}\.){2,}$/u.test(word) ? word : (BETWEEN_MARKS.exec(word)?.[0] ?? word);
}

function knownIn(words: readonly Word[], vocabulary: Vocabulary): Run["known"] {
  if (vocabulary === NO_VOCABULARY) return () => 0;
  const keys = words.map((word) => categoryKey(word.text));
  const isLatin = keys.map((key) => /[A-Za-z]/.test(key));
  return (from, to) => {
    const key = isLatin.slice(from, to).includes(true)
      ? categoryKey(
          words
            .slice(from, to)
            .map((word) => word.text)
            .join(" "),
        )
      : joinedKey(keys.slice(from, to));
    return vocabulary.has(key) ? (vocabulary.weight?.(key) ?? 1) : 0;
  };
}

function gapsOf(
  tokens: readonly string[],
  words: readonly Word[],
  articleText: string,
  compounds: ReadonlySet<string>,
): Gap[] {
  const inText = articleText ? neighboursIn(articleText.slice(0, MUCH_TEXT), words) : undefined;
  const inName = insideNames(words, compounds);
  let inside = false;
  return tokens.slice(0, -1).map((token, at) => {
    const next = tokens[at + 1] ?? "";
    if (OPENING.test(token) && !CLOSING.test(token))
      inside = tokens.slice(at + 1).some((later) => CLOSING.test(later));
    else if (CLOSING.test(token)) inside = false;
    const edge = !inside && (CLOSING.test(token) || OPENING.test(next));
    const seen = inText?.(words[at]?.key ?? "", words[at + 1]?.key ?? "");
    return {
      ...(inside ? { enclosed: true } : {}),
      ...(edge ? { edge } : {}),
      ...(inName.has(at) ? { inName: true } : {}),
      ...(seen ? { inText: seen } : {}),
    };
  });
}

/** The gaps, by the word before them, that lie inside a name of several words. */
function insideNames(words: readonly Word[], compounds: ReadonlySet<string>): Set<number> {
  const inside = new Set<number>();
  for (let from = 0; from < words.length; from++) {
    let key = words[from]?.key ?? "";
    for (let to = from + 1; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
      key += ` ${words[to]?.key}`;
      if (compounds.has(key)) for (let gap = from; gap < to; gap++) inside.add(gap);
    }
  }
  return inside;
}

/** Tells how two of the run's words stand in the article: side by side, only apart, or not both there. */
function neighboursIn(
  articleText: string,
  words: readonly Word[],
): (left: string, right: string) => Gap["inText"] {
  const wanted = new Set(words.map((word) => word.key));
  const present = new Set<string>();
  const adjacent = new Set<string>();
  let previous = "";
  for (const [token] of wordKey(articleText).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}"'«»“”]/gu)) {
    if (wanted.has(token) && previous) adjacent.add(`${previous} ${token}`);
    // What is joined in front (بال, لل, و) keeps a word from being the second of a pair, not from being the first.
    previous = wanted.has(token) ? token : withoutPrefix(token, wanted);
    if (previous) present.add(previous);
  }
  return (left, right) => {
    if (adjacent.has(`${left} ${right}`)) return "adjacent";
    return present.has(left) && present.has(right) ? "apart" : undefined;
  };
}

function withoutPrefix(token: string, wanted: ReadonlySet<string>): string {
  for (const stem of [token.slice(1), token.replace(/^و?لل/, "ال"), token.slice(2)])
    if (/^(?:و|ف|ب|ل|ك)/.test(token) && wanted.has(stem)) return stem;
  return "";
}
