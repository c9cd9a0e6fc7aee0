/** RSS 2.0: elements of other vocabularies that repeat one of its own, so that readers must choose. */
import { type Report, warning } from "./finding.ts";
import { childOf, type Element } from "./tree.ts";

/** A pair: namespace and local name of each, and how they are usually written. */
type Pair = readonly [mine: Name, other: Name];
type Name = readonly [uri: string, local: string, written: string];

const dc = (local: string): Name => ["http://purl.org/dc/elements/1.1/", local, `dc:${local}`];
const atom = (local: string): Name => ["http://www.w3.org/2005/Atom", local, `atom:${local}`];
const own = (local: string): Name => ["", local, local];
const modified: Name = ["http://purl.org/dc/terms/", "modified", "dcterms:modified"];
const agent: Name = ["http://webns.net/mvcb/", "generatorAgent", "admin:generatorAgent"];
const body: Name = ["http://www.w3.org/1999/xhtml", "body", "xhtml:body"];
const encoded: Name = ["http://purl.org/rss/1.0/modules/content/", "encoded", "content:encoded"];
const LICENSES: Pair = [
  ["http://backend.userland.com/creativeCommonsRssModule", "license", "creativeCommons:license"],
  ["http://web.resource.org/cc/", "license", "cc:license"],
];

export const CHANNEL_TWICE: readonly Pair[] = [
  [own("managingEditor"), dc("creator")],
  [own("webMaster"), dc("publisher")],
  [own("language"), dc("language")],
  [own("copyright"), dc("rights")],
  [own("pubDate"), dc("date")],
  [own("lastBuildDate"), modified],
  [own("generator"), agent],
  LICENSES,
];

export const ITEM_TWICE: readonly Pair[] = [
  [own("author"), dc("creator")],
  [own("category"), dc("subject")],
  [own("pubDate"), dc("date")],
  [own("pubDate"), atom("published")],
  [own("source"), dc("source")],
  [own("guid"), atom("id")],
  [encoded, body],
  [encoded, atom("content")],
  [body, atom("content")],
  [own("description"), atom("summary")],
  LICENSES,
];

/** Warnings on pairs of which both stand in the element. */
export function checkTwice(element: Element, pairs: readonly Pair[], report: Report): void {
  for (const [mine, other] of pairs) {
    const second = find(element, other);
    if (!second || !find(element, mine)) continue;
    const what = `<${mine[2]}> and <${other[2]}> say the same`;
    report.add(
      second,
      warning(what, "keep one of them"),
      "W3C feed validator; RSS advisory board best practices",
    );
  }
}

function find(element: Element, [uri, local]: Name): Element | undefined {
  return childOf(element, local, uri || element.uri);
}
