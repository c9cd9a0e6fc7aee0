/** Blocks of a body as HTML: paragraphs, sub-headings, lists, quotations, pictures, links. */
import { LinkifyIt } from "linkify-it";
import { escapeHtml } from "../text.ts";
import { isSeparator } from "./text-labels.ts";
import {
  type Block,
  endsSentence,
  isParagraph,
  isVerse,
  type Line,
  paragraphsOf,
  words,
} from "./text-lines.ts";
import { isPictureCredit, pictureIn } from "./text-picture.ts";

// Only what begins so is made a link; looking for more takes long.
const MAY_LINK = /https?:\/\/|www\./i;
// Behind www. any ending is an address's: .news, .museum, .example.
const links = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, fuzzyIP: false }).tlds("[a-z]{3,24}", true);
const BULLET = /^(?:[•▪●◦■○‣∙·►▶✓✔✅]\s*|[*+–—-]\s+)(?=\S)/u;
const NUMBER = /^\(?([0-9٠-٩۰-۹]{1,2})\s*(?:[.)]|[-–:]\s)\s*(?=\D)/u;

/** Escaped text with its bare addresses made links. Only what says http or www is one: `ن.تايمز` and `v2.io` are words. */
export function linked(text: string): string {
  let html = "";
  let end = 0;
  for (const match of (MAY_LINK.test(text) && links.match(text)) || []) {
    const raw = match.raw.replace(/[،؛؟«»].*$/su, "");
    if (!/^(?:https?:\/\/|www\.)./i.test(raw) || match.index < end) continue;
    const address = /^www\./i.test(raw) ? `https://${raw}` : raw;
    html += `${escapeHtml(text.slice(end, match.index))}<a href="${escapeHtml(address)}">${escapeHtml(raw)}</a>`;
    end = match.index + raw.length;
  }
  return html + escapeHtml(text.slice(end));
}

interface Item {
  readonly kind: "ul" | "ol";
  readonly number: number;
  readonly text: string;
}

function itemIn(line: string): Item | undefined {
  const numbered = NUMBER.exec(line);
  if (numbered) {
    const digits = (numbered[1] ?? "").replace(/[^0-9]/g, (digit) =>
      String((digit.codePointAt(0) ?? 0) & 0xf),
    );
    return { kind: "ol", number: Number(digits), text: line.slice(numbered[0].length) };
  }
  const bullet = BULLET.exec(line);
  return bullet ? { kind: "ul", number: 0, text: line.slice(bullet[0].length) } : undefined;
}

type Part =
  | { readonly kind: "text"; readonly block: Block; readonly item?: Item }
  | { readonly kind: "picture"; readonly html: string }
  | { readonly kind: "rule" };

/** Items of a list are parts of their own; a line behind an item that is none goes on with it. */
function partsOf(source: Block): Part[] {
  if (isSeparator(source.text)) return [{ kind: "rule" }];
  const picture = pictureIn(source.text);
  if (picture)
    return [
      {
        kind: "picture",
        html: `<img src="${escapeHtml(picture.url)}" alt="${escapeHtml(picture.alt ?? "")}">`,
      },
    ];
  if (!source.lines.some((line) => itemIn(line.text)))
    return paragraphsOf(source).map((block) => ({ kind: "text", block }));
  const parts: Part[] = [];
  let before: Line[] = [];
  const close = () => {
    if (before.length > 0)
      parts.push({
        kind: "text",
        block: { lines: before, text: before.map((l) => l.text).join(" "), line: before[0]?.number ?? 1 },
      });
    before = [];
  };
  for (const line of source.lines) {
    const item = itemIn(line.text);
    const last = parts.at(-1);
    if (item) {
      close();
      parts.push({ kind: "text", block: { lines: [line], text: line.text, line: line.number }, item });
    } else if (last?.kind === "text" && last.item && before.length === 0) {
      const text = `${last.item.text} ${line.text}`;
      parts[parts.length - 1] = {
        ...last,
        block: { ...last.block, text: `${last.block.text} ${line.text}` },
        item: { ...last.item, text },
      };
    } else before.push(line);
  }
  close();
  return parts;
}

/** How many parts from here on are items of one list; one alone is a paragraph that begins with a dash. */
function listLength(parts: readonly Part[], at: number): number {
  let end = at;
  let previous: Item | undefined;
  for (let part = parts[end]; part?.kind === "text" && part.item; part = parts[end]) {
    const { item } = part;
    const follows = item.kind === "ul" || item.number === (previous?.number ?? 0) + 1;
    if (previous && !(item.kind === previous.kind && follows)) break;
    previous = item;
    end++;
  }
  return end - at < 2 ? 0 : end - at;
}

function isQuotation(text: string): boolean {
  const whole = /^(?:"([^"]+)"|“([^”]+)”|«([^»]+)»)[.،]?$/u.exec(text);
  return whole !== null && words(text) >= 5;
}

/** `Q:`, `س:`: who speaks in an interview, and no heading of its own. */
const SPEAKER = /^(?:[QA]|س|ج)\s*[:.–-]/u;

function isHeading(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  const next = parts[at + 1];
  if (part?.kind !== "text" || part.block.lines.length > 1 || next?.kind !== "text") return false;
  const { text } = part.block;
  const question = /[?؟]$/.test(text);
  if (
    words(text) > 9 ||
    text.length > 80 ||
    (endsSentence(text) && !question) ||
    /^["“«(–—*-]|https?:|www\.|^\S+\.\S+\/\S*$/.test(text) ||
    SPEAKER.test(text) ||
    isPictureCredit(text)
  )
    return false;
  // Above `… ما يلي:` and its list, or above a quotation.
  const after = parts[at + 2];
  const opens =
    /:$/.test(next.block.text) &&
    after?.kind === "text" &&
    (after.item !== undefined || isQuotation(after.block.text) || isParagraph(after.block.text));
  if ((opens || isQuotation(next.block.text)) && words(text) >= 2 && !text.includes(":")) return true;
  return (
    isParagraph(next.block.text) ||
    (next.item !== undefined && !part.item) ||
    (words(next.block.text) >= 8 && endsSentence(next.block.text))
  );
}

function textHtml(block: Block): string {
  const quoted = block.lines.every((line) => line.text.startsWith(">"));
  const lines = block.lines.map((line) => (quoted ? line.text.replace(/^>+\s*/, "") : line.text));
  const html = isVerse(block.lines)
    ? block.lines.map((line, i) => linked(line.halves?.join("\u2003") ?? lines[i] ?? "")).join("<br>")
    : linked(quoted ? lines.join(" ") : block.text);
  return quoted || isQuotation(block.text) ? `<blockquote><p>${html}</p></blockquote>` : `<p>${html}</p>`;
}

/** The HTML of a body, one element a line. */
export function bodyHtml(blocks: readonly Block[]): string {
  const parts = blocks.flatMap(partsOf);
  while (parts.at(-1)?.kind === "rule") parts.pop();
  while (parts[0]?.kind === "rule") parts.shift();
  const html: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    const length = listLength(parts, i);
    if (part === undefined) continue;
    if (length > 0 && part.kind === "text" && part.item) {
      const items = parts
        .slice(i, i + length)
        .map((p) => (p.kind === "text" && p.item ? `<li>${linked(p.item.text)}</li>` : ""));
      const start = part.item.kind === "ol" && part.item.number !== 1 ? ` start="${part.item.number}"` : "";
      html.push(`<${part.item.kind}${start}>${items.join("")}</${part.item.kind}>`);
      i += length - 1;
    } else if (part.kind === "rule") {
      if (parts[i - 1]?.kind !== "rule") html.push("<hr>");
    } else if (part.kind === "picture") html.push(`<p>${part.html}</p>`);
    else {
      const marked =
        /^#{1,6}\s+(.+?)\s*#*$/.exec(part.block.text) ??
        /^\*\*\s*([^*]+?)\s*(?:\*\*)?$/.exec(part.block.text);
      if (marked?.[1] && words(marked[1]) <= 15) html.push(`<h2>${linked(marked[1])}</h2>`);
      else
        html.push(
          i > 0 && isHeading(parts, i) ? `<h2>${linked(part.block.text)}</h2>` : textHtml(part.block),
        );
    }
  }
  return html.join("\n");
}
