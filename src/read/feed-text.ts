/** Texts of feeds, which may be plain, HTML in a text, or XHTML as elements. */
import { decodeHTMLStrict } from "entities/decode";
import { cleanLine, escapeHtml } from "../text.ts";
import type { XmlElement } from "./xml-parts.ts";

/** A text as its element declares it (RFC 4287 §3.1). */
export type FeedText = { readonly html: string } | { readonly plain: string };

const SILENT = /<!--|<(script|style|head|title|template)(?=[\s/>])[^<>]*>/gi;
const LINE_ENDS =
  /<\/?(?:p|div|h[1-6]|[uo]l|li|blockquote|pre|table|tr|figure|figcaption|section|article|br|hr)(?=[\s/>])[^<>]*>/gi;
const MARKUP =
  /<\/(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|p|q|s|small|span|strike|strong|sub|sup|u)\s*>|<(?:br|img|wbr)\b[^<>]*>/i;
const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"]);

/** The plain text of HTML, a line for each block. */
export function plainOf(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  const bare = withoutSilent(html)
    .replace(/\s{2,}|[^\S ]/g, " ")
    .replace(LINE_ENDS, "\n")
    .replace(/<\/?[a-z!?][^<>]*>/gi, "");
  return decodeHTMLStrict(bare).split("\n").map(cleanLine).filter(Boolean).join("\n");
}

function withoutSilent(html: string): string {
  let text = "";
  let at = 0;
  for (const match of html.matchAll(SILENT)) {
    if (match.index < at) continue;
    const close = match[1] ? new RegExp(`</${match[1]}\\s*>`, "gi") : /-->/g;
    close.lastIndex = match.index;
    const end = close.exec(html);
    text += html.slice(at, match.index);
    at = end ? close.lastIndex : html.length;
  }
  return text + html.slice(at);
}

/** A title, which RSS leaves open whether it is HTML: mark-up that could be meant is taken out. */
export function lineOf(text: string): string {
  return cleanLine(MARKUP.test(text) || /&(?:#\w{2,6}|[a-z]\w{1,9});/i.test(text) ? plainOf(text) : text);
}

/** What pictures say in place of words: the title of an entry whose title is only a picture. */
export function picturesNamed(html: string): string {
  const names = html.matchAll(/<img\s[^<>]*?\balt\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi);
  return cleanLine(plainOf([...names].map(([, double, single]) => double ?? single).join(" ")));
}

/** A text of no declared kind as HTML: paragraphs at its empty lines where it has no mark-up. */
export function htmlFrom(text: string): string {
  return /<\/?[a-z][^<>]*>|&(?:#\w{2,6}|[a-z]\w{1,9});/i.test(text) ? text : paragraphs(text);
}

/** Plain text as HTML. */
export function paragraphs(text: string): string {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => `<p>${escapeHtml(one)}</p>`)
    .join("\n");
}

/** An Atom text or content (1.0: `type`; 0.3: `type` and `mode`), undefined for what is no text. */
export function atomText(element: XmlElement): FeedText | undefined {
  const type = (element.attributes.type ?? "text").trim().toLowerCase().split(";")[0] ?? "";
  const mode = element.attributes.mode?.trim().toLowerCase();
  const text = element.children.filter((child) => typeof child === "string").join("");
  const hasElements = element.children.some((child) => typeof child !== "string");
  if (mode === "base64" || (type.includes("/") && !/^text\/|[+/]xml$|html/.test(type))) {
    if (!/^text\b|octet-stream$/.test(type)) return undefined;
    const decoded = fromBase64(text);
    return decoded === undefined ? undefined : /html/.test(type) ? { html: decoded } : { plain: decoded };
  }
  if (hasElements) return { html: innerXhtml(element) };
  if (/^(?:html|xhtml)$|html/.test(type) || /[+/]xml$/.test(type))
    return { html: type.includes("xhtml") ? escapeHtml(text) : text };
  return { plain: text };
}

function fromBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, "")), (one) => one.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The XHTML in an element, without the `<div>` that Atom wraps it in (RFC 4287 §3.1.1.3). */
export function innerXhtml(element: XmlElement): string {
  const inner = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const [first] = inner;
  const wrapper = inner.length === 1 && first && typeof first !== "string" && first.name.endsWith(":div");
  return (wrapper && plainDiv(first) ? first : element).children.map(xhtml).join("").trim();
}

const plainDiv = (element: XmlElement) =>
  Object.keys(element.attributes).every((name) => name.startsWith("xml"));

function xhtml(node: XmlElement | string): string {
  if (typeof node === "string") return escapeHtml(node);
  const name = node.name.slice(node.name.indexOf(":") + 1);
  if (!/^[a-z][a-z0-9]*$/.test(name)) return node.children.map(xhtml).join("");
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => [key === "xml:lang" ? "lang" : key.toLowerCase(), value] as const)
    .filter(([key]) => /^[a-z][a-z-]*$/.test(key) && key !== "xmlns")
    .map(([key, value]) => ` ${key}="${escapeHtml(based(key, value, node.base))}"`)
    .join("");
  const inner = node.children.map(xhtml).join("");
  return VOID.has(name) && inner === ""
    ? `<${name}${attributes}>`
    : `<${name}${attributes}>${inner}</${name}>`;
}

const based = (key: string, value: string, base: string | undefined) =>
  /^(?:href|src|poster|cite)$/.test(key) && base ? (URL.parse(value.trim(), base)?.href ?? value) : value;

/** HTML whose relative addresses are put under `base`. */
export function absolved(html: string, base: string | undefined): string {
  if (!base) return html;
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(
      /(\s(?:href|src|poster|cite)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi,
      (whole, name: string, quoted: string) => {
        const value = decodeHTMLStrict(quoted.replace(/^["']|["']$/g, "")).trim();
        if (value === "" || value.startsWith("#") || URL.canParse(value)) return whole;
        const address = URL.parse(value, base)?.href;
        return address ? `${name}"${escapeHtml(address)}"` : whole;
      },
    ),
  );
}
