/** A selection of articles as a feed: its validators, its head, its items, its bytes. */
import { absolute as absoluteAddresses } from "./addresses.ts";
import type { Article, Media, Publication } from "./article.ts";
import { offsetOf } from "./document/dates.ts";
import {
  DOCUMENT_VERSION,
  FORMATS,
  type FormatLinks,
  type FormatName,
  type Head,
  type History,
  type Item,
} from "./document/index.ts";
import { digest } from "./identity.ts";
import type { Kept } from "./kept.ts";
import { direction } from "./language.ts";
import type { Database } from "./store/database.ts";
import type { Edition, Entry, Neighbour } from "./store/edition.ts";
import { readArticles } from "./store/editions.ts";
import { escapeHtml } from "./text.ts";
import { absolute, articlePath, feedPath, pagePath, type Selection } from "./urls.ts";

/** What documents depend on besides the articles: where it differs, so does every ETag. */
export async function settingsFingerprint(publication: Publication): Promise<string> {
  return digest(JSON.stringify([DOCUMENT_VERSION, publication]));
}

/**
 * The entity tag's text of an edition in one format, without quotes (RFC 9110 §8.8.3). Computed from what the store
 * says alone: each entry's version is a hash of its content, and documents are pure functions of these values.
 */
export async function entityTag(
  edition: Edition,
  format: FormatName,
  fingerprint: string,
  publication: Publication,
): Promise<string> {
  const entries = edition.entries.map((one) => [one.version, one.categories]);
  // A feed without articles shows when that was so, in the formats that have a place for it.
  const empty = entries.length === 0 ? headText(edition, format, publication) : null;
  const { previous, next, searchedSince, searchedWords } = edition;
  const beside = [previous, next, searchedSince, searchedWords, told(edition, format)];
  return digest(
    JSON.stringify([
      fingerprint,
      format,
      edition.selection,
      edition.label ?? null,
      empty,
      entries,
      ...(beside.some((one) => one !== undefined) ? beside : []),
    ]),
  );
}

function headText(edition: Edition, format: FormatName, publication: Publication): string {
  return FORMATS[format].head(headOf(edition, publication), editionUpdated(edition, format));
}

/** What was withdrawn, in the formats that have words for it. */
const told = ({ deleted }: Edition, format: FormatName) => (format === "rss" ? undefined : deleted);

/** What stands before the items. */
export function headOf(edition: Edition, publication: Publication): Head {
  const { selection, label } = edition;
  const address = (path: string) => absolute(publication.url, path);
  const links = (of: Selection, query = "") => ({
    rss: address(feedPath(of, "rss") + query),
    atom: address(feedPath(of, "atom") + query),
    json: address(feedPath(of, "json") + query),
  });
  const [author] = publication.authors;
  return {
    options: {
      id: publication.id + pagePath(selection),
      title: label === undefined ? publication.title : `${label} · ${publication.title}`,
      description: [publication.description || publication.title, searchedNotice(edition, publication)]
        .filter((one) => one !== undefined)
        .join(" "),
      link: address(pagePath(selection)),
      feedLinks: links(selection),
      history: historyOf(edition, links),
      language: publication.language,
      author: author ?? { name: publication.title, link: address("/") },
      copyright: publication.copyright,
      image: publication.image && address(publication.image),
      favicon: publication.favicon && address(publication.favicon),
      ttl: publication.ttl,
      hubs: publication.hubs,
      deleted: edition.deleted?.map(({ guid, slug, retracted_at }) => ({
        id: guid,
        link: address(articlePath(slug)),
        date: new Date(retracted_at * 1000),
      })),
    },
    categories: subjectOf(selection).kind === "category" && label !== undefined ? [label] : [],
    contributors: [],
    extensions: [],
  };
}

/** What a search says that left something out. */
export function searchedNotice(
  { searchedSince, searchedWords }: Edition,
  { language }: Publication,
): string | undefined {
  const isArabic = language.toLowerCase().split("-")[0] === "ar";
  const day = searchedSince === undefined ? "" : new Date(searchedSince * 1000).toISOString().slice(0, 10);
  const notices = [
    day && isArabic && `بُحث في المواد المنشورة منذ ${day} فقط، وقد تكون في المواد الأقدم نتائج أخرى.`,
    day && !isArabic && `Only articles published since ${day} were searched; older ones may match too.`,
    searchedWords && isArabic && `تبدأ كلمات كثيرة بما كُتب، وبُحث عن أول ${searchedWords} منها فقط.`,
    searchedWords &&
      !isArabic &&
      `Many words begin so; only the first ${searchedWords} of them were searched for.`,
  ].filter((one) => typeof one === "string" && one !== "");
  return notices.length === 0 ? undefined : notices.join(" ");
}

const subjectOf = (selection: Selection): Selection =>
  selection.kind === "archive" ? selection.of : selection;

/** The documents before and behind it (RFC 5005 §4). */
function historyOf(
  { selection, previous, next }: Edition,
  links: (of: Selection, query?: string) => FormatLinks,
): History | undefined {
  if (selection.kind === "search" || !(previous || next || selection.kind === "archive")) return undefined;
  const of = selection.kind === "archive" ? selection.of : selection;
  // A reader goes back until it meets an address that it has read: what may still grow has another one each time.
  const page = ({ page, until }: Neighbour) =>
    links({ kind: "archive", of, page }, until === undefined ? "" : `?until=${until}`);
  return {
    current: selection.kind === "archive" ? links(of) : undefined,
    previous: previous && page(previous),
    next: next && page(next),
  };
}

/** The newest change of what an edition holds. */
function editionUpdated(edition: Edition, format: FormatName): Date {
  const withdrawn = told(edition, format)?.[0]?.retracted_at ?? 0;
  const newest = edition.entries.reduce((latest, one) => Math.max(latest, one.updated_at), withdrawn);
  return new Date((newest || edition.modified) * 1000);
}

/** An article as the formats say it; `categories` is JSON [[slug, label], …]. */
export function itemOf(article: Article, categories: string, publication: Publication): Item {
  const scheme = absolute(publication.url, "/categories");
  const pairs = JSON.parse(categories) as [string, string][];
  return {
    id: article.id,
    title: article.title,
    link: absolute(publication.url, articlePath(article.slug)),
    date: new Date(article.updated),
    published: new Date(article.published.at),
    offset: offsetOf(article.published.at),
    language: article.language,
    summary: article.summary,
    content: wrapped(article, publication),
    author: article.authors,
    category: pairs.map(([term, name]) => ({ name, term, scheme, domain: scheme })),
    image: article.image && enclosure(article.image, publication),
    attachments: article.attachments?.map((one) => enclosure(one, publication)),
    source: article.credit,
    via: article.link,
  };
}

const enclosure = ({ alt, url, ...rest }: Media, publication: Publication) => ({
  ...rest,
  url: absolute(publication.url, url),
  title: alt,
  asStated: true,
});

const CREDIT: Readonly<Record<string, readonly [string, string]>> = {
  ar: ["المصدر", "ترجمة"],
  en: ["Source", "Translation"],
};

/** The body as readers show it: each item brings its own language and direction, since they ignore the feed's. */
function wrapped(article: Article, publication: Publication): string {
  const [source, translation] = CREDIT[article.language.split("-")[0] ?? ""] ?? CREDIT.en ?? [];
  const image = article.image;
  const picture =
    image && !article.content.includes(`src="${escapeHtml(image.url)}"`)
      ? `<figure><img src="${escapeHtml(absolute(publication.url, image.url))}" alt="${escapeHtml(image.alt ?? "")}" /></figure>\n`
      : "";
  const credits = [
    article.credit && `${source}: ${escapeHtml(article.credit)}`,
    article.translator && `${translation}: ${escapeHtml(article.translator)}`,
  ].filter((one) => one);
  const tail = credits.length > 0 ? `\n<div><small>${credits.join(" · ")}</small></div>` : "";
  const body = absoluteAddresses(article.content, publication.url);
  return `<div lang="${article.language}" dir="${direction(article.language)}">${picture}${body}${tail}</div>`;
}

/** The bytes of rendered items, by format, article, version and categories. */
export type KeptItems = Kept<Uint8Array>;

const encoder = new TextEncoder();

/**
 * The document of an edition. Items already kept are neither read nor rendered again. Undefined when an article has
 * changed since the edition was read: read the edition again. `read` gives articles by their ids.
 */
export async function documentOf(
  deps: { readonly db: Database; readonly publication: Publication; readonly items: KeptItems },
  edition: Edition,
  name: FormatName,
  read: (ids: readonly number[]) => ReturnType<typeof readArticles> = (ids) => readArticles(deps.db, ids),
): Promise<Uint8Array | undefined> {
  const format = FORMATS[name];
  const keys = edition.entries.map((one) => keyOf(name, one));
  const parts = keys.map((key) => deps.items.get(key));
  if (parts.includes(undefined)) {
    const made = new Map<string, Uint8Array>();
    const missing = edition.entries.filter((_, i) => !parts[i]).map((one) => one.article_id);
    for (const row of await read(missing)) {
      const item = encoder.encode(
        format.item(itemOf(JSON.parse(row.article), row.categories, deps.publication)),
      );
      made.set(keyOf(name, row), item);
      deps.items.set(keyOf(name, row), item);
    }
    keys.forEach((key, i) => {
      parts[i] ??= made.get(key);
    });
  }
  if (!parts.every((part) => part !== undefined)) return undefined;
  const head = encoder.encode(headText(edition, name, deps.publication));
  return joined(head, parts, encoder.encode(format.separator), encoder.encode(format.tail));
}

const keyOf = (name: FormatName, one: Entry) => `${name} ${one.article_id} ${one.version} ${one.categories}`;

function joined(
  head: Uint8Array,
  items: readonly Uint8Array[],
  separator: Uint8Array,
  tail: Uint8Array,
): Uint8Array {
  const between = Math.max(0, items.length - 1) * separator.length;
  const whole = new Uint8Array(
    head.length + items.reduce((sum, one) => sum + one.length, between) + tail.length,
  );
  let at = 0;
  const put = (part: Uint8Array) => {
    whole.set(part, at);
    at += part.length;
  };
  put(head);
  items.forEach((one, i) => {
    if (i > 0) put(separator);
    put(one);
  });
  put(tail);
  return whole;
}
