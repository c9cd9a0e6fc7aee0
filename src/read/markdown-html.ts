/** Markdown (GFM, and what Obsidian adds) as HTML. */
import { Marked, type Token, type Tokens, type TokensList } from "marked";

const plain = new Marked({ gfm: true });
const withWikilinks = new Marked({
  gfm: true,
  extensions: [
    {
      name: "wikilink",
      level: "inline",
      start: (text) => /!?\[\[/.exec(text)?.index,
      tokenizer: (text) => {
        const found = /^(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\]/.exec(text);
        return found
          ? { type: "wikilink", raw: found[0], picture: found[1] === "!", page: found[2], shown: found[3] }
          : undefined;
      },
      renderer: ({ picture, page, shown }) =>
        picture && /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(page)
          ? // Note books name a picture without its folder.
            `<img src="/${escaped(page.replace(/^\/+/, ""))}" alt="${escaped(/^\d+(x\d+)?$/.test(shown ?? "") ? "" : (shown ?? ""))}">`
          : escaped(shown ?? page),
    },
  ],
});

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

// The parser recurses into lists and quotations, and tries each of these marks against all later ones of its block.
const DEEPEST_INDENT = 40;
const TOO_DEEP =
  /^((?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){16})(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const MOST_MARKS = 400;
const MARKS = /[*_~`[!]/g;

/** Markdown that the parser reads in a time that grows with its length, and whether anything was changed for that. */
export function tamed(markdown: string): { text: string; tamed: boolean } {
  let marks = 0;
  const lines = markdown.split("\n").map((line) => {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const tame = (indent > DEEPEST_INDENT ? line.slice(indent - DEEPEST_INDENT) : line).replace(
      TOO_DEEP,
      "$1",
    );
    if (/^\s*(?:$|[>#|]|[-+*]\s|\d+[.)]\s)/.test(line)) marks = 0;
    const own = line.match(MARKS)?.length ?? 0;
    marks += own;
    return marks > MOST_MARKS && own > 0 ? tame.replace(MARKS, (mark) => `&#${mark.charCodeAt(0)};`) : tame;
  });
  const text = lines.join("\n");
  return { text, tamed: text !== markdown };
}

/** A Markdown text cut into its blocks. */
export function blocksIn(markdown: string): TokensList {
  // An extension is asked at every word, so only texts that may need it pay.
  return (markdown.includes("[[") ? withWikilinks : plain).lexer(markdown);
}

/** HTML as one block, in which nothing is Markdown: pages with front matter. */
export function htmlBlock(html: string): TokensList {
  const block: Tokens.HTML = { type: "html", raw: html, text: html, block: true, pre: false };
  return Object.assign([block], { links: {} });
}

/** The HTML of blocks. */
export function htmlOf(blocks: TokensList): string {
  return withWikilinks.parser(blocks);
}

/** The HTML of a Markdown text. */
export function markdownHtml(markdown: string): string {
  return htmlOf(blocksIn(tamed(markdown).text));
}

/** The plain text of a heading. */
export function plainText(heading: Tokens.Heading | Tokens.Paragraph): string {
  return unescaped(heading.tokens.map(inlineText).join("")).replace(/\s+/g, " ").trim();
}

function inlineText(token: Token): string {
  if ("tokens" in token && token.tokens) return token.tokens.map(inlineText).join("");
  if (token.type === "html" || token.type === "image") return "";
  if (token.type === "br") return " ";
  if (token.type === "wikilink") return String(token.shown ?? token.page);
  return "text" in token ? token.text : token.raw;
}

const ENTITIES = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", "#39": "'" }),
);

function unescaped(text: string): string {
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
}
