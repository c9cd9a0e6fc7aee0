/** Plain text as XML 1.0 and JSON can carry it. */

// XML 1.0 §2.2: only tab, LF, CR and U+0020… without surrogates, U+FFFE and U+FFFF may stand in a document.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;
// The same as what is allowed, surrogates aside: few ranges are tested faster.
const NOT_ALLOWED = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/;

// Most texts hold nothing else than these: letters without marks, which no form of Unicode changes and none joins with
// another, digits and signs. One look tells that there is nothing to clean.
const PLAIN = String.raw`!-~\u00A1-\u00AC\u00AE-\u02FF\u0600-\u060F\u061B-\u064A\u0660-\u066F\u0671-\u06D5\u2010-\u2027\u2030-\u205E`;
const NOT_PLAIN = new RegExp(`[^\\t\\n \\u00A0\\u00AD${PLAIN}]`);
const NOT_PLAIN_LINE = new RegExp(`[^ ${PLAIN}]|  `);

/** Marks on one letter: past these it is no writing, and to put them in order takes the square of their number (UAX #15 §13). */
const STREAM_SAFE = String.raw`(\p{M}{30})\p{M}+`;

/** NFC, with at most 30 marks on a letter where a text is long enough for more to matter. */
export function composed(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return (text.length > 5000 ? text.replace(new RegExp(STREAM_SAFE, "gu"), "$1") : text).normalize("NFC");
}

/** Text without the characters that XML forbids (lone surrogates too), NFC, with LF as the only line end. */
export function cleanText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return composed(withoutForbidden(text).replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n"));
}

/** The same text, with only what would break an XML document taken out; cheap when there is nothing. */
export function withoutForbidden(text: string): string {
  if (text.isWellFormed() && !NOT_ALLOWED.test(text)) return text;
  return text
    .replace(FORBIDDEN, "")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
}

/** One line: clean, white space runs (no-break spaces too) are one space, no bidi controls at the ends. */
export function cleanLine(text: string): string {
  if (!NOT_PLAIN_LINE.test(text)) return text.trim();
  return cleanText(text)
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/g, "")
    .replace(/[\s\u00A0\u202F]{2,}|[^\S ]/g, " ")
    .trim();
}

const NO_LETTER = String.raw`[^\p{L}\p{N}]`;

/** Its letters and digits alone: two texts with the same ones differ in marks and spaces only. */
export const lettersOf = (text: string) => text.replace(new RegExp(NO_LETTER, "gu"), "");

/** `& < > "` as references, for text or an attribute of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) =>
    c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;",
  );
}

/** The same text, in memory of its own. A piece of a long text keeps the whole in memory: what is kept is copied. */
export const detached = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
