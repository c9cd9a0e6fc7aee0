/** Safe HTML out of any HTML, and plain text out of safe HTML. */
import sanitizeHtml from "sanitize-html";
import { ALLOWED, BLOCK, RENAMED, SILENT, VOID } from "./elements.ts";
import { cleanLine, cleanText, withoutForbidden } from "./text.ts";

// libxml2, on which many readers are built, refuses documents nested deeper than 256.
const DEEPEST_KEPT = 100;
// The parser's cost for a tag grows with the depth it stands in: past this, tags no longer nest.
const DEEPEST_READ = 500;

// As this file writes them: the address is the first attribute.
const SAYS_NOTHING = /<(?:img|source)(?! src=")[^>]*>/g;
const EMPTY_PARAGRAPH = /<p(?: (?:lang|dir)="[^"]*")*>[\s\u00A0]*<\/p>/g;

// Most articles come as blocks of text, and are asked for their text as this file writes them: the parser, which
// takes many times as long, is not needed.
const LINE = "(?![\\s\\u00A0]*<)[^<>]*";
const BLOCK_OF_TEXT = new RegExp(
  `(?:<p>${LINE}</p>|<(h[2-6])>${LINE}</\\1>|<blockquote><p>${LINE}</p></blockquote>)\\s*`,
  "y",
);
const WRITTEN_TAG = new RegExp(
  `</?(?:${[...ALLOWED.keys()].join("|")})(?: [a-z]+="[^"<>]*"){0,9}(?: /)?>`,
  "g",
);
const REFERENCES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};
const OTHER_REFERENCE = /&(?!(?:amp|lt|gt|quot);)/;

const FORMS: Record<string, RegExp> = {
  ...Object.fromEntries(["lang", "hreflang"].map((name) => [name, /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i])),
  ...Object.fromEntries(["width", "height", "colspan", "rowspan"].map((name) => [name, /^\d{1,5}$/])),
  ...Object.fromEntries(["start", "value"].map((name) => [name, /^-?\d{1,6}$/])),
  dir: /^(ltr|rtl|auto)$/i,
  type: /^(audio|video)\/[\w.+-]+$/i,
  datetime: /^[\dTWPYMDHSZ :.+-]{1,40}$/,
};

/**
 * HTML that is safe to show and well-formed as XML. Addresses are absolute against `base`, http and https only
 * (links also mailto and tel); with a `base` of `/`, those of the publication itself begin with `/`.
 */
export function sanitise(html: string, base: string): string {
  if (isBlocksOfText(html)) {
    const plain = html.replaceAll("&quot;", '"');
    if (cleanText(plain) === plain) return plain;
  }
  let { safe, restructured } = pass(withoutForbidden(html), base);
  // Taking a tag out can put a paragraph into a paragraph, which the next parser would close in other places.
  for (let passes = 0; restructured && passes < 4; passes++) ({ safe, restructured } = pass(safe, base));
  return safe;
}

function isBlocksOfText(html: string): boolean {
  if (OTHER_REFERENCE.test(html)) return false;
  BLOCK_OF_TEXT.lastIndex = 0;
  while (BLOCK_OF_TEXT.lastIndex < html.length) if (!BLOCK_OF_TEXT.test(html)) return false;
  return true;
}

function pass(html: string, base: string): { safe: string; restructured: boolean } {
  let restructured = false;
  const parsed = parse(html, {
    allowedTags: [...ALLOWED.keys()],
    allowedAttributes: false,
    allowedSchemesAppliedToAttributes: [],
    selfClosing: VOID,
    nonTextTags: SILENT,
    nestingLimit: DEEPEST_KEPT,
    transformTags: {
      "*": (name, attributes) => {
        const tagName = RENAMED.get(name) ?? name;
        const attribs = keptAttributes(tagName, attributes, base);
        restructured ||= tagName !== name || !(VOID.includes(name) || ALLOWED.has(name));
        return { tagName, attribs };
      },
    },
  });
  const told = parsed.html.replace(SAYS_NOTHING, "").replace(EMPTY_PARAGRAPH, "");
  const safe = cleanParts(told);
  return { safe, restructured: restructured || parsed.deep || safe !== parsed.html };
}

/** Runs the parser, whose stack it keeps short: what nests without end loses its tags but for those of paragraphs. */
function parse(html: string, options: sanitizeHtml.IOptions): { html: string; deep: boolean } {
  let depth = 0;
  let deepest = 0;
  const guarded: sanitizeHtml.IOptions = {
    ...options,
    onOpenTag: () => {
      deepest = Math.max(deepest, ++depth);
      if (depth > DEEPEST_READ) throw new RangeError("nested too deeply");
    },
    onCloseTag: () => {
      depth--;
    },
  };
  try {
    return { html: sanitizeHtml(html, guarded), deep: deepest >= DEEPEST_KEPT };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // These close one another, so that nothing can nest any more.
    return {
      html: sanitizeHtml(html.replace(/<(?!\/?(?:p|br|h[1-6])[\s/>])[^<>]*>?/gi, ""), options),
      deep: true,
    };
  }
}

function keptAttributes(
  tag: string,
  attributes: sanitizeHtml.Attributes,
  base: string,
): sanitizeHtml.Attributes {
  const kept: sanitizeHtml.Attributes = {};
  for (const name of ALLOWED.get(tag) ?? []) {
    const given = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (given === undefined) continue;
    const value = name === "controls" ? name : attributeValue(tag, name, given, base);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function attributeValue(tag: string, name: string, given: string, base: string): string | undefined {
  if (/^(href|src|cite|poster)$/.test(name))
    return address(given, base, tag === "a" ? ["mailto:", "tel:"] : []);
  const text = cleanLine(given);
  if (name === "alt") return text;
  if (text === "" || FORMS[name]?.test(text) === false) return undefined;
  return name === "dir" ? text.toLowerCase() : text;
}

const OWN = "publication.invalid";

/** An address as a valid URI: absolute, or from `/` where `base` is a path of the publication; nothing if it is unsafe. */
export function address(
  given: string,
  base: string,
  alsoAllowed: readonly string[] = [],
): string | undefined {
  const text = given.trim();
  if (text === "" || text.startsWith("#")) return undefined;
  const own = base.startsWith("/") ? `https://${OWN}${base}` : base;
  const url = URL.parse(text) ?? URL.parse(text, own);
  if (!url) return undefined;
  if (alsoAllowed.includes(url.protocol)) return url.protocol + uriPart(url.pathname + url.search);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  if (!/^(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(url.host)) return undefined;
  // `/.//host` resolves to the path `//host`, which would be an address of another site.
  const path =
    uriPart(url.pathname.replace(/^\/{2,}/, "/") + url.search) +
    url.hash.replace(/^#.+/s, (hash) => `#${uriPart(hash.slice(1))}`);
  return url.host === OWN ? path : `${url.protocol}//${url.host}${path}`;
}

// RFC 3986 allows less than the URL standard of browsers leaves as it is.
function uriPart(part: string): string {
  return part
    .replace(
      /[^\w\-.~:/?@!$&'()*+,;=%]/g,
      (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .replace(/%(?![\da-f]{2})/gi, "%25");
}

/** NFC and clean line ends for texts and tags apart: as one string, `>` and U+0338 would become one letter. */
function cleanParts(html: string): string {
  if (cleanText(html) === html) return html;
  return html.replace(/<[^>]*>|[^<]+/g, (part, at: number) =>
    part.startsWith("<")
      ? cleanText(part)
      : at > 0
        ? cleanText(part).replace(/^\u0338+/, "")
        : cleanText(part),
  );
}

/** The text of HTML: a line for each block, entities decoded. */
export function textOf(html: string): string {
  const text = /[<&]/.test(html)
    ? untagged(html.replace(/\s{2,}|[^\S ]/g, " ").replace(BLOCK, "\n$&"))
    : html;
  return text.split("\n").map(cleanLine).filter(Boolean).join("\n");
}

function untagged(html: string): string {
  const bare = html.replace(WRITTEN_TAG, "");
  const escaped =
    bare.includes("<") || OTHER_REFERENCE.test(html)
      ? parse(html, { allowedTags: [], nonTextTags: SILENT }).html
      : bare;
  return escaped.replace(/&(?:lt|gt|quot|amp);/g, (reference) => REFERENCES[reference] ?? reference);
}

/** The first paragraph of a text, cut where a sentence ends, or within the first sentence at a word with `…`. */
export function summaryOf(text: string, language: string, limit = 280): string {
  const paragraph = cleanLine(text.split("\n").find((line) => line.trim() !== "") ?? "");
  if (paragraph.length <= limit) return paragraph;
  let summary = "";
  for (const sentence of sentences(paragraph.slice(0, limit * 2), language)) {
    if ((summary + sentence).trimEnd().length > limit) break;
    summary += sentence;
  }
  return summary.trimEnd() || cutAtWord(paragraph, limit);
}

/** Sentences, where the segmenter's splits after `د.`, within `name.example` and within quotation marks are undone. */
function* sentences(text: string, language: string): Generator<string> {
  const locale = /^[a-z]{2,3}(?=-|$)/i.exec(language)?.[0] ?? "en";
  let sentence = "";
  for (const { segment } of new Intl.Segmenter(locale, {
    granularity: "sentence",
  }).segment(text)) {
    sentence += segment;
    const abbreviated = /(?:^|[\s("«])\p{L}\p{M}*\p{L}?\p{M}*\.\s*$/u.test(sentence);
    const quoting = (sentence.match(/["“”«»]/g)?.length ?? 0) % 2 === 1;
    if (abbreviated || quoting || !/\s$/.test(sentence)) continue;
    yield sentence;
    sentence = "";
  }
  if (sentence) yield sentence;
}

function cutAtWord(text: string, limit: number): string {
  const head = withoutForbidden(text.slice(0, limit - 1));
  const space = /\s/.test(text.charAt(limit - 1)) ? head.length : head.lastIndexOf(" ");
  return `${(space > limit / 2 ? head.slice(0, space) : head).replace(/[\s،,;؛:–—-]+$/, "")}…`;
}
