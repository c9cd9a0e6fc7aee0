/** Five parsers of feeds from npm, each asked for all that it can give. */
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import { parseFeed as parseRowan } from "@rowanmanning/feed-parser";
import feedme from "feedme";
import { parseFeed as parseFeedsmith } from "feedsmith";
import RssParser from "rss-parser";
import { named, type Seen, words } from "./seen.ts";

export type File = "feed.xml" | "atom.xml" | "feed.json";
export interface Parser {
  readonly reads: readonly File[];
  readonly parse: (document: string, file: File) => Promise<readonly Seen[]> | readonly Seen[];
}

export const PARSERS: Readonly<Record<string, Parser>> = {
  // It knows no category of Atom and no content:encoded by itself; both are asked for as fields of one's own.
  "rss-parser": {
    reads: ["feed.xml", "atom.xml"],
    parse: async (xml, file) => {
      const fields: [string, string, { keepArray: boolean }][] = [
        ["content:encoded", "body", { keepArray: false }],
        ["category", "topics", { keepArray: true }],
      ];
      const feed = await new RssParser<object, { body?: string; topics?: { $: object }[] }>({
        customFields: { item: fields as never },
      }).parseString(xml);
      return feed.items.map((item) => ({
        title: item.title ?? "",
        published: Date.parse(item.isoDate ?? ""),
        categories:
          file === "feed.xml"
            ? named(item.topics, "_")
            : (item.topics ?? []).flatMap((one) => named(one.$, "label")),
        text: words((file === "feed.xml" ? item.body : item.content) ?? ""),
      }));
    },
  },
  "@rowanmanning/feed-parser": {
    reads: ["feed.xml", "atom.xml"],
    parse: (xml) =>
      parseRowan(xml).items.map((item) => ({
        title: item.title ?? "",
        published: item.published?.getTime() ?? Number.NaN,
        categories: item.categories.map((one) => one.label ?? one.term),
        text: words(item.content ?? ""),
      })),
  },
  // Its entries are a title, a date and a summary, and the date of Atom is that of the last change; the element itself
  // is handed over for the rest.
  "@extractus/feed-extractor": {
    reads: ["feed.xml", "atom.xml", "feed.json"],
    parse: (document, file) => {
      const options = {
        descriptionMaxLen: 0,
        useISODateFormat: true,
        getExtraEntryFields: (entry: object) => {
          const field = (name: string) => Reflect.get(entry, name) as unknown;
          if (file === "feed.json")
            return { categories: field("tags") ?? [], text: words(String(field("content_html"))) };
          const body = field(file === "feed.xml" ? "content:encoded" : "content");
          return {
            ...(file === "atom.xml" ? { dated: field("published") } : {}),
            categories: named(field("category"), file === "feed.xml" ? "#text" : "@_label"),
            text: words(named(body, "#text").join("")),
          };
        },
      };
      const feed =
        file === "feed.json"
          ? extractFromJson(JSON.parse(document), options)
          : extractFromXml(document, options);
      return (feed.entries ?? []).map((entry) => {
        const more = entry as unknown as { categories: string[]; text: string; dated?: string };
        const published = Date.parse(more.dated ?? String(entry.published));
        return { title: entry.title ?? "", published, categories: more.categories, text: more.text };
      });
    },
  },
  feedme: {
    reads: ["feed.xml", "atom.xml"],
    parse: (xml, file) =>
      new Promise((done) => {
        // The package is CommonJS: its class is the default of its default.
        const FeedMe = feedme.default ?? feedme;
        const parser = new FeedMe(true);
        const [date, name, body] =
          file === "feed.xml"
            ? (["pubdate", "text", "content:encoded"] as const)
            : (["published", "label", "content"] as const);
        parser.on("finish", () => {
          const { items = [] } = parser.done() as { items?: Record<string, unknown>[] };
          done(
            items.map((item) => ({
              title: named(item.title, "text").join(""),
              published: Date.parse(named(item[date], "text").join("")),
              categories: named(item.category, name),
              text: words(named(item[body], "text").join("")),
            })),
          );
        });
        parser.end(xml);
      }),
  },
  feedsmith: {
    reads: ["feed.xml", "atom.xml", "feed.json"],
    parse: (document) => {
      const { format, feed } = parseFeedsmith(document);
      if (format === "rss")
        return (feed.items ?? []).map((item) => ({
          title: item.title ?? "",
          published: Date.parse(String(item.pubDate)),
          categories: (item.categories ?? []).map((one) => one.name ?? ""),
          text: words(item.content?.encoded ?? ""),
        }));
      if (format === "atom")
        return (feed.entries ?? []).map((entry) => ({
          title: named(entry.title, "value").join(""),
          published: Date.parse(String(entry.published)),
          categories: (entry.categories ?? []).map((one) => one.label ?? ""),
          text: words(named(entry.content, "value").join("")),
        }));
      if (format === "json")
        return (feed.items ?? []).map((item) => ({
          title: item.title ?? "",
          published: Date.parse(String(item.date_published)),
          categories: item.tags ?? [],
          text: words(item.content_html ?? ""),
        }));
      throw new Error(`taken for ${format}`);
    },
  },
};
