/** Rules for XML formats as tables: which elements, how often, with what in them. */
import { error, type Fault, type Report, shown, type Test, warning } from "./finding.ts";
import type { Element } from "./tree.ts";

export interface AttributeRule {
  readonly required?: true;
  readonly test?: Test;
}

export interface ElementRule {
  /** The standard and its section. */
  readonly rule: string;
  readonly required?: true;
  /** May stand more than once in its parent. */
  readonly many?: true;
  /** Of an element of another namespace: the local names of the parents where it may stand. */
  readonly within?: readonly string[];
  readonly text?: Test;
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  /** Its children; without it, it holds text alone. `any`: another vocabulary rules them. */
  readonly children?: Readonly<Record<string, ElementRule>> | "any";
  /** What a table cannot say. */
  readonly also?: (element: Element, report: Report) => void;
}

/** The elements of one namespace outside the format's own; in any parent, unless `within` names them. */
export interface Extension {
  readonly uri: string;
  readonly prefix: string;
  readonly elements?: Readonly<Record<string, ElementRule>>;
}

export interface Vocabulary {
  /** For example `RSS 2.0`. */
  readonly name: string;
  readonly isOwn: (uri: string) => boolean;
  readonly extensions: ReadonlyMap<string, Extension>;
}

/** Everything that the tables say about an element and what is in it. */
export function checkElement(
  element: Element,
  rule: ElementRule,
  vocabulary: Vocabulary,
  report: Report,
): void {
  checkAttributes(element, rule, vocabulary, report);
  checkText(element, rule, report);
  if (rule.children !== "any") checkChildren(element, rule, vocabulary, report);
  rule.also?.(element, report);
}

function checkText(element: Element, rule: ElementRule, report: Report): void {
  report.add(element, misdecoded(element.text), rule.rule);
  if (rule.text) report.add(element, rule.text(element.text, report.known), rule.rule);
  else if (typeof rule.children === "object" && element.text.trim() !== "")
    report.add(
      element,
      error(`it holds the text ${shown(element.text)}`, "put text into elements of their own"),
      rule.rule,
    );
}

/**
 * U+0080…U+009F are control characters: text in windows-125x that was taken for ISO 8859-1. U+FFFD is what a program
 * writes for what it could not read.
 */
function misdecoded(text: string): readonly Fault[] {
  if (text.includes("\uFFFD"))
    return warning("it holds U+FFFD, where a character was lost", "publish the text as it was written");
  const found = /[\u0080-\u009F]/.exec(text)?.[0];
  if (found === undefined) return [];
  const code = found.charCodeAt(0).toString(16).toUpperCase();
  return warning(
    `it holds the control character U+00${code}`,
    "decode the text as windows-1252 or windows-1256 before it is published",
  );
}

function checkAttributes(element: Element, rule: ElementRule, vocabulary: Vocabulary, report: Report): void {
  const allowed = rule.attributes ?? {};
  for (const { name, uri, value } of element.attributes) {
    if (uri !== "") continue;
    report.add(element, misdecoded(value), rule.rule);
    const known = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (known)
      report.add(
        { where: `${element.where}/@${name}`, line: element.line },
        known.test?.(value, report.known) ?? [],
        rule.rule,
      );
    else if (rule.attributes || vocabulary.isOwn(element.uri))
      report.add(
        element,
        error(`the attribute ${name} is not known here`, nearest(name, Object.keys(allowed), "leave it out")),
        rule.rule,
      );
  }
  for (const [name, { required }] of Object.entries(allowed))
    if (required && !element.attributes.some((attribute) => attribute.name === name))
      report.add(element, error(`the attribute ${name} is missing`, `write ${name}="…"`), rule.rule);
}

function checkChildren(element: Element, rule: ElementRule, vocabulary: Vocabulary, report: Report): void {
  const table = rule.children === "any" ? {} : (rule.children ?? {});
  const seen = new Set<string>();
  for (const child of element.children) {
    const own = child.uri === element.uri || (vocabulary.isOwn(child.uri) && vocabulary.isOwn(element.uri));
    const childRule = own ? ruleOf(table, child.local) : extensionRule(child, vocabulary);
    const key = `${own ? "" : child.uri} ${child.local}`;
    if (!childRule) unknown(child, element, table, vocabulary, report);
    else {
      if (seen.has(key) && !childRule.many)
        report.add(
          child,
          error(`<${child.name}> stands there more than once`, "keep one of them"),
          childRule.rule,
        );
      if (!own && childRule.within && !childRule.within.includes(element.local))
        report.add(
          child,
          error(
            `<${child.name}> stands in <${element.name}>`,
            `put it into <${childRule.within.join("> or <")}>`,
          ),
          childRule.rule,
        );
      checkElement(child, childRule, vocabulary, report);
    }
    seen.add(key);
  }
  for (const [name, { required, rule: childRule }] of Object.entries(table))
    if (required && !seen.has(` ${name}`))
      report.add(element, error(`<${name}> is missing`, `add <${name}>`), childRule);
}

function extensionRule(child: Element, vocabulary: Vocabulary): ElementRule | undefined {
  return ruleOf(vocabulary.extensions.get(child.uri)?.elements ?? {}, child.local);
}

function unknown(
  child: Element,
  parent: Element,
  table: Readonly<Record<string, ElementRule>>,
  vocabulary: Vocabulary,
  report: Report,
): void {
  const extension = vocabulary.extensions.get(child.uri);
  if (vocabulary.isOwn(child.uri)) {
    const advice = child.uri === "" ? "leave it out, or put it into a namespace" : "leave it out";
    const what = `<${child.name}> is not an element of ${vocabulary.name} in <${parent.name}>`;
    report.add(child, error(what, nearest(child.local, Object.keys(table), advice)), vocabulary.name);
  } else if (child.uri === "") {
    report.add(
      child,
      warning(`<${child.name}> is in no namespace`, "declare the namespace of the element"),
      vocabulary.name,
    );
  } else if (extension?.elements) {
    const advice = nearest(child.local, Object.keys(extension.elements), "leave it out");
    report.add(
      child,
      error(`<${child.name}> is not an element of ${extension.prefix}`, advice),
      extension.uri,
    );
  }
}

function nearest(name: string, names: readonly string[], otherwise: string): string {
  const same = names.find((known) => known.toLowerCase() === name.toLowerCase());
  return same === undefined ? otherwise : `write ${same}: names tell capitals apart`;
}

function ruleOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
