/** Which language a text is in, and which way it runs, from its letters alone. */

const RIGHT_TO_LEFT = new Set(["ar", "fa", "ur", "he", "ps", "ckb", "dv", "yi", "sd", "ug"]);

/** `rtl` or `ltr` for a BCP 47 tag. */
export function direction(language: string): "rtl" | "ltr" {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** The language of what stands around articles, and of what goes wrong: English where a publication's is neither. */
export const interfaceLanguage = (language: string): "ar" | "en" =>
  language.toLowerCase().split("-")[0] === "ar" ? "ar" : "en";

/** Patterns that tell languages apart, as texts (patterns.ts): letters of the script, of Latin, of Urdu alone, of Persian alone, of Arabic and not Persian. */
const LETTERS = [String.raw`\p{Script=Arabic}`, String.raw`\p{Script=Latin}`, "[ٹڈڑںےھہ]", "[پچژگ]", "[ةىي]"];
/** Of each UTF-16 unit, a bit for each of these that it is, and one more: 0 is not looked up yet. */
const KIND_OF = new Uint8Array(0x10000);
const LOOKED_UP = 1 << LETTERS.length;

function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  const kind = LETTERS.reduce(
    (bits, pattern, i) => bits | (new RegExp(pattern, "u").test(letter) ? 1 << i : 0),
    LOOKED_UP,
  );
  KIND_OF[unit] = kind;
  return kind;
}

/** How many units of a text are of each of these. */
function lettersIn(text: string): readonly number[] {
  let [arabic, latin, urdu, persian, notPersian] = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = KIND_OF[unit] || kindOf(unit);
    arabic += kind & 1;
    latin += (kind >> 1) & 1;
    urdu += (kind >> 2) & 1;
    persian += (kind >> 3) & 1;
    notPersian += (kind >> 4) & 1;
  }
  return [arabic, latin, urdu, persian, notPersian];
}

/**
 * The language of a text by its script, and by the letters that only Urdu or Persian has.
 * `fallback` (the publication's) wins where the script does not contradict it.
 */
export function detectLanguage(text: string, fallback: string): string {
  const [arabic = 0, latin = 0, urdu = 0, persian = 0, notPersian = 0] = lettersIn(text.slice(0, 4000));
  const base = fallback.split("-")[0] ?? fallback;
  if (arabic > latin) {
    const language =
      urdu > arabic / 100 ? "ur" : persian > arabic / 50 && notPersian < arabic / 50 ? "fa" : "ar";
    return base === language ||
      (direction(base) === "rtl" && base !== "ar" && base !== "he" && language === "ar")
      ? fallback
      : language;
  }
  if (latin > arabic) return direction(base) === "rtl" ? "en" : fallback;
  return fallback;
}
