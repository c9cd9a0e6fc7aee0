/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { withoutForbidden } from "../text.ts";
import { rfc3339 } from "./dates.ts";
import { type Media, mediaOf } from "./enclosure.ts";
import { type Author, type Deleted, type Feed, type Format, type Head, hubsOf, type Item } from "./model.ts";
import { uri } from "./xml.ts";

/** The format as `render` and the feeds of a publication use it. */
export const jsonFormat: Format = {
  type: "application/feed+json",
  head: (feed) => `${JSON.stringify(topObject(feed)).slice(0, -1)},"items":[`,
  item: (one) => JSON.stringify(itemObject(one)),
  separator: ",",
  tail: "]}",
};

/** A feed as a JSON Feed 1.1 document. Takes any object of `feed`'s `Feed` class. Throws RangeError on an invalid Date. */
export function json1(feed: Feed): string {
  // One object written at once takes two thirds of the time of its parts joined, and gives the same bytes.
  return JSON.stringify({ ...topObject(feed), items: feed.items.map(itemObject) });
}

function topObject(feed: Head) {
  const o = feed.options;
  const self = o.feedLinks?.json ?? o.feed;
  const hubs = hubsOf(o);
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: clean(o.title),
    home_page_url: o.link && uri(o.link),
    feed_url: self && uri(self),
    next_url: o.history?.previous?.json && uri(o.history.previous.json),
    description: clean(o.description) || undefined,
    icon: o.image && uri(o.image),
    favicon: o.favicon && uri(o.favicon),
    authors: authors(o.author ? [o.author] : []),
    language: o.language,
    hubs: hubs.length > 0 ? hubs.map((hub) => ({ type: "WebSub", url: uri(hub) })) : undefined,
    ...(o.deleted?.length ? { _nashra: { about: ABOUT, deleted: o.deleted.map(deletedItem) } } : {}),
    ...Object.fromEntries(feed.extensions.map((extension) => [extension.name, extension.objects])),
  };
}

/** What the extension says is what RFC 6721 says in Atom. */
const ABOUT = "https://www.rfc-editor.org/rfc/rfc6721";

const deletedItem = ({ id, link, date }: Deleted) => ({
  id,
  url: uri(link),
  date_deleted: rfc3339(date),
});

function itemObject(i: Item) {
  const media = mediaOf(i);
  const picture = media.find((one) => one.medium === "image");
  const html = i.content ?? i.description;
  const summary = i.summary ?? (i.content ? i.description : undefined);
  return {
    id: i.id ?? i.guid ?? i.link,
    url: i.link ? uri(i.link) : undefined,
    external_url: i.via && uri(i.via),
    title: clean(i.title) || undefined,
    summary: clean(summary) || undefined,
    // An item has content_html or content_text.
    ...(html === undefined ? { content_text: clean(summary) ?? "" } : { content_html: clean(html) }),
    image: picture && uri(picture.url),
    date_published: rfc3339(i.published ?? i.date, i.offset),
    date_modified: rfc3339(i.date, i.offset),
    authors: authors(i.author ?? []),
    tags: tags(i),
    language: i.language,
    attachments: attachments(media.filter((one) => one !== picture)),
    ...Object.fromEntries((i.extensions ?? []).map((extension) => [extension.name, extension.objects])),
  };
}

const clean = (value: string | undefined) => (value === undefined ? undefined : withoutForbidden(value));

function authors(list: readonly Author[]) {
  const known = list.filter((one) => one.name || one.link || one.avatar);
  if (known.length === 0) return undefined;
  return known.map((one) => ({
    name: clean(one.name),
    url: one.link && uri(one.link),
    avatar: one.avatar && uri(one.avatar),
  }));
}

function tags(i: Item) {
  const names = (i.category ?? []).map((one) => clean(one.name ?? one.term)).filter((name) => name);
  return names.length > 0 ? names : undefined;
}

function attachments(media: readonly Media[]) {
  // An attachment must name its type.
  const typed = media
    .filter((one) => one.type)
    .map((one) => ({
      url: uri(one.url),
      mime_type: one.type,
      title: clean(one.title),
      size_in_bytes: one.length || undefined,
      duration_in_seconds: one.duration,
    }));
  return typed.length > 0 ? typed : undefined;
}
