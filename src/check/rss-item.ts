/** RSS 2.0: item. */
import { absolute, mediaType, rssAddress, rssContact, webAddress } from "./addresses.ts";
import { rfc822 } from "./dates.ts";
import { error, first, type Report, shown, type Test, warning } from "./finding.ts";
import { html } from "./html.ts";
import { checkTwice, ITEM_TWICE } from "./rss-twice.ts";
import { attributeOf, childOf, childrenOf, type Element } from "./tree.ts";
import { betterFilled, boolean, integer, plain, title } from "./values.ts";
import type { ElementRule } from "./vocabulary.ts";

const CONTENT = "http://purl.org/rss/1.0/modules/content/";
const SLASH = "http://purl.org/rss/1.0/modules/slash/";
const spec = (name: string) => `RSS 2.0, <${name}>`;

/** A description: may be empty, holds HTML. */
export const htmlText: Test = html;

/** What a whole number may be as the size of an enclosure. */
const size: Test = (value) =>
  value.trim() === "" ? error("it is empty", "write 0 when the size is not known") : integer(0)(value, {});

export const item: ElementRule = {
  rule: spec("item"),
  many: true,
  also: checkItem,
  attributes: {},
  children: {
    title: { rule: spec("title"), text: title },
    link: { rule: spec("link"), text: rssAddress },
    description: { rule: spec("description"), text: htmlText },
    author: { rule: `${spec("author")}; RFC 822 §6`, text: rssContact },
    category: {
      rule: spec("category"),
      many: true,
      text: first(betterFilled, plain),
      attributes: { domain: {} },
    },
    comments: { rule: spec("comments"), text: rssAddress },
    enclosure: {
      rule: spec("enclosure"),
      many: true,
      attributes: {
        url: { required: true, test: webAddress },
        length: { required: true, test: size },
        type: { required: true, test: mediaType },
      },
    },
    guid: {
      rule: spec("guid"),
      attributes: { isPermaLink: { test: boolean } },
      also: checkGuid,
    },
    pubDate: { rule: `${spec("pubDate")}; RFC 822 §5`, text: rfc822 },
    source: {
      rule: spec("source"),
      text: betterFilled,
      attributes: { url: { required: true, test: absolute } },
    },
    // What 0.93 and 0.94 allowed.
    expirationDate: { rule: "RSS 0.93", text: rfc822 },
  },
};

function checkItem(element: Element, report: Report): void {
  const text = childOf(element, "description");
  if (!childOf(element, "title") && !text)
    report.add(
      element,
      error("it has neither <title> nor <description>", "give it at least one of them"),
      spec("item"),
    );
  if (!childOf(element, "guid") && !isOld(element))
    report.add(
      element,
      warning("<guid> is missing", "give each item an id that never changes"),
      spec("guid"),
    );
  checkTwice(element, ITEM_TWICE, report);
  checkContent(element, text, report);
  const [, second] = childrenOf(element, "enclosure");
  if (second)
    report.add(
      second,
      warning("there is more than one enclosure", "keep one: many readers take only one"),
      spec("enclosure"),
    );
  const comments = childOf(element, "comments", SLASH);
  if (comments && element.parent && !childOf(element.parent, "lastBuildDate"))
    report.add(
      comments,
      warning(
        "slash:comments without a <lastBuildDate> in the channel",
        "add it, so that readers see that counts changed",
      ),
      spec("lastBuildDate"),
    );
}

/** RSS 0.9x had no guid. */
function isOld(item: Element): boolean {
  const root = item.parent?.parent;
  return root !== undefined && /^0/.test(attributeOf(root, "version") ?? "");
}

function checkContent(element: Element, text: Element | undefined, report: Report): void {
  const content = childOf(element, "encoded", CONTENT);
  if (!content) return;
  const rule = "RSS advisory board best practices, content:encoded";
  if (!text)
    report.add(
      content,
      warning("content:encoded without <description>", "put a summary into <description> before it"),
      rule,
    );
  else if (element.children.indexOf(text) > element.children.indexOf(content))
    report.add(
      content,
      warning(
        "content:encoded stands before <description>",
        "put <description> first: some readers keep the last",
      ),
      rule,
    );
}

function checkGuid(element: Element, report: Report): void {
  const id = element.text.trim();
  if (attributeOf(element, "isPermaLink") === "false") {
    report.add(element, betterFilled(id, report.known), spec("guid"));
    if (/^\d{1,7}$/.test(id))
      report.add(
        element,
        warning(`${shown(id)} is hardly unique in the world`, "start it with your address"),
        spec("guid"),
      );
    return;
  }
  const faults = absolute(id, report.known);
  if (faults.some(({ severity }) => severity === "error") || !/^https?:/i.test(id))
    report.add(
      element,
      error(`${shown(id)} is not a web address`, 'write isPermaLink="false", or the address of the item'),
      spec("guid"),
    );
}
