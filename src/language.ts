/** Which language a text is in, and which way it runs, from its letters alone. */

const RIGHT_TO_LEFT = new Set(["ar", "fa", "ur", "he", "ps", "ckb", "dv", "yi", "sd", "ug"]);

/** `rtl` or `ltr` for a BCP 47 tag. */
export function direction(language: string): "rtl" | "ltr" {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}

/**
 * The language of a text by its script, and by the letters that only Urdu or Persian has.
 * `fallback` (the publication's) wins where the script does not contradict it.
 */
export function detectLanguage(text: string, fallback: string): string {
  const sample = text.slice(0, 4000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const arabic = count(/\p{Script=Arabic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
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
