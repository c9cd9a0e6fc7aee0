/** What a page's `<meta>` and `<link>` elements say: OpenGraph, Dublin Core, HTML's own names. */
import type { Media } from "../article.ts";
import { cleanLine } from "../text.ts";
import { type PageSays, phrasesIn } from "./page-says.ts";
import { type PageElement, rawText, says, within } from "./page-tree.ts";

/** The values of each name, in the page's order. */
export type Metas = ReadonlyMap<string, readonly string[]>;

/** All named metas of a page; `dcterms.created`, `DC:created` and `dc.created` are one name. */
export function metasIn(page: PageElement): Metas {
  const metas = new Map<string, string[]>();
  for (const element of within(page)) {
    if (element.name !== "meta") continue;
    const { property, name, itemprop, content } = element.attributes;
    if (content === undefined || cleanLine(content) === "" || (itemprop && !property && !name)) continue;
    for (const key of (property ?? name ?? element.attributes["http-equiv"] ?? "")
      .toLowerCase()
      .split(/\s+/)) {
      const folded = key.replace(/^dc(?:terms)?[.:]/, "dc.");
      const known = metas.get(folded);
      if (known) known.push(cleanLine(content));
      else metas.set(folded, [cleanLine(content)]);
    }
  }
  return metas;
}

const first = (metas: Metas, ...names: readonly string[]) =>
  names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined);
const all = (metas: Metas, ...names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? []);
const isAddress = (text: string) => /^(?:https?:)?\//i.test(text);

/** OpenGraph (ogp.me), with its articles' names. */
export function openGraph(metas: Metas): PageSays {
  return {
    title: first(metas, "og:title"),
    published: first(metas, "article:published_time", "og:article:published_time", "og:published_time"),
    updated: first(metas, "article:modified_time", "og:article:modified_time", "og:updated_time"),
    language: first(metas, "og:locale")?.replace("_", "-"),
    summary: first(metas, "og:description"),
    authors: all(metas, "article:author", "og:article:author")
      .filter((one) => !isAddress(one))
      .map((name) => ({ name })),
    keywords: all(metas, "article:tag", "og:article:tag").flatMap(phrasesIn),
    sections: all(metas, "article:section", "og:article:section"),
    image: mediaIn(metas, "image"),
    attachments: ["audio", "video"].flatMap((kind) => {
      const one = mediaIn(metas, kind);
      // A player's page is no recording.
      return one && /^(?:audio|video)\//.test(one.type ?? "") ? [one] : [];
    }),
    link: first(metas, "og:url"),
    site: first(metas, "og:site_name", "application-name"),
  };
}

function mediaIn(metas: Metas, kind: string): Media | undefined {
  const url = first(metas, `og:${kind}:secure_url`, `og:${kind}`, `og:${kind}:url`);
  if (!url) return undefined;
  const count = (name: string) => {
    const number = Number(first(metas, `og:${kind}:${name}`) ?? Number.NaN);
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
  };
  const type = first(metas, `og:${kind}:type`);
  const values = {
    type: type?.includes("/") ? type : undefined,
    width: count("width"),
    height: count("height"),
    duration: kind === "image" ? undefined : count("duration"),
    alt: first(metas, `og:${kind}:alt`),
  };
  return { url, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) };
}

/** Dublin Core, and the names without a vocabulary. */
export function plainMetas(metas: Metas): PageSays {
  const image = first(metas, "twitter:image", "twitter:image:src", "thumbnail");
  const alt = first(metas, "twitter:image:alt");
  const stated = all(metas, "news_keywords");
  return {
    title: first(metas, "dc.title", "twitter:title", "parsely-title", "citation_title"),
    published: first(
      metas,
      ..."dc.date.issued dc.issued dc.created dc.date publication_date publish-date publishdate pubdate parsely-pub-date sailthru.date citation_publication_date date".split(
        " ",
      ),
    ),
    updated: first(metas, "dc.modified", "dc.date.modified", "last-modified", "lastmod"),
    language: first(metas, "dc.language", "content-language", "language"),
    summary: first(metas, "description", "dc.description", "twitter:description", "dc.abstract"),
    authors: all(metas, "author", "dc.creator", "parsely-author", "sailthru.author", "citation_author")
      .filter((one) => !isAddress(one))
      .map((name) => ({ name })),
    keywords: [
      ...(stated.length > 0 ? stated : all(metas, "keywords")),
      ...all(metas, "dc.subject", "parsely-tags"),
    ].flatMap(phrasesIn),
    sections: all(metas, "parsely-section"),
    image: image ? { url: image, ...(alt ? { alt } : {}) } : undefined,
  };
}

/** The page's address, its `<base>`, its `rel=tag` links, its title and language. */
export function linksIn(page: PageElement) {
  let canonical: string | undefined;
  let base: string | undefined;
  let title: string | undefined;
  let language: string | undefined;
  const tags: string[] = [];
  for (const element of within(page)) {
    const { href } = element.attributes;
    if (element.name === "link" && says(element, "rel", "canonical")) canonical ??= href?.trim();
    else if (element.name === "base") base ??= href?.trim();
    else if (element.name === "title") title ??= cleanLine(rawText(element)) || undefined;
    else if (element.name === "html") language ??= element.attributes.lang ?? element.attributes["xml:lang"];
    else if (element.name === "a" && says(element, "rel", "tag"))
      tags.push(cleanLine(rawText(element)).replace(/^#+/, ""));
  }
  return { canonical, base, title, language: language?.trim() || undefined, tags: tags.filter(Boolean) };
}
