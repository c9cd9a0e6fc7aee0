/** Reads what an Arabic word does from its form and from the tables. */
import * as table from "./lexicon/arabic.ts";
import * as more from "./lexicon/arabicMore.ts";
import { HEADS } from "./lexicon/arabicNouns.ts";
import { ARABIC_PHRASES } from "./lexicon/arabicPhrases.ts";
import * as wide from "./lexicon/arabicWide.ts";
import { type ArabicKind, keeping, nameSet, stemOfKey, type Word, wordKey, wordSet } from "./word.ts";

const read = () => ({
  prepositions: wordSet(table.PREPOSITIONS),
  links: wordSet(table.NAME_LINKS),
  openers: wordSet(table.NAME_OPENERS),
  places: wordSet(table.PLACES + more.MORE_PLACES + wide.WIDE_PLACES),
  demonyms: wordSet(table.DEMONYMS),
  peoples: wordSet(table.PEOPLES),
  names: wordSet(table.ONE_WORD_NAMES),
  first: wordSet(table.FIRST_NAMES + more.MORE_FIRST_NAMES + wide.WIDE_FIRST_NAMES),
  family: wordSet(table.FAMILY_NAMES + more.MORE_FAMILY_NAMES + wide.WIDE_FAMILY_NAMES),
  adjectives: wordSet(table.ADJECTIVES + more.MORE_ADJECTIVES + wide.WIDE_ADJECTIVES),
  firmNouns: wordSet(table.FIRM_NOUNS),
  nounsLikeAdjectives: wordSet(table.NOUNS_LIKE_ADJECTIVES),
  titles: wordSet(table.TITLES),
  governing: wordSet(wide.GOVERNING_NOUNS),
  nouns: wordSet(HEADS + more.MORE_HEADS + wide.WIDE_NOUNS),
  compounds: nameSet(
    `${table.COMPOUND_NAMES}|${more.MORE_COMPOUNDS}|${wide.WIDE_COMPOUNDS}|${ARABIC_PHRASES}`,
  ),
});
type Lexicon = ReturnType<typeof read>;
// Folding the tables takes some milliseconds, which a Worker that segments nothing should not pay at its start.
let kept: Lexicon | undefined;
const lexicon = (): Lexicon => {
  kept ??= read();
  return kept;
};

const arabicWord = keeping((text: string): Word => {
  const key = wordKey(text);
  return { text, key, stem: stemOfKey(key), kind: kindOf(text, key), gender: genderOf(text, key) };
});

/** The words of a run, each read in the light of the one before. */
export function arabicWords(texts: readonly string[]): Word[] {
  const words: Word[] = [];
  for (const text of texts) {
    const word = arabicWord(text);
    const kind = kindBehind(words.at(-1), word);
    words.push(kind ? { ...word, kind } : word);
  }
  for (const [at, word] of words.entries()) {
    const kind = words[at - 1]?.kind === "first" ? undefined : kindBefore(word, words[at + 1]);
    if (kind) words[at] = { ...word, kind };
  }
  return words;
}

/** Who has one is named behind it: الملك فيصل, but ميدان الملك. */
const HONOURS =
  /^ال(?:ملك|ملكه|امير|اميره|شيخ|شيخه|سلطان|امام|بابا|قديس|قديسه|سيد|سيده|دكتور|دكتوره|حاج|اب|قس|مطران|بطريرك|رييس|وزير|شهيد|شهيده|فنان|فنانه|شاعر|شاعره|مخرج|كاتب|لاعب|صحفي|صحافي|صحفيه|صحافيه|روايي|مفكر|مبعوث|جنرال|مارشال|مشير|فريق|لواء|عقيد)$/;

/** What a word does before another: أمير الكويت, but أمير خان; جورجيا, but جورجيا ميلوني. */
function kindBefore(word: Word, next: Word | undefined): ArabicKind | undefined {
  const { nouns, titles, first } = lexicon();
  if (!next) return undefined;
  if (HONOURS.test(word.key) && /^(?:first|opener|family|bare)$/.test(next.kind)) return "honour";
  if (word.kind === "place" && next.kind === "family" && first.has(word.key)) return "first";
  // Geir Pedersen, and "not".
  if (word.key === "غير" && next.kind === "family") return "first";
  const isNoun = nouns.has(word.key) || titles.has(word.key);
  const isGenitive = next.kind === "place" || /^the/.test(next.kind);
  // Tyre, and pictures: صور خاصة.
  if (word.kind === "place" && nouns.has(word.key) && next.kind === "adjective") return "noun";
  if (word.key === "المدينه" && /^the(?:Adjective|Demonym|Word)$|place/.test(next.kind)) return "theNoun";
  return /^(?:first|family|place)$/.test(word.kind) && isNoun && isGenitive && next.kind !== "theAdjective"
    ? (indefiniteKind(word.key, lexicon()) ?? "noun")
    : undefined;
}

const ORDINAL = /^ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه?$/;

/** What a word does behind another, where it would do something else alone. */
function kindBehind(before: Word | undefined, word: Word): ArabicKind | undefined {
  if (before?.key === "عبد" && /^ال/.test(word.key)) return "first";
  // The preposition "after", but in "from afar" (التعليم عن بعد) a noun.
  // The fourteenth: الرابع عشر.
  if (before && /^عشره?$/.test(word.key) && ORDINAL.test(before.key)) return "theAdjective";
  if (before?.key === "عن" && word.key === "بعد") return "adjective";
  if (!/^(?:the|title)/.test(before?.kind ?? "")) return undefined;
  // A family's name, and a nisba: الجيش السوداني.
  if (/^ال/.test(word.key) && lexicon().demonyms.has(word.key.slice(2).replace(/ه$/, "")))
    return "theDemonym";
  // A family's name or a place, and an adjective: البحر الأحمر, السياسة الجديدة.
  if (/^(?:family|place)$/.test(word.kind) && /^the(?:Noun|Word|Adjective|Demonym)$/.test(before?.kind ?? ""))
    if (/^ال/.test(word.key) && isAdjectiveStem(word.key.slice(2))) return "theAdjective";
  // A country, and an adjective behind a definite noun: القنصلية السعودية.
  if (word.key === "السعوديه") return "theDemonym";
  // A ministry, and an adjective likewise: وزارة الخارجية, but السياسة الخارجية.
  const stem = word.key.slice(2);
  const both = lexicon().nounsLikeAdjectives.has(stem) && lexicon().adjectives.has(stem.replace(/ه$/, ""));
  return word.kind === "theNoun" && both ? "theAdjective" : undefined;
}

const isAdjectiveStem = (stem: string) =>
  lexicon().adjectives.has(stem) || lexicon().adjectives.has(stem.replace(/ه$/, ""));

/** Names of several words, folded, that grammar alone would part. */
export function arabicCompounds(): ReadonlySet<string> {
  return lexicon().compounds;
}

function kindOf(text: string, key: string): ArabicKind {
  const words = lexicon();
  if (/^[\p{Sc}%+-]*\p{N}/u.test(key)) return "number";
  if (/\p{Script=Latin}/u.test(key)) return "latin";
  if (key === "و") return "and";
  // على, the preposition, and علي, the name, fold alike.
  if (key === "علي" && /ي$/.test(text)) return "first";
  if (key === "امام" && text.startsWith("إ")) return "family";
  if (words.prepositions.has(key)) return "preposition";
  if (words.links.has(key)) return "link";
  if (words.openers.has(key)) return "opener";
  const name = properKind(key, words);
  if (name) return name;
  if (/^وال.{3}/.test(key) && !/^(?:والد|والي)/.test(key)) return "andWord";
  if (/^(?:لل.{2}|بال.{2}|كال.{3}|فال.{4})/.test(key) && !/^بال(?:يست|ون|ي$|تي)/.test(key)) return "prefixed";
  // الأمن, security, and الآمن, safe, fold alike.
  if (key === "الامن") return text.includes("آ") ? "theAdjective" : "theNoun";
  if (isDefinite(text, key)) return definiteKind(key.slice(2), words);
  if (isMen(key, words)) return "men";
  if (isConstruct(key, words)) return "construct";
  const plain = indefiniteKind(key, words);
  if (plain) return plain;
  const rest = key.slice(1);
  if (key.startsWith("و") && properKind(rest, words)) return "andWord";
  if (key.startsWith("و") && indefiniteKind(rest, words)) return "andNoun";
  if (/^[لب]/.test(key) && words.places.has(rest)) return "prefixed";
  if (/^[لب]/.test(key) && words.nouns.has(rest)) return "toNoun";
  return shapeKind(key);
}

function properKind(key: string, words: Lexicon): ArabicKind | undefined {
  if (words.places.has(key)) return "place";
  if (words.first.has(key)) return "first";
  if (words.family.has(key)) return "family";
  if (words.names.has(key)) return "name";
  return undefined;
}

/** A hamza on the alef tells a foreign name (ألمانيا) from the article. */
function isDefinite(text: string, key: string): boolean {
  return /^ال.{2}/.test(key) && !/^[أإآ]/.test(text);
}

/** The nominative plural: no word before it governs it. Not of قانون and تلفزيون, whose ون is of the word. */
function isMen(stem: string, words: Lexicon): boolean {
  if (!/...ون$/.test(stem) || NOT_MEN.test(stem)) return false;
  const one = stem.slice(0, -2);
  return (
    /^(?:.ا[^يو].|م[^ا].{2,}|.{2,}ي)$/.test(one) ||
    words.adjectives.has(one) ||
    words.titles.has(one) ||
    words.nouns.has(`${one}ين`)
  );
}
const NOT_MEN =
  /^(?:تلفزيون|مليون|بليون|ترليون|تريليون|كاميون|صهيون|ميكروفون|ماراثون|اوكسجيون|افيون|فرعون|زيتون)$/;

/** The plural that a genitive follows: مزارعو, معتقلو. */
function isConstruct(key: string, words: Lexicon): boolean {
  if (!/...[وي]$/.test(key)) return false;
  const one = key.slice(0, -1);
  if (key.endsWith("ي"))
    return /^(?:م...+|.ا..)$/.test(one) && (words.nouns.has(`${one}ون`) || words.nouns.has(`${one}ين`));
  return (
    words.adjectives.has(one) ||
    words.demonyms.has(one) ||
    words.titles.has(one) ||
    (words.nouns.has(one) && /^(?:م..|.ا.)|ي$/.test(one)) ||
    words.nouns.has(`${one}ون`) ||
    words.nouns.has(`${one}ين`)
  );
}

function definiteKind(stem: string, words: Lexicon): ArabicKind {
  const masculine = stem.replace(/ه$/, "");
  const singular = stem.replace(/(?:ون|ين)$/, "");
  if (words.titles.has(stem)) return "title";
  if (words.firmNouns.has(stem)) return "theNoun";
  if (words.demonyms.has(masculine)) return "theDemonym";
  if (isMen(stem, words)) return "theMen";
  if (
    words.peoples.has(stem) ||
    words.demonyms.has(singular) ||
    (singular !== stem && words.adjectives.has(singular))
  )
    return "thePeople";
  if (words.nounsLikeAdjectives.has(stem))
    return words.adjectives.has(masculine) ? "theAdjective" : "theNoun";
  if (words.adjectives.has(stem) || words.adjectives.has(masculine)) return "theAdjective";
  if (words.nouns.has(stem)) return "theNoun";
  if (/..يه?$/.test(stem)) return "theAdjective";
  if (looksParticiple(stem)) return "theParticiple";
  return looksNoun(stem) ? "theNoun" : "theWord";
}

function indefiniteKind(key: string, words: Lexicon): ArabicKind | undefined {
  const masculine = key.replace(/ه$/, "");
  if (words.governing.has(key)) return "governor";
  if (words.nouns.has(key) || words.titles.has(key) || words.nounsLikeAdjectives.has(key)) return "noun";
  if (words.demonyms.has(masculine)) return "adjective";
  return words.adjectives.has(key) || words.adjectives.has(masculine) ? "adjective" : undefined;
}

function shapeKind(key: string): ArabicKind {
  if (/..يه$/.test(key)) return "adjective";
  return looksNoun(key) || /..ه$/.test(key) ? "noun" : key.length <= 4 ? "stem" : "bare";
}

/** Verbal nouns (تنظيم, استثمار, انتخاب, اقتصاد), the sound feminine plural, broken plurals (جوائز, مصانع, قوارب). */
function looksNoun(stem: string): boolean {
  return /^(?:ت..ي.|است.+ا.|ان..ا.|ا.ت.ا.|ا..ا.|..اي.|م.ا.ي?.|.وا.ي?.)$|...ات$/.test(stem);
}

/** The participles of the derived verbs, adjectives as a rule: متجدده, مستدامه, مصوره; but also مجاعه. */
function looksParticiple(stem: string): boolean {
  return /^(?:(?:مت...|مست...?|من...|م..و.)ه?|(?:م...|.ا..)ه)$/.test(stem);
}

function genderOf(text: string, key: string): Word["gender"] {
  const stem = key.replace(/^(?:و?ال|لل|بال)/, "");
  if (/^(?:كبر|صغر|عظم|وسط|يسر|يمن|قصو|اول|اخر)ي$|^(?:علي|دني)ا$/.test(stem)) return "feminine";
  if (/ة[^\p{L}]*$/u.test(text) || /(?:ات|اء|يه)$/.test(stem)) return "feminine";
  if (stem.length === 3 || /^(?:ا[^ا]..|ا..ا.|..و.|م..?ا.ي?.|.وا.ي?.|..ا[يئ].|..ا.)$/.test(stem))
    return "any";
  return "masculine";
}
