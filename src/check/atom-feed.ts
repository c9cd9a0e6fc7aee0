/** Atom 1.0: rules about a feed or an entry as a whole. */
import { language, reference, tight } from "./addresses.ts";
import { hasBase } from "./atom-text.ts";
import { error, first, type Report, shown, type Test, warning } from "./finding.ts";
import { attributeOf, childOf, childrenOf, type Element, within } from "./tree.ts";

const HISTORY = "http://purl.org/syndication/history/1.0";
const PAGING = new Set([
  "first",
  "last",
  "next",
  "previous",
  "prev",
  "current",
  "next-archive",
  "prev-archive",
]);

/** RFC 4287 §4.1.1 beyond its elements. */
export function checkFeed(feed: Element, report: Report): void {
  checkLinks(feed, report);
  checkSelf(feed, report);
  checkPaging(feed, report);
  checkEntries(feed, report);
  checkCommon(feed, report);
}

/** RFC 4287 §4.1.2 beyond its elements. */
export function checkEntry(entry: Element, report: Report): void {
  const rule = "RFC 4287 §4.1.2";
  checkLinks(entry, report);
  const hasAuthor = [entry, childOf(entry, "source"), entry.parent].some(
    (place) => place && childOf(place, "author"),
  );
  if (!hasAuthor)
    report.add(
      entry,
      error("neither the entry nor the feed has an <author>", "give one of them an <author> with a <name>"),
      rule,
    );
  const content = childOf(entry, "content");
  const alternate = childrenOf(entry, "link").some(
    (link) => (attributeOf(link, "rel") ?? "alternate") === "alternate",
  );
  if (!content && !alternate)
    report.add(
      entry,
      error('it has neither <content> nor a link rel="alternate"', "give it at least one of them"),
      rule,
    );
  if (childOf(entry, "summary")) return;
  const type = content && attributeOf(content, "type");
  const encoded = type !== undefined && /\//.test(type) && !/^text\/|[/+]xml\b/i.test(type);
  if (content && (attributeOf(content, "src") !== undefined || encoded))
    report.add(
      entry,
      error("its content is elsewhere or encoded, and there is no <summary>", "add a <summary>"),
      `${rule} (summary)`,
    );
  else if (!content)
    report.add(
      entry,
      warning("it has neither <content> nor <summary>", "give readers a text"),
      `${rule} (summary)`,
    );
  if (entry.parent === undefined) checkCommon(entry, report);
}

/** RFC 4287 §4.2.7.2: a registered name and its IANA address are one relation. */
function relationOf(link: Element): string {
  return (attributeOf(link, "rel") ?? "alternate").replace("http://www.iana.org/assignments/relation/", "");
}

/** The links of a feed, an entry or a source, one with another. */
export function checkLinks(element: Element, report: Report): void {
  const seen = new Set<string>();
  for (const link of childrenOf(element, "link")) {
    const rel = relationOf(link);
    if (element.local === "entry" && PAGING.has(rel))
      report.add(link, warning(`rel="${rel}" stands in an entry`, "put it into the feed"), "RFC 5005 §3");
    if (rel !== "alternate") continue;
    const key = `${attributeOf(link, "type") ?? ""} ${attributeOf(link, "hreflang") ?? ""}`.toLowerCase();
    if (seen.has(key))
      report.add(
        link,
        error("there is another alternate link of the same type and language", "keep one of them"),
        `RFC 4287 §${element.local === "entry" ? "4.1.2" : "4.1.1"}`,
      );
    seen.add(key);
  }
}

function checkSelf(feed: Element, report: Report): void {
  const rule = "RFC 4287 §4.1.1";
  const self = childrenOf(feed, "link").find((link) => relationOf(link) === "self");
  const href = self && attributeOf(self, "href");
  const { address } = report.known;
  if (!self)
    report.add(
      feed,
      warning(
        "there is no link with the feed's own address",
        `add <link rel="self" href="${address ?? "…"}"/>`,
      ),
      rule,
    );
  else if (href !== undefined && !hasBase(self) && !/^[a-z][a-z0-9+.-]*:/i.test(href))
    report.add(self, warning(`${shown(href)} is relative`, "write it with scheme and host"), rule);
  else if (address !== undefined && href !== undefined && !hasBase(self) && href !== address)
    report.add(
      self,
      warning(`it says ${shown(href)}, and the feed is served at ${shown(address)}`, "make both the same"),
      rule,
    );
}

function checkPaging(feed: Element, report: Report): void {
  const relations = new Set(childrenOf(feed, "link").map(relationOf));
  if (childOf(feed, "archive", HISTORY) && !relations.has("current"))
    report.add(
      feed,
      warning('an archive without a link rel="current"', "point it to the feed that people subscribe to"),
      "RFC 5005 §4",
    );
  const paged = [...PAGING].find((rel) => rel !== "current" && relations.has(rel));
  if (childOf(feed, "complete", HISTORY) && paged)
    report.add(
      feed,
      error(`a complete feed with a link rel="${paged}"`, "leave out fh:complete or the link"),
      "RFC 5005 §2",
    );
}

function checkEntries(feed: Element, report: Report): void {
  const rule = "RFC 4287 §4.1.1";
  const ids = new Map<string, Element>();
  const times = new Map<string, number>();
  const entries = childrenOf(feed, "entry");
  for (const entry of entries) {
    const id = childOf(entry, "id");
    const key = id?.text.trim() ?? "";
    const same = ids.get(key);
    if (id && key && same)
      report.add(
        id,
        warning(`${shown(key)} is also the id of line ${same.line}`, "give each entry an id of its own"),
        rule,
      );
    else if (id && key) ids.set(key, id);
    const updated = childOf(entry, "updated");
    const time = updated?.text.trim() ?? "";
    const earlier = times.get(time);
    if (updated && earlier !== undefined)
      report.add(
        updated,
        warning(`the entry of line ${earlier} has ${shown(time)} too`, "give entries times of their own"),
        rule,
      );
    else if (updated) times.set(time, updated.line);
  }
  // Two entries may be two versions of one; more are a template that forgot the id.
  if (entries.length > 2 && ids.size === 1 && entries.every((entry) => childOf(entry, "id")))
    report.add(
      feed,
      error("all entries have the same id", "give each entry an id of its own"),
      "RFC 4287 §4.2.6",
    );
  checkOrder(feed, report);
}

function checkOrder(feed: Element, report: Report): void {
  let entries = false;
  for (const child of feed.children) {
    if (child.uri !== feed.uri) continue;
    if (child.local === "entry") entries = true;
    else if (entries) {
      report.add(
        child,
        error(`<${child.name}> stands behind an entry`, "put the entries last"),
        "RFC 4287 §4.1.1",
      );
      return;
    }
  }
}

/** XML 1.0 §2.12: an empty xml:lang says that the language is not known. */
const languageOrNone: Test = (value, known) => (value === "" ? [] : language(value, known));

function checkCommon(root: Element, report: Report): void {
  const common = { "xml:lang": first(tight, languageOrNone), "xml:base": first(tight, reference) };
  for (const element of within(root))
    for (const [name, test] of Object.entries(common)) {
      const value = attributeOf(element, name);
      if (value === undefined) continue;
      const place = { where: `${element.where}/@${name}`, line: element.line };
      report.add(place, test(value, report.known), "RFC 4287 §2");
    }
}
