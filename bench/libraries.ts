/** One feed in the words of each library that writes feeds, and what the documents say, compared. */
import { getRssString } from "@astrojs/rss";
import type { Feed } from "feed";
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import RSS from "rss";
import Parser from "rss-parser";
import type { FormatName } from "../src/document/index.ts";

/** A library's way to write one format, from objects that are made beforehand. */
export interface Writer {
  readonly library: string;
  readonly format: FormatName;
  readonly write: () => string | Promise<string>;
}

type FeedItem = Feed["items"][number];
const authorsOf = ({ author = [] }: FeedItem) => author.map(({ name = "" }) => name);

/** The writers of all libraries for a feed of npm's `feed`: the same articles, every field that the library can say. */
export function writersOf(feed: Feed, site: string): readonly Writer[] {
  const smith = feedsmithObjects(feed, site);
  return [
    { library: "feed", format: "rss", write: () => feed.rss2() },
    { library: "feedsmith", format: "rss", write: () => generateRssFeed(smith.rss) },
    { library: "rss", format: "rss", write: rssWriter(feed, site) },
    { library: "@astrojs/rss", format: "rss", write: astroWriter(feed, site) },
    { library: "feed", format: "atom", write: () => feed.atom1() },
    { library: "feedsmith", format: "atom", write: () => generateAtomFeed(smith.atom) },
    { library: "feed", format: "json", write: () => feed.json1() },
    { library: "feedsmith", format: "json", write: () => JSON.stringify(generateJsonFeed(smith.json)) },
  ];
}

/** npm's `rss` has one author an item; bodies are an element of one's own. */
function rssWriter({ options, items }: Feed, site: string): () => string {
  const feed = new RSS({
    title: options.title,
    description: options.description ?? "",
    site_url: options.link ?? "",
    feed_url: `${site}/feed.xml`,
    language: options.language ?? "",
    pubDate: options.updated ?? new Date(0),
    custom_namespaces: { content: "http://purl.org/rss/1.0/modules/content/" },
  });
  for (const item of items)
    feed.item({
      title: item.title,
      url: item.link,
      guid: item.id ?? item.link,
      date: item.published ?? item.date,
      description: item.description ?? "",
      author: authorsOf(item)[0] ?? "",
      categories: (item.category ?? []).map(({ name = "" }) => name),
      custom_elements: [{ "content:encoded": { _cdata: item.content ?? "" } }],
    });
  return () => feed.xml();
}

/** @astrojs/rss takes the item's address for its guid. */
function astroWriter({ options, items }: Feed, site: string): () => Promise<string> {
  const given = {
    title: options.title,
    description: options.description ?? "",
    site,
    xmlns: { dc: "http://purl.org/dc/elements/1.1/", atom: "http://www.w3.org/2005/Atom" },
    customData: `<language>${options.language}</language><lastBuildDate>${options.updated?.toUTCString()}</lastBuildDate><atom:link href="${site}/feed.xml" rel="self" type="application/rss+xml"/>`,
    trailingSlash: false,
    items: items.map((item) => ({
      title: item.title,
      link: item.link,
      pubDate: item.published ?? item.date,
      description: item.description ?? "",
      categories: (item.category ?? []).map(({ name = "" }) => name),
      customData: authorsOf(item)
        .map((name) => `<dc:creator>${name}</dc:creator>`)
        .join(""),
      content: item.content ?? "",
    })),
  };
  return () => getRssString(given);
}

/** The same feed in feedsmith's own words, one object a format. */
function feedsmithObjects({ options, items }: Feed, site: string) {
  const authors = (item: FeedItem) => authorsOf(item).map((name) => ({ name }));
  return {
    rss: {
      title: options.title,
      link: options.link ?? "",
      description: options.description ?? "",
      language: options.language ?? "",
      lastBuildDate: options.updated ?? new Date(0),
      atom: { links: [{ href: `${site}/feed.xml`, rel: "self", type: "application/rss+xml" }] },
      items: items.map((item) => ({
        title: item.title,
        link: item.link,
        guid: { value: item.id ?? item.link, isPermaLink: false },
        pubDate: item.published ?? item.date,
        description: item.description ?? "",
        categories: (item.category ?? []).map(({ name = "", domain = "" }) => ({ name, domain })),
        dc: { creators: authorsOf(item) },
        content: { encoded: item.content ?? "" },
      })),
    },
    atom: {
      id: options.id ?? "",
      title: { value: options.title },
      subtitle: { value: options.description ?? "" },
      updated: options.updated ?? new Date(0),
      authors: [{ name: options.author?.name ?? "" }],
      links: [{ href: `${site}/atom.xml`, rel: "self" }, { href: `${site}/` }],
      entries: items.map((item) => ({
        id: item.id ?? item.link,
        title: { value: item.title },
        updated: item.date,
        published: item.published ?? item.date,
        links: [{ href: item.link }],
        authors: authors(item),
        categories: (item.category ?? []).map(({ name = "", term = "", scheme = "" }) => ({
          term,
          scheme,
          label: name,
        })),
        summary: { value: item.description ?? "", type: "html" },
        content: { value: item.content ?? "", type: "html" },
      })),
    },
    json: {
      title: options.title,
      home_page_url: options.link ?? "",
      feed_url: `${site}/feed.json`,
      items: items.map((item) => ({
        id: item.id ?? item.link,
        url: item.link,
        title: item.title,
        summary: item.description ?? "",
        content_html: item.content ?? "",
        date_published: item.published ?? item.date,
        date_modified: item.date,
        authors: authors(item),
        tags: (item.category ?? []).map(({ name = "" }) => name),
      })),
    },
  };
}

interface Said {
  readonly title?: string;
  readonly link?: string;
  readonly url?: string;
  readonly isoDate?: string;
  readonly date_published?: string;
  readonly content?: string;
  readonly "content:encoded"?: string;
  readonly content_html?: string;
  readonly tags?: readonly string[];
  readonly categories?: readonly unknown[];
}

/** What a reader finds in a document, white space around bodies aside (feedsmith indents them): of each item the title, address, date and body, and the number of its topics. */
export async function saidIn(document: string, format: FormatName): Promise<string> {
  const items: readonly Said[] =
    format === "json"
      ? (JSON.parse(document) as { items: Said[] }).items
      : (
          await new Parser({
            customFields: { item: [["category", "categories", { keepArray: true }]] },
          }).parseString(document)
        ).items;
  return JSON.stringify(
    items.map((item) => [
      item.title,
      item.link ?? item.url,
      new Date(item.isoDate ?? item.date_published ?? 0).toISOString(),
      (item["content:encoded"] ?? item.content_html ?? item.content ?? "").trim(),
      (item.categories ?? item.tags ?? []).length,
    ]),
  );
}
