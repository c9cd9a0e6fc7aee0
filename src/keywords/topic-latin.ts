/** Topics of English and French phrases, from the words of their `categoryKey`. */
import { PLACES_APART } from "./lexicon/nations.ts";
import { ACRONYMS, ELIDED_NOUNS, EVENTS, MOVEMENTS, OWNED, SYMMETRIC } from "./lexicon/topics.ts";
import { namesOf } from "./names.ts";
import { plainLatin as plain } from "./topic-latin-words.ts";
import { LATIN_NATIONS, named, type Part, rendered } from "./topic-nations.ts";

const plainWords = (name: string) => name.trim().split(/\s+/).map(plain);
const folded = (table: string) =>
  new Set(
    table
      .split(/\s+/)
      .filter((one) => /^[a-z]+$/.test(one))
      .map(plain),
  );
const EVENT = folded(EVENTS);
const OWN = folded(OWNED).add("<PM>");
const MUTUAL = folded(SYMMETRIC);

/** Papers and places that are not what their word says. */
const NAMED_WITH_THE =
  /^(?:guardian|time|economist|sun|independent|mirror|national|post|atlantic|telegraph|hill|who|rock|office|crown|pen|monde|figaro|point|parisien|poste|havre|mans|caire|croix)$/;
const ARTICLE = /^(?:the|a|an|le|la|les|l)$/;
const AND = /^(?:and|et|vs|versus)$/;

type Item = Pick<Part, "nation" | "adjective"> & { readonly text: string };

const ELIDABLE = new Set([
  ...LATIN_NATIONS.flatMap(({ nouns }) => nouns.map((one) => plain(one.split(" ")[0] ?? ""))),
  ...ELIDED_NOUNS.trim().split(/\s+/).map(plain),
  "union",
]);
/** What French writes an elided article or de before, as the key joins it: léconomie. */
const ELIDED = /^[ld](?=[aeiouyh])/;

const NAMES = namesOf<Item>([
  ...MOVEMENTS.split(" ").map((one) => [[plain(one)], { text: `<${one}>` }] as const),
  ...ACRONYMS.split("|").flatMap((row) => {
    const [acronym = "", ...rest] = row.trim().split(" ");
    const item: Item = { text: `<${acronym}>` };
    const letters = acronym.length > 4 ? acronym.toLowerCase() : acronym;
    return [
      [[letters], item] as const,
      // EVs, NGOs, Nato
      ...(/^(?:NATO|NASA|OPEC|FIFA|UEFA|OTAN|OPEP|EV|UAV|NGO|MP|CEO|IPO|GMO|UFO|SME)$/.test(acronym)
        ? [[[`${letters.toLowerCase()}s`], item] as const, [[letters.toLowerCase()], item] as const]
        : []),
      [[`l${acronym.toLowerCase()}`], item] as const,
      [rest.map(unelided).filter((one) => !ARTICLE.test(one)), item] as const,
    ];
  }),
  ...PLACES_APART.split(",")
    .filter((one) => /[a-z]/.test(one))
    .map((one) => [plainWords(one), { text: plainWords(one).join("") }] as const),
  ...LATIN_NATIONS.flatMap(({ id, nouns, adjectives, prefixes }) => [
    ...nouns.map((one) => [plainWords(one), { nation: id, text: named(id) }] as const),
    ...adjectives.map(
      (one) => [plainWords(one), { nation: id, adjective: true, text: `${named(id)}~` }] as const,
    ),
    ...prefixes.map(
      (one) => [plainWords(one), { nation: id, adjective: true, text: `${named(id)}~` }] as const,
    ),
  ]),
]);

/** The topic of a phrase of these words. */
export function latinTopic(given: readonly string[]): string {
  const items = itemsOf(given);
  if (items.length === 1) return items[0]?.text ?? "";
  return rendered(between(items) ?? pair(items) ?? sidesOf(items) ?? inOrder(items));
}

function itemsOf(given: readonly string[]): Item[] {
  const plainOnes = given.map(unelided);
  const [possessor = ""] = given;
  const articleless =
    plainOnes.length === 2 && NAMED_WITH_THE.test(plainOnes[1] ?? "")
      ? plainOnes
      : plainOnes.filter((word) => !ARTICLE.test(word));
  const items: Item[] = [];
  for (let at = 0; at < articleless.length; ) {
    const found = NAMES.at(articleless, at);
    const word = articleless[at] ?? "";
    items.push(found?.value ?? { text: word === "against" && at > 0 ? "on" : word });
    at += found?.length ?? 1;
  }
  const [first, second] = items;
  // A nation's noun before a noun is an adjective: US troops, Iran attack on Israel.
  if (
    first?.nation &&
    !first.adjective &&
    second &&
    (isPossessive(possessor) || isActor(first, second, items))
  )
    items[0] = { ...first, adjective: true, text: `${named(first.nation)}~` };
  return items.length > 0 ? items : [{ text: given.join(" ") }];
}

function unelided(word: string): string {
  const whole = plain(word);
  const rest = plain(whole.replace(ELIDED, ""));
  return rest !== whole && (ELIDABLE.has(rest) || EVENT.has(rest) || OWN.has(rest) || MUTUAL.has(rest))
    ? rest
    : whole;
}

/** Nations whose name has no adjective of its own letters. */
const NATION_NOUNS = new Set(LATIN_NATIONS.flatMap(({ nouns }) => nouns));
const SHORT = new Set(
  LATIN_NATIONS.filter(({ nouns }) => nouns.some((one) => /^[A-Z]/.test(one))).map(({ id }) => id),
);
const LINK =
  /^(?:of|on|in|to|for|from|with|by|into|over|at|and|vs|versus|de|du|des|d|et|en|au|aux|dan|dans|contre|sur|avec|between|entre)$/;

/** Turkey's lira, which the key joins to turkeys lira. */
const isPossessive = (word: string) =>
  /^[a-z]{3,}[^s]s$/.test(word) && NATION_NOUNS.has(word.slice(0, -1)) && !NATION_NOUNS.has(word);

function isActor(nation: Item, next: Item, items: readonly Item[]): boolean {
  if (next.nation || LINK.test(next.text)) return false;
  // North Korea missile tests; but Jordan and Georgia are persons too.
  if (items.length > 2 && !/^(?:الأردن|جورجيا|تشاد|إسرائيل|كينيا)$/.test(nation.nation ?? "")) return true;
  if (items.slice(2).some((one) => /^(?:of|on|to|in|into|with|from|for)$/.test(one.text))) return true;
  return SHORT.has(nation.nation ?? "") && !/^(?:football|dream)$/.test(next.text);
}

const isAnd = ({ text }: Item) => AND.test(text);
const isOf = ({ text }: Item) => /^(?:of|de|du|des|d)$/.test(text);
const isIn = ({ text }: Item) => /^(?:in|en|au|aux|dan|dans)$/.test(text);
const isSide = (item: Item | undefined) =>
  item !== undefined && (item.nation !== undefined || /^[<\p{Lu}]/u.test(item.text));
const side = (item: Item) => (item.nation ? named(item.nation) : item.text);
const text = (items: readonly Item[]) =>
  items.filter((one) => !isAnd(one) && !isOf(one)).map((one) => one.text);
const wholeSide = (items: readonly Item[]) =>
  items.length === 1 && items[0] ? side(items[0]) : text(items).join(" ");

/** The head and what it is about, then the sides in any order. */
const amongSides = (head: readonly Item[], sides: readonly string[]) => [
  ...text(head.filter((one) => !/^(?:bilateral|trilateral|bilateral|tripartite)$/.test(one.text))),
  ...[...sides].sort(),
];

/** Relations between Turkey and Russia; cooperation between Egypt, Jordan and Iraq */
function between(items: readonly Item[]): string[] | undefined {
  const at = items.findIndex((one) => one.text === "between" || one.text === "entre");
  const and = items.findIndex((one, i) => i > at + 1 && isAnd(one));
  if (at < 1 || and < 0 || and === items.length - 1) return undefined;
  const left = items.slice(at + 1, and);
  const lefts = left.every((one) => one.nation) ? left.map(side) : [wholeSide(left)];
  // What follows a nation is about the head: talks between Iran and the US on uranium.
  const right = items.slice(and + 1);
  const [last, ...about] = right;
  return last?.nation
    ? amongSides([...items.slice(0, at), ...about], [...lefts, side(last)])
    : amongSides(items.slice(0, at), [...lefts, wholeSide(right)]);
}

/** Health and education */
function pair(items: readonly Item[]): string[] | undefined {
  const [a, and, b] = items;
  return a && and && b && items.length === 3 && isAnd(and)
    ? [wholeSide([a]), wholeSide([b])].sort()
    : undefined;
}

/** Turkish-Russian relations, Russia relations with Turkey, relations franco-allemandes, Egypt-Jordan-Iraq summit */
function sidesOf(items: readonly Item[]): string[] | undefined {
  const sides = items.filter((one) => isSide(one));
  const rest = items.filter((one) => !isSide(one));
  const head = rest.filter((one) => !isAnd(one) && one.text !== "with" && one.text !== "avec" && !isOf(one));
  if (sides.length < 2 || !head.some((one) => MUTUAL.has(one.text))) return undefined;
  // Words such as in, on or against say that the sides do not stand alike.
  if (rest.some((one) => /^(?:in|on|to|for|from|against|by|en|contre|sur|into|over)$/.test(one.text)))
    return undefined;
  return amongSides(head, sides.map(side));
}

/** Everything else: “the price of oil” as “oil price”, “elections in France” as “French elections”. */
function inOrder(items: readonly Item[]): string[] {
  const [one, link, from] = items;
  if (items.length === 3 && one && link?.text === "from" && from?.nation && !from.adjective)
    return [`${named(from.nation)}~`, one.text];
  const english = compound(items);
  const places = english.filter((one) => one.nation !== undefined);
  const head = [english[0], english.at(-1)].some(
    (one) => one && (EVENT.has(one.text) || OWN.has(one.text) || MUTUAL.has(one.text)),
  );
  const [place] = places;
  // The Bank of America is not the American bank, but the central bank of Turkey is the Turkish central bank.
  const isFirm = english.some((one) => one.text === "bank") && !english.some((one) => one.text === "central");
  if (!place || places.length !== 1 || !head || isFirm || english.some(isIn)) return text(english);
  return [...text(english.filter((one) => one !== place)), side(place)];
}

function compound(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(
    (one, i) => i > 0 && i < items.length - 1 && (isOf(one) || isIn(one) || one.text === "on"),
  );
  const link = items[at];
  if (!link || items.filter((one) => isOf(one) || isIn(one) || one.text === "on").length !== 1) return items;
  const left = items.slice(0, at);
  const right = items.slice(at + 1);
  const onGaza = link.text === "on" && left.length === 1 && right.length === 1 && right[0]?.text === "gaza";
  if (onGaza) return [...right, ...left];
  const event = [left[0], left.at(-1)].some((one) => one && EVENT.has(one.text));
  if (link.text === "on" || (isIn(link) && !event)) return items;
  if (link.text !== "of" && link.text !== "in") return [...left, ...right];
  return right.length === 1 || left.length === 1 || event ? [...right, ...left] : items;
}
