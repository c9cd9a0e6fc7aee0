/** Topics of Arabic phrases, from the words of their `categoryKey`. */
import { categoryKey } from "./key.ts";
import { PLACES_APART } from "./lexicon/nations.ts";
import { ARABIC_VARIANTS, EVENTS, GENERIC, OWNED, PLURALS, SYMMETRIC } from "./lexicon/topics.ts";
import { namesOf } from "./names.ts";
import { ARABIC_NATIONS, named, type Part, rendered } from "./topic-nations.ts";

const words = (table: string) => table.split(/\s+/).filter((one) => /\p{Script=Arabic}/u.test(one));
const folded = (table: string) => new Set(words(table).map((one) => singular(categoryKey(one))));
const groups = (table: string) => table.split("|").map((group) => words(group).map(categoryKey));

const VARIANTS = new Map(
  groups(ARABIC_VARIANTS).flatMap(([first = "", ...rest]) => rest.map((one) => [one, first])),
);
const SINGULARS = new Map(groups(PLURALS).map(([plural = "", one = ""]) => [plural, one]));
/** Their plural or their ending means something else. */
const FIRM = new Set(words("قوات ولايات امارات فرات بيانات سادات عرفات نباتات بنات").map(categoryKey));
const EVENT = folded(EVENTS);
const OWN = folded(OWNED);
const MUTUAL = folded(SYMMETRIC);
const LOOSE = new Set(words(GENERIC).map(categoryKey));

const withoutThe = (word: string) => (/^ال.{2,}/.test(word) ? word.slice(2) : word);
/** الروسية, روسي → روسي. */
const nisba = (word: string) => withoutThe(word).replace(/(?<=..ي)(?:ه|ين|ات)$/, "");

const NOUNS = namesOf<string>([
  ...PLACES_APART.split(",")
    .filter((one) => /\p{Script=Arabic}/u.test(one))
    .map((one) => [categoryKey(one.trim()).split(" "), ""] as const),
  ...ARABIC_NATIONS.flatMap(({ id, nouns }) =>
    nouns.map((one) => [categoryKey(one).split(" "), id] as const),
  ),
]);
const ADJECTIVES = namesOf<string>(
  ARABIC_NATIONS.flatMap(({ id, adjectives }) =>
    adjectives.map((one) => [categoryKey(one).split(" ").map(nisba), id] as const),
  ),
);

/** The topic of an Arabic phrase of these words. */
export function arabicTopic(given: readonly string[]): string {
  const parts = partsOf(given);
  const [only] = parts;
  if (parts.length === 1 && only) return only.nation && !only.adjective ? named(only.nation) : alone(only);
  return rendered(between(parts) ?? pair(parts) ?? twoSides(parts) ?? inOrder(parts));
}

function partsOf(given: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < given.length; ) {
    const before = parts.at(-1);
    // السعودية is a name, and behind a definite noun an adjective.
    const follows = before?.definite && before.word !== "في" && (given[at] ?? "").startsWith("ال");
    const found =
      (follows ? adjectiveAt(given, at, true) : undefined) ??
      nounAt(given, at) ??
      adjectiveAt(given, at, parts.length > 0);
    parts.push(found?.part ?? wordPart(given[at] ?? ""));
    at += found?.length ?? 1;
  }
  return parts;
}

type Found = { readonly part: Part; readonly length: number } | undefined;

function nounAt(given: readonly string[], at: number): Found {
  const word = given[at] ?? "";
  const prefixed = /^(?:[وبل](?=..)|ول(?=..))/.exec(word)?.[0];
  for (const [letter, rest] of [
    ["", word],
    ...(prefixed ? [[prefixed, word.slice(prefixed.length)]] : []),
  ] as const) {
    const whole = letter.endsWith("ل") && /^ل../.test(rest ?? "") ? `ا${rest}` : (rest ?? "");
    const found = NOUNS.at([whole, ...given.slice(at + 1)], 0);
    if (!found) continue;
    const text = [whole, ...given.slice(at + 1, at + found.length)].join(" ");
    const part = found.value
      ? { word: text, nation: found.value, with: letter }
      : { word: text.split(" ").map(spelled).join("_"), with: letter };
    return { part, length: found.length };
  }
  return undefined;
}

/** The first word of a phrase is a nation's adjective only alone: السورية. */
function adjectiveAt(given: readonly string[], at: number, behind: boolean): Found {
  if (!behind) return undefined;
  const found = ADJECTIVES.at(given.slice(at, at + 2).map(nisba), 0);
  if (!found) return undefined;
  const word = given.slice(at, at + found.length).join(" ");
  return {
    part: { word: nisba(word), nation: found.value, adjective: true, definite: word.startsWith("ال") },
    length: found.length,
  };
}

function wordPart(word: string): Part {
  return { word: VARIANTS.get(word) ?? word, definite: word.startsWith("ال") };
}

/** A word alone keeps its `ال`, which tells القاعدة from a قاعدة, but for subjects such as الاقتصاد. */
function alone({ word }: Part): string {
  const bare = variant(withoutThe(word));
  if (!LOOSE.has(bare)) return spelled(word);
  const one = singular(bare);
  return LOOSE.has(one) ? one : bare;
}

const variant = (word: string) => VARIANTS.get(word) ?? word;
/** With its `ال`, in the spelling that stands for all. */
const spelled = (word: string) =>
  word === withoutThe(word) ? variant(word) : `ال${variant(withoutThe(word))}`;

function singular(word: string): string {
  const known = SINGULARS.get(word);
  if (known) return known;
  return word.length >= 5 && word.endsWith("ات") && !FIRM.has(word) ? `${word.slice(0, -2)}ه` : word;
}

/** A word among others: without `ال`, in the singular, an adjective in the masculine. */
function plain({ word, nation, adjective, with: letter }: Part, first: boolean): string {
  if (nation) return `${letter ?? ""}${named(nation)}${adjective ? "~" : ""}`;
  const bare = variant(singular(variant(withoutThe(word.replace(/^لل(?=..)/, "ل")))));
  return first ? bare : bare.replace(/(?<=...ي)(?:ه|ين|ات)$/, "");
}

const headOf = (parts: readonly Part[]) => (parts[0] ? plain(parts[0], true) : "");
const plains = (parts: readonly Part[]) => parts.map((part, i) => plain(part, i === 0));
const whole = (parts: readonly Part[]) =>
  parts.map((part) => (part.nation ? named(part.nation) : plain(part, false))).join(" ");

/** العلاقات بين تركيا وروسيا */
function between(parts: readonly Part[]): string[] | undefined {
  const at = parts.findIndex((part) => part.word === "بين");
  const and = parts.findIndex((part, i) => i > at + 1 && (part.with === "و" || /^و./.test(part.word)));
  if (at < 1 || and < 0) return undefined;
  const left = whole(parts.slice(at + 1, and));
  const first = parts[and];
  const second = first && !first.nation && !first.with ? { ...first, word: first.word.slice(1) } : first;
  const right = whole([...(second ? [second] : []), ...parts.slice(and + 1)]);
  return [...plains(parts.slice(0, at)), ...[left, right].sort()];
}

/** تركيا وروسيا; الصحة والتعليم */
function pair(parts: readonly Part[]): string[] | undefined {
  const [a, b] = parts;
  if (!a || !b || parts.length !== 2) return undefined;
  if (a.nation && !a.adjective && b.nation && b.with === "و")
    return [named(a.nation), named(b.nation)].sort();
  if (!a.definite || b.nation || !/^وال../.test(b.word)) return undefined;
  return [plain(a, true), plain({ ...b, word: b.word.slice(1) }, true)].sort();
}

/** علاقات تركيا وروسيا, العلاقات التركية مع روسيا, علاقات تركيا بروسيا */
function twoSides(parts: readonly Part[]): string[] | undefined {
  const joined = parts.filter((part) => part.word !== "مع" && part.word !== "و");
  const sides = joined.slice(-2);
  const head = joined.slice(0, -2);
  const [a, b] = sides;
  if (head.length === 0 || !a?.nation || !b?.nation || head.some((part) => part.nation)) return undefined;
  if (!MUTUAL.has(headOf(head)) || a.with || (b.with && !/^[وب]$/.test(b.with))) return undefined;
  if (parts.length === joined.length && !b.with && !(a.adjective && b.adjective)) return undefined;
  return [...plains(head), ...[named(a.nation), named(b.nation)].sort()];
}

/** Everything else: a run of definite adjectives in any order, a nation by its own name where that is the same. */
function inOrder(parts: readonly Part[]): string[] {
  const head = headOf(parts);
  const inside = EVENT.has(head);
  const own = inside || OWN.has(head) || MUTUAL.has(head);
  const kept = parts.filter((part, i) => !(part.word === "في" && inside && i > 0));
  const texts = kept.map((part, i) => {
    const placed = parts[parts.indexOf(part) - 1]?.word === "في";
    const last = i === kept.length - 1;
    return part.nation && !part.with && last && i > 0 && own && (!placed || inside)
      ? named(part.nation)
      : plain(part, i === 0);
  });
  for (let from = 1; from < kept.length; from++) {
    let to = from;
    while (to < kept.length && isAdjective(kept[to])) to++;
    if (to - from < 2) continue;
    const run = texts.slice(from, to).sort();
    texts.splice(
      from,
      to - from,
      ...run.filter((one) => !one.startsWith("{")),
      ...run.filter((one) => one.startsWith("{")),
    );
    from = to;
  }
  return texts;
}

const isAdjective = (part: Part | undefined) =>
  part !== undefined && (part.adjective === true || /^ال.{2,}(?:ي|يه)$/.test(part.word));
