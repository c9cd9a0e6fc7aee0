/** References of HTML (`&quot;`, `&#8217;`) that an export left in a plain text, as the characters they stand for. */

const NAMED = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00A0",
    laquo: "«",
    raquo: "»",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    bull: "•",
    middot: "·",
    deg: "°",
    euro: "€",
    pound: "£",
    copy: "©",
    reg: "®",
    trade: "™",
    frac12: "½",
    times: "×",
    eacute: "é",
    egrave: "è",
    ecirc: "ê",
    agrave: "à",
    acirc: "â",
    ccedil: "ç",
    uuml: "ü",
    ouml: "ö",
    auml: "ä",
    shy: "\u00AD",
    zwj: "\u200D",
    zwnj: "\u200C",
    lrm: "\u200E",
    rlm: "\u200F",
  }),
);
// What `&#128;` to `&#159;` mean to every browser: the bytes of windows-1252.
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u009F";

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,6}\d{0,2}));/g;
// No writer means `&nbsp;` or `&#8217;` as they stand; `&lt;` may be there in an article about HTML, and `&amp;` beside
// an `&` that is no reference.
const SURE = new RegExp(
  `&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|${[...NAMED.keys()].filter((name) => !/^(?:amp|lt|gt)$/.test(name)).join("|")});`,
);
/** An `&` that stands for itself. */
const BARE = /&(?!#?\w+;)/;

function character(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS[code - 128] ?? "";
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "";
  // The lines stay those of the file.
  return /[\s\u0085]/.test(String.fromCodePoint(code)) && code !== 0xa0 ? " " : String.fromCodePoint(code);
}

/** Whether a text plainly comes from HTML. */
function holdsReferences(text: string): boolean {
  return SURE.test(text) || (text.includes("&amp;") && !BARE.test(text));
}

/** The text with its references read, once; and the first `&` that stands for itself beside them, if one does. */
export function withoutReferences(text: string): { readonly text: string; readonly bareAt?: number } {
  if (!text.includes("&") || !holdsReferences(text)) return { text };
  const bareAt = text.search(/&(?=\s)/);
  const read = text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    return character(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
  });
  return { text: read, ...(bareAt === -1 ? {} : { bareAt }) };
}
