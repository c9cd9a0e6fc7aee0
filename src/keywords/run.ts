/** Reads an undelimited run: its words, the writer's quotes and brackets, and what the article's text says. */
import { arabicCompounds, arabicWords } from "./arabic.ts";
import { textEvidence } from "./articleText.ts";
import { englishCompounds, englishWords } from "./english.ts";
import { frenchCompounds, frenchWords, isFrench } from "./french.ts";
import { arePlain, type Gap, LONGEST_PHRASE, type Run } from "./phrase.ts";
import { bare, type Word } from "./word.ts";

const OPENING = /^["“„«‹‘([]/;
const CLOSING = /["”»›’)\]][.,:؟?!]*$/;
/** The languages whose cues are known. */
export type CueLanguage = "ar" | "en" | "fr";

export interface ReadRun extends Run {
  readonly language: CueLanguage;
}

const READERS = {
  ar: { words: arabicWords, compounds: arabicCompounds },
  en: { words: englishWords, compounds: englishCompounds },
  fr: { words: frenchWords, compounds: frenchCompounds },
} as const;

/** The run that these words make, each as written; `language` (BCP 47) decides where the letters leave a choice. */
export function readRun(tokens: readonly string[], articleText = "", stated?: string): ReadRun {
  const language = cueLanguage(tokens, articleText, stated);
  const { words: read, compounds } = READERS[language];
  const words = read(tokens.map(bare));
  return {
    language,
    words,
    isPlain: language === "ar" && arePlain(words),
    gaps: gapsOf(tokens, words, compounds()),
    evidence: articleText ? [textEvidence(articleText, words)] : [],
  };
}

function cueLanguage(tokens: readonly string[], text: string, stated: string | undefined): CueLanguage {
  const arabic = tokens.filter((token) => /\p{Script=Arabic}/u.test(token)).length;
  if (arabic * 2 >= tokens.length) return "ar";
  const base = stated?.toLowerCase().split("-")[0];
  if (base === "en" || base === "fr") return base;
  return isFrench(tokens, text) ? "fr" : "en";
}

function gapsOf(tokens: readonly string[], words: readonly Word[], compounds: ReadonlySet<string>): Gap[] {
  const inName = insideNames(words, compounds);
  let inside = false;
  return tokens.slice(0, -1).map((token, at) => {
    const next = tokens[at + 1] ?? "";
    if (OPENING.test(token) && !CLOSING.test(token))
      inside = tokens.slice(at + 1).some((later) => CLOSING.test(later));
    else if (CLOSING.test(token)) inside = false;
    const edge = !inside && (CLOSING.test(token) || OPENING.test(next));
    return {
      ...(inside ? { enclosed: true } : {}),
      ...(edge ? { edge } : {}),
      ...(inName.has(at) ? { inName: true } : {}),
    };
  });
}

/** The gaps, by the word before them, that lie inside a name of several words. */
function insideNames(words: readonly Word[], compounds: ReadonlySet<string>): Set<number> {
  const inside = new Set<number>();
  const beginnings = beginningsOf(compounds);
  for (let from = 0; from < words.length; from++) {
    let key = words[from]?.key ?? "";
    if (!beginnings.has(key)) continue;
    for (let to = from + 1; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
      key += ` ${words[to]?.key}`;
      if (compounds.has(key)) for (let gap = from; gap < to; gap++) inside.add(gap);
    }
  }
  return inside;
}

const BEGINNINGS = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The first words of names. */
function beginningsOf(names: ReadonlySet<string>): ReadonlySet<string> {
  const known = BEGINNINGS.get(names);
  if (known) return known;
  const found = new Set(Array.from(names, (name) => name.slice(0, name.indexOf(" "))));
  BEGINNINGS.set(names, found);
  return found;
}
