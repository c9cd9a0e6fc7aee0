/** The normal form of a phrase: spellings with one key are one category. Never shown: a label keeps its letters. */
import { foldLetters, plainLetters } from "../letters.ts";
import { patternOf } from "../patterns.ts";
import { keeping } from "./word.ts";

const QUOTES = /["'`´‘’‚‛“”„«»‹›׳״＂]/g;
const DOTTED_ACRONYM = patternOf(String.raw`(?<!\p{L})(?:\p{Lu}\.){2,}`, "gu");
const PUNCTUATION = patternOf(
  String.raw`[^\p{L}\p{N}\p{M}+#]+|(?<![\p{L}\p{N}+])[+#]+|[+#]{1,9}(?=[\p{L}\p{N}])`,
  "gu",
);
const SMALL = patternOf(String.raw`\p{Ll}`, "u");
const CAPITALS = patternOf(String.raw`^\p{Lu}{2,}$`, "u");
const DASHED = patternOf(String.raw`\p{L}\s*[-–—]\s*\p{L}`, "u");
/** A longer word in capitals is a name or a shout, and no common word looks like it. */
const LONGEST_ACRONYM = 4;

/**
 * The key under which spellings of a phrase are one category. Orthographic, without stemming:
 * `مُحمّد` = `محمد`, `عبد الله` = `عبدالله`, `Elections` = `election`; but `US` is not `us`,
 * and `العلاقات التركية الروسية` is not `العلاقات الروسية التركية`.
 */
export const categoryKey = (phrase: string): string =>
  phrase.length > LONGEST_KEPT ? keyOf(phrase) : keptKeyOf(phrase);

/** Of a longer phrase, in characters, it is not expected that it comes again. */
const LONGEST_KEPT = 100;
const keptKeyOf = keeping(keyOf);

function keyOf(phrase: string): string {
  const text = plainLetters(phrase)
    .replace(/İ/g, "I")
    .replace(DOTTED_ACRONYM(), (acronym) => acronym.replaceAll(".", ""))
    .replace(QUOTES, "")
    .replace(PUNCTUATION(), " ")
    .trim();
  return /[A-Za-z]/.test(text) ? latinKey(text, phrase) : arabicKey(text.toLowerCase());
}

/** عبد الله is often written عبدالله, and أبو ظبي أبوظبي. */
function bindNames(key: string): string {
  return key.replace(/(?<=^| )عبد ال/g, "عبدال").replace(/(?<=^| )ابو (?=\S)/g, "ابو");
}

function arabicKey(text: string): string {
  return (
    bindNames(foldLetters(text))
      .replace(/اميرك(?=[اي])/g, "امريك")
      .replace(/كون[جك]رس/g, "كونغرس")
      // Shorter words differ by these letters: سجون, prisons, is not سجين, a prisoner.
      .replace(/(?<=^| )((?:ال|(?!ال))[^ ]{4,})ون(?= |$)/g, "$1ين")
  );
}

function latinKey(text: string, phrase: string): string {
  const shouted = text.includes(" ") && !SMALL().test(text);
  const isAcronym = (word: string) => !shouted && word.length <= LONGEST_ACRONYM && CAPITALS().test(word);
  const words = text.split(" ").map((word) => (isAcronym(word) ? word : arabicKey(word.toLowerCase())));
  const last = words.length - 1;
  words[last] = singular(words[last] ?? "");
  const bilateral = words.length === 3 && words[2] === "relation" && DASHED().test(phrase);
  return bilateral ? [...words.slice(0, 2).sort(), "relation"].join(" ") : words.join(" ");
}

/** An English word of four letters or more in the singular; words whose plural means something else stay. */
export function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || /(?:ss|us|is|ics|news|series|species|(?<!e)as|aos)$/.test(word))
    return word;
  if (/^(?:arms|customs|goods|glasses|windows)$/.test(word)) return word;
  if (/(?:[^aeiou])ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, "");
}
