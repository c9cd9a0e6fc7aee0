/** RSS 2.0 and the 0.9x versions that it grew from: channel. */
import { absolute, language, rssAddress, rssContact, webAddress } from "./addresses.ts";
import { ATOM, link as atomLink, entryElements, feedElements } from "./atom.ts";
import { rfc822 } from "./dates.ts";
import { EXTENSIONS } from "./extensions.ts";
import { error, first, type Report, shown, warning } from "./finding.ts";
import { htmlText, item } from "./rss-item.ts";
import { CHANNEL_TWICE, checkTwice } from "./rss-twice.ts";
import { attributeOf, childOf, childrenOf, type Element } from "./tree.ts";
import { betterFilled, filled, form, integer, oneOf, oneOfAnyCase, plain, title } from "./values.ts";
import { checkElement, type ElementRule, type Vocabulary } from "./vocabulary.ts";

// Some publishers name a namespace for RSS, which has none.
const RSS_NAMESPACES = new Set([
  "",
  "http://backend.userland.com/rss",
  "http://backend.userland.com/rss2",
  "http://blogs.law.harvard.edu/tech/rss",
]);
const VERSIONS = ["2.0", "0.91", "0.92", "0.93", "0.94"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const spec = (name: string) => `RSS 2.0, <${name}>`;

const image: ElementRule = {
  rule: spec("image"),
  children: {
    url: { rule: spec("image"), required: true, text: first(webAddress, picture) },
    title: { rule: spec("image"), required: true, text: title },
    link: { rule: spec("image"), required: true, text: rssAddress },
    width: { rule: spec("image"), text: integer(1, 144) },
    height: { rule: spec("image"), text: integer(1, 400) },
    description: { rule: spec("image"), text: plain },
  },
  also: sameAsChannel,
};

const textInput: ElementRule = {
  rule: spec("textInput"),
  children: {
    title: { rule: spec("textInput"), required: true, text: title },
    description: { rule: spec("textInput"), required: true, text: filled },
    name: {
      rule: spec("textInput"),
      required: true,
      text: form(/^[A-Za-z][\w:.-]*$/, "a name of a form field", "write a letter, then letters and digits"),
    },
    link: { rule: spec("textInput"), required: true, text: webAddress },
  },
  also: (element, report) =>
    report.add(element, warning("most readers ignore it", "leave it out"), spec("textInput")),
};

const cloud: ElementRule = {
  rule: spec("cloud"),
  text: form(/^$/, "empty", "leave it empty: its attributes say all"),
  attributes: {
    domain: { required: true, test: filled },
    port: { required: true, test: integer(1, 65535) },
    path: { required: true, test: form(/^\//, "a path", "start it with /") },
    registerProcedure: { required: true },
    protocol: { required: true, test: oneOf("xml-rpc", "soap", "http-post") },
  },
};

const channel: ElementRule = {
  rule: spec("channel"),
  required: true,
  also: checkChannel,
  attributes: {},
  children: {
    title: { rule: spec("title"), required: true, text: title },
    link: { rule: spec("link"), required: true, text: rssAddress },
    description: { rule: spec("description"), required: true, text: htmlText },
    language: { rule: spec("language"), text: language },
    copyright: { rule: spec("copyright"), text: plain },
    managingEditor: { rule: `${spec("managingEditor")}; RFC 822 §6`, text: rssContact },
    webMaster: { rule: `${spec("webMaster")}; RFC 822 §6`, text: rssContact },
    pubDate: { rule: `${spec("pubDate")}; RFC 822 §5`, text: rfc822 },
    lastBuildDate: { rule: `${spec("lastBuildDate")}; RFC 822 §5`, text: rfc822 },
    category: {
      rule: spec("category"),
      many: true,
      text: first(betterFilled, plain),
      attributes: { domain: {} },
    },
    generator: { rule: spec("generator") },
    docs: { rule: spec("docs"), text: absolute },
    cloud,
    ttl: { rule: spec("ttl"), text: integer(1) },
    image,
    rating: { rule: spec("rating") },
    textInput,
    skipHours: {
      rule: spec("skipHours"),
      children: {
        hour: { rule: spec("skipHours"), required: true, many: true, text: first(integer(0, 24), midnight) },
      },
      also: (element, report) => eachOnce(element, "hour", 24, report),
    },
    skipDays: {
      rule: spec("skipDays"),
      children: { day: { rule: spec("skipDays"), required: true, many: true, text: oneOfAnyCase(...DAYS) } },
      also: (element, report) => eachOnce(element, "day", 7, report),
    },
    item,
  },
};

const rss: ElementRule = {
  rule: spec("rss"),
  attributes: { version: { required: true, test: oneOf(...VERSIONS) } },
  children: { channel },
};

/** RSS with the elements that it borrows. */
export const RSS: Vocabulary = {
  name: "RSS 2.0",
  isOwn: (uri) => RSS_NAMESPACES.has(uri),
  extensions: new Map(
    EXTENSIONS.map((extension) => [
      extension.uri,
      extension.uri === ATOM
        ? { ...extension, elements: { ...feedElements, ...entryElements, link: atomLink } }
        : extension,
    ]),
  ),
};

/** The findings on an RSS document. */
export function checkRss(root: Element, report: Report): void {
  if (root.uri !== "") {
    const known = RSS_NAMESPACES.has(root.uri);
    const what = `<rss> is in the namespace ${shown(root.uri)}`;
    report.add(root, (known ? warning : error)(what, "leave out xmlns: RSS has none"), spec("rss"));
    if (!known) return;
  }
  checkElement(root, rss, RSS, report);
}

function checkChannel(element: Element, report: Report): void {
  checkSelf(element, report);
  checkTwice(element, CHANNEL_TWICE, report);
  const guids = new Map<string, Element>();
  for (const [index, child] of element.children.entries()) {
    if (child.local !== "item" || child.uri !== element.uri) continue;
    const guid = childOf(child, "guid");
    const id = guid?.text.trim();
    if (guid && id) {
      const same = guids.get(id);
      if (same)
        report.add(
          guid,
          error(`${shown(id)} is also the guid of line ${same.line}`, "give each item a guid of its own"),
          spec("guid"),
        );
      else guids.set(id, guid);
    }
    const next = element.children[index + 1];
    if (next && next.uri === element.uri && next.local !== "item")
      report.add(
        next,
        warning(`<${next.name}> stands behind an item`, "put the items last"),
        "RSS advisory board best practices",
      );
  }
}

/** What the channel says about its own address. */
function checkSelf(element: Element, report: Report): void {
  const rule = "RSS advisory board best practices, atom:link";
  const self = childrenOf(element, "link", ATOM).find((link) => attributeOf(link, "rel") === "self");
  const { address } = report.known;
  const href = self && attributeOf(self, "href");
  const wanted = `add <atom:link rel="self" type="application/rss+xml" href="${address ?? "…"}"/>`;
  if (!self) report.add(element, warning("there is no atom:link with the feed's own address", wanted), rule);
  else if (address !== undefined && href !== undefined && href !== address)
    report.add(
      self,
      warning(`it says ${shown(href)}, and the feed is served at ${shown(address)}`, "make both the same"),
      rule,
    );
}

function sameAsChannel(element: Element, report: Report): void {
  for (const name of ["title", "link"]) {
    const mine = childOf(element, name);
    const theirs = element.parent && childOf(element.parent, name);
    if (mine && theirs && mine.text.trim() !== theirs.text.trim())
      report.add(
        mine,
        warning(`it differs from the channel's ${name}`, `write ${shown(theirs.text)}`),
        spec("image"),
      );
  }
}

function picture(value: string) {
  const ending = /\.([a-z0-9]+)(?:[?#].*)?$/i
    .exec(value.replace(/^[a-z]+:\/\/[^/]*/i, ""))?.[1]
    ?.toLowerCase();
  if (
    ending === undefined ||
    /^(?:jpe?g|gif|png)$/.test(ending) ||
    !/^(?:bmp|webp|svg|tiff?|ico|avif|html?|mp[34]|pdf)$/.test(ending)
  )
    return [];
  return warning(`${shown(value)} is not a GIF, JPEG or PNG image`, "point it to such an image");
}

function midnight(value: string) {
  return value.trim() === "24" ? warning("midnight is written as 24", "write 0") : [];
}

function eachOnce(element: Element, name: string, most: number, report: Report): void {
  const seen = new Set<string>();
  const children = childrenOf(element, name);
  if (children.length > most)
    report.add(element, error(`it lists ${children.length}`, `list at most ${most}`), spec(element.local));
  for (const child of children) {
    const value = child.text.trim().toLowerCase().replace(/^24$/, "0");
    if (seen.has(value))
      report.add(child, error(`${shown(value)} is listed twice`, "list it once"), spec(element.local));
    seen.add(value);
  }
}
