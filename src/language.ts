/** Which language a text is in, and which way it runs, from its letters alone. */

const RIGHT_TO_LEFT = new Set(["ar", "fa", "ur", "he", "ps", "ckb", "dv", "yi", "sd", "ug"]);

/** `rtl` or `ltr` for a BCP 47 tag. */
export function direction(language: string): "rtl" | "ltr" {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}

const SCRIPTS = [/\p{Script=Arabic}/u, /\p{Script=Latin}/u] as const;
/** Of each UTF-16 unit: 1 Arabic, 2 Latin, 3 neither; 0 not looked up yet. */
const SCRIPT_OF = new Uint8Array(0x10000);

function scriptOf(unit: number): number {
  const known = SCRIPT_OF[unit] ?? 0;
  if (known > 0) return known;
  const script = SCRIPTS.findIndex((pattern) => pattern.test(String.fromCharCode(unit)));
  const found = script === -1 ? 3 : script + 1;
  SCRIPT_OF[unit] = found;
  return found;
}

/**
 * The language of a text by its script, and by the letters that only Urdu or Persian has.
 * `fallback` (the publication's) wins where the script does not contradict it.
 */
export function detectLanguage(text: string, fallback: string): string {
  const sample = text.slice(0, 4000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  let [arabic, latin] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    const script = scriptOf(sample.charCodeAt(at));
    if (script === 1) arabic += 1;
    else if (script === 2) latin += 1;
  }
  const base = fallback.split("-")[0] ?? fallback;
  if (arabic > latin) {
    const language =
      count(/[ٹڈڑںےھہ]/g) > arabic / 100
        ? "ur"
        : count(/[پچژگ]/g) > arabic / 50 && count(/[ةىي]/g) < arabic / 50
          ? "fa"
          : "ar";
    return base === language ||
      (direction(base) === "rtl" && base !== "ar" && base !== "he" && language === "ar")
      ? fallback
      : language;
  }
  if (latin > arabic) return direction(base) === "rtl" ? "en" : fallback;
  return fallback;
}
