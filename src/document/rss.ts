/** RSS 2.0 (rssboard.org/rss-specification), with the RSS Best Practices Profile. */
import { rfc822, rfc3339 } from "./dates.ts";
import { type Media, mediaOf } from "./enclosure.ts";
import { extensions } from "./extension.ts";
import { HISTORY, historyLinks } from "./history.ts";
import type { Author, Category, Feed, Format, Head, Item } from "./model.ts";
import { hubsOf, render } from "./model.ts";
import { attr, cdata, plainElement as element, plain, text, uri } from "./xml.ts";

const BOUND = ["atom", "content", "dc", "media"];
const NAMESPACES =
  ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"';
const ITUNES = ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';

/** RSS with more namespaces declared at its root: prefix → name. */
export function rssWith(namespaces: Readonly<Record<string, string>>): Format {
  const bound = new Set([...BOUND, ...Object.keys(namespaces)]);
  const declared = Object.entries(namespaces).map(([prefix, name]) => attr(`xmlns:${prefix}`, name));
  return {
    type: "application/rss+xml",
    head: (feed, updated) => head(feed, updated, declared.join(""), bound),
    item: (one) => item(one, bound),
    separator: "",
    tail: "</channel>\n</rss>\n",
  };
}

/** The format as `render` and the feeds of a publication use it. */
export const rssFormat: Format = rssWith({});

/** A feed as an RSS 2.0 document. Takes any object of `feed`'s `Feed` class. Throws RangeError on an invalid Date. */
export function rss2(feed: Feed): string {
  return render(feed, rssFormat);
}

function head(feed: Head, updated: Date, declared: string, bound: ReadonlySet<string>): string {
  const o = feed.options;
  const self = o.feed ?? o.feedLinks?.rss;
  const link = o.link ?? self ?? "";
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    (o.stylesheet ? `<?xml-stylesheet type="text/xsl"${attr("href", uri(o.stylesheet))}?>\n` : "") +
    `<rss version="2.0"${NAMESPACES}${declared}${o.podcast ? ITUNES : ""}${o.history?.current ? HISTORY : ""}>\n<channel>\n` +
    `<title>${plain(o.title)}</title>\n` +
    `<link>${text(uri(link))}</link>\n` +
    `<description>${plain(o.description ?? "")}</description>\n` +
    (self ? `<atom:link rel="self" type="application/rss+xml"${attr("href", uri(self))}/>\n` : "") +
    hubsOf(o)
      .map((hub) => `<atom:link rel="hub"${attr("href", uri(hub))}/>\n`)
      .join("") +
    historyLinks(o.history, "rss", "application/rss+xml", "atom:") +
    element("language", o.language) +
    element("copyright", o.copyright) +
    `<lastBuildDate>${rfc822(updated, o.offset)}</lastBuildDate>\n` +
    feed.categories.map((category) => element("category", category)).join("") +
    (o.generator === false ? "" : element("generator", o.generator ?? "nashra")) +
    `<docs>${text(uri(o.docs ?? "https://www.rssboard.org/rss-specification"))}</docs>\n` +
    (o.ttl ? element("ttl", String(o.ttl)) : "") +
    (o.image ? image(o.image, o.title, link) : "") +
    (o.podcast ? podcast(feed) : "") +
    extensions(feed.extensions, o.podcast ? new Set([...bound, "itunes"]) : bound)
  );
}

const image = (url: string, title: string, link: string) =>
  `<image>\n<url>${text(uri(url))}</url>\n<title>${plain(title)}</title>\n<link>${text(uri(link))}</link>\n</image>\n`;

/** Apple's podcast elements; the category is an attribute there, whatever `feed` writes. */
function podcast({ options: o }: Head): string {
  const owner = o.author?.email;
  return (
    (o.category ? `<itunes:category${attr("text", o.category)}/>\n` : "") +
    element("itunes:author", o.author?.name) +
    (owner
      ? `<itunes:owner>\n${element("itunes:name", o.author?.name)}${element("itunes:email", owner)}</itunes:owner>\n`
      : "") +
    (o.image ? `<itunes:image${attr("href", uri(o.image))}/>\n` : "")
  );
}

function item(i: Item, bound: ReadonlySet<string>): string {
  const id = i.guid ?? i.id;
  const published = i.published ?? i.date;
  const link = i.link ? text(uri(i.link)) : "";
  const media = mediaOf(i);
  return (
    "<item>\n" +
    (i.title ? `<title>${plain(i.title)}</title>\n` : "") +
    (link ? `<link>${link}</link>\n` : "") +
    (id
      ? `<guid isPermaLink="false">${text(id)}</guid>\n`
      : link
        ? `<guid isPermaLink="true">${link}</guid>\n`
        : "") +
    `<pubDate>${rfc822(published, i.offset)}</pubDate>\n` +
    // RSS has no element for a correction's time; Atom's is understood in items by readers and the validator.
    (i.date.getTime() === published.getTime()
      ? ""
      : `<atom:updated>${rfc3339(i.date, i.offset)}</atom:updated>\n`) +
    authors(i.author ?? []) +
    (i.category ?? []).map(category).join("") +
    description(i) +
    (i.content ? `<content:encoded>${cdata(i.content)}</content:encoded>\n` : "") +
    element("dc:language", i.language) +
    element("dc:source", i.source) +
    element("dc:rights", i.copyright) +
    enclosure(media) +
    media.map(mediaContent).join("") +
    duration(i) +
    extensions(i.extensions, bound) +
    "</item>\n"
  );
}

/** `<author>` must be an e-mail address and may stand once; a name goes into dc:creator, and never both. */
function authors(list: readonly Author[]): string {
  const [first] = list;
  if (list.length === 1 && first?.email && first.name)
    return element("author", `${first.email} (${first.name})`);
  return list.map((author) => element("dc:creator", author.name ?? author.email)).join("");
}

const category = (c: Category) =>
  c.name === undefined && c.term === undefined
    ? ""
    : `<category${attr("domain", c.domain ?? c.scheme)}>${plain(c.name ?? c.term ?? "")}</category>\n`;

/** `description` is HTML by the specification, so that plain text is escaped once for HTML and once for XML. */
function description(i: Item): string {
  if (i.summary !== undefined) return `<description>${text(text(i.summary))}</description>\n`;
  if (i.description !== undefined) return `<description>${cdata(i.description)}</description>\n`;
  // The validator warns of content:encoded without a description before it.
  return i.content ? "<description></description>\n" : "";
}

/**
 * An enclosure needs url, length and type; a length that is not known is 0 (RSS Best Practices Profile). What has no
 * type, or an address that only this machine knows (localhost), is left to Media RSS: the W3C validator refuses both here.
 */
function enclosure(media: readonly Media[]): string {
  const one = media.find(({ type, url }) => type && /^https?:\/\/[^/:]+\.[^/:]/i.test(url));
  if (!one) return "";
  return `<enclosure${attr("url", uri(one.url))}${attr("length", one.length ?? 0)}${attr("type", one.type)}/>\n`;
}

function mediaContent(m: Media): string {
  const attributes =
    attr("url", uri(m.url)) +
    attr("fileSize", m.length || undefined) +
    attr("type", m.type) +
    attr("medium", m.medium) +
    attr("width", m.width) +
    attr("height", m.height) +
    attr("duration", m.duration);
  return `<media:content${attributes}${m.title ? `>${element("media:description", m.title).trim()}</media:content>\n` : "/>\n"}`;
}

/** `feed` writes an audio's length for podcasts as itunes:duration. */
function duration({ audio }: Item): string {
  if (typeof audio !== "object" || !audio.duration) return "";
  return `<itunes:duration${ITUNES}>${Math.round(audio.duration)}</itunes:duration>\n`;
}
