/** An HTML page as a tree, and what can be asked of it. */
import { Parser } from "htmlparser2";
import { cleanLine, escapeHtml } from "../text.ts";
import { Lines } from "./xml-lines.ts";

export interface PageElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (PageElement | string)[];
  readonly parent: PageElement | undefined;
  readonly line: number;
}

/** Deepest nesting: the parser's cost for a tag grows with it. */
const DEEPEST = 400;
/** What old pages forget to close; without them nothing of the text is lost. */
const FORMATTING = /<\/?(?:font|b|big|i|em|strong|small|span|u|tt|center|a)(?=[\s>])[^<>]*>/gi;
const VOID = new Set([
  "area",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/;
const SILENT = /^(?:script|style|noscript|template|iframe|object|svg|math|head|textarea|select|button)$/;

class TooDeep extends Error {}

/** The tree of a page; undefined for one that nests too deeply to be one. */
export function pageTree(html: string): PageElement | undefined {
  try {
    return parse(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  try {
    return parse(html.replace(FORMATTING, ""));
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return undefined;
  }
}

function parse(html: string): PageElement {
  const root: PageElement = { name: "", attributes: {}, children: [], parent: undefined, line: 1 };
  const lines = new Lines();
  lines.add(html);
  let at = root;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new TooDeep();
        const element = { name, attributes, children: [], parent: at, line: lines.at(parser.startIndex) };
        at.children.push(element);
        at = element;
      },
      onclosetag: () => {
        depth--;
        at = at.parent ?? root;
      },
      ontext: (text) => {
        const last = at.children.at(-1);
        if (typeof last === "string") at.children[at.children.length - 1] = last + text;
        else at.children.push(text);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return root;
}

/** The element and everything in it, in the document's order. */
export function* within(element: PageElement): Generator<PageElement> {
  const pending = [element];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && typeof child !== "string") pending.push(child);
    }
  }
}

/** The text as it is shown, a line for each block; of a long one, `most` characters at least. */
export function shownText(element: PageElement, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  const visit = (one: PageElement) => {
    if (SILENT.test(one.name) || length > most) return;
    const block = BLOCK.test(one.name);
    if (block) parts.push("\n");
    for (const child of one.children)
      if (typeof child !== "string") visit(child);
      else if (length <= most) {
        const text = child.replace(/\s+/g, " ");
        parts.push(text);
        if (text !== " ") length += text.length;
      }
    if (block) parts.push("\n");
  };
  visit(element);
  return parts.join("").split("\n").map(cleanLine).filter(Boolean).join("\n");
}

/** All text in an element, script's too. */
export function rawText(element: PageElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
}

/** Whether a space-separated attribute (`class`, `rel`, `itemprop`) holds a word. */
export function says(element: PageElement, attribute: string, word: string): boolean {
  return (element.attributes[attribute] ?? "").toLowerCase().split(/\s+/).includes(word);
}

/** HTML of what is in an element, its addresses absolute against `base` where there is one. */
export function innerHtml(element: PageElement, base: string | undefined): string {
  return element.children
    .map((child) => outer(child, base))
    .join("")
    .trim();
}

function outer(node: PageElement | string, base: string | undefined): string {
  if (typeof node === "string") return escapeHtml(node);
  if (SILENT.test(node.name)) return "";
  const attributes = Object.entries(shown(node))
    .filter(([name]) => /^[a-z][a-z-]*$/.test(name) && !/^on/.test(name))
    .map(
      ([name, value]) =>
        ` ${name}="${escapeHtml(/^(?:href|src|poster|cite)$/.test(name) ? placed(value, base) : value)}"`,
    )
    .join("");
  const inner = node.children.map((child) => outer(child, base)).join("");
  return VOID.has(node.name)
    ? `<${node.name}${attributes}>`
    : `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/** A picture that scripts put in place later has its address in another attribute. */
function shown({ name, attributes }: PageElement): Readonly<Record<string, string>> {
  if (name !== "img" || (attributes.src && !/^data:|blank|placeholder|spacer/i.test(attributes.src)))
    return attributes;
  const late = ["data-src", "data-original", "data-lazy-src", "data-url"]
    .map((one) => attributes[one])
    .find(Boolean);
  return late ? { ...attributes, src: late } : attributes;
}

/** An address against `base`, as it is where there is none. */
export function placed(address: string, base: string | undefined): string {
  const text = address.trim();
  return text.startsWith("#") ? text : (URL.parse(text, base)?.href ?? text);
}
