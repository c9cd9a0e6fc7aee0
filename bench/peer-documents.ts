/** The articles of a data folder, or any items, as documents of `feed`, feedsmith and nashra. */
import { Feed } from "feed";
import { generateAtomFeed, generateRssFeed } from "feedsmith";
import type { Article } from "../src/article.ts";
import { openPublisher } from "../src/commands/publisher.ts";
import { atom1, type Item, rss2 } from "../src/document/index.ts";
import { itemOf } from "../src/feed/item.ts";
import { readArticles, readEdition } from "../src/store/editions.ts";

/** A library's way to write items as a feed that stands at `self`. */
export type Write = (self: string, items: readonly Item[]) => string;

export interface Peers {
  /** The newest fifty articles of the folder. */
  readonly stored: readonly Item[];
  /** By library and format, such as `feed.rss`. */
  readonly writers: Readonly<Record<string, Write>>;
}

/** The articles of DATA_DIR and who writes them, with addresses below `site`. */
export async function peersAt(site: string): Promise<Peers> {
  const { db, settings, now } = openPublisher();
  const publication = { ...settings.publication, url: site };
  const edition = await readEdition(db, { kind: "all" }, Math.floor(now().getTime() / 1000), 50);
  const rows = await readArticles(db, edition?.entries.map((one) => one.article_id) ?? []);
  const stored = rows.map((row) => itemOf(JSON.parse(row.article) as Article, row.categories, publication));
  db.close();

  /** `feed` as its README shows it, with all that an item of ours has a field for. */
  function withFeed(self: string, items: readonly Item[]): Feed {
    const feed = new Feed({
      id: `${site}/`,
      title: publication.title,
      description: publication.description,
      link: `${site}/`,
      language: publication.language,
      feed: self,
      author: { name: publication.title },
    });
    for (const {
      title,
      id = "",
      link,
      date,
      published = date,
      content = "",
      summary = "",
      author = [],
      category = [],
    } of items)
      feed.addItem({
        title,
        id,
        link,
        date,
        published,
        content,
        description: summary,
        author: author.map(({ name = "" }) => ({ name })),
        category: category.map(({ name = "", term = "", scheme = "" }) => ({
          name,
          term,
          scheme,
          domain: scheme,
        })),
      });
    return feed;
  }

  const smithRss = (self: string, items: readonly Item[]) =>
    generateRssFeed({
      title: publication.title,
      link: `${site}/`,
      description: publication.description,
      language: publication.language,
      atom: { links: [{ href: self, rel: "self", type: "application/rss+xml" }] },
      items: items.map((item) => ({
        title: item.title,
        link: item.link,
        guid: { value: item.id ?? "", isPermaLink: false },
        pubDate: item.published ?? item.date,
        description: item.summary ?? "",
        categories: (item.category ?? []).map(({ name = "", domain = "" }) => ({ name, domain })),
        dc: { creators: (item.author ?? []).map(({ name = "" }) => name) },
        content: { encoded: item.content ?? "" },
      })),
    });
  const smithAtom = (self: string, items: readonly Item[]) =>
    generateAtomFeed({
      id: `${site}/`,
      title: { value: publication.title },
      updated: new Date(Math.max(...items.map((item) => item.date.getTime()))),
      authors: [{ name: publication.title }],
      links: [{ href: self, rel: "self" }],
      entries: items.map((item) => ({
        id: item.id ?? "",
        title: { value: item.title },
        updated: item.date,
        published: item.published ?? item.date,
        links: [{ href: item.link }],
        authors: (item.author ?? []).map(({ name = "" }) => ({ name })),
        categories: (item.category ?? []).map(({ name = "", term = "", scheme = "" }) => ({
          term,
          scheme,
          label: name,
        })),
        summary: { value: item.summary ?? "" },
        content: { value: item.content ?? "", type: "html" },
      })),
    });

  const writers: Readonly<Record<string, Write>> = {
    "nashra.rss": (self, items) => rss2({ ...withFeed(self, []), items }),
    "nashra.atom": (self, items) => atom1({ ...withFeed(self, []), items }),
    "feed.rss": (self, items) => withFeed(self, items).rss2(),
    "feed.atom": (self, items) => withFeed(self, items).atom1(),
    "feedsmith.rss": smithRss,
    "feedsmith.atom": smithAtom,
  };
  return { stored, writers };
}
