/** The query of a search's address → what is searched for, its one address, or what is wrong with it. */

import { patternOf } from "./patterns.ts";
import { zoned } from "./read/date-zone.ts";
import type { Search, Term } from "./store/search.ts";
import type { Subject } from "./urls.ts";
import { beginningsOf, languageToken, wordsOf } from "./words.ts";

/** What a query asks: a search, something that has an address of its own, or nothing that can be answered. */
export type Asked = Search | Subject | ({ readonly kind: "problem" } & InWords);

/** What is wrong with a query, and what would be right, to people. */
export interface InWords {
  readonly en: string;
  readonly ar: string;
}

/** Characters of `q`; words in it; beginnings of words among them; categories or authors. */
const LONGEST_TEXT = 200;
const MOST_WORDS = 20;
const MOST_PREFIXES = 3;
const SHORTEST_PREFIX = 2;
const MOST_SUBJECTS = 10;

/** A query that cannot be answered. */
class Problem extends Error {
  readonly inWords: InWords;

  constructor(en: string, ar: string) {
    super(en);
    this.inWords = { en, ar };
  }
}

/**
 * Reads `q` (words, "phrases", beginnings*, -unwanted), `category` and `author` (all of them), `not` (none of these
 * categories), `lang`, `after` and `before` (a day of `timeZone`, an IANA name, or RFC 3339). Other names are passed
 * over.
 */
export function askedBy(params: URLSearchParams, timeZone: string): Asked {
  try {
    return asked(params, timeZone);
  } catch (error) {
    if (error instanceof Problem) return { kind: "problem", ...error.inWords };
    throw error;
  }
}

function asked(params: URLSearchParams, timeZone: string): Asked {
  const text = plainText(params.get("q") ?? "");
  const terms = termsOf(text);
  const categories = several(params, "category");
  const without = several(params, "not");
  const authors = several(params, "author");
  const tag = languageIn(params);
  const after = secondIn(params, "after", timeZone);
  const before = secondIn(params, "before", timeZone);
  const query = new URLSearchParams([
    ...(text === "" ? [] : [["q", text]]),
    ...categories.map((slug) => ["category", slug]),
    ...without.map((slug) => ["not", slug]),
    ...authors.map((slug) => ["author", slug]),
    ...(tag === undefined ? [] : [["lang", tag]]),
    ...(after === undefined ? [] : [["after", stated(after, timeZone)]]),
    ...(before === undefined ? [] : [["before", stated(before, timeZone)]]),
  ]);
  const [name, slug = ""] = [...query][0] ?? [];
  if (name === undefined) return { kind: "all" };
  if (query.size === 1 && (name === "category" || name === "author") && !/^\.{1,2}$/.test(slug))
    return { kind: name, slug };
  return {
    kind: "search",
    query: query.toString(),
    text,
    wanted: terms.filter(({ isWanted }) => isWanted),
    unwanted: terms.filter(({ isWanted }) => !isWanted),
    categories,
    without,
    authors,
    ...(tag === undefined ? {} : { language: { token: languageToken(tag), tag } }),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  };
}

const LETTER = patternOf(String.raw`[\p{L}\p{N}]`, "u");
/** What comes along with copied text and no one sees. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\uFE00-\uFE0F]/g;
/** A quote that is not closed: it is meant to be at the end. */
const OPEN_QUOTE = /^((?:[^"]*"[^"]*")*[^"]*)"([^"]*?)(\*?)$/;

/** A text whose spellings are one address: marks that no search tells apart are left out. */
function plainText(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize("NFC")
    .toLowerCase()
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .replace(/[\u0640\u064B-\u0652\u0670\u0000-\u001F\u007F-\u009F]/g, "")
    .normalize("NFC")
    .replace(/[“”„«»]/g, '"')
    .replace(/ +/g, " ")
    .trim()
    .replace(OPEN_QUOTE, (text, before: string, phrase: string, star: string) =>
      LETTER().test(phrase) ? `${before}"${phrase}"${star}` : `${before}${phrase}${star}`.trim() || text,
    );
  if (plain.length > LONGEST_TEXT)
    throw new Problem(
      `q has ${plain.length} characters; right would be ${LONGEST_TEXT} at most.`,
      `في البحث ${plain.length} حرفا؛ والصواب ${LONGEST_TEXT} حرف على الأكثر.`,
    );
  return plain;
}

interface Wish extends Term {
  readonly isWanted: boolean;
}

function termsOf(text: string): readonly Wish[] {
  const terms = (text.match(/-?"[^"]*"\*?|[^\s"]+/g) ?? []).flatMap((written): Wish[] => {
    const words = wordsOf(written).split(" ").filter(Boolean);
    if (words.length === 0) return [];
    const isPrefix = written.endsWith("*");
    if (isPrefix && (words.at(-1) ?? "").length < SHORTEST_PREFIX)
      throw new Problem(
        `“${written}” is the beginning of too many words; right would be ${SHORTEST_PREFIX} letters or more before the *.`,
        `تبدأ كلمات كثيرة جدا بما في «${written}»؛ والصواب حرفان أو أكثر قبل *.`,
      );
    return [
      {
        words,
        isPrefix,
        beginnings: isPrefix ? beginningsOf(words.at(-1) ?? "") : [],
        written: written.replace(/^-(?=.)/, "").replace(/^"|"?\*?$/g, ""),
        isWanted: !/^-./.test(written),
      },
    ];
  });
  if (text !== "" && terms.length === 0)
    throw new Problem(
      `q is “${text}”, which holds no word; right would be a letter or a digit in it.`,
      `ليس في «${text}» كلمة؛ والصواب أن يكون فيه حرف أو رقم.`,
    );
  const count = terms.reduce((sum, { words }) => sum + words.length, 0);
  if (count > MOST_WORDS)
    throw new Problem(
      `q has ${count} words; right would be ${MOST_WORDS} at most.`,
      `في البحث ${count} كلمة؛ والصواب ${MOST_WORDS} كلمة على الأكثر.`,
    );
  if (terms.filter(({ isPrefix }) => isPrefix).length > MOST_PREFIXES)
    throw new Problem(
      `q has more than ${MOST_PREFIXES} words that end in *; right would be whole words.`,
      `في البحث أكثر من ${MOST_PREFIXES} كلمات تنتهي بالنجمة *؛ والصواب كلمات كاملة.`,
    );
  return terms;
}

/** Each value once, in an order of its own. */
function several(params: URLSearchParams, name: string): readonly string[] {
  const values = new Set(params.getAll(name).map((value) => value.replace(INVISIBLE, "").trim()));
  values.delete("");
  if (values.size > MOST_SUBJECTS)
    throw new Problem(
      `${name} is given ${values.size} times; right would be ${MOST_SUBJECTS} at most.`,
      `ورد ${name} في العنوان ${values.size} مرة؛ والصواب ${MOST_SUBJECTS} مرات على الأكثر.`,
    );
  return [...values].sort();
}

function languageIn(params: URLSearchParams): string | undefined {
  const tag = (params.get("lang") ?? "").trim().toLowerCase();
  if (tag === "") return undefined;
  if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(tag)) return tag;
  throw new Problem(
    `“Language” (lang in the address) is “${tag.slice(0, 40)}”; right would be a language such as ar, en or ar-sa.`,
    `«اللغة» (\u2066lang\u2069 في العنوان) هي «\u2068${tag.slice(0, 40)}\u2069»؛ والصواب لغة مثل \u2066ar\u2069 أو \u2066en\u2069 أو \u2066ar-sa\u2069.`,
  );
}

/** What the form calls the days that a search may begin and end with. */
export const DAYS = {
  after: { en: "Since the day", ar: "منذ يوم" },
  before: { en: "Before the day", ar: "قبل يوم" },
} as const satisfies Record<string, InWords>;

/** Of the years that an address can name, in milliseconds. */
const FIRST = Date.UTC(-1, 12);
const LAST = Date.UTC(9999, 12) - 1;

/** Unix seconds. */
function secondIn(params: URLSearchParams, name: "after" | "before", timeZone: string): number | undefined {
  const text = (params.get(name) ?? "").trim();
  if (text === "") return undefined;
  const isDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = isDate ? Date.parse(text) : Number.NaN;
  if (time >= FIRST && time <= LAST)
    return text.length === DAY.length ? beginningOf(time, timeZone) : Math.floor(time / 1000);
  const { en, ar } = DAYS[name];
  const is = text.slice(0, 40).toWellFormed();
  throw new Problem(
    `“${en}” (${name} in the address) is “${is}”; right would be a day such as 2026-03-01, or 2026-03-01T08:00:00Z.`,
    `«${ar}» (\u2066${name}\u2069 في العنوان) هو «\u2068${is}\u2069»؛ والصواب يوم مثل \u20662026-03-01\u2069 أو \u20662026-03-01T08:00:00Z\u2069.`,
  );
}

const DAY = "0000-00-00";

/** When a day begins in a time zone, in Unix seconds; `midnight` is that of UTC, in milliseconds. */
function beginningOf(midnight: number, timeZone: string): number {
  const day = new Date(midnight);
  // Of the first and the last years of addresses clocks know nothing.
  if (day.getUTCFullYear() < 2 || day.getUTCFullYear() > 9998) return midnight / 1000;
  const at = zoned(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), 0, 0, 0, timeZone);
  return Math.floor(Date.parse(at) / 1000);
}

/** From a day of UTC to the days of a zone that may begin in it; a day that the zone skipped comes last. */
const AROUND = [86_400_000, 0, -86_400_000];

/** A day where it is the beginning of one in the time zone. */
function stated(second: number, timeZone: string): string {
  const today = Math.floor(second / 86_400) * 86_400_000;
  const day = AROUND.map((away) => today + away).find((one) => beginningOf(one, timeZone) === second);
  const text = new Date(day ?? second * 1000).toISOString();
  return day === undefined ? text.replace(".000Z", "Z") : text.slice(0, DAY.length);
}
