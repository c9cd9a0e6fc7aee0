/** An `<item>` of RSS or an `<entry>` of Atom, with Dublin Core and what else is found in them → what it says. */
import type { Author } from "../article.ts";
import { cleanLine } from "../text.ts";
import { isBloggerKind } from "./feed-blogger.ts";
import type { FeedEntry } from "./feed-entry.ts";
import { mediaOf } from "./feed-media.ts";
import {
  absolved,
  atomText,
  type FeedText,
  htmlFrom,
  innerXhtml,
  lineOf,
  paragraphs,
  picturesNamed,
  plainOf,
} from "./feed-text.ts";
import { childrenNamed, textIn, textOfChild, type XmlElement } from "./xml-parts.ts";

const names = (list: string) => list.split(" ");
// Elements of Atom stand in RSS without their namespace, too.
const PUBLISHED = names(
  "rss:pubdate atom:published atom:issued rss:published dcterms:issued dcterms:available dc:date atom:created dcterms:created dcterms:date",
);
const UPDATED = names("atom:updated atom:modified dcterms:modified rss:updated rss:modified");
const IDS = names("atom:id rss:guid rss:id dc:identifier");
const CATEGORIES = names("rss:category dc:subject dcterms:subject media:category");
const DESCRIPTIONS = names(
  "rss:description rss:summary dc:description dcterms:abstract itunes:summary media:description",
);

/** What an entry says. `around` is what its addresses are relative to where nothing nearer says so. */
export function entryOf(item: XmlElement, around: string | undefined): FeedEntry {
  const absolute = (address: string, at: XmlElement) => URL.parse(address.trim(), at.base ?? around)?.href;
  const link = linkOf(item, absolute);
  const { content, summary } = textsOf(item, link ?? around);
  return {
    line: item.line,
    id: cleanLine(textOfChild(item, ...IDS) ?? item.attributes["rdf:about"] ?? ""),
    title: titleOf(item),
    link,
    via: atomLink(item, "via", absolute),
    addresses: permalinks(item, absolute),
    published: textOfChild(item, ...PUBLISHED),
    updated: textOfChild(item, ...UPDATED),
    language: languageOf(item),
    authors: authorsIn(item),
    categories: categoriesOf(item),
    content,
    summary,
    ...mediaOf(item, content, absolute),
  };
}

const languageOf = (item: XmlElement) =>
  textOfChild(item, "dc:language", "dcterms:language") ?? item.attributes["xml:lang"];

function titleOf(item: XmlElement): string | undefined {
  for (const one of childrenNamed(item, "atom:title")) {
    const text = atomText(one);
    const title =
      text &&
      ("html" in text ? cleanLine(plainOf(text.html)) || picturesNamed(text.html) : cleanLine(text.plain));
    if (title) return title;
  }
  const text = textOfChild(item, "rss:title", "dc:title", "dcterms:title", "media:title", "itunes:title");
  return text ? lineOf(text) || picturesNamed(text) || undefined : undefined;
}

type Absolute = (address: string, at: XmlElement) => string | undefined;

function atomLink(item: XmlElement, rel: string, absolute: Absolute): string | undefined {
  const links = childrenNamed(item, "atom:link").filter(
    (one) =>
      (one.attributes.href ?? textIn(one)) !== "" &&
      (one.attributes.rel?.trim().toLowerCase() || "alternate") === rel,
  );
  const link = links.find((one) => /html/.test(one.attributes.type ?? "html")) ?? links[0];
  return link && absolute(link.attributes.href ?? textIn(link), link);
}

function linkOf(item: XmlElement, absolute: Absolute): string | undefined {
  const written = childrenNamed(item, "rss:link").find((one) => textIn(one) !== "");
  return (
    (written && absolute(textIn(written), written)) ??
    atomLink(item, "alternate", absolute) ??
    // Browsers' habits in RSS: the address as an attribute.
    childrenNamed(item, "rss:link")
      .map((one) => one.attributes.href && absolute(one.attributes.href, one))
      .find(Boolean) ??
    permalinks(item, absolute)[0]
  );
}

/** Where FeedBurner's redirections lead, RSS 2.0's guid unless it says that it is no address, and an id that is one. */
function permalinks(item: XmlElement, absolute: Absolute): string[] {
  const guids = childrenNamed(item, "rss:guid").filter(
    (one) => one.attributes.ispermalink !== "false" && one.attributes.isPermaLink !== "false",
  );
  return [...childrenNamed(item, "feedburner:origlink"), ...guids, ...childrenNamed(item, "atom:id")]
    .filter((one) => /^https?:/i.test(textIn(one)))
    .flatMap((one) => absolute(textIn(one), one) ?? []);
}

function textsOf(item: XmlElement, around: string | undefined): { content: string; summary?: string } {
  const constructs = (name: string) =>
    childrenNamed(item, name).flatMap((one) => {
      const text = atomText(one);
      return text ? [{ text, at: one }] : [];
    });
  const html = (text: FeedText) => ("html" in text ? text.html : paragraphs(text.plain));
  const bodies = [
    ...childrenNamed(item, "content:encoded").map((at) => ({ html: textIn(at), at })),
    ...childrenNamed(item, "xhtml:body", "xhtml:div").map((at) => ({ html: innerXhtml(at), at })),
    ...constructs("atom:content").map(({ text, at }) => ({ html: html(text), at })),
  ].filter((one) => one.html.trim() !== "");
  const described = [
    ...constructs("atom:summary").map(({ text, at }) => ({ html: html(text), at })),
    ...childrenNamed(item, ...DESCRIPTIONS).map((at) => ({
      html: at.children.some((one) => typeof one !== "string") ? innerXhtml(at) : htmlFrom(textIn(at)),
      at,
    })),
  ].filter((one) => one.html.trim() !== "");
  // The longest of several, as where a feed gives an article in parts of it.
  const body = bodies.toSorted((a, b) => b.html.length - a.html.length)[0];
  const first = body ?? described[0];
  const content = first ? absolved(first.html, first.at.base ?? around) : "";
  const summary = body && described[0] ? cleanLine(plainOf(described[0].html)) : "";
  return { content, ...(summary ? { summary } : {}) };
}

/** The people who wrote it. */
export function authorsIn(element: XmlElement): Author[] {
  const people = childrenNamed(element, "atom:author").flatMap((one) => personOf(one));
  if (people.length > 0) return people;
  const names = ["dc:creator", "dcterms:creator", "rss:author", "itunes:author", "media:credit"];
  for (const name of names) {
    const found = childrenNamed(element, name)
      .filter((one) => name !== "media:credit" || one.attributes.role === "author")
      .flatMap((one) => named(textIn(one)));
    if (found.length > 0) return found;
  }
  return [];
}

function personOf(element: XmlElement): Author[] {
  const name = textOfChild(element, "atom:name");
  const email = textOfChild(element, "atom:email");
  const link = textOfChild(element, "atom:uri", "atom:url");
  const known = cleanLine(name ?? email ?? "");
  if (!known) return named(element.children.filter((one) => typeof one === "string").join(""));
  return [{ name: known, ...(email ? { email } : {}), ...(link ? { link } : {}) }];
}

const EMAIL = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/;

/** `name`, `name@host (Name)`, `Name <name@host>`, `Name (name@host)` */
function named(text: string): Author[] {
  const line = lineOf(text).slice(0, 500);
  const [, before = "", inner = ""] = /^([^<(]*)[<(]\s*(?:mailto:)?([^<>()]*)[>)]$/.exec(line) ?? [];
  const email = [before.trim(), inner.trim(), line].find((one) => EMAIL.test(one));
  const name = !email ? line : email === before.trim() ? inner.trim() : email === line ? line : before.trim();
  return name || email ? [{ name: name || email || "", ...(email ? { email } : {}) }] : [];
}

function categoriesOf(item: XmlElement): string[] {
  const atom = childrenNamed(item, "atom:category")
    .filter((one) => !isBloggerKind(one))
    .map((one) => one.attributes.label?.trim() || one.attributes.term?.trim() || textIn(one));
  const groups = childrenNamed(item, "media:group");
  const media = [item, ...groups].flatMap((one) => childrenNamed(one, "media:content"));
  const plain = [item, ...groups, ...media]
    .flatMap((one) => childrenNamed(one, ...CATEGORIES))
    .map((one) => one.attributes.label?.trim() || textIn(one));
  const itunes = childrenNamed(item, "itunes:category").flatMap((one) =>
    [one, ...childrenNamed(one, "itunes:category")].map(({ attributes }) => attributes.text ?? ""),
  );
  const lists = childrenNamed(item, "itunes:keywords", "media:keywords").flatMap((one) =>
    textIn(one).split(/[,،]/),
  );
  return [...atom, ...plain, ...itunes, ...lists].map(lineOf).filter(Boolean);
}
