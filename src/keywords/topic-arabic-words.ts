/** Arabic words as all wordings of a topic share them: without `ال`, in the singular, adjectives in the masculine. */
import { categoryKey } from "./key.ts";
import { ADJECTIVES, FAMILY_NAMES, FIRM_NOUNS, FIRST_NAMES, PLACES } from "./lexicon/arabic.ts";
import { MORE_ADJECTIVES, MORE_HEADS, MORE_PLACES } from "./lexicon/arabicMore.ts";
import { HEADS } from "./lexicon/arabicNouns.ts";
import { PLURALS } from "./lexicon/arabicPlurals.ts";
import {
  ARABIC_VARIANTS,
  FEMININES,
  FIRM,
  GENERIC,
  OWN_AL,
  PROPER,
  SUBJECTS,
  TOWNS,
} from "./lexicon/arabicTopics.ts";

const arabicOf = (table: string) => (table.match(/[\p{Script=Arabic}\p{Mn}0\u200C]+/gu) ?? []).join(" ");
/** The Arabic words of a table, as keys; a table is folded as one text, which is much faster than word by word. */
export const arabicWordsOf = (table: string) => categoryKey(arabicOf(table)).split(" ").map(settled);
/** The first word of each group stands for the rest. */
const firsts = (table: string) => {
  const groups = categoryKey(arabicOf(table.replace(/[|\n]+/g, " 0 "))).split(/(?:^| )0(?: |$)/);
  return new Map(
    groups.flatMap((group) => {
      const [first = "", ...rest] = group.split(" ").map(settled);
      return rest.map((one) => [one, first] as const);
    }),
  );
};

function readTables() {
  const singulars = firsts(PLURALS);
  const nouns = new Set(arabicWordsOf(HEADS + MORE_HEADS));
  return {
    nouns,
    singulars,
    loose: new Set([...nouns, ...singulars.keys(), ...singulars.values(), ...arabicWordsOf(GENERIC)]),
    adjectives: new Set(arabicWordsOf(ADJECTIVES + MORE_ADJECTIVES)),
    firmNouns: new Set(arabicWordsOf(FIRM_NOUNS)),
    femininesOf: firsts(FEMININES),
    subjects: firsts(SUBJECTS),
    subjectNouns: new Set(firsts(SUBJECTS).values()),
    towns: new Set(arabicWordsOf(TOWNS)),
    arabicNames: new Set(arabicWordsOf(FIRST_NAMES + FAMILY_NAMES).map((one) => one.replace(/^ال/, ""))),
    places: new Set(arabicWordsOf(PLACES + MORE_PLACES)),
    variants: firsts(ARABIC_VARIANTS),
    proper: new Set(arabicWordsOf(PROPER)),
    firm: new Set(arabicWordsOf(FIRM)),
    ownAl: new Set(arabicWordsOf(OWN_AL)),
  };
}
// Folding the tables takes some milliseconds, which a process that names no topic should not pay at its start.
let kept: ReturnType<typeof readTables> | undefined;
const tables = () => {
  kept ??= readTables();
  return kept;
};

const PERSIAN: Readonly<Record<string, string>> = { ڤ: "ف", پ: "ب", چ: "ج", گ: "غ" };

/** Foreign letters, a final hamza and the g of foreign endings, each written in one way: سامسونج as سامسونغ, الصحراء as الصحرا. */
export function settled(word: string): string {
  const stem = /^(?:ال(?=..))?(.*ا)ء$/.exec(word)?.[1] ?? "";
  return (stem.length > 3 && !stem.startsWith("ال") ? word.slice(0, -1) : word)
    .replace(/[ڤپچگ]/g, (letter) => PERSIAN[letter] ?? letter)
    .replace(/(?<=..ن|.{3}[وب]ر)ج$/, "غ");
}

/** Whether a word has an `ال` before it; ألعاب has none. */
export function isDefinite(word: string): boolean {
  return /^ال.{2,}/.test(word) && !tables().ownAl.has(word.replace(/(?<=ي)(?:ه|ين)$/, ""));
}

export const withoutThe = (word: string) => (isDefinite(word) ? word.slice(2) : word);

/** الروسية, روسي → روسي. */
export const nisba = (word: string) => withoutThe(word).replace(/(?<=..ي)(?:ه|ين|ات)$/, "");

const variant = (word: string) => tables().variants.get(word) ?? word;

/** With its `ال`, in the spelling that stands for all. */
export const spelled = (word: string) =>
  isDefinite(word) ? `ال${variant(withoutThe(word))}` : variant(word);

/** Whether a word without `ال` is a common noun. */
export const isNoun = (word: string) => tables().loose.has(variant(word));

/** Whether a word is a town or a land, as it is spelt. */
export const isPlace = (word: string) => tables().places.has(word);

/** بغزة, بالقاهرة without their ب, where that is a preposition. */
export function placeBehindBa(word: string): string | undefined {
  const rest = word.slice(1);
  return word.startsWith("ب") && isPlace(rest) && !isPlace(word) && !tables().loose.has(word)
    ? rest
    : undefined;
}

/** Whether a word stands for its adjective too: غذاء for غذائي. */
export const isSubject = (word: string) => tables().subjectNouns.has(word);

/**
 * A word that no table knows, as its foreign sounds are written now this way, now that: g as ج or غ, and in a word of
 * five consonants or more its vowels or none (كرستيانو, كريستيانو).
 */
function foreign(word: string): string {
  const { loose, adjectives, arabicNames } = tables();
  if (
    word.length < 4 ||
    (word.length === 4 && !word.includes("ج")) ||
    /^(?:عبد|ابو)|الدين$|الله$/.test(word) ||
    loose.has(word) ||
    adjectives.has(word)
  )
    return word;
  const soft = word.replace(/ج/g, "غ");
  const isOther = loose.has(soft) || adjectives.has(soft);
  const hard = (isOther ? word : soft).replace(/([وي])\1/g, word.length > 5 ? "$1" : "$&");
  const bones = hard.replace(/(?<=.)[اوي](?=.)/g, "");
  // Names of four such as هولاند and هالاند, سليمان and سلمان are other names.
  const isNisba = word.endsWith("ي") && arabicNames.has(word.slice(0, -1));
  return bones.length > 4 && !isNisba ? `°${bones}` : hard;
}

/** A noun without `ال` in the singular. */
export function singular(word: string): string {
  const { singulars, firm, nouns, adjectives } = tables();
  const known = singulars.get(word);
  if (known) return known;
  if (word.length < 5 || firm.has(word)) return word;
  const stem = word.slice(0, -2);
  if (word.endsWith("ات")) {
    if (nouns.has(`${stem}ه`)) return `${stem}ه`;
    // Verbal nouns have no ta marbuta: استثمارات, تطورات, تحقيقات.
    return nouns.has(stem) || /^(?:ا.{2,4}ا.|ت..ي.|ت.ا?..)$/.test(stem) ? stem : `${stem}ه`;
  }
  return word.endsWith("ين") && (nouns.has(stem) || adjectives.has(stem)) ? stem : word;
}

/** An adjective without `ال`, or what looks like one, in the masculine singular. */
function masculine(word: string): string {
  const { adjectives, arabicNames, firm, firmNouns, nouns, femininesOf } = tables();
  const other = femininesOf.get(word);
  if (other) return other;
  const stem = word.replace(/(?:ه|ين|ات)$/, "");
  if (stem === word || firmNouns.has(word) || firm.has(word) || arabicNames.has(word)) return word;
  if (/...ي$/.test(stem) || adjectives.has(stem)) return stem;
  // Participles: مزيفة, متجددة, فاخرة.
  return /^(?:م.{3,}|.ا..)ه$/.test(word) && !nouns.has(word) ? stem : word;
}

/** Whether a word with or without `ال` is an adjective. */
export function isAdjectiveWord(word: string): boolean {
  const bare = withoutThe(word);
  const stem = masculine(bare);
  return (word !== bare && /..ي$/.test(stem)) || tables().adjectives.has(stem);
}

/** Towns such as المنصورة and العيون are no participles and no plurals. */
function isName(word: string): boolean {
  const { places, loose, adjectives, femininesOf } = tables();
  const bare = withoutThe(word);
  const masculines = adjectives.has(bare.replace(/ه$/, "")) || femininesOf.has(bare);
  return bare !== word && places.has(word) && !loose.has(bare) && !masculines;
}

function isKnown(word: string): boolean {
  const { loose, adjectives, variants, places } = tables();
  const bare = variant(withoutThe(word));
  return (
    loose.has(bare) ||
    loose.has(singular(bare)) ||
    adjectives.has(bare.replace(/ه$/, "")) ||
    variants.has(word) ||
    places.has(word)
  );
}

/** A word among others: without `ال`, in the singular, an adjective in the masculine. */
export function plainWord(word: string, first: boolean): string {
  const joined = /^[وبفك](?=ال...)/.exec(word)?.[0];
  if (joined && isKnown(word.slice(1)) && !isKnown(word))
    return `${joined}${plainWord(word.slice(1), false)}`;
  const bare = variant(singular(variant(withoutThe(word.replace(/^لل(?=..)/, "ل")))));
  if (first && /[وي]$/.test(bare)) {
    // موظفو الدولة, معلمي المدارس
    const stem = bare.slice(0, -1);
    if (tables().singulars.get(`${stem}ين`) === stem) return stem;
  }
  if (first || isName(word)) return foreign(first ? bare : variant(withoutThe(word)));
  const one = variant(masculine(bare));
  return (bare.endsWith("ين") ? undefined : tables().subjects.get(one)) ?? foreign(one);
}

/** A word alone keeps its `ال` where that tells a name from a noun, as القاعدة from a قاعدة. */
export function aloneWord(word: string): string {
  const { loose, proper, towns } = tables();
  const bare = variant(withoutThe(word));
  if (isDefinite(word) ? proper.has(bare) : towns.has(bare)) return spelled(word);
  const one = singular(bare);
  if (loose.has(bare) || loose.has(one)) return variant(one);
  // A word that no table knows, such as الفلافل, is no name that only its ال tells; a nisba may be one.
  return isDefinite(word) && (proper.has(bare) || /(?:ي|يه|ين)$/.test(bare)) ? spelled(word) : foreign(bare);
}

const OF_RELIGION =
  /^(?:نور|صلاح|علاء?|بهاء?|ضياء?|شمس|عز|محيي?|جمال|سيف|حسام|عماد|زين|خير|فخر|ناصر|نجم|تقي|جلال|كمال|تاج|بدر|شرف|رضي|قطب|سعد|شهاب|برهان|مجد|نصر|ولي|سراج|صفي|حسن|كريم|امين)$/;
const OF_GOD = /^(?:نصر|فضل|سعد|عطا|رحمه|جار|خير|ايه|رام|جاد|ضيف|مال|حمد)$/;
const TO = /^(?:الي|نحو)$/;
const GIVEN: Readonly<Record<string, string>> = { ضد: "علي", لدي: "في", ابن: "بن" };

/** The words as parts of phrases are made of: و and إلى are written onto the next word, نور الدين is one name. */
export function boundWords(given: readonly string[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < given.length; at++) {
    const word = settled(given[at] ?? "");
    const next = settled(given[at + 1] ?? "");
    if (next === "الدين" && OF_RELIGION.test(word)) words.push(`${word}الدين`);
    else if (next === "الله" && OF_GOD.test(word)) words.push(`${word}الله`);
    else if (/^\p{L}+\d+$/u.test(word)) {
      words.push(...word.split(/(?=(?<!\d)\d)/));
      continue;
    } else if (word === "و" && next)
      words.push(next === "بين" ? `و${settled(given[at + 2] ?? "")}` : `و${next}`);
    else if (word === "وبين" && next) words.push(`و${next}`);
    else if (TO.test(word) && next && at > 0) words.push(isDefinite(next) ? `ل${next.slice(1)}` : `ل${next}`);
    else {
      words.push(at > 0 ? (GIVEN[word] ?? word) : word);
      continue;
    }
    at += word === "و" && next === "بين" ? 2 : 1;
  }
  return words;
}
