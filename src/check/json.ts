/** JSON Feed 1.0 and 1.1. */
import { absolute, language, mediaType, tight, webAddress } from "./addresses.ts";
import { rfc3339 } from "./dates.ts";
import { first, type Report, shown } from "./finding.ts";
import { htmlFaults } from "./html.ts";
import {
  type Check,
  fail,
  flag,
  instead,
  inWords,
  isObject,
  kind,
  list,
  type Members,
  members,
  missing,
  number,
  object,
  text,
  type Value,
  warn,
} from "./members.ts";
import { filled, plain } from "./values.ts";

const TOP = "JSON Feed 1.1, top-level";
const ITEMS = "JSON Feed 1.1, items";
const ATTACHMENTS = "JSON Feed 1.1, attachments";
const AUTHORS = "JSON Feed 1.1, authors";
const HUBS = "JSON Feed 1.1, hubs";
// Nothing takes white space off the strings of JSON.
const address = first(tight, webAddress);
const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/(1(?:\.1)?)$/;

/** Whether a parsed JSON value means to be a JSON Feed. */
export function looksLikeJsonFeed(value: Value): value is Members {
  return (
    isObject(value) &&
    ((typeof value.version === "string" && /jsonfeed/i.test(value.version)) ||
      (Array.isArray(value.items) && typeof value.title === "string"))
  );
}

/** The findings on a JSON Feed. */
export function checkJsonFeed(feed: Members, report: Report): void {
  members(feed, "feed", topLevel, report);
  const version = typeof feed.version === "string" ? VERSION.exec(feed.version)?.[1] : undefined;
  if (!version)
    fail(
      report,
      "feed/version",
      `${inWords(feed.version)} is not a version of JSON Feed`,
      'write "https://jsonfeed.org/version/1.1"',
      TOP,
    );
  if (version === "1")
    warn(report, "feed/version", "version 1 is superseded", 'write "https://jsonfeed.org/version/1.1"', TOP);
  if (typeof feed.title !== "string") missing(feed, "title", "feed", TOP, report);
  if (Array.isArray(feed.items)) checkIds(feed.items, report);
  else missing(feed, "items", "feed", TOP, report);
  if (feed.feed_url === undefined)
    warn(report, "feed", "feed_url is missing", "write the address of the feed itself", TOP);
  else if (report.known.address !== undefined && feed.feed_url !== report.known.address)
    warn(
      report,
      "feed/feed_url",
      `it says ${inWords(feed.feed_url)}, and the feed is served at ${shown(report.known.address)}`,
      "make both the same",
      TOP,
    );
  if (feed.next_url !== undefined && feed.next_url === feed.feed_url)
    fail(report, "feed/next_url", "it is the same as feed_url", "point it to the next page", TOP);
}

function checkIds(items: readonly Value[], report: Report): void {
  const ids = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    if (!isObject(item) || typeof item.id !== "string") continue;
    const same = ids.get(item.id);
    if (same === undefined) ids.set(item.id, index);
    else
      fail(
        report,
        `feed/items[${index + 1}]/id`,
        `${shown(item.id)} is also the id of items[${same + 1}]`,
        "give each item an id of its own",
        ITEMS,
      );
  }
}

const markup: Check = (value, where, report) => {
  if (typeof value !== "string")
    fail(report, where, `it is ${kind(value)}, not a string`, "write a string", ITEMS);
  else report.add({ where }, htmlFaults(value), ITEMS);
};

const author = object(
  AUTHORS,
  { name: text(AUTHORS), url: text(AUTHORS, absolute), avatar: text(AUTHORS, address) },
  (value, where, report) => {
    if (value.name === undefined && value.url === undefined && value.avatar === undefined)
      fail(report, where, "it has none of name, url and avatar", "give it a name", AUTHORS);
  },
);

const attachment = object(
  ATTACHMENTS,
  {
    url: text(ATTACHMENTS, address),
    mime_type: text(ATTACHMENTS, mediaType),
    title: text(ATTACHMENTS),
    size_in_bytes: number(ATTACHMENTS),
    duration_in_seconds: number(ATTACHMENTS),
  },
  (value, where, report) => {
    for (const name of ["url", "mime_type"]) missing(value, name, where, ATTACHMENTS, report);
  },
);

const hub = object(HUBS, { type: text(HUBS, filled), url: text(HUBS, address) }, (value, where, report) => {
  for (const name of ["type", "url"]) missing(value, name, where, HUBS, report);
});

const item = object(
  ITEMS,
  {
    id: (value, where, report) => {
      if (typeof value === "number") warn(report, where, "it is a number", "write a string", ITEMS);
      else text(ITEMS, filled)(value, where, report);
    },
    url: text(ITEMS, address),
    external_url: text(ITEMS, address),
    title: text(ITEMS, plain),
    content_html: markup,
    content_text: text(ITEMS),
    summary: text(ITEMS),
    image: text(ITEMS, address),
    banner_image: text(ITEMS, address),
    date_published: text(ITEMS, rfc3339),
    date_modified: text(ITEMS, rfc3339),
    author: instead(ITEMS, "authors", author),
    authors: list(AUTHORS, author),
    tags: list(ITEMS, text(ITEMS, filled)),
    language: text(ITEMS, language),
    attachments: list(ATTACHMENTS, attachment),
  },
  (value, where, report) => {
    missing(value, "id", where, ITEMS, report);
    if (value.content_html === undefined && value.content_text === undefined)
      fail(
        report,
        where,
        "it has neither content_html nor content_text",
        "give it at least one of them",
        ITEMS,
      );
  },
);

const topLevel: Record<string, Check> = {
  version: text(TOP),
  title: text(TOP, filled),
  home_page_url: text(TOP, address),
  feed_url: text(TOP, address),
  description: text(TOP),
  user_comment: text(TOP),
  next_url: text(TOP, address),
  icon: text(TOP, address),
  favicon: text(TOP, address),
  author: instead(TOP, "authors", author),
  authors: list(AUTHORS, author),
  language: text(TOP, language),
  expired: flag(TOP),
  hubs: list(HUBS, hub),
  items: list(ITEMS, item),
};
