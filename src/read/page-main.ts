/** The main text of a page: what its author marked, else the densest block, without what stands about it. */

import { type PageElement, says, shownText } from "./page-tree.ts";
import { isFurniture, labelOf } from "./text-labels.ts";

/** The elements of the text, and what stood among them that is none of it. */
export interface MainText {
  /** In the document's order; what is no text has been taken out of the tree. */
  readonly elements: readonly PageElement[];
  /** Headlines of other articles. */
  readonly related: readonly string[];
  /** Keywords in a line of their own. */
  readonly keywords: readonly string[];
  /** Source as written. */
  readonly credit?: string;
}

const NEVER =
  /^(?:script|style|noscript|template|iframe|object|form|nav|aside|footer|header|button|select|input|svg|dialog)$/;
const UNLIKELY =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|share|sharing|social|socials|related|recommend(?:ed|ations)?|read-?more|more-?news|also|see-?also|comments?|comment-list|disqus|sidebar|widgets?|advert(?:isement)?|ads?|ad-?(?:slot|unit|container)|banner|promo|newsletter|subscribe|subscription|cookies?|popup|modal|masthead|toolbar|pagination|pager|tags|tag-?list|tag-?cloud|post-?tags|keywords|author-?(?:box|bio|info|card)|byline|meta|post-?meta|entry-?meta|post-?info|print|sponsor(?:ed)?|outbrain|taboola|most-?(?:read|viewed|popular)|popular|trending|skip-?link|ticker|breaking|copyright|reactions|rating|jp-relatedposts|sharedaddy|screen-reader-text|visually-hidden|sr-only)(?:$|[\s_-])/i;
const PARAGRAPH = /^(?:p|pre|blockquote|li|dd|h[2-6])$/;
/** Below this many characters a line is likely a label, a button or a caption. */
const SHORT = 25;
const LEAST = 80;

/** Finds and cleans the main text; what it takes out is lost to the tree. */
export function mainTextOf(page: PageElement): MainText {
  const sizeOf = measured(page);
  const marked = markedBody(page, sizeOf);
  // Source, keywords and related headlines often stand beside the text, in the same <article>.
  const room = marked ?? roomFor(page, sizeOf);
  const found = {
    related: [] as string[],
    keywords: [] as string[],
    credit: undefined as string | undefined,
  };
  const isWholePage = room === page;
  if (!isWholePage) takeLabelled(room, found, sizeOf);
  clean(room, { isWholePage: marked === undefined, all: sizeOf(room).text, sizeOf });
  if (isWholePage) takeLabelled(room, found, measured(room));
  const elements = marked ? [marked] : densest(room);
  return {
    elements,
    related: found.related,
    keywords: found.keywords,
    ...(found.credit ? { credit: found.credit } : {}),
  };
}

/** `itemprop=articleBody`, or the classes that hAtom and WordPress give a body; the longest of several. */
function markedBody(page: PageElement, sizeOf: Sizes): PageElement | undefined {
  const found: PageElement[] = [];
  const classed: PageElement[] = [];
  const visit = (element: PageElement) => {
    if (says(element, "itemprop", "articlebody")) found.push(element);
    else {
      if (
        /(?:^|\s)(?:entry-content|post-content|article-body|article__body|articleBody|post-body|story-body|e-content)(?:\s|$)/.test(
          element.attributes.class ?? "",
        )
      )
        classed.push(element);
      for (const child of element.children) if (typeof child !== "string") visit(child);
    }
  };
  visit(page);
  const longest = (list: readonly PageElement[]) =>
    list.map((one) => ({ one, length: sizeOf(one).text })).sort((a, b) => b.length - a.length)[0];
  const body = longest(found) ?? longest(classed);
  return body && body.length >= LEAST ? body.one : undefined;
}

/** The largest `<article>`, else `<main>`, else the page. */
function roomFor(page: PageElement, sizeOf: Sizes): PageElement {
  const rooms: PageElement[] = [];
  const visit = (element: PageElement) => {
    if (element.name === "article" || element.name === "main" || element.attributes.role === "main")
      rooms.push(element);
    for (const child of element.children) if (typeof child !== "string") visit(child);
  };
  visit(page);
  const articles = rooms.filter(({ name }) => name === "article");
  const sized = (articles.length > 0 ? articles : rooms).map((one) => ({ one, length: sizeOf(one).text }));
  const best = sized.sort((a, b) => b.length - a.length)[0];
  return best && best.length >= LEAST ? best.one : page;
}

interface Size {
  readonly text: number;
  readonly linked: number;
}

/** Sizes of an element and of all within it, measured once: asking each anew would take its depth as many times. */
type Sizes = (element: PageElement) => Size;

function measured(page: PageElement): Sizes {
  const sizes = new Map<PageElement, Size>();
  const visit = (element: PageElement): Size => {
    let text = 0;
    let linked = 0;
    if (!/^(?:script|style|noscript|template|head)$/.test(element.name))
      for (const child of element.children) {
        const size = typeof child === "string" ? { text: child.trim().length, linked: 0 } : visit(child);
        text += size.text;
        linked += size.linked;
      }
    const size = { text, linked: element.name === "a" ? text : linked };
    sizes.set(element, size);
    return size;
  };
  visit(page);
  return (element) => sizes.get(element) ?? { text: 0, linked: 0 };
}

/** Takes out what is no text by its element, its name or its links; what holds most of the page stays whatever it is called. */
interface Cleaning {
  readonly isWholePage: boolean;
  /** Characters of what is cleaned. */
  readonly all: number;
  readonly sizeOf: Sizes;
}

function clean(element: PageElement, cleaning: Cleaning): void {
  for (let i = element.children.length - 1; i >= 0; i--) {
    const child = element.children[i];
    if (child === undefined || typeof child === "string") continue;
    if (isFurnishing(child, cleaning)) element.children.splice(i, 1);
    else clean(child, cleaning);
  }
}

function isFurnishing(element: PageElement, { isWholePage, all, sizeOf }: Cleaning): boolean {
  const { name, attributes } = element;
  if (/^(?:html|body|article|main)$/.test(name)) return false;
  const style = attributes.style ?? "";
  if (
    attributes.hidden !== undefined ||
    attributes["aria-hidden"] === "true" ||
    /display\s*:\s*none/i.test(style)
  )
    return true;
  if (NEVER.test(name)) {
    // A header or a form around all of an old page is no header.
    return !(/^(?:header|form|footer)$/.test(name) && sizeOf(element).text > all / 2);
  }
  if (/^(?:navigation|complementary|search|banner|contentinfo)$/.test(attributes.role ?? "")) return true;
  if (UNLIKELY.test(attributes.class ?? "") || UNLIKELY.test(attributes.id ?? "")) {
    if (/^(?:p|figure|img|blockquote|h1)$/.test(name)) return false;
    return sizeOf(element).text <= all / 2;
  }
  if (/^(?:ul|ol|table|div|section)$/.test(name) && (isWholePage || name === "ul")) {
    const { text, linked } = sizeOf(element);
    return text > 0 && text < all / 2 && linked > text * 0.7 && !(text < SHORT * 2 && name === "div");
  }
  return false;
}

/** The block with the most text in paragraphs. */
function densest(room: PageElement): readonly PageElement[] {
  const sizeOf = measured(room);
  const scores = new Map<PageElement, number>();
  const give = (element: PageElement | undefined, score: number) => {
    if (element) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  const visit = (element: PageElement) => {
    let own = 0;
    for (const child of element.children)
      if (typeof child !== "string") visit(child);
      else own += child.trim().length;
    const isParagraph = PARAGRAPH.test(element.name);
    const { text, linked } = isParagraph ? sizeOf(element) : { text: own, linked: 0 };
    // Old pages have their text in no paragraphs at all, cut by <br>.
    if (text < (isParagraph ? SHORT : LEAST)) return;
    const score = text - 2 * linked;
    give(isParagraph ? element.parent : element, score);
    give(isParagraph ? element.parent?.parent : element.parent, score / 2);
  };
  visit(room);
  let best = room;
  for (const [element, score] of scores) if (score > (scores.get(best) ?? 0)) best = element;
  // Of an <article> that is little else, the pictures beside its text belong to it too.
  if (room.name === "article" && sizeOf(best).text > sizeOf(room).text * 0.6) return [room];
  return /^(?:tr|tbody|table|ul|ol)$/.test(best.name) ? [best.parent ?? best] : [best];
}

interface Labelled {
  readonly related: string[];
  readonly keywords: string[];
  credit: string | undefined;
}

/** Takes lines out that say that they are no text: «اقرأ أيضا», keywords, the source, buttons. */
function takeLabelled(element: PageElement, found: Labelled, sizeOf: Sizes): void {
  let heading: "related" | "keywords" | undefined;
  const kept: (PageElement | string)[] = [];
  for (const child of element.children) {
    if (typeof child === "string") {
      kept.push(child);
      continue;
    }
    const line = shownText(child, 300);
    const isBlock = /^(?:p|div|h[2-6]|ul|ol|section|span|strong)$/.test(child.name);
    const isList =
      /^(?:ul|ol)$/.test(child.name) || (child.name === "p" && sizeOf(child).linked > line.length * 0.7);
    if (heading && (isList || line === "")) {
      if (line !== "")
        (heading === "related" ? found.related : found.keywords).push(...shownText(child).split("\n"));
      if (line !== "" && child.name !== "p") heading = undefined;
      continue;
    }
    heading = undefined;
    const label = isBlock && line.length < 300 && !line.includes("\n") ? labelOf(line) : undefined;
    const links = label ? sizeOf(child).linked : 0;
    if (label?.kind === "related" && (label.value === "" || links > label.value.length / 2)) {
      if (label.value) found.related.push(label.value);
      else heading = "related";
    } else if (label?.kind === "keywords" && child.name !== "span") {
      if (label.value)
        found.keywords.push(
          ...label.value
            .split(/[،,؛;|#]/)
            .map((one) => one.trim())
            .filter(Boolean),
        );
      else heading = "keywords";
    } else if (label?.kind === "source" && label.value && line.length < 120 && child.name !== "span")
      found.credit ??= label.value;
    else if (isBlock && line !== "" && isFurniture(line)) continue;
    else {
      takeLabelled(child, found, sizeOf);
      kept.push(child);
    }
  }
  element.children.length = 0;
  for (const child of kept) element.children.push(child);
}
