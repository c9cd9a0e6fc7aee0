/** An offline feed checker: well-formedness, and the rules of RSS, Atom, JSON Feed and OPML. */
import { ATOM, ATOM_VOCABULARY, checkAtom } from "./atom.ts";
import { checkContentType, decode } from "./encoding.ts";
import { error, type Finding, type Known, type Report, shown, startReport } from "./finding.ts";
import { checkJsonFeed, looksLikeJsonFeed } from "./json.ts";
import { checkNamespaces } from "./namespaces.ts";
import { checkOpml } from "./opml.ts";
import { checkRss, RSS } from "./rss.ts";
import { parseXml, type Tree } from "./xml.ts";

export type { Finding, Known } from "./finding.ts";

const XML_TYPES = ["application/xml", "text/xml"];
const FEED = "RSS 2.0, Atom 1.0, JSON Feed 1.1 or OPML 2.0";

/** What is wrong in a feed, in the order of its lines; empty when nothing is. */
export function check(body: string | Uint8Array, about: Known = {}): Finding[] {
  const report = startReport(about);
  const text = decode(body, report);
  if (text === undefined) return report.findings();
  const start = text.trimStart();
  if (start === "") refuse("it is empty", report);
  else if (start.startsWith("{") || start.startsWith("[")) checkJson(start, report);
  else if (/^(?:<!doctype\s+html|<html[\s>])/i.test(start)) refuse("it is an HTML page", report);
  else if (start.startsWith("<")) checkXml(text, report);
  else refuse(`it is not a feed: it starts with ${shown(start.slice(0, 40))}`, report);
  return report.findings();
}

function checkXml(text: string, report: Report): void {
  const tree = parseXml(text, report);
  if (!tree) return;
  const { root } = tree;
  if (root.local === "rss") {
    checkContentType(["application/rss+xml", ...XML_TYPES], report);
    checkNamespaces(tree.declarations, RSS.extensions, report);
    checkRss(root, report);
  } else if (root.uri === ATOM && (root.local === "feed" || root.local === "entry")) {
    checkContentType(["application/atom+xml", ...XML_TYPES], report);
    checkNamespaces(tree.declarations, ATOM_VOCABULARY.extensions, report);
    checkAtom(root, report);
  } else if (root.local === "opml" && root.uri === "") {
    checkContentType(["text/x-opml", "text/x-opml+xml", "application/opml+xml", ...XML_TYPES], report);
    checkOpml(root, report);
  } else refuse(likeness(tree), report, root.line);
}

function checkJson(text: string, report: Report): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    const what = `it is not JSON: ${message.slice(0, 200)}`;
    const position = /position (\d+)/.exec(message)?.[1];
    const line = text.slice(0, Number(position ?? text.length)).split("\n").length;
    report.add({ where: "document", line }, error(what, "write well-formed JSON"), "RFC 8259");
    return;
  }
  if (looksLikeJsonFeed(value)) {
    checkContentType(["application/feed+json", "application/json"], report);
    checkJsonFeed(value, report);
  } else refuse("it is JSON, but not a JSON Feed", report);
}

/** What an XML document is that is no feed. */
function likeness({ root }: Tree): string {
  if (root.local === "RDF") return "it is RSS 1.0 (RDF), which is not checked";
  if (root.local === "html") return "it is an XHTML page";
  if (root.local === "urlset" || root.local === "sitemapindex") return "it is a sitemap";
  if (root.local === "feed" && root.uri === "") return "it is Atom without its namespace";
  if (root.local === "feed") return `it is a feed of the namespace ${shown(root.uri)}, not Atom 1.0`;
  return `it is XML with the root <${root.name}>`;
}

function refuse(what: string, report: Report, line = 1): void {
  report.add({ where: "document", line }, error(what, `give ${FEED}`), "nashra check, formats");
}
