/** One item of a WordPress export: an article, an attachment, or something that stays out. */

import type { Author, Draft, Media, StatedDate } from "../article.ts";
import { detached } from "../text.ts";
import type { Finding } from "./date.ts";
import { zoned } from "./date-zone.ts";
import { firstWords } from "./feed-entry.ts";
import { seconds } from "./feed-media.ts";
import { plainOf } from "./html-text.ts";
import { expandShortcodes } from "./shortcodes.ts";
import { wordpressHtml } from "./wordpress-html.ts";
import { isNoTopic, type WxrChannel } from "./wxr-channel.ts";
import { childText, type XmlElement } from "./xml-element.ts";

/** A topic or an author of an item, by which its old address is made. */
export interface WxrTerm {
  readonly kind: "category" | "tag";
  readonly nicename: string;
  readonly name: string;
}

/** A post to publish. */
export interface WxrArticle {
  readonly kind: "article";
  /** Without image: that is an attachment, which may come later. */
  readonly draft: Omit<Draft, "source" | "place">;
  /** Number of the post, unique in its blog. */
  readonly postId: string;
  readonly thumbnail?: string;
  /** Attachments for which comments stand in the body. */
  readonly gallery: readonly string[];
  readonly terms: readonly WxrTerm[];
  readonly warnings: readonly Finding[];
}

export type WxrItem =
  | WxrArticle
  | { readonly kind: "attachment"; readonly id: string; readonly media: Media }
  | { readonly kind: "left out"; readonly as: string }
  | { readonly kind: "unpublished"; readonly as: string }
  | { readonly kind: "refused"; readonly fault: Finding };

const DATE = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;
const DATES = "wp:post_date such as 2020-02-08 23:31:00";

/** What an item is. `item` has the names of `channelOf`'s prefixes. */
export function wxrItem(item: XmlElement, channel: WxrChannel, timeZone: string): WxrItem {
  const said = (name: string) => childText(item, name)?.trim() ?? "";
  const meta = metaOf(item);
  const type = said("wp:post_type") || "post";
  const postId = said("wp:post_id");
  if (type === "attachment") {
    const url = said("wp:attachment_url") || said("link");
    const alt = plainOf(meta.get("_wp_attachment_image_alt")?.[0] ?? "");
    const media = { url: detached(url), ...(alt ? { alt: detached(alt) } : {}) };
    return url && postId
      ? { kind: "attachment", id: detached(postId), media }
      : { kind: "left out", as: type };
  }
  if (type !== "post") return { kind: "left out", as: detached(type) };
  const status = said("wp:status") || "publish";
  if (status !== "publish" && status !== "future") return { kind: "unpublished", as: detached(status) };
  if (said("wp:post_password") !== "") return { kind: "unpublished", as: "protected by a password" };

  const published = dateOf(said("wp:post_date"), said("wp:post_date_gmt"), timeZone);
  if (!published) return { kind: "refused", fault: { what: "the post has no date", instead: DATES } };
  const updated = dateOf(said("wp:post_modified"), said("wp:post_modified_gmt"), timeZone);
  const expanded = expandShortcodes(childText(item, "content:encoded") ?? "");
  const content = wordpressHtml(expanded.html);
  // Asides and short notes have none.
  const stated = plainOf(said("title"));
  const title = stated || firstWords(plainOf(content));
  if (!title)
    return {
      kind: "refused",
      fault: { what: `the post ${postId} has neither a title nor a text`, instead: "a title" },
    };
  const terms = termsOf(item);
  // PowerPress puts the name of a further feed before it.
  const enclosures = [...meta].flatMap(([key, values]) =>
    /^(?:[\w-]{1,60}:)?enclosure$/.test(key) ? enclosuresOf(values) : [],
  );
  const thumbnail = meta.get("_thumbnail_id")?.[0]?.trim();
  const summary = plainOf(expandShortcodes(childText(item, "excerpt:encoded") ?? "").html);
  const slug = decoded(said("wp:post_name"));
  const guid = said("guid");
  const warnings: Finding[] = [];
  if (!stated)
    warnings.push({ what: `the post has no title; the first words are: ${title}`, instead: "a title" });
  if (expanded.dropped.length > 0)
    warnings.push({
      what: `shortcodes that mean nothing here are left out: ${expanded.dropped.slice(0, 10).join(", ")}`,
      instead: "HTML in their place, if something is missing",
    });
  return {
    kind: "article",
    postId,
    terms,
    warnings,
    gallery: expanded.attachments,
    ...(thumbnail && /^[1-9]\d{0,11}$/.test(thumbnail) ? { thumbnail } : {}),
    draft: {
      ...(guid ? { id: guid } : {}),
      title,
      published,
      ...(updated && Date.parse(updated.at) > Date.parse(published.at) ? { updated: updated.at } : {}),
      ...(summary ? { summary } : {}),
      content,
      authors: authorsOf(item, said("dc:creator"), channel),
      keywords: terms.map(({ name }) => name),
      ...(enclosures.length > 0 ? { attachments: enclosures } : {}),
      ...(slug ? { slug } : {}),
      addresses: addressesOf(said("link"), postId, channel.base),
    },
  };
}

/** Values of the item's wp:postmeta, by key; a key may stand there several times. */
function metaOf(item: XmlElement): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const one of item.children) {
    if (one.name !== "wp:postmeta") continue;
    const key = childText(one, "wp:meta_key")?.trim() ?? "";
    const values = meta.get(key);
    const value = childText(one, "wp:meta_value") ?? "";
    if (values) values.push(value);
    else meta.set(key, [value]);
  }
  return meta;
}

/** The moment of a post: its time in UTC says which, its local time from which place; either may be all zeros. */
function dateOf(local: string, gmt: string, timeZone: string): StatedDate | undefined {
  const [here, there] = [DATE.exec(local), DATE.exec(gmt)];
  const [at, world] = [momentOf(here), momentOf(there)];
  if (world !== undefined) {
    const offset = at === undefined ? 0 : (at - world) / 60_000;
    const known = Number.isInteger(offset) && offset % 15 === 0 && Math.abs(offset) <= 14 * 60 ? offset : 0;
    return stated(new Date(world + known * 60_000), known);
  }
  return at === undefined ? undefined : stated(new Date(at), timeZone);
}

function stated(local: Date, zone: number | string): StatedDate {
  return {
    at: zoned(
      local.getUTCFullYear(),
      local.getUTCMonth() + 1,
      local.getUTCDate(),
      local.getUTCHours(),
      local.getUTCMinutes(),
      local.getUTCSeconds(),
      zone,
    ),
    hasTime: true,
  };
}

/** Milliseconds of a date as if it were in UTC; none for 0000-00-00 and days that do not exist. */
function momentOf(date: RegExpExecArray | null): number | undefined {
  if (!date || date[1] === "0000") return undefined;
  const time = Date.parse(`${date[1]}-${date[2]}-${date[3]}T${date[4]}:${date[5]}:${date[6]}Z`);
  return Number.isNaN(time) || new Date(time).getUTCDate() !== Number(date[3]) ? undefined : time;
}

function termsOf(item: XmlElement): WxrTerm[] {
  return item.children.flatMap(({ name, attributes, text }): WxrTerm[] => {
    const { domain, nicename = "" } = attributes;
    if (name !== "category" || (domain !== "category" && domain !== "post_tag")) return [];
    const label = plainOf(text);
    if (!label || (domain === "category" && isNoTopic(label, nicename))) return [];
    return [{ kind: domain === "category" ? "category" : "tag", nicename, name: label }];
  });
}

/** The writers that the plug-in Co-Authors Plus keeps as terms, or else the one who made the post. */
function authorsOf(item: XmlElement, login: string, { authors }: WxrChannel): Author[] {
  const together = item.children.flatMap(({ name, attributes, text }) =>
    name === "category" && attributes.domain === "author" && text.trim() ? [plainOf(text)] : [],
  );
  const names = together.length > 0 ? together : login ? [login] : [];
  return [...new Set(names.map((name) => authors.get(name) ?? plainOf(name)))].map((name) => ({ name }));
}

/** WordPress keeps an enclosure as lines: address, bytes, type; PowerPress puts its length as PHP's text behind them. */
function enclosuresOf(values: readonly string[]): Media[] {
  return values.flatMap((value) => {
    const [url = "", length = "", type = "", more = ""] = value.split(/\r?\n|\r/).map((line) => line.trim());
    const duration = seconds(/"duration";s:\d+:"([\d:.]+)"/.exec(more)?.[1]);
    if (!/^https?:\/\//i.test(url)) return [];
    return [
      {
        url,
        ...(/^[1-9]\d{0,14}$/.test(length) ? { length: Number(length) } : {}),
        ...(/^[\w.+-]+\/[\w.+-]+$/.test(type) ? { type } : {}),
        ...(duration ? { duration } : {}),
      },
    ];
  });
}

function addressesOf(link: string, postId: string, base: string): string[] {
  const addresses = [/^https?:\/\//i.test(link) ? link : "", base && postId ? `${base}/?p=${postId}` : ""];
  return [...new Set(addresses.filter((one) => one !== ""))];
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return "";
  }
}
