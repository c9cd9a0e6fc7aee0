/** An XML document that comes in pieces → its entries, each a small tree, one at a time. */
import { decodeHTMLStrict } from "entities/decode";
import { Parser } from "htmlparser2";
import { Lines } from "./xml-lines.ts";
import { nameIn, type Scope, scopeWithin } from "./xml-names.ts";

/** An element with what is in it, texts decoded. */
export interface XmlElement {
  /** As `nameIn` gives it: `rss:title`, `dc:creator`. */
  readonly name: string;
  /** As written, `rdf:about` and `xml:lang` with their prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
  /** What `xml:base` and `xml:lang` here or around it say. */
  readonly base: string | undefined;
  readonly language: string | undefined;
}

/** What is wrong in a line; after a `fault` nothing more is read. */
export interface XmlFinding {
  readonly line: number;
  /** Whether something of the document was left out for it. */
  readonly isLoss?: boolean;
  readonly what: string;
  readonly instead: string;
}

/** Deepest nesting of elements: the parser's cost for a tag grows with it. */
const DEEPEST = 250;
/** Most characters of one entry, and of one tag, comment or CDATA section. */
const LARGEST_ENTRY = 4_000_000;
const MOST_CHILDREN = 100_000;
const MOST_ATTRIBUTES = 1000;
/** What the parser is given at once, so that entries come out before the whole text has gone in. */
const PIECE = 65_536;

interface Open {
  readonly written: string;
  readonly line: number;
  /** Where its start tag ends. */
  readonly end: number;
  readonly scope: Scope;
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly node: (Omit<XmlElement, "children"> & { children: (XmlElement | string)[] }) | undefined;
}

/** Thrown through the parser to end it; never leaves this file. */
class Stop extends Error {}

/** Reads a document whose outer elements (`isFrame`) hold the entries; every element in one of those is given whole. */
export class XmlParts {
  root: XmlElement | undefined;
  fault: XmlFinding | undefined;
  readonly #isFrame: (name: string) => boolean;
  readonly #parser: Parser;
  readonly #lines = new Lines();
  readonly #open: Open[] = [];
  #parts: XmlElement[] = [];
  #findings: XmlFinding[] = [];
  #own = "";
  #text = "";
  #start = 0;
  #count = 0;
  #attributes = 0;
  #isTooLarge = false;
  #saidUnclosed = false;

  constructor(isFrame: (name: string) => boolean) {
    this.#isFrame = isFrame;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#opened(name, attributes),
        onattribute: () => {
          if (++this.#attributes > MOST_ATTRIBUTES) this.#stop("a tag of 1000 attributes and more", "fewer");
        },
        onclosetag: (_, implied) => this.#closed(implied),
        ontext: (text) => {
          if (this.#parser.startIndex - this.#start > LARGEST_ENTRY) this.#isTooLarge = this.#isInPart();
          if (!this.#isInPart() || this.#isTooLarge) this.#text = "";
          else this.#text += text;
        },
        oncdatastart: () => this.#flush(),
        oncdataend: () => this.#flush(true),
        onprocessinginstruction: (name, text) => {
          if (/^!entity$/i.test(name) || /<!ENTITY/i.test(text))
            this.#stop("the DOCTYPE declares entities, which can grow without end", "no DOCTYPE");
        },
      },
      { xmlMode: true, decodeEntities: false },
    );
  }

  /** Takes the next piece of the text; gives the parts that are whole by then. */
  *write(piece: string): Generator<{ parts: readonly XmlElement[]; findings: readonly XmlFinding[] }> {
    for (let at = 0; at < piece.length && !this.fault; at += PIECE) {
      const next = piece.slice(at, at + PIECE);
      this.#lines.add(next);
      try {
        this.#parser.write(next);
        if (this.#lines.length - this.#parser.startIndex > LARGEST_ENTRY)
          this.#stop(
            `a tag, comment or CDATA section of more than ${LARGEST_ENTRY} characters`,
            "smaller ones",
          );
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
      }
      yield* this.#given();
    }
  }

  /** Tells that the text has ended. */
  *end(): Generator<{ parts: readonly XmlElement[]; findings: readonly XmlFinding[] }> {
    const inner = this.#open.at(-1);
    const line = this.#lines.at(this.#lines.length);
    if (!this.fault && inner)
      this.fault = {
        line,
        what: `the document ends inside <${inner.written}>, which line ${inner.line} opens`,
        instead: "the rest of the document",
      };
    else if (!this.fault && !this.root) this.fault = { line, what: "there is no element", instead: "a feed" };
    yield* this.#given();
  }

  *#given() {
    if (this.#parts.length > 0 || this.#findings.length > 0)
      yield { parts: this.#parts, findings: this.#findings };
    this.#parts = [];
    this.#findings = [];
  }

  #stop(what: string, instead: string): never {
    this.fault = { line: this.#lines.at(this.#parser.startIndex), what, instead };
    throw new Stop();
  }

  #isInPart(): boolean {
    return this.#open.at(-1)?.node !== undefined;
  }

  /** Puts the text so far into the open element; that of a CDATA section holds no references. */
  #flush(literal = false): void {
    if (this.#text === "") return;
    const text = literal ? this.#text : decodeHTMLStrict(this.#text);
    this.#text = "";
    const children = this.#open.at(-1)?.node?.children;
    if (!children) return;
    const last = children.at(-1);
    if (typeof last === "string") children[children.length - 1] = last + text;
    else children.push(text);
  }

  #opened(written: string, raw: Record<string, string>): void {
    this.#flush();
    this.#attributes = 0;
    if (this.#open.length >= DEEPEST) this.#stop(`elements nested deeper than ${DEEPEST}`, "fewer levels");
    const line = this.#lines.at(this.#parser.startIndex);
    const around = this.#open.at(-1);
    const attributes = Object.fromEntries(
      Object.entries(raw).map(([name, value]) => [name, decodeHTMLStrict(value)]),
    );
    const scope = scopeWithin(around?.scope ?? new Map(), attributes);
    this.#own ||= /(?:^|:)feed$/i.test(written) ? "atom" : "rss";
    const name = nameIn(scope, written, this.#own);
    const base = attributes["xml:base"];
    const place = {
      name,
      attributes,
      line,
      base: base === undefined ? around?.base : (URL.parse(base.trim(), around?.base)?.href ?? around?.base),
      language: attributes["xml:lang"] ?? around?.language,
    };
    this.root ??= { ...place, children: [] };
    const isFrame = !around?.node && this.#isFrame(name);
    const isPart = !around?.node && !isFrame;
    if (isPart) {
      this.#start = this.#parser.startIndex;
      this.#count = 0;
      this.#isTooLarge = false;
    }
    if (++this.#count > MOST_CHILDREN || this.#parser.startIndex - this.#start > LARGEST_ENTRY)
      this.#isTooLarge = !isFrame;
    const node = isFrame ? undefined : { ...place, children: [] };
    if (node && around?.node && !this.#isTooLarge) around.node.children.push(node);
    this.#open.push({
      written,
      line,
      end: this.#parser.endIndex,
      scope,
      base: place.base,
      language: place.language,
      node,
    });
  }

  #closed(implied: boolean): void {
    this.#flush();
    const closed = this.#open.pop();
    if (!closed) return;
    // To the parser, `<a/>` is an implied end as well.
    if (implied && this.#parser.endIndex !== closed.end && !this.#saidUnclosed) {
      this.#saidUnclosed = true;
      this.#findings.push({
        line: closed.line,
        what: `<${closed.written}> is not closed before what is around it ends`,
        instead: `</${closed.written}>`,
      });
    }
    if (!closed.node || this.#open.at(-1)?.node) return;
    if (this.#isTooLarge || this.#parser.endIndex - this.#start > LARGEST_ENTRY)
      this.#findings.push({
        line: closed.line,
        isLoss: true,
        what: `<${closed.written}> has more than ${LARGEST_ENTRY} characters or ${MOST_CHILDREN} elements and is left out`,
        instead: "a smaller one",
      });
    else this.#parts.push(closed.node);
    this.#isTooLarge = false;
  }
}

/** The children with any of these names, in the order of the names. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return names.flatMap((name) =>
    element.children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name),
  );
}

/** The text in an element and all below it, trimmed. */
export function textIn(element: XmlElement | undefined): string {
  if (!element) return "";
  const parts: string[] = [];
  const visit = (one: XmlElement) => {
    for (const child of one.children) typeof child === "string" ? parts.push(child) : visit(child);
  };
  visit(element);
  return parts.join("").trim();
}

/** The first text that is not empty among the children with these names. */
export function textOfChild(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const child of childrenNamed(element, ...names)) {
    const text = textIn(child);
    if (text !== "") return text;
  }
  return undefined;
}
