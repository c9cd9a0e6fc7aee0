/** Reads what an English word does from its form and from the tables. */
import * as table from "./lexicon/english.ts";
import * as more from "./lexicon/englishMore.ts";
import * as desks from "./lexicon/latinDesks.ts";
import { PERSON_FAMILY_NAMES, PERSON_FIRST_NAMES } from "./lexicon/latinNames.ts";
import * as wide from "./lexicon/latinWide.ts";
import { type FrenchKind, keeping, nameSet, stemOfKey, type Word, wordKey, wordSet } from "./word.ts";

const read = () => {
  const kinds = new Map<string, FrenchKind>();
  const put = (words: string, kind: FrenchKind) => {
    for (const word of wordSet(words)) if (!kinds.has(word)) kinds.set(word, kind);
  };
  put(table.JOINING_WORDS, "joining");
  put(table.LEADING_WORDS, "leading");
  put(table.PLACES + wide.WIDE_PLACES, "place");
  put(table.DEMONYMS, "demonym");
  put(table.ONE_WORD_NAMES, "name");
  put(table.TOPICS, "topic");
  put(table.HEADS, "head");
  put(table.ADJECTIVES, "adjective");
  // Before the names: hope, grace and field are words oftener than persons.
  put(more.MORE_HEADS, "head");
  put(more.MORE_BEFORE, "adjective");
  put(table.FIRST_NAMES, "first");
  putNames(put);
  return {
    kinds,
    compounds: nameSet(
      `${table.COMPOUND_NAMES}|${more.MORE_COMPOUNDS}|${wide.WIDE_COMPOUNDS}|${desks.DESK_COMPOUNDS}`,
    ),
  };
};
/** Names that English and French lines share, behind the words of a language: the first meaning of a word counts. */
export function putNames(put: (words: string, kind: FrenchKind) => void): void {
  put(PERSON_FIRST_NAMES + wide.WIDE_FIRST_NAMES, "first");
  put(PERSON_FAMILY_NAMES + wide.WIDE_FAMILY_NAMES + desks.DESK_FAMILY_NAMES, "family");
  put(desks.DESK_NAMES, "name");
  put(desks.DESK_PLACES, "place");
}

let kept: ReturnType<typeof read> | undefined;
const lexicon = () => {
  kept ??= read();
  return kept;
};

/** The words of an English run and what each does. */
export function englishWords(texts: readonly string[]): Word[] {
  return inCase(texts.map(englishWord));
}

const englishWord = keeping((text: string): Word => {
  const key = wordKey(text);
  return { text, key, stem: stemOfKey(key), kind: kindOf(text, key), gender: "any" };
});

/** Capitals tell something only where some words have them and some do not. */
export function inCase(words: readonly Word[]): Word[] {
  const cases = words.map((word) =>
    word.kind === "joining" || word.kind === "article" || word.kind === "elided"
      ? undefined
      : /^\p{Lu}/u.test(word.text)
        ? ("capital" as const)
        : ("small" as const),
  );
  if (!cases.includes("capital") || !cases.includes("small")) return [...words];
  return words.map((word, at) => {
    const letterCase = cases[at];
    return letterCase ? { ...word, letterCase } : word;
  });
}

/** Names of several words, lower case, that grammar alone would part. */
export function englishCompounds(): ReadonlySet<string> {
  return lexicon().compounds;
}

function kindOf(text: string, key: string): FrenchKind {
  if (/^[$€£#]?\p{N}/u.test(key)) return "number";
  if (!/\p{Script=Latin}/u.test(key)) return "foreign";
  if (/^\p{Lu}[\p{Lu}.&-]+$/u.test(text) && text.length <= 6) return "acronym";
  const known = lexicon().kinds.get(key);
  if (known) return manyOf(known, key);
  if (/..['’]s$/.test(key)) return "owner";
  const adjective =
    /(?:..(?:ial|ical|onal|ural|ental|ious|ive|able|ible|less|ful|ese|[^s]tic|nic|ous|eral|inal|ular)|[^-]+-[^-]+)$/.test(
      key,
    );
  if (adjective) return "adjective";
  const singular = lexicon().kinds.get(key.replace(/ies$/, "y").replace(/s$/, ""));
  if (singular === "head" || singular === "topic") return manyOf(singular, key);
  if (/...(?:tion|sion|ment|ness|ship|ism|ity)s?$/.test(key)) return manyOf("head", key);
  return /^\p{Lu}/u.test(text) ? "capital" : unknownOf(key);
}

/** A plural ends a phrase more often than a noun that may stand before another. */
export function manyOf(kind: FrenchKind, key: string): FrenchKind {
  if (!/(?<!ss|us|is|ic)s$/.test(key)) return kind;
  return kind === "head" ? "heads" : kind === "topic" ? "topics" : kind;
}

function unknownOf(key: string): FrenchKind {
  if (/...ing$/.test(key)) return "doing";
  if (/...ed$/.test(key)) return "done";
  return /..(?<!s|u|i)s$/.test(key) ? "many" : "small";
}
