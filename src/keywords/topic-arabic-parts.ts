/** The parts of Arabic phrases: nations as nouns and adjectives, names of several words, and words. */

import { categoryKey } from "./key.ts";
import { ALIASES } from "./lexicon/arabicTopics.ts";
import { PLACES_APART } from "./lexicon/nations.ts";
import { EVENTS, OWNED, SYMMETRIC } from "./lexicon/topics.ts";
import { namesOf } from "./names.ts";
import * as forms from "./topic-arabic-words.ts";
import { ARABIC_NATIONS, named, type Part } from "./topic-nations.ts";

interface Name {
  readonly nation?: string;
  readonly text?: string;
}
const wordsOf = (name: string) => forms.boundWords(categoryKey(name.trim()).split(" "));
const folded = (table: string) => new Set(forms.arabicWordsOf(table).map(forms.singular));
const isArabic = (name: string) => /\p{Script=Arabic}/u.test(name);

function readTables() {
  const aliases = ALIASES.trim()
    .split("\n")
    .map((row) => row.split(","));
  return {
    event: folded(EVENTS),
    own: folded(OWNED),
    mutual: folded(SYMMETRIC),
    nouns: namesOf<Name>([
      ...aliases.flatMap(([first = "", ...rest]) =>
        [first, ...rest].map((one) => [wordsOf(one), { text: `<${wordsOf(first).join("_")}>` }] as const),
      ),
      ...PLACES_APART.split(",")
        .filter(isArabic)
        .map((one) => [wordsOf(one), {}] as const),
      ...ARABIC_NATIONS.flatMap(({ id, nouns }) =>
        nouns.map((one) => [wordsOf(one), { nation: id }] as const),
      ),
    ]),
    adjectives: namesOf<string>(
      ARABIC_NATIONS.flatMap(({ id, adjectives }) =>
        adjectives.map((one) => [wordsOf(one).map(forms.nisba), id] as const),
      ),
    ),
  };
}
// Read at the first phrase, as the tables of words are.
let kept: ReturnType<typeof readTables> | undefined;
/** Heads of phrases and names, as parts are compared with. */
export const tables = () => {
  kept ??= readTables();
  return kept;
};

/** The parts of a phrase, in its order. */
export function partsOf(given: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < given.length; ) {
    const before = parts.at(-1);
    const word = given[at] ?? "";
    // السعودية is a name, and behind a definite noun an adjective.
    const follows = before?.definite && before.word !== "في" && word.startsWith("ال");
    const found =
      (follows ? adjectiveAt(given, at) : undefined) ??
      nounAt(given, at) ??
      // The first word of a phrase is a nation's adjective only alone: السورية.
      (at > 0 ? adjectiveAt(given, at) : undefined);
    const part = found?.part ?? wordPart(forms.placeBehindBa(word) ?? word);
    // بمصر, بغزة are في مصر and في غزة; but علاقات تركيا بروسيا.
    const inside = part.with === "ب" ? !parts.some((one) => one.nation) : !found && part.word !== word;
    if (inside && parts.length > 0) parts.push(wordPart("في"), { ...part, with: "" });
    else parts.push(found ? part : wordPart(word));
    at += found?.length ?? 1;
  }
  return parts;
}

const wordPart = (word: string): Part => ({ word, definite: forms.isDefinite(word) });

type Found = { readonly part: Part; readonly length: number } | undefined;

function nounAt(given: readonly string[], at: number): Found {
  const word = given[at] ?? "";
  const prefixed = /^(?:[وبل](?=..)|ول(?=..))/.exec(word)?.[0] ?? "";
  for (const letter of prefixed ? ["", prefixed] : [""]) {
    const rest = word.slice(letter.length);
    const whole = letter.endsWith("ل") && /^ل../.test(rest) ? `ا${rest}` : rest;
    const found = tables().nouns.at([whole, ...given.slice(at + 1, at + 10)], 0);
    if (!found || (found.value.nation === "مالي" && !isMali(given, at, letter))) continue;
    const own = [whole, ...given.slice(at + 1, at + found.length)];
    const { nation, text } = found.value;
    const part = nation
      ? { word: own.join(" "), nation, with: letter }
      : { word: text ?? own.map(forms.spelled).join("_"), name: true, with: letter };
    return { part, length: found.length };
  }
  return undefined;
}

/** مالي is Mali in the first place, behind a small word or behind what a nation has, and “financial” elsewhere. */
function isMali(given: readonly string[], at: number, letter: string): boolean {
  const before = given[at - 1];
  if (before === undefined || letter !== "" || /^(?:في|من|بين|مع|عن|علي|شمال|جنوب)$/.test(before))
    return true;
  const { own, event } = tables();
  return (
    before !== "نظام" && before !== "قطاع" && before !== "اصلاح" && (own.has(before) || event.has(before))
  );
}

/** Of Rome, where no other nation is near. */
const OLD = "رومانيا";

function adjectiveAt(given: readonly string[], at: number): Found {
  const found = tables().adjectives.at(given.slice(at, at + 2).map(forms.nisba), 0);
  if (!found) return undefined;
  const near = [given[at - 1], given[at + 1]].some(
    (one) => one !== undefined && tables().adjectives.at([forms.nisba(one)], 0),
  );
  if (found.value === OLD && !near && !/حكوم|رييس|برلمان|انتخاب|اقتصاد|وزير|جيش/.test(given[0] ?? ""))
    return undefined;
  const word = given.slice(at, at + found.length).join(" ");
  return {
    part: { word: forms.nisba(word), nation: found.value, adjective: true, definite: forms.isDefinite(word) },
    length: found.length,
  };
}

/** A part as it is compared; `first` in its phrase, where no adjective stands. */
export function plain({ word, nation, adjective, name, with: letter }: Part, first: boolean): string {
  if (nation) return `${letter ?? ""}${named(nation)}${adjective ? "~" : ""}`;
  return name ? `${letter ?? ""}${word}` : forms.plainWord(word, first);
}
