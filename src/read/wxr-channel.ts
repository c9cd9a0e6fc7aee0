/** What a WordPress export (WXR 1.0–1.2) says before its first item: whose it is, its authors, categories and tags. */
import { detached } from "../text.ts";
import { plainOf } from "./html-text.ts";
import type { Moved } from "./reader.ts";
import { childText, type XmlElement } from "./xml-element.ts";

export interface WxrChannel {
  /** Address of the blog, without a slash at its end; empty when none is told. */
  readonly base: string;
  /** Names to show, by login. */
  readonly authors: ReadonlyMap<string, string>;
  /** Where topics, authors and the blog itself stood. */
  readonly moved: readonly Moved[];
  /** Our name for each namespace that counts here, by the prefix that the document has for it. */
  readonly prefixes: ReadonlyMap<string, string>;
}

const WXR = "http://wordpress.org/export/";
const NAMESPACES: readonly (readonly [name: string, uri: RegExp])[] = [
  ["excerpt", /^http:\/\/wordpress\.org\/export\/1\.\d\/excerpt\/$/],
  ["wp", /^http:\/\/wordpress\.org\/export\/1\.\d\/$/],
  ["content", /^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/],
  ["dc", /^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/],
];

/** Whether a document begins as a WordPress export does. */
export function isWxr(beginning: string): boolean {
  return /<rss[\s>]/.test(beginning.slice(0, 20_000)) && beginning.slice(0, 20_000).includes(WXR);
}

/** WordPress's own topic of articles without any, in the languages in which it is met most. */
const NO_TOPIC = /^(?:uncategorized|غير مصنف|non classé|sin categoría|allgemein)$/i;
export const isNoTopic = (name: string, nicename = "") =>
  NO_TOPIC.test(name) || nicename.toLowerCase() === "uncategorized";

/** The channel, from what stands before the first item. */
export function channelOf(head: XmlElement): WxrChannel {
  const rss = head.children.find(({ name }) => name === "rss");
  const prefixes = new Map<string, string>();
  for (const [attribute, uri] of Object.entries(rss?.attributes ?? {})) {
    const prefix = /^xmlns:(.+)$/.exec(attribute)?.[1];
    const name = NAMESPACES.find(([, form]) => form.test(uri))?.[0];
    if (prefix && name) prefixes.set(prefix, name);
  }
  const channel = renamed(
    rss?.children.find(({ name }) => name === "channel") ?? {
      name: "",
      attributes: {},
      children: [],
      text: "",
    },
    prefixes,
  );
  const said = ["wp:base_blog_url", "link", "wp:base_site_url"].map((name) =>
    childText(channel, name)?.trim(),
  );
  const base = detached((said.find((url) => url && /^https?:\/\//.test(url)) ?? "").replace(/\/+$/, ""));
  const authors = new Map<string, string>();
  for (const author of named(channel, "wp:author")) {
    const login = childText(author, "wp:author_login")?.trim() ?? "";
    const parts = ["wp:author_first_name", "wp:author_last_name"].map((name) =>
      childText(author, name)?.trim(),
    );
    const shown =
      childText(author, "wp:author_display_name")?.trim() || parts.filter(Boolean).join(" ") || login;
    if (login) authors.set(detached(login), detached(plainOf(shown)));
  }
  return { base, authors, prefixes, moved: movedOf(channel, base, authors) };
}

/** An element's names with the prefixes that are used here. */
export function renamed(element: XmlElement, prefixes: ReadonlyMap<string, string>): XmlElement {
  const [, prefix, local] = /^([^:]+):(.+)$/.exec(element.name) ?? [];
  const known = prefix && prefixes.get(prefix);
  return {
    ...element,
    name: known ? `${known}:${local}` : element.name,
    children: element.children.map((child) => renamed(child, prefixes)),
  };
}

const named = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);

function movedOf(channel: XmlElement, base: string, authors: ReadonlyMap<string, string>): Moved[] {
  const categories = new Map(
    named(channel, "wp:category").map((one) => [
      childText(one, "wp:category_nicename")?.trim() ?? "",
      {
        name: plainOf(childText(one, "wp:cat_name") ?? ""),
        parent: childText(one, "wp:category_parent")?.trim() ?? "",
      },
    ]),
  );
  const pathOf = (nicename: string) => {
    const path: string[] = [];
    for (
      let at = nicename;
      at && path.length < 20 && !path.includes(at);
      at = categories.get(at)?.parent ?? ""
    )
      path.unshift(at);
    return path.join("/");
  };
  const topic = (from: string, name: string): Moved => ({
    from: detached(from),
    to: { kind: "category", name: detached(name) },
  });
  return [
    { from: `${base}/`, to: { kind: "all" } },
    ...[...categories].flatMap(([nicename, { name }]) =>
      nicename && name && !isNoTopic(name, nicename)
        ? [topic(`${base}/category/${pathOf(nicename)}`, name)]
        : [],
    ),
    ...named(channel, "wp:tag").flatMap((one) => {
      const [slug, name] = [
        childText(one, "wp:tag_slug")?.trim(),
        plainOf(childText(one, "wp:tag_name") ?? ""),
      ];
      return slug && name ? [topic(`${base}/tag/${slug}`, name)] : [];
    }),
    ...[...authors].map(
      ([login, name]): Moved => ({
        from: `${base}/author/${nicenameOf(login)}`,
        to: { kind: "author", name },
      }),
    ),
  ];
}

/** An author's part of an address, which the export lacks, made from the login as WordPress makes it. */
function nicenameOf(login: string): string {
  return encodeURIComponent(
    login
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s._-]/gu, "")
      .replace(/[\s.]+/g, "-")
      .replace(/^-+|-+$/g, ""),
  ).toLowerCase();
}
