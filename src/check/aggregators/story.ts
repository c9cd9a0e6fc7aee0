/** A feed as an aggregator looks at it: the same questions to RSS 2.0 and Atom 1.0. */
import type { Place } from "../finding.ts";
import { attributeOf, childOf, childrenOf, type Element } from "../tree.ts";
import { type Picture, picturesOf } from "./pictures.ts";

export const ATOM = "http://www.w3.org/2005/Atom";
export const ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
const DC = "http://purl.org/dc/elements/1.1/";
const CONTENT = "http://purl.org/rss/1.0/modules/content/";

export interface File {
  readonly url: string;
  readonly type: string;
  readonly length: string;
}

/** An item or entry. What is not there is an empty text. */
export interface Story extends Place {
  readonly element: Element;
  readonly title: string;
  readonly link: string;
  readonly id: string;
  readonly published: string;
  /** HTML. */
  readonly summary: string;
  /** HTML; the whole text, where there is one besides the summary. */
  readonly content: string;
  readonly language: string;
  readonly authors: readonly string[];
  readonly pictures: readonly Picture[];
  readonly enclosures: readonly File[];
}

/** A channel or feed with its stories. */
export interface Told extends Place {
  readonly element: Element;
  readonly title: string;
  readonly link: string;
  readonly description: string;
  readonly language: string;
  /** Its own address, as it is served or as it says. */
  readonly address: string;
  readonly hubs: readonly string[];
  readonly stories: readonly Story[];
}

const textOf = (element: Element, local: string, uri?: string) =>
  childOf(element, local, uri)?.text.trim() ?? "";

/** What the root of a feed tells; undefined where it is none. `address` is where it is served. */
export function toldBy(root: Element, address: string | undefined): Told | undefined {
  const isAtom = root.uri === ATOM && root.local === "feed";
  const channel = isAtom ? root : root.local === "rss" ? childOf(root, "channel") : undefined;
  if (!channel) return undefined;
  const links = childrenOf(channel, "link", ATOM);
  const hrefs = (rel: string) =>
    links.filter((one) => attributeOf(one, "rel") === rel).map((one) => attributeOf(one, "href") ?? "");
  return {
    ...placeOf(channel),
    element: channel,
    title: textOf(channel, "title"),
    link: isAtom ? alternateOf(channel) : textOf(channel, "link"),
    description: textOf(channel, isAtom ? "subtitle" : "description"),
    language: isAtom
      ? (attributeOf(channel, "xml:lang") ?? "")
      : textOf(channel, "language") || textOf(channel, "language", DC),
    address: address ?? hrefs("self")[0] ?? "",
    hubs: hrefs("hub"),
    stories: childrenOf(channel, isAtom ? "entry" : "item").map(isAtom ? fromEntry : fromItem),
  };
}

const placeOf = ({ where, line }: Element): Place => ({ where, ...(line === undefined ? {} : { line }) });

const alternateOf = (element: Element) =>
  childrenOf(element, "link", ATOM)
    .filter((one) => (attributeOf(one, "rel") ?? "alternate") === "alternate")
    .map((one) => attributeOf(one, "href") ?? "")[0] ?? "";

function fromItem(element: Element): Story {
  const title = textOf(element, "title");
  const link = textOf(element, "link");
  const content = textOf(element, "encoded", CONTENT);
  const summary = textOf(element, "description");
  const enclosures = childrenOf(element, "enclosure").map((one) => fileOf(one, "url"));
  return {
    ...placeOf(element),
    article: { title, link },
    element,
    title,
    link,
    id: textOf(element, "guid"),
    published: textOf(element, "pubDate") || textOf(element, "date", DC),
    summary,
    content,
    language: textOf(element, "language", DC),
    authors: [...childrenOf(element, "creator", DC), ...childrenOf(element, "author")].map(
      ({ text }) => text,
    ),
    pictures: picturesOf(element, enclosures, content || summary),
    enclosures,
  };
}

function fromEntry(element: Element): Story {
  const title = textOf(element, "title");
  const link = alternateOf(element);
  const content = htmlOf(childOf(element, "content"));
  const summary = htmlOf(childOf(element, "summary"));
  const enclosures = childrenOf(element, "link")
    .filter((one) => attributeOf(one, "rel") === "enclosure")
    .map((one) => fileOf(one, "href"));
  return {
    ...placeOf(element),
    article: { title, link },
    element,
    title,
    link,
    id: textOf(element, "id"),
    published: textOf(element, "published") || textOf(element, "updated"),
    summary,
    content,
    language: attributeOf(element, "xml:lang") ?? "",
    authors: childrenOf(element, "author").map((one) => textOf(one, "name")),
    pictures: picturesOf(element, enclosures, content || summary),
    enclosures,
  };
}

/** XHTML as it would be written in HTML; the order of text and elements is not kept, which no rule needs. */
function htmlOf(element: Element | undefined): string {
  if (!element) return "";
  const written = (one: Element): string => {
    const attributes = one.attributes.map(
      ({ name, value }) => ` ${name}="${value.replaceAll('"', "&quot;")}"`,
    );
    return `<${one.local}${attributes.join("")}>${one.text}${one.children.map(written).join("")}</${one.local}>`;
  };
  return element.text.trim() + element.children.map(written).join("");
}

const fileOf = (element: Element, name: "url" | "href"): File => ({
  url: attributeOf(element, name) ?? "",
  type: attributeOf(element, "type") ?? "",
  length: attributeOf(element, "length") ?? "",
});
