/** JSON-LD in a page: schema.org's NewsArticle, Article and BlogPosting, with what belongs to them. */
import type { Author, Media } from "../article.ts";
import { seconds } from "./feed-media.ts";
import { lineOf, plainOf } from "./feed-text.ts";
import { type PageSays, phrasesIn } from "./page-says.ts";
import { type PageElement, rawText, within } from "./page-tree.ts";

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The kinds of schema.org that are articles: NewsArticle, OpinionNewsArticle, BlogPosting, Report … */
const ARTICLE = /(?:Article|BlogPosting|^Report)$/;
const MOST_THINGS = 10_000;

/** What the page's JSON-LD says of its article, and the lines of scripts that are not JSON. */
export function jsonLdIn(page: PageElement): { says: PageSays | undefined; brokenIn: readonly number[] } {
  const brokenIn: number[] = [];
  const things: Thing[] = [];
  for (const script of within(page)) {
    if (script.name !== "script" || !/^\s*application\/ld\+json/i.test(script.attributes.type ?? ""))
      continue;
    const text = rawText(script).trim();
    if (text === "") continue;
    const value = jsonIn(text);
    if (value === undefined) brokenIn.push(script.line);
    else things.push(...thingsIn(value));
  }
  const byId = new Map(things.flatMap((one) => (typeof one["@id"] === "string" ? [[one["@id"], one]] : [])));
  const articles = things.filter(
    (one) => kindsOf(one).some((kind) => ARTICLE.test(kind)) && (one.headline ?? one.name),
  );
  const article = articles.find((one) => one.datePublished) ?? articles[0];
  return { says: article && saysOf(article, byId), brokenIn };
}

/** JSON, or what is JSON once raw line breaks in texts, comments around it and commas too many are taken away. */
function jsonIn(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$|;\s*$/g,
    "",
  );
  const mended = bare.replace(/[\u0000-\u001F]/g, " ").replace(/,\s{0,1000}(?=[}\]])/g, "");
  for (const one of [text, bare, mended])
    try {
      return JSON.parse(one);
    } catch {}
  return undefined;
}

/** The objects at the top, in lists and in `@graph`, and what they are about. */
function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = [];
  const pending = [value];
  while (pending.length > 0 && found.length < MOST_THINGS) {
    const next = pending.shift();
    if (Array.isArray(next)) pending.push(...next.slice(0, MOST_THINGS));
    else if (isThing(next)) {
      found.push(next);
      pending.push(...listOf(next["@graph"]), ...listOf(next.mainEntity));
    }
  }
  return found;
}

const kindsOf = (thing: Thing) =>
  listOf(thing["@type"]).flatMap((kind) => (typeof kind === "string" ? [kind.replace(/^.*[/:#]/, "")] : []));

type ById = ReadonlyMap<unknown, Thing>;

const textIn = (value: unknown): string | undefined => {
  const first = listOf(value)[0];
  const text = isThing(first) ? first["@value"] : first;
  return typeof text === "string" || typeof text === "number" ? String(text).trim() || undefined : undefined;
};
const lineIn = (value: unknown) => {
  const text = textIn(value);
  return text === undefined ? undefined : lineOf(text) || undefined;
};
const known = (value: unknown, byId: ById): unknown =>
  isThing(value) && Object.keys(value).length <= 2 ? (byId.get(value["@id"]) ?? value) : value;

function saysOf(article: Thing, byId: ById): PageSays {
  const publisher = known(listOf(article.publisher)[0], byId);
  const page = article.mainEntityOfPage;
  return {
    title: lineIn(article.headline) ?? lineIn(article.name),
    published: textIn(article.datePublished) ?? textIn(article.dateCreated),
    updated: textIn(article.dateModified),
    language:
      textIn(article.inLanguage) ??
      (isThing(article.inLanguage) ? textIn(article.inLanguage.alternateName) : undefined),
    summary: lineIn(article.description),
    authors: listOf(article.author ?? article.creator).flatMap((one) => authorOf(known(one, byId))),
    keywords: listOf(article.keywords).flatMap((one) =>
      isThing(one) ? (lineIn(one.name) ?? []) : typeof one === "string" ? phrasesIn(lineOf(one)) : [],
    ),
    sections: listOf(article.articleSection).flatMap((one) => (typeof one === "string" ? lineOf(one) : [])),
    image: listOf(article.image ?? article.thumbnailUrl).flatMap((one) =>
      mediaOf(known(one, byId), "image"),
    )[0],
    attachments: [
      ...listOf(article.audio).flatMap((one) => mediaOf(known(one, byId), "audio")),
      ...listOf(article.video).flatMap((one) => mediaOf(known(one, byId), "video")),
      ...listOf(article.associatedMedia).flatMap((one) => mediaOf(known(one, byId), "recording")),
    ],
    link: textIn(article.url) ?? (isThing(page) ? textIn(page["@id"]) : textIn(page)),
    site: isThing(publisher) ? lineIn(publisher.name) : undefined,
    text: textIn(article.articleBody) && plainOf(textIn(article.articleBody) ?? ""),
  };
}

function authorOf(value: unknown): Author[] {
  if (typeof value === "string")
    return /^https?:/.test(value) || !lineOf(value) ? [] : [{ name: lineOf(value) }];
  if (!isThing(value)) return [];
  const link = textIn(value.url) ?? textIn(value.sameAs);
  const email = textIn(value.email)?.replace(/^mailto:/, "");
  return listOf(value.name).flatMap((one) => {
    const name = lineIn(one);
    return name
      ? [{ name, ...(email ? { email } : {}), ...(link && /^https?:/.test(link) ? { link } : {}) }]
      : [];
  });
}

function mediaOf(value: unknown, kind: "image" | "audio" | "video" | "recording"): Media[] {
  if (typeof value === "string")
    return kind === "image" && value.trim() !== "" ? [{ url: value.trim() }] : [];
  if (!isThing(value)) return [];
  const url =
    textIn(value.contentUrl) ?? (kind === "image" ? (textIn(value.url) ?? textIn(value["@id"])) : undefined);
  if (!url) return [];
  const count = (one: unknown) => {
    const number = Number.parseInt(textIn(isThing(one) ? one.value : one) ?? "", 10);
    return number > 0 ? number : undefined;
  };
  const stated = textIn(value.encodingFormat);
  const type = stated?.includes("/") ? stated : undefined;
  const size = textIn(value.contentSize);
  const values = {
    type,
    medium: type === undefined && (kind === "audio" || kind === "video") ? kind : undefined,
    // With a unit (`4.2 MB`) it is rounded.
    length: size && /^[1-9]\d{0,14}$/.test(size) ? Number(size) : undefined,
    width: count(value.width),
    height: count(value.height),
    duration: isoSeconds(textIn(value.duration)),
    alt: lineIn(value.caption) ?? (kind === "image" ? lineIn(value.description) : lineIn(value.name)),
  };
  return [{ url, ...Object.fromEntries(Object.entries(values).filter(([, one]) => one !== undefined)) }];
}

/** `PT1H2M3S` (ISO 8601), or as a clock. */
function isoSeconds(text: string | undefined): number | undefined {
  const match = /^P(?:\d+D)?T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,6})(?:\.\d+)?S)?$/.exec(text ?? "");
  if (!match) return seconds(text);
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) || undefined;
}
