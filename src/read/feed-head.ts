/** What a feed says of itself, learned as it is read. */
import type { Author } from "../article.ts";
import type { FeedDefaults } from "./feed-entry.ts";
import { authorsIn } from "./feed-item.ts";
import { atomText, lineOf, plainOf } from "./feed-text.ts";
import { textIn, type XmlElement } from "./xml-parts.ts";

const DATES = new Set(["rss:pubdate", "rss:lastbuilddate", "dc:date", "atom:updated", "atom:modified"]);

/** The title, address, date, language and authors of a feed, so far. */
export class FeedHead {
  #title: string | undefined;
  #link: string | undefined;
  #language: string | undefined;
  #updated: string | undefined;
  #authors: Author[] = [];
  #isOurs = false;

  /** The address that entries' addresses are relative to. */
  get link(): string | undefined {
    return this.#link;
  }

  /** Takes an element that stands beside the entries. RSS 1.0 and 1.1 keep them in `<channel>`, which is looked through. */
  learn(part: XmlElement): void {
    const { name } = part;
    const text = textIn(part);
    if (DATES.has(name)) this.#updated ??= text || undefined;
    else if (name === "rss:title") this.#title ??= lineOf(text) || undefined;
    else if (name === "atom:title") {
      const title = atomText(part);
      this.#title ??= title && ("html" in title ? plainOf(title.html) : title.plain.trim());
    } else if (name === "rss:language" || name === "dc:language") this.#language ??= text || undefined;
    else if (name === "rss:link") this.#link ??= URL.parse(text, part.base)?.href;
    else if (name === "atom:link" && /^(?:alternate)?$/i.test(part.attributes.rel ?? ""))
      this.#link ??= URL.parse(part.attributes.href ?? "", part.base)?.href;
    else if (name === "atom:author") this.#authors.push(...authorsIn({ ...part, children: [part] }));
    else if (/:generator$/.test(name)) this.#isOurs ||= text === "nashra";
  }

  /** What holds for an entry that does not say it itself. */
  over(entry: XmlElement): FeedDefaults {
    // The entry's own xml:lang aside, what stands around it.
    const around = entry.attributes["xml:lang"] ? undefined : entry.language;
    return {
      updated: this.#updated,
      language: around ?? this.#language,
      // RFC 4287 §4.2.1 lets entries inherit; a feed of ours, or one that is called like its author, only names itself.
      authors: this.#isOurs ? [] : this.#authors.filter(({ name }) => name !== this.#title),
    };
  }
}
