/** Bodies as Ghost's editor kept them before (Mobiledoc 0.3), as HTML. */
import { escapeHtml } from "../text.ts";
import { cardHtml } from "./ghost-cards.ts";
import { parsed, type Rendered } from "./ghost-lexical.ts";
import { isRecord } from "./ghost-rows.ts";

const BLOCKS = /^(?:p|h[1-6]|blockquote|aside|ul|ol)$/;
const INLINE = /^(?:strong|b|em|i|s|u|code|sub|sup)$/;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const nameOf = (value: unknown) => (typeof value === "string" ? value.toLowerCase() : "");

/** Renders a Mobiledoc document; undefined when it is none. */
export function mobiledocHtml(stored: string): Rendered | undefined {
  const document = parsed(stored);
  if (!isRecord(document) || !Array.isArray(document.sections)) return undefined;
  const dropped = new Set<string>();
  const cards = listOf(document.cards);
  const markups = listOf(document.markups).map(markupOf);
  const html = document.sections.map((section): string => {
    const [kind, what, markers] = listOf(section);
    if (kind === 1) return block(nameOf(what), inline(markers, markups));
    if (kind === 2)
      return typeof what === "string" ? `<figure><img src="${escapeHtml(what)}" alt=""></figure>` : "";
    if (kind === 3)
      return block(
        nameOf(what),
        listOf(markers)
          .map((item) => `<li>${inline(item, markups)}</li>`)
          .join(""),
      );
    const [name, payload] = listOf(cards[Number(what)]);
    const card = kind === 10 ? cardHtml(nameOf(name), isRecord(payload) ? payload : {}) : undefined;
    if (card === undefined) dropped.add(nameOf(name) || `a section of kind ${kind}`);
    return card ?? "";
  });
  return { html: html.filter((one) => one !== "").join("\n"), dropped: [...dropped] };
}

function block(tag: string, inner: string): string {
  const name = BLOCKS.test(tag) ? tag : "p";
  return inner === "" ? "" : `<${name}>${inner}</${name}>`;
}

/** A markup's opening tag and its name: `["strong"]` or `["a", ["href", "https://…"]]`. */
function markupOf(markup: unknown): readonly [open: string, name: string] {
  const [tag, attributes] = listOf(markup);
  const name = nameOf(tag);
  if (name === "a") {
    const pairs = listOf(attributes);
    const href = pairs[pairs.indexOf("href") + 1];
    return typeof href === "string" ? [`<a href="${escapeHtml(href)}">`, "a"] : ["", ""];
  }
  return INLINE.test(name) ? [`<${name}>`, name] : ["", ""];
}

/** Markers `[kind, markups that open, number that close, text]`; an atom is a line break or its text. */
function inline(markers: unknown, markups: readonly (readonly [string, string])[]): string {
  const open: string[] = [];
  let html = "";
  for (const marker of listOf(markers)) {
    const [kind, opens, closes, value] = listOf(marker);
    for (const at of listOf(opens)) {
      const [tag, name] = markups[Number(at)] ?? ["", ""];
      html += tag;
      open.push(name);
    }
    html += kind === 0 && typeof value === "string" ? escapeHtml(value) : "<br>";
    for (let n = Math.min(Number(closes) || 0, open.length); n > 0; n--) {
      const name = open.pop();
      if (name) html += `</${name}>`;
    }
  }
  for (const name of open.reverse()) if (name) html += `</${name}>`;
  return html;
}
