/** XML text → a light tree of elements, or the findings that stand in its way. */
import { SaxesParser } from "saxes";
import { error, type Report, shown } from "./finding.ts";
import { type Attribute, Builder, type Element } from "./tree.ts";

/** A namespace declaration, for the rules about names of namespaces. */
export interface Declaration {
  readonly prefix: string;
  readonly uri: string;
  readonly line: number;
}

export interface Tree {
  readonly root: Element;
  readonly declarations: readonly Declaration[];
  /** The DOCTYPE as written. */
  readonly doctype: string;
}

const DEEPEST = 200;
const MOST_ELEMENTS = 500_000;
const MOST_ERRORS = 20;
const XML = "XML 1.0, well-formedness";
const NAMESPACES = "Namespaces in XML 1.0 §5";

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/undefined entity/, "write the character itself or &#…;: XML knows only &amp; &lt; &gt; &quot; &apos;"],
  [/disallowed character in entity name|empty entity name/, "write &amp; for an ampersand"],
  [
    /disallowed character$|character entity/,
    "leave out control characters: XML allows tab, line feed and U+0020 upwards",
  ],
  [/closing tag|close tag|unexpected end/, "close every element once, in the order in which it was opened"],
  [/unquoted|attribute/, 'write attributes as name="value", each once'],
  [/\broot\b/, "have exactly one root element and nothing behind it"],
  [/XML declaration|start of the document/, "start the document with <?xml, with nothing before it"],
];

/** Thrown through the parser to end it early; never leaves this file. */
class Stop extends Error {}

/** The tree of a well-formed document. Without one, the report says why. */
export function parseXml(text: string, report: Report): Tree | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const declarations: Declaration[] = [];
  let root: Element | undefined;
  let open: Builder | undefined;
  let closed: Builder | undefined;
  let doctype = "";
  let line = 1;
  let errors = 0;
  let fatal = false;
  let elements = 0;

  const stop = (what: string, instead: string, rule: string): never => {
    fatal = true;
    report.add({ where: open?.where ?? "document", line: parser.line }, error(what, instead), rule);
    throw new Stop();
  };

  parser.on("error", (problem) => {
    const what = problem.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    const place = { where: open?.where ?? "document", line: parser.line };
    if (what.startsWith("unbound namespace")) {
      report.add(place, error(what, "declare the prefix with xmlns:… on the root element"), NAMESPACES);
    } else {
      fatal = true;
      if (/entity name|unclosed tag|unexpected end/.test(what) && bareAmpersand(text, open, report))
        throw new Stop();
      // From there on every tag looks wrong; one finding names the cause.
      const unclosed =
        what === "unexpected close tag" ? closed : what.startsWith("unclosed tag") ? open : undefined;
      if (unclosed) notClosed(unclosed, parser.line, report);
      else report.add(place, error(what, hint(what)), XML);
      if (unclosed) throw new Stop();
    }
    if (++errors >= MOST_ERRORS) throw new Stop();
  });
  parser.on("xmldecl", ({ version }) => {
    if (version === "1.0") return;
    const what = `the XML declaration says version ${shown(version ?? "")}`;
    // RSS 2.0 and RFC 4287 §2 both ask for XML 1.0.
    report.add({ where: "document", line: 1 }, error(what, 'write version="1.0"'), "XML 1.0 §2.8");
  });
  parser.on("doctype", (declaration) => {
    doctype = declaration;
    if (!/<!ENTITY/i.test(declaration)) return;
    stop(
      "the DOCTYPE declares entities",
      "leave out the DOCTYPE: readers refuse entities, which can grow without end",
      "XML 1.0 §4.2",
    );
  });
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", (tag) => {
    if (++elements > MOST_ELEMENTS)
      stop(`more than ${MOST_ELEMENTS} elements`, "publish fewer items at a time", "nashra check, limits");
    if ((open?.depth ?? 0) >= DEEPEST)
      stop(
        `elements nested deeper than ${DEEPEST}`,
        "nest less deep: readers give up",
        "nashra check, limits",
      );
    const attributes: Attribute[] = [];
    for (const { name, prefix, local, uri, value } of Object.values(tag.attributes)) {
      if (name === "xmlns" || prefix === "xmlns")
        declarations.push({ prefix: name === "xmlns" ? "" : local, uri: value, line });
      else attributes.push({ name, uri, local, value });
    }
    const element = new Builder(tag.name, tag.uri, tag.local, attributes, open, line, parser.position);
    open?.add(element);
    root ??= element;
    open = element;
  });
  parser.on("closetag", () => {
    closed = open;
    open = open?.parent;
  });
  const onText = (chunk: string) => {
    if (open) open.text += chunk;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);

  try {
    parser.write(text).close();
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem;
  }
  return fatal || root === undefined ? undefined : { root, declarations, doctype };
}

function notClosed(element: Element, line: number, report: Report): void {
  const what = `<${element.name}> is still open in line ${line}, where what is around it ends`;
  report.add(element, error(what, `write </${element.name}>`), XML);
}

/** The parser takes all from a lone & to the next ; for a name, tags too, and then misses those tags. */
function bareAmpersand(text: string, open: Builder | undefined, report: Report): boolean {
  const opening = /<!\[CDATA\[|<!--|&(?!(?:#\d+|#x[0-9a-f]+|[a-z][\w.-]*);)/gi;
  opening.lastIndex = open?.start ?? 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (match[0] === "&") {
      const line = text.slice(0, match.index).split("\n").length;
      const what = `an ampersand stands alone: ${shown(text.slice(match.index, match.index + 20))}`;
      report.add({ where: open?.where ?? "document", line }, error(what, "write &amp; for it"), XML);
      return true;
    }
    const end = match[0] === "<!--" ? "-->" : "]]>";
    const to = text.indexOf(end, opening.lastIndex);
    if (to < 0) return false;
    opening.lastIndex = to + end.length;
  }
  return false;
}

function hint(what: string): string {
  return HINTS.find(([pattern]) => pattern.test(what))?.[1] ?? "write well-formed XML";
}
