/** OPML 1.0 and 2.0. */
import { email, language, webAddress } from "./addresses.ts";
import { rfc822 } from "./dates.ts";
import { error, type Report, shown, type Test, warning } from "./finding.ts";
import { attributeOf, childrenOf, type Element } from "./tree.ts";
import { boolean, form, integer, oneOf } from "./values.ts";
import { checkElement, type ElementRule, type Vocabulary } from "./vocabulary.ts";

const HEAD = "OPML 2.0, <head>";
const RULE = "OPML 2.0, <outline>";
const text: ElementRule = { rule: HEAD };
const number: ElementRule = { rule: HEAD, text: integer(0) };
const date: ElementRule = { rule: `${HEAD}; RFC 822 §5`, text: rfc822 };
const lines = form(/^(?:\d+(?:\s*,\s*\d+)*)?$/, "a list of line numbers", "write it like 1,5,12");

const opml: ElementRule = {
  rule: "OPML 2.0, <opml>",
  attributes: { version: { required: true, test: oneOf("1.0", "1.1", "2.0") } },
  children: {
    head: {
      rule: HEAD,
      required: true,
      attributes: {},
      children: {
        title: text,
        dateCreated: date,
        dateModified: date,
        ownerName: text,
        ownerEmail: { rule: HEAD, text: email },
        ownerId: { rule: HEAD, text: webAddress },
        docs: { rule: HEAD, text: webAddress },
        expansionState: { rule: HEAD, text: lines },
        vertScrollState: number,
        windowTop: { rule: HEAD, text: integer(-100_000) },
        windowLeft: { rule: HEAD, text: integer(-100_000) },
        windowBottom: number,
        windowRight: number,
      },
    },
    // Outlines nest and take attributes of every name, so code rules them.
    body: { rule: "OPML 2.0, <body>", required: true, children: "any", also: checkBody },
  },
};

const OPML: Vocabulary = { name: "OPML 2.0", isOwn: (uri) => uri === "", extensions: new Map() };

/** The findings on an OPML document. */
export function checkOpml(root: Element, report: Report): void {
  checkElement(root, opml, OPML, report);
}

function checkBody(body: Element, report: Report): void {
  if (childrenOf(body, "outline").length === 0)
    report.add(body, error("it holds no <outline>", "add one"), "OPML 2.0, <body>");
  const pending: Element[] = [body];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const child of [...next.children].reverse()) {
      if (child.uri !== "") continue;
      if (child.local !== "outline")
        report.add(child, error(`<${child.name}> is not an element of OPML`, "use <outline>"), RULE);
      else pending.push(child);
    }
    if (next.text.trim() !== "")
      report.add(
        next,
        error(`it holds the text ${shown(next.text)}`, "put text into the attribute text"),
        RULE,
      );
    if (next !== body) checkOutline(next, report);
  }
}

// What an outline may say of itself, in attributes without a fixed order (OPML 2.0, "What is an outline").
const ATTRIBUTES: Readonly<Record<string, Test>> = {
  xmlUrl: webAddress,
  htmlUrl: webAddress,
  url: webAddress,
  isComment: boolean,
  isBreakpoint: boolean,
  created: rfc822,
};

function checkOutline(outline: Element, report: Report): void {
  const value = (name: string) => attributeOf(outline, name)?.trim();
  const type = value("type")?.toLowerCase();
  if (value("text") === undefined)
    report.add(outline, error("the attribute text is missing", 'write text="…"'), RULE);
  if ((type === "rss" || type === "atom") && !value("xmlUrl"))
    report.add(outline, error(`the type is ${type}, and xmlUrl is missing`, 'write xmlUrl="…"'), RULE);
  if ((type === "link" || type === "include") && !value("url"))
    report.add(outline, warning(`the type is ${type}, and url is missing`, 'write url="…"'), RULE);
  if (type === "rss" && value("language") && language(value("language") ?? "", report.known).length > 0)
    report.add(
      outline,
      warning(`${shown(value("language") ?? "")} is not a language tag`, "leave it out"),
      RULE,
    );
  for (const [name, test] of Object.entries(ATTRIBUTES)) {
    const written = value(name);
    if (written)
      report.add(
        { where: `${outline.where}/@${name}`, line: outline.line },
        test(written, report.known),
        RULE,
      );
  }
}
