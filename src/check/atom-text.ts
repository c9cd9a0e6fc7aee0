/** Atom 1.0: text constructs and content (RFC 4287 §3.1, §4.1.3). */
import { mediaType, reference, tight } from "./addresses.ts";
import { error, first, type Report, shown, warning } from "./finding.ts";
import { htmlFaults, tagFaults } from "./html.ts";
import { attributeOf, type Element, within } from "./tree.ts";
import { plain } from "./values.ts";
import type { ElementRule } from "./vocabulary.ts";

const XHTML = "http://www.w3.org/1999/xhtml";
const APP = "http://www.w3.org/2007/app";
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** title, subtitle, summary, rights: text, html or xhtml. */
export function textConstruct(section: string): ElementRule {
  return {
    rule: `RFC 4287 §${section}`,
    attributes: { type: {} },
    children: "any",
    also: (element, report) => {
      const type = attributeOf(element, "type") ?? "text";
      const rule = `RFC 4287 §3.1 and §${section}`;
      if (type === "text" || type === "html" || type === "xhtml") checkText(element, type, rule, report);
      else report.add(element, error(`${shown(type)} is no type of text`, "write text, html or xhtml"), rule);
      if (type !== "xhtml" && (section === "4.2.14" || section === "4.2.12") && element.text.trim() === "")
        report.add(element, warning("it is empty", "give it a text"), rule);
    },
  };
}

/** content: as text, or of a media type, or elsewhere (`src`). */
export const content: ElementRule = {
  rule: "RFC 4287 §4.1.3",
  attributes: { type: {}, src: { test: first(tight, reference) } },
  children: "any",
  also: checkContent,
};

function checkContent(element: Element, report: Report): void {
  const rule = "RFC 4287 §4.1.3";
  const type = attributeOf(element, "type");
  const elsewhere = attributeOf(element, "src") !== undefined;
  const empty = element.text.trim() === "" && element.children.length === 0;
  if (elsewhere && !empty)
    report.add(element, error("it has src and a content", "leave it empty, or leave out src"), `${rule}.2`);
  if (!elsewhere && empty)
    report.add(element, warning("it is empty", "give it a text, or leave it out"), rule);
  if (elsewhere && type === undefined)
    report.add(
      element,
      warning("it has src and no type", 'say which, such as type="text/html"'),
      `${rule}.1`,
    );
  if (type === undefined || type === "text" || type === "html" || type === "xhtml") {
    if (elsewhere && type !== undefined)
      report.add(
        element,
        error(`it has src and the type ${shown(type)}`, "write a media type such as text/html"),
        `${rule}.2`,
      );
    else if (!elsewhere) checkText(element, type ?? "text", rule, report);
    return;
  }
  const faults = mediaType(type, report.known);
  report.add(element, faults, `${rule}.1`);
  if (/^(?:multipart|message)\//i.test(type))
    report.add(element, error(`${shown(type)} is made of parts`, "use a type without parts"), `${rule}.1`);
  if (elsewhere || faults.length > 0) return;
  if (/[/+]xml\s*(?:;|$)/i.test(type)) {
    if (element.children.length > 0 && element.text.trim() !== "")
      report.add(
        element,
        error(`${shown(type)} holds text beside its element`, "put one XML document into it"),
        `${rule}.3`,
      );
    else if (element.children.length !== 1)
      report.add(
        element,
        warning(
          `${shown(type)} should hold one element`,
          "put the XML document into it as it is, not escaped",
        ),
        `${rule}.3`,
      );
  } else if (element.children.length > 0)
    report.add(
      element,
      error(`${shown(type)} holds elements`, 'escape them, or use type="xhtml"'),
      `${rule}.3`,
    );
  else if (!/^text\//i.test(type) && !BASE64.test(element.text.replace(/\s+/g, "")))
    report.add(element, error(`${shown(type)} is not in base64`, "encode it"), `${rule}.3`);
}

function checkText(element: Element, type: string, rule: string, report: Report): void {
  const [child] = element.children;
  if (type === "xhtml") {
    checkXhtml(element, rule, report);
    return;
  }
  if (child)
    report.add(
      child,
      error(`type="${type}" holds the element <${child.name}>`, 'escape it, or write type="xhtml" and a div'),
      rule,
    );
  if (type === "html") report.add(element, htmlFaults(element.text, hasBase(element)), rule);
  else report.add(element, plain(element.text, report.known), rule);
}

function checkXhtml(element: Element, rule: string, report: Report): void {
  const [div, ...others] = element.children;
  if (div?.local !== "div" || others.length > 0 || element.text.trim() !== "") {
    report.add(
      element,
      error(
        'type="xhtml" without one <div> around all of it',
        'put it into <div xmlns="http://www.w3.org/1999/xhtml">',
      ),
      rule,
    );
    return;
  }
  if (div.uri !== XHTML)
    report.add(div, error(`<${div.name}> is not in the namespace of XHTML`, `write xmlns="${XHTML}"`), rule);
  for (const inner of within(div)) {
    if (inner.uri === "" || inner.uri === element.uri || inner.uri === APP)
      report.add(inner, error(`<${inner.name}> is not XHTML`, `write xmlns="${XHTML}"`), rule);
    if (inner.uri !== XHTML) continue;
    const attributes = inner.attributes.map(({ name, value }) => [name.toLowerCase(), value] as const);
    report.add(inner, [...tagFaults({ name: inner.local, attributes }, hasBase(inner))], rule);
  }
}

/** Whether an xml:base tells where relative addresses start. */
export function hasBase(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent)
    if (attributeOf(at, "xml:base") !== undefined) return true;
  return false;
}
