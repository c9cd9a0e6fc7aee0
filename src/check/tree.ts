/** The light tree of an XML document, and how rules look things up in it. */
import type { Place } from "./finding.ts";

export interface Attribute {
  readonly name: string;
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/** An element with its own text; the order of text and children is not kept, no rule needs it. */
export interface Element extends Place {
  readonly name: string;
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly Attribute[];
  readonly children: Element[];
  readonly parent: Element | undefined;
  readonly line: number;
  /** The text directly in it. */
  text: string;
}

/** An element and everything in it, in no promised order. */
export function* within(element: Element): Generator<Element> {
  const pending = [element];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    for (const child of next.children) pending.push(child);
  }
}

/** The children with that name in that namespace. */
export function childrenOf(element: Element, local: string, uri: string = element.uri): readonly Element[] {
  return element.children.filter((child) => child.local === local && child.uri === uri);
}

/** The first of them. */
export function childOf(element: Element, local: string, uri: string = element.uri): Element | undefined {
  return element.children.find((child) => child.local === local && child.uri === uri);
}

/** The value of an attribute without a namespace, or of `xml:…`. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** An element while its document is being read. */
export class Builder implements Element {
  readonly children: Element[] = [];
  readonly depth: number;
  /** Where its start tag ends in the text. */
  readonly start: number;
  text = "";
  readonly name: string;
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly Attribute[];
  readonly parent: Builder | undefined;
  readonly line: number;
  readonly #seen = new Map<string, number>();
  #position = 1;

  constructor(
    name: string,
    uri: string,
    local: string,
    attributes: readonly Attribute[],
    parent: Builder | undefined,
    line: number,
    start: number,
  ) {
    this.name = name;
    this.uri = uri;
    this.local = local;
    this.attributes = attributes;
    this.parent = parent;
    this.line = line;
    this.start = start;
    this.depth = (parent?.depth ?? 0) + 1;
  }

  add(child: Builder): void {
    const position = (this.#seen.get(child.name) ?? 0) + 1;
    this.#seen.set(child.name, position);
    child.#position = position;
    this.children.push(child);
  }

  get where(): string {
    if (this.parent === undefined) return this.name;
    const several = (this.parent.#seen.get(this.name) ?? 0) > 1;
    return `${this.parent.where}/${this.name}${several ? `[${this.#position}]` : ""}`;
  }
}
