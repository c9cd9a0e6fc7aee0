/** Reads documents back with parsers that are not ours: saxes for well-formedness, fast-xml-parser for the values. */
import { XMLParser } from "fast-xml-parser";
import { SaxesParser } from "saxes";

/** Throws where a conforming XML 1.0 parser with namespaces would stop. */
export function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

export interface ReadItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly published: string;
  readonly updated: string | undefined;
  readonly content: string;
  readonly categories: readonly string[];
  readonly authors: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 100_000_000 },
  htmlEntities: true,
  isArray: (name) =>
    ["item", "entry", "category", "dc:creator", "author", "link", "enclosure", "media:content"].includes(
      name,
    ),
});
const text = (value: unknown): string =>
  typeof value === "object" && value !== null ? String((value as Node)["#text"] ?? "") : String(value ?? "");
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const at = (value: unknown, name: string): unknown => (value as Node | undefined)?.[name];

export function readRss(xml: string): { readonly title: string; readonly items: readonly ReadItem[] } {
  const channel = at(at(parser.parse(xml), "rss"), "channel");
  return {
    title: text(at(channel, "title")),
    items: list(at(channel, "item")).map((item) => ({
      id: text(at(item, "guid")),
      title: text(at(item, "title")),
      link: text(list(at(item, "link"))[0]),
      published: text(at(item, "pubDate")),
      updated: at(item, "atom:updated") === undefined ? undefined : text(at(item, "atom:updated")),
      content: text(at(item, "content:encoded")),
      categories: list(at(item, "category")).map(text),
      authors: [...list(at(item, "dc:creator")), ...list(at(item, "author"))].map(text),
    })),
  };
}

export function readAtom(xml: string): { readonly title: string; readonly items: readonly ReadItem[] } {
  const feed = at(parser.parse(xml), "feed");
  return {
    title: text(at(feed, "title")),
    items: list(at(feed, "entry")).map((entry) => ({
      id: text(at(entry, "id")),
      title: text(at(entry, "title")),
      link: text(
        at(
          list(at(entry, "link")).find((link) =>
            [undefined, "alternate"].includes(at(link, "@_rel") as string | undefined),
          ),
          "@_href",
        ),
      ),
      published: text(at(entry, "published") ?? at(entry, "updated")),
      updated: text(at(entry, "updated")),
      content: text(at(entry, "content")),
      categories: list(at(entry, "category")).map((category) =>
        text(at(category, "@_label") ?? at(category, "@_term")),
      ),
      authors: list(at(entry, "author")).map((author) => text(at(author, "name"))),
    })),
  };
}
