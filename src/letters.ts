/** Letters that one word is spelled with now this way, now that. */

/** Vowel signs and accents that a spelling may leave out: Latin, Hebrew and Arabic; not the vowels of Indic scripts. */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u08D3-\u08FF]|[\uFE00-\uFE0F]/g;
const INVISIBLE = /[\u0640\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** Letters as most people type them: NFKC, no vowel signs, tatweel or invisible characters, ASCII digits. */
export function plainLetters(text: string): string {
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(MARKS, "")
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

/** One letter for the seats of hamza, for ya and alef maqsura, for ta marbuta and ha. */
export function foldLetters(text: string): string {
  return text
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىیئ]/g, "ي")
    .replace(/[ةھہ]/g, "ه")
    .replace(/ؤ/g, "و")
    .replace(/ک/g, "ك");
}
