/** Small right documents with one place left open, for the tests of one rule each. */
import { check, type Finding } from "../../src/check/index.ts";

const NAMESPACES = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  media: "http://search.yahoo.com/mrss/",
  slash: "http://purl.org/rss/1.0/modules/slash/",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
};
const declarations = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

export const SELF = '<atom:link rel="self" type="application/rss+xml" href="https://a.example/feed.xml"/>';
export const CHANNEL =
  "<title>Tides</title><link>https://a.example/</link><description>High and low</description>";
export const ITEM = '<title>Spring tide</title><guid isPermaLink="false">tide-1</guid>';

/** An RSS document of that channel. */
export const rss = (channel: string, version = "2.0") =>
  `<rss version="${version}" ${declarations}><channel>${channel}</channel></rss>`;
/** One whose item is right but for what is added. */
export const rssItem = (more: string, item = ITEM) => rss(`${CHANNEL}${SELF}<item>${item}${more}</item>`);
/** One whose channel is right but for what is added. */
export const rssChannel = (more: string) => rss(`${CHANNEL}${SELF}${more}`);

export const FEED =
  '<id>https://a.example/</id><title>Tides</title><updated>2020-02-08T20:31:00Z</updated><author><name>Ada</name></author><link rel="self" href="https://a.example/atom.xml"/>';
export const ENTRY =
  "<id>tag:a.example,2020:1</id><title>Spring tide</title><updated>2020-02-08T20:31:00Z</updated>";
export const CONTENT = "<content>High water</content>";

/** An Atom feed of these elements. */
export const atom = (elements: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${elements}</feed>`;
/** One whose entry is right but for what is added. */
export const atomEntry = (more: string, entry = ENTRY) => atom(`${FEED}<entry>${entry}${more}</entry>`);

/** A JSON Feed with these members changed; `undefined` takes one away. */
export const json = (members: Record<string, unknown>) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Tides",
    feed_url: "https://a.example/feed.json",
    items: [],
    ...members,
  });
/** One whose item has these members changed. */
export const jsonItem = (members: Record<string, unknown>) =>
  json({ items: [{ id: "1", content_text: "High water", ...members }] });

/** An OPML document of that body. */
export const opml = (body: string, head = "") =>
  `<opml version="2.0"><head>${head}</head><body>${body}</body></opml>`;

/** The findings in short: severity, place and what is wrong. */
export const found = (body: string | Uint8Array, about: Parameters<typeof check>[1] = {}) =>
  check(body, about).map(line);
const line = ({ severity, where, what }: Finding) => `${severity} ${where}: ${what}`;
