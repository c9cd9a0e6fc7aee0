/** Atom 1.0 (RFC 4287). */

import { withoutForbidden } from "../text.ts";
import { rfc3339 } from "./dates.ts";
import { type Media, mediaOf } from "./enclosure.ts";
import { extensions } from "./extension.ts";
import { HISTORY, historyLinks } from "./history.ts";
import type { Author, Category, Deleted, Feed, Format, Head, Item } from "./model.ts";
import { hubsOf, render } from "./model.ts";
import { attr, cdata, element, text, uri } from "./xml.ts";

const BOUND = new Set(["dc"]);

/** The format as `render` and the feeds of a publication use it. */
export const atomFormat: Format = {
  type: "application/atom+xml",
  head,
  item,
  separator: "",
  tail: "</feed>\n",
};

/** A feed as an Atom document. Takes any object of `feed`'s `Feed` class. Throws RangeError on an invalid Date. */
export function atom1(feed: Feed): string {
  return render(feed, atomFormat);
}

function head(feed: Head, updated: Date): string {
  const o = feed.options;
  const self = o.feed ?? o.feedLinks?.atom;
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    (o.stylesheet ? `<?xml-stylesheet type="text/xsl"${attr("href", uri(o.stylesheet))}?>\n` : "") +
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"${o.history?.current ? HISTORY : ""}${o.deleted?.length ? TOMBSTONES : ""}${attr("xml:lang", o.language)}>\n` +
    `<id>${text(iri(o.id ?? o.link ?? self ?? o.title, ""))}</id>\n` +
    `<title>${text(o.title)}</title>\n` +
    element("subtitle", o.description || undefined) +
    `<updated>${rfc3339(updated, o.offset)}</updated>\n` +
    // RFC 4287 §4.1.1: a feed names an author unless all of its entries do.
    author("author", o.author?.name ? o.author : { name: o.title }) +
    (o.link ? `<link rel="alternate" type="text/html"${attr("href", uri(o.link))}/>\n` : "") +
    (self ? `<link rel="self" type="application/atom+xml"${attr("href", uri(self))}/>\n` : "") +
    hubsOf(o)
      .map((hub) => `<link rel="hub"${attr("href", uri(hub))}/>\n`)
      .join("") +
    historyLinks(o.history, "atom", "application/atom+xml", "") +
    feed.categories.map((term) => `<category${attr("term", term)}/>\n`).join("") +
    feed.contributors.map((person) => author("contributor", person)).join("") +
    (o.generator === false ? "" : element("generator", o.generator ?? "nashra")) +
    (o.favicon ? element("icon", uri(o.favicon)) : "") +
    (o.image ? element("logo", uri(o.image)) : "") +
    element("rights", o.copyright) +
    extensions(feed.extensions, BOUND) +
    (o.deleted ?? []).map(deletedEntry).join("")
  );
}

const TOMBSTONES = ' xmlns:at="http://purl.org/atompub/tombstones/1.0"';

/** RFC 6721 §3: `ref` is the entry's id as the entry had it. */
function deletedEntry({ id, link, date }: Deleted): string {
  return `<at:deleted-entry${attr("ref", iri(id, link))}${attr("when", rfc3339(date))}/>\n`;
}

function item(i: Item): string {
  const published = i.published;
  return (
    `<entry${attr("xml:lang", i.language)}>\n` +
    `<id>${text(iri(i.id ?? i.guid ?? i.link, i.link))}</id>\n` +
    `<title>${text(i.title)}</title>\n` +
    (i.link ? `<link rel="alternate" type="text/html"${attr("href", uri(i.link))}/>\n` : "") +
    (i.via ? `<link rel="via"${attr("href", uri(i.via))}/>\n` : "") +
    mediaOf(i).map(enclosure).join("") +
    (published ? `<published>${rfc3339(published, i.offset)}</published>\n` : "") +
    `<updated>${rfc3339(i.date, i.offset)}</updated>\n` +
    (i.author ?? []).map((person) => author("author", person)).join("") +
    (i.contributor ?? []).map((person) => author("contributor", person)).join("") +
    (i.category ?? []).map(category).join("") +
    summary(i) +
    (i.content ? `<content type="html">${cdata(i.content)}</content>\n` : "") +
    element("rights", i.copyright) +
    element("dc:source", i.source) +
    extensions(i.extensions, BOUND) +
    "</entry>\n"
  );
}

/** RFC 4287 §4.2.6: an id is an absolute IRI, kept to the character; another id is named below the item's address. */
function iri(id: string, base: string): string {
  // RFC 3986 §2.1: a percent sign begins two hexadecimal digits; and an address of the web has a host that can be one.
  if (IRI.test(id) && !/%(?![\dA-Fa-f]{2})/.test(id) && (!/^https?:/.test(id) || URL.canParse(id))) return id;
  const parent = base || "https://id.invalid/";
  return `${uri(parent)}${parent.includes("#") ? "/" : "#"}${encodeURIComponent(withoutForbidden(id))}`;
}

// A URN has a namespace of two letters or more (RFC 8141 §2), a tag URI an authority and a date (RFC 4151 §2.1).
const IRI =
  /^(?:urn:(?!uuid:)[A-Za-z0-9][A-Za-z0-9-]{1,31}:[^\s<>"{}|\\^`#]+|urn:uuid:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|tag:[^\s,<>"]+,\d{4}(?:-\d\d){0,2}:[^\s<>"{}|\\^`]*|https?:\/\/[^\s<>"{}|\\^`/?#]+[^\s<>"{}|\\^`]*|(?!urn:|tag:|https?:|javascript:|data:)[A-Za-z][A-Za-z0-9+.-]+:[^\s<>"{}|\\^`]+)$/;

/** RFC 4287 §3.2: a person has a name; `email` and `uri` where known. */
function author(name: "author" | "contributor", person: Author): string {
  const known = person.name || person.email;
  if (!known) return "";
  return `<${name}>${element("name", known)}${element("email", person.email)}${person.link ? element("uri", uri(person.link)) : ""}</${name}>\n`;
}

/** RFC 4287 §4.2.2: `term` is required. */
function category(c: Category): string {
  const term = c.term ?? c.name;
  const scheme = c.scheme ?? c.domain;
  if (term === undefined) return "";
  return `<category${attr("term", term)}${attr("scheme", scheme && uri(scheme))}${attr("label", c.name)}/>\n`;
}

/** Plain text that holds mark-up's signs is declared as HTML, or the W3C validator takes it for undeclared mark-up. */
function summary(i: Item): string {
  if (i.summary && /[<&]/.test(i.summary)) return `<summary type="html">${text(text(i.summary))}</summary>\n`;
  if (i.summary !== undefined) return element("summary", i.summary || undefined);
  return i.description ? `<summary type="html">${cdata(i.description)}</summary>\n` : "";
}

function enclosure(m: Media): string {
  const attributes = attr("href", uri(m.url)) + attr("type", m.type) + attr("length", m.length || undefined);
  return `<link rel="enclosure"${attributes}${attr("title", m.title)}/>\n`;
}
