/** Reads what a French word does from its form and from the tables. */
import { inCase, manyOf, putNames } from "./english.ts";
import * as table from "./lexicon/french.ts";
import * as more from "./lexicon/frenchMore.ts";
import * as desks from "./lexicon/latinDesks.ts";
import * as wide from "./lexicon/latinWide.ts";
import { type FrenchKind, keeping, nameSet, stemOfKey, type Word, wordKey, wordSet } from "./word.ts";

const read = () => {
  const kinds = new Map<string, FrenchKind>();
  const put = (words: string, kind: FrenchKind) => {
    for (const word of wordSet(words)) if (!kinds.has(plain(word))) kinds.set(plain(word), kind);
  };
  put(table.JOINING_WORDS, "joining");
  put(table.ARTICLES, "article");
  put(table.LEADING_WORDS, "leading");
  put(table.PLACES + wide.WIDE_PLACES, "place");
  put(table.DEMONYMS, "demonym");
  put(table.ONE_WORD_NAMES, "name");
  put(table.ADJECTIVES, "adjective");
  put(table.HEADS, "head");
  put(more.MORE_ADJECTIVES, "adjective");
  put(more.MORE_HEADS, "head");
  putNames(put);
  return {
    kinds,
    compounds: nameSet(
      plain(
        `${table.COMPOUND_NAMES}|${more.MORE_COMPOUNDS}|${wide.WIDE_FRENCH_COMPOUNDS}|${desks.DESK_COMPOUNDS}`,
      ).replaceAll("’", "'"),
    ),
  };
};
let kept: ReturnType<typeof read> | undefined;
const lexicon = () => {
  kept ??= read();
  return kept;
};

/** Lines are often written without accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe");
}

const frenchWord = keeping((text: string): Word => {
  const key = plain(wordKey(text));
  return { text, key, stem: stemOfKey(key), kind: kindOf(text, key), gender: numberOf(key) };
});

/** The words of a French run and what each does. */
export function frenchWords(texts: readonly string[]): Word[] {
  return inCase(texts.map(frenchWord));
}

/** Names of several words, lower case and without accents, that grammar alone would part. */
export function frenchCompounds(): ReadonlySet<string> {
  return lexicon().compounds;
}

function kindOf(text: string, key: string): FrenchKind {
  if (/^[$€£#]?\p{N}/u.test(key)) return "number";
  if (!/\p{Script=Latin}/u.test(key)) return "foreign";
  if (/^(?:d|l|qu|n|s)['’]./.test(key)) return "elided";
  if (/^\p{Lu}[\p{Lu}.&-]+$/u.test(text) && text.length <= 6) return "acronym";
  const { kinds } = lexicon();
  const known = kinds.get(key) ?? kinds.get(key.replace(/s$/, ""));
  if (known) return manyOf(known, key);
  for (const masculine of masculines(key)) {
    const kind = kinds.get(masculine);
    if (kind === "demonym" || kind === "adjective") return kind;
  }
  if (
    /...(?:ique|el|elle|al|ale|aux|if|ive|aire|ien|ienne|ois|oise|ais|aise|eux|euse|able|ible|ant|ante|ee|iste)s?$/.test(
      key,
    )
  )
    return "adjective";
  if (/...(?:tion|sion|ment|ite|isme|ure|age|ance|ence|ie)s?$/.test(key)) return manyOf("head", key);
  if (/^\p{Lu}/u.test(text)) return "capital";
  return /..[sx]$/.test(key) ? "many" : "small";
}

/** européennes → européen, françaises → français, russes → russe. */
function masculines(key: string): readonly string[] {
  const singular = key.replace(/s$/, "");
  const bare = singular.replace(/e$/, "");
  return [
    singular,
    bare,
    bare.replace(/([nlt])\1$/, "$1"),
    singular.replace(/aux$/, "al"),
    `${bare}s`,
    singular.replace(/que$/, "c"),
    singular.replace(/ere$/, "er"),
    singular.replace(/ive$/, "if"),
  ];
}

/** Adjectives agree in number; the two numbers take the places of the two genders. */
function numberOf(key: string): Word["gender"] {
  return /[sx]$/.test(key) ? (/(?:ais|ois|eux)$/.test(key) ? "any" : "feminine") : "masculine";
}

const FRENCH_WORDS =
  /(?<![\p{L}'’-])(?:de|du|des|la|le|les|et|en|aux?|une?|pour|sur|dans|contre|[dl]['’]\p{L}+)(?![\p{L}-])/giu;
const ENGLISH_WORDS = /(?<![\p{L}'’-])(?:the|of|and|in|on|for|to|at|with|from|by|a|against)(?![\p{L}'’-])/giu;
const FRENCH_LETTERS = /[éèêëàâçîïôûùœ]/i;

/** Whether a line in Latin letters, with its article's text where that is at hand, is French rather than English. */
export function isFrench(tokens: readonly string[], text: string): boolean {
  const sample = `${tokens.join(" ")}\n${text.slice(0, 1500)}`;
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const [french, english] = [count(FRENCH_WORDS), count(ENGLISH_WORDS)];
  if (french !== english) return french > english;
  if (FRENCH_LETTERS.test(sample)) return true;
  return tokens.filter((token) => onlyFrench(token)).length * 2 > tokens.length;
}

function onlyFrench(token: string): boolean {
  return /(?:ique|elle|tique|aire|eux|euse|ais|aise|isme|ien|ienne)s?$/i.test(token);
}
