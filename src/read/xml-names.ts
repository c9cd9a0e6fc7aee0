/** Names of elements as feeds mean them, whatever prefixes they chose. */

/** Namespaces by their address without its last `/` or `#`, in lower case; RSS 0.91 and 2.0 have none. */
const NAMESPACES = new Map(
  Object.entries({
    "http://www.w3.org/2005/atom": "atom",
    "http://purl.org/atom/ns": "atom",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "http://purl.org/rss/1.0": "rss",
    "http://my.netscape.com/rdf/simple/0.9": "rss",
    "http://channel.netscape.com/rdf/simple/0.9": "rss",
    "http://purl.org/net/rss1.1": "rss",
    "http://backend.userland.com/rss": "rss",
    "http://backend.userland.com/rss2": "rss",
    "http://blogs.law.harvard.edu/tech/rss": "rss",
    "http://cyber.law.harvard.edu/rss": "rss",
    "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/elements/1.0": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/rss/1.0/modules/syndication": "sy",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://purl.org/atom/app": "app",
    "http://www.w3.org/2007/app": "app",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://schemas.google.com/blogger/2018": "blogger",
    "http://wordpress.org/export": "wp",
  }),
);
const KNOWN = new Set(NAMESPACES.values());

/** Prefixes in scope, each with our word for its namespace; an unknown one has the word `x`. */
export type Scope = ReadonlyMap<string, string>;

/** The scope inside an element that declares namespaces. */
export function scopeWithin(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let inner: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const address = value.trim().toLowerCase().replace(/[/#]$/, "");
    inner ??= new Map(scope);
    inner.set(name.slice(6), NAMESPACES.get(address) ?? (name === "xmlns" ? "" : "x"));
  }
  return inner ?? scope;
}

/**
 * `rss:pubdate`, `atom:id`, `dc:creator`: an element's name with our word for its namespace. Where a prefix is not
 * declared it means what it usually does; without a prefix, and in a namespace of its own, the word is `own`.
 */
export function nameIn(scope: Scope, written: string, own: string): string {
  const colon = written.indexOf(":");
  const local = written.slice(colon + 1).toLowerCase();
  if (colon < 0) return `${scope.get("") || own}:${local}`;
  const prefix = written.slice(0, colon);
  return `${scope.get(prefix) ?? (KNOWN.has(prefix.toLowerCase()) ? prefix.toLowerCase() : "x")}:${local}`;
}
