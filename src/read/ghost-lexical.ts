/** Bodies as Ghost's editor of today keeps them (Lexical), as HTML. */
import { escapeHtml } from "../text.ts";
import { cardHtml, textOf } from "./ghost-cards.ts";
import { isRecord } from "./ghost-rows.ts";

/** The HTML of a document, and the kinds of nodes that were left out. */
export interface Rendered {
  readonly html: string;
  readonly dropped: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

const DEEPEST = 60;
/** Bits of a text's format. */
const FORMATS: readonly (readonly [bit: number, tag: string])[] = [
  [1, "strong"],
  [2, "em"],
  [4, "s"],
  [8, "u"],
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
];
/** What Ghost shows to members or in e-mail alone. */
const NOT_SHOWN = /^(?:paywall|email|email-cta|signup|call-to-action|tk)$/;

/** Renders a Lexical document; undefined when it is none. */
export function lexicalHtml(stored: string): Rendered | undefined {
  const document: unknown = parsed(stored);
  const root = isRecord(document) && isRecord(document.root) ? document.root : undefined;
  if (!root) return undefined;
  const dropped = new Set<string>();
  return { html: children(root, dropped, 0, "\n"), dropped: [...dropped] };
}

/** The value of a JSON text, unless it is broken. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function children(node: Node, dropped: Set<string>, depth: number, between = ""): string {
  if (depth > DEEPEST || !Array.isArray(node.children)) return "";
  return node.children
    .filter(isRecord)
    .map((child) => html(child, dropped, depth + 1))
    .filter((one) => one !== "")
    .join(between);
}

function html(node: Node, dropped: Set<string>, depth: number): string {
  const type = textOf(node, "type").replace(/^extended-/, "");
  const inside = (tag: string) => {
    const inner = children(node, dropped, depth);
    return inner === "" ? "" : `<${tag}>${inner}</${tag}>`;
  };
  switch (type) {
    case "text":
      return formatted(node);
    case "linebreak":
      return "<br>";
    case "tab":
      return " ";
    case "paragraph":
      return inside("p");
    case "heading":
      return inside(/^h[1-6]$/.test(textOf(node, "tag")) ? textOf(node, "tag") : "h2");
    case "quote":
    case "aside":
      return inside("blockquote");
    case "list":
      return inside(textOf(node, "tag") === "ol" || textOf(node, "listType") === "number" ? "ol" : "ul");
    case "listitem":
      return inside("li");
    case "link":
    case "autolink":
    case "at-link":
      return `<a href="${escapeHtml(textOf(node, "url"))}">${children(node, dropped, depth)}</a>`;
  }
  const card = cardHtml(type, node);
  if (card !== undefined) return card;
  if (Array.isArray(node.children)) return children(node, dropped, depth);
  if (!NOT_SHOWN.test(type)) dropped.add(type || "a node without a type");
  return "";
}

function formatted(node: Node): string {
  const text = escapeHtml(textOf(node, "text"));
  const format = typeof node.format === "number" ? node.format : 0;
  return FORMATS.reduce((inner, [bit, tag]) => (format & bit ? `<${tag}>${inner}</${tag}>` : inner), text);
}
