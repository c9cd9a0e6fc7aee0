/** Addresses of another system: the form in which they are kept, and the feeds that lay below them. */

/** A longer address is none that a reader follows. */
const LONGEST = 1000;
/** What a query may say of which page is meant: WordPress's numbers. */
const NUMBERED = ["p", "page_id", "cat", "tag_id"];
/** What a query may name there, and the path that it stands for. */
const NAMED: Readonly<Record<string, string>> = {
  tag: "tag",
  category_name: "category",
  author_name: "author",
};

/**
 * Path and query of an old address, percent-decoded, without host and last slash: `/blog/?p=12` of a blog that lay
 * below /blog. Undefined for what is none.
 */
export function addressKey(address: string): string | undefined {
  const url = URL.parse(address, "http://old.invalid");
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST) return undefined;
  const path = pathOf(url);
  const below = path === "/" ? "" : path;
  const number = NUMBERED.find((one) => /^\d{1,20}$/.test(url.searchParams.get(one) ?? ""));
  if (number) return `${below}/?${number}=${url.searchParams.get(number)}`;
  const name = Object.keys(NAMED).find((one) => url.searchParams.get(one));
  return name ? `${below}/${NAMED[name]}/${url.searchParams.get(name)?.normalize("NFC")}` : path;
}

function pathOf(url: URL): string {
  const path = decoded(url.pathname)
    .normalize("NFC")
    .replace(/\/index\.(?:html?|php)$/i, "");
  return path.replace(/\/+$/, "") || "/";
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A feed of another system: what it lay below, and its format. */
export interface OldFeed {
  /** As `addressKey` gives it; a label of Blogger's as `/tag/{label}`. */
  readonly below: string;
  readonly format: "rss" | "atom" | "json";
}

const BELOW =
  /^(.*?)\/(?:(?:feed|rss)(?:\/(rss2?|rdf|atom|json))?|(?:index|feed|rss)\.(xml|rss|rdf)|(?:(?:index|feed)\.)?(atom)(?:\.xml)?|(?:index|feed)\.(json))$/i;
const BLOGGER = /^\/feeds\/posts\/(?:default|summary|full)(?:\/-\/([^/]+))?$/;
/** `/feed/tag/x`, `/rss/tag/x`. */
const BEFORE = /^\/(?:feed|rss)\/((?:tag|tags|category|categories|author|topic)\/.+)$/;

/** The feed that an address was, if it was one of WordPress, Ghost, Hugo, Jekyll, Eleventy, Blogger, Drupal or their like. */
export function oldFeedAt(address: string): OldFeed | undefined {
  const url = URL.parse(address, "http://old.invalid");
  const key = addressKey(address);
  if (!url || key === undefined) return undefined;
  const asked = url.searchParams.get("feed");
  if (asked !== null) return { below: key, format: formatOf(asked) };
  const blogger = BLOGGER.exec(key);
  const alt = url.searchParams.get("alt") ?? "atom";
  if (blogger) return { below: blogger[1] ? `/tag/${blogger[1]}` : "/", format: formatOf(alt) };
  const before = BEFORE.exec(key);
  if (before?.[1]) return { below: `/${before[1]}`, format: "rss" };
  const script = /^(.*)\/wp-(rss2?|rdf|atom|feed)\.php$/i.exec(key);
  if (script) return { below: script[1] || "/", format: formatOf(script[2] ?? "") };
  const found = BELOW.exec(key);
  if (!found) return undefined;
  const [, below = "", kind, , atom, json] = found;
  return { below: below || "/", format: formatOf(kind ?? atom ?? json ?? "rss") };
}

function formatOf(name: string): OldFeed["format"] {
  const lower = name.toLowerCase();
  return lower.includes("atom") ? "atom" : lower === "json" ? "json" : "rss";
}

/** `/tag/black-sea`, `/category/world/europe`, `/author/salma`: what a path names, and the words of its last part. */
export function namedIn(
  key: string,
): { readonly kind: "category" | "author"; readonly name: string } | undefined {
  const found =
    /^(?:\/[^/?]+){0,2}?\/(?:(tag|tags|category|categories|topic|topics|label|labels|keyword|keywords|search\/label)|(author|authors|writer))\/(?:[^?]*\/)?([^/?]+)$/i.exec(
      key,
    );
  const name = found?.[3];
  return name === undefined ? undefined : { kind: found?.[2] ? "author" : "category", name };
}
