/** A piece of XML (XML 1.0) as an element with what it holds, or what is wrong with it. */
import { SaxesParser } from "saxes";
import type { Finding } from "./date.ts";

/** An element with its text and the elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text: CDATA and references resolved, that of its elements left out. */
  readonly text: string;
}

/** A fault with its line in the piece, counted from 1. */
export interface XmlFault extends Finding {
  readonly line: number;
}

const DEEPEST = 40;
const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 1000;
/** What exports often have, and what can be read all the same: the reference or the character stays as it is written. */
const HARMLESS = /undefined entity|malformed character entity|disallowed character\.?$/;
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly texts: string[];
}

class Stop extends Error {}

/**
 * The elements of a piece of XML under one root without a name. With `open`, the piece may end before its elements do, as what
 * stands before the first item of a document does. `controls` counts characters that XML forbids: they are left out.
 */
export function xmlElement(
  xml: string,
  open = false,
): { readonly element: XmlElement; readonly controls: number; readonly fault?: XmlFault } {
  let controls = 0;
  const clean = xml.replace(FORBIDDEN, () => {
    controls++;
    return "";
  });
  const parser = new SaxesParser({ xmlns: false, fragment: !open });
  const root: Open = { name: "", attributes: {}, children: [], texts: [] };
  const path: Open[] = [root];
  let elements = 0;
  let attributes = 0;
  let fault: XmlFault | undefined;
  const stop = (what: string, instead: string): never => {
    fault ??= { what, instead, line: parser.line };
    throw new Stop();
  };
  parser.on("error", ({ message }) => {
    const what = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    if (!HARMLESS.test(what))
      stop(`is not well-formed XML: ${what}`, "an export that is whole and unchanged");
  });
  parser.on("doctype", (declaration) => {
    if (/<!ENTITY/i.test(declaration))
      stop("declares entities in its DOCTYPE", "an export without a DOCTYPE: entities can grow without end");
  });
  parser.on("opentagstart", () => {
    attributes = 0;
  });
  parser.on("attribute", () => {
    if (++attributes > MOST_ATTRIBUTES)
      stop(`has a tag of more than ${MOST_ATTRIBUTES} attributes`, "an export as its system wrote it");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (path.length > DEEPEST)
      stop(`nests elements deeper than ${DEEPEST}`, "an export as its system wrote it");
    if (++elements > MOST_ELEMENTS)
      stop(`has more than ${MOST_ELEMENTS} elements`, "an export in several files");
    path.push({ name, attributes, children: [], texts: [] });
  });
  parser.on("closetag", () => {
    const done = path.pop();
    if (done) path.at(-1)?.children.push(closed(done));
  });
  const onText = (text: string) => path.at(-1)?.texts.push(text);
  parser.on("text", onText);
  parser.on("cdata", onText);
  try {
    parser.write(clean);
    if (!open) parser.close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  while (path.length > 1) {
    const done = path.pop();
    if (done) path.at(-1)?.children.push(closed(done));
  }
  return { element: closed(root), controls, ...(fault ? { fault } : {}) };
}

const closed = ({ name, attributes, children, texts }: Open): XmlElement => ({
  name,
  attributes,
  children,
  text: texts.join(""),
});

/** The text of an element's first child of a name. */
export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}
