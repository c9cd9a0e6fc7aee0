/** Reads what an English word does from its form and from the tables. */
import * as table from "./lexicon/english.ts";
import { type EnglishKind, nameSet, type Word, wordKey, wordSet } from "./word.ts";

const read = () => {
  const kinds = new Map<string, EnglishKind>();
  const put = (words: string, kind: EnglishKind) => {
    for (const word of wordSet(words)) if (!kinds.has(word)) kinds.set(word, kind);
  };
  put(table.JOINING_WORDS, "joining");
  put(table.LEADING_WORDS, "leading");
  put(table.PLACES, "place");
  put(table.DEMONYMS, "demonym");
  put(table.ONE_WORD_NAMES, "name");
  put(table.TOPICS, "topic");
  put(table.HEADS, "head");
  put(table.ADJECTIVES, "adjective");
  put(table.FIRST_NAMES, "first");
  return { kinds, compounds: nameSet(table.COMPOUND_NAMES) };
};
let kept: ReturnType<typeof read> | undefined;
const lexicon = () => {
  kept ??= read();
  return kept;
};

/** The words of an English run and what each does. */
export function englishWords(texts: readonly string[]): Word[] {
  return texts.map((text) => {
    const key = wordKey(text);
    return { text, key, kind: kindOf(text, key), gender: "any" };
  });
}

/** Names of several words, lower case, that grammar alone would part. */
export function englishCompounds(): ReadonlySet<string> {
  return lexicon().compounds;
}

function kindOf(text: string, key: string): EnglishKind {
  if (/^[$€£#]?\p{N}/u.test(key)) return "number";
  if (!/\p{Script=Latin}/u.test(key)) return "foreign";
  if (/^\p{Lu}[\p{Lu}.&-]+$/u.test(text) && text.length <= 6) return "acronym";
  const known = lexicon().kinds.get(key);
  if (known) return known;
  const adjective = /(?:..(?:ial|ical|onal|ural|ental|ious|ive|able|ible|less|ful|ese)|[^-]+-[^-]+)$/.test(
    key,
  );
  if (adjective) return "adjective";
  if (/...(?:tion|sion|ment|ness|ship|ism|ity)s?$/.test(key)) return "head";
  return /^\p{Lu}/u.test(text) ? "capital" : "small";
}
