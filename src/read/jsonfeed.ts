/** JSON Feed 1 and 1.1 (jsonfeed.org), read as it comes. */
import type { Author, Media, Problem } from "../article.ts";
import { cleanLine } from "../text.ts";
import { draftOfEntry, type FeedDefaults, type FeedEntry } from "./feed-entry.ts";
import { absolved, paragraphs } from "./feed-text.ts";
import { JsonList, LARGEST_ELEMENT } from "./json-list.ts";
import { lineFinder, placesOf } from "./json-places.ts";
import type { ReadContext, ReadResult, ReadStream } from "./reader.ts";

const VERSION = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/;

/** Whether a document begins like a JSON Feed: its version is an address. Within a text, its quotation marks would be escaped. */
export function isJsonFeed(text: string): boolean {
  return /^\s*\{/.test(text) && VERSION.test(text.slice(0, 65_536));
}

/** Reads a JSON Feed, item by item. */
export const streamJsonFeed: ReadStream = async function* (document, context) {
  const list = new JsonList("items");
  const file = document.path;
  let head: Head | undefined;
  let count = 0;
  for await (const piece of document.text) {
    const elements = list.write(piece);
    if (list.before !== undefined) head ??= headOf(parsed(list.before));
    for (const { line, text } of elements) {
      count++;
      yield text === undefined
        ? problem(
            file,
            line,
            `the item has more than ${LARGEST_ELEMENT} characters and is left out`,
            "a smaller one",
          )
        : itemRead(text, line, head ?? headOf(undefined), file, context);
    }
    if (list.isTooLarge) break;
  }
  if (list.isTooLarge)
    yield problem(file, 1, `more than ${LARGEST_ELEMENT} characters stand beside the items`, "a JSON Feed");
  else if (list.open)
    yield problem(
      file,
      list.open.line,
      `the document ends inside ${list.open.isElement ? "the item that begins here" : "the feed"}`,
      "the rest of the document",
    );
  else if (list.before === undefined)
    yield problem(file, 1, "the document has no list of items", '"items": […]');
  else if (parsed(list.beside) === undefined)
    yield problem(file, 1, "what stands beside the items is not JSON", "JSON");
  else if (count === 0) yield problem(file, 1, "the feed has no items", "items", "warning");
};

function problem(
  file: string,
  line: number,
  what: string,
  instead: string,
  severity: Problem["severity"] = "error",
): ReadResult {
  return { drafts: [], problems: [{ severity, file, line, what, instead }] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Values = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textIn = (value: unknown): string | undefined => {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? undefined : text;
};
const numberIn = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) && value > 0 ? value : undefined;

interface Head extends FeedDefaults {
  readonly link: string | undefined;
}

function headOf(value: unknown): Head {
  const feed = isObject(value) ? value : {};
  const title = textIn(feed.title);
  return {
    link: textIn(feed.home_page_url),
    language: textIn(feed.language),
    // Of a feed that is called like its author, items that name none have none.
    authors: authorsOf(feed).filter(({ name }) => name !== title),
  };
}

function authorsOf(value: Values): Author[] {
  const all = Array.isArray(value.authors) && value.authors.length > 0 ? value.authors : [value.author];
  return all.filter(isObject).flatMap((one): Author[] => {
    const url = textIn(one.url);
    const email = url?.startsWith("mailto:") ? url.slice("mailto:".length) : undefined;
    const name = cleanLine(
      textIn(one.name) ?? email ?? url?.replace(/^https?:\/\/(?:www\.)?|\/+$/g, "") ?? "",
    );
    return name ? [{ name, ...(email ? { email } : url ? { link: url } : {}) }] : [];
  });
}

function itemRead(text: string, line: number, head: Head, file: string, context: ReadContext): ReadResult {
  const value = parsed(text);
  if (isObject(value)) {
    const { draft, problems } = draftOfEntry(entryOf(value, line, head.link), head, file, context);
    return { drafts: draft ? [draft] : [], problems };
  }
  const { fault } = placesOf(text);
  const at = line + lineFinder(text)(fault?.offset ?? 0) - 1;
  return fault
    ? problem(file, at, `the item is not JSON: ${fault.what}`, fault.instead)
    : problem(file, at, "the item is no object", 'an object with "id" and "content_html"');
}

function entryOf(item: Values, line: number, feedLink: string | undefined): FeedEntry {
  const absolute = (value: unknown, base: string | undefined) => {
    const address = textIn(value);
    return address === undefined ? undefined : (URL.parse(address, base)?.href ?? address);
  };
  const link = absolute(item.url, feedLink);
  const base = link ?? feedLink;
  const id = textIn(item.id);
  const html = textIn(item.content_html);
  const plain = textIn(item.content_text);
  const picture = absolute(item.image, base) ?? absolute(item.banner_image, base);
  return {
    line,
    id: id && cleanLine(id),
    title: textIn(item.title),
    link: link ?? (/^https?:/i.test(id ?? "") ? id : undefined),
    via: absolute(item.external_url, base),
    published: textIn(item.date_published),
    updated: textIn(item.date_modified),
    language: textIn(item.language),
    authors: authorsOf(item),
    categories: listIn(item.tags).flatMap((one) => textIn(one) ?? []),
    content: html ? absolved(html, base) : paragraphs(plain ?? ""),
    summary: textIn(item.summary),
    image: picture ? { url: picture } : undefined,
    attachments: listIn(item.attachments)
      .filter(isObject)
      .flatMap((one) => {
        const url = absolute(one.url, base);
        return url ? [mediaOf(one, url)] : [];
      }),
  };
}

function mediaOf(attachment: Values, url: string): Media {
  const values = {
    type: textIn(attachment.mime_type),
    length: numberIn(attachment.size_in_bytes),
    duration: numberIn(attachment.duration_in_seconds),
    alt: textIn(attachment.title),
  };
  return { url, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) };
}
