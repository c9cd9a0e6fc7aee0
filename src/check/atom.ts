/** Atom 1.0 (RFC 4287): feed, entry and what both hold. */
import { absolute, canonical, email, language, mediaType, reference, tight } from "./addresses.ts";
import { checkEntry, checkFeed, checkLinks } from "./atom-feed.ts";
import { content, textConstruct } from "./atom-text.ts";
import { rfc3339 } from "./dates.ts";
import { EXTENSIONS } from "./extensions.ts";
import { error, first, type Report, shown, type Test, warning } from "./finding.ts";
import { childOf, type Element } from "./tree.ts";
import { betterFilled, filled, integer, plain } from "./values.ts";
import { checkElement, type ElementRule, type Vocabulary } from "./vocabulary.ts";

export const ATOM = "http://www.w3.org/2005/Atom";
const THREAD = "http://purl.org/syndication/thread/1.0";
const spec = (section: string) => `RFC 4287 §${section}`;

// IANA, Link Relations: what feeds use.
const RELATIONS = new Set(
  "alternate related self enclosure via hub first last next previous prev current next-archive prev-archive replies edit edit-media license payment service up collection item canonical shortlink author about search help icon preview webmention archives latest-version predecessor-version successor-version version-history working-copy working-copy-of monitor monitor-group describedby glossary chapter contents copyright start section subsection appendix bookmark tag terms-of-service privacy-policy status type hosts index lrdd nofollow noreferrer stylesheet timegate timemap memento original disclosure duplicate derivedfrom".split(
    " ",
  ),
);

const relation: Test = (value) => {
  if (value.trim() === "") return filled(value, {});
  if (RELATIONS.has(value.toLowerCase().replace("http://www.iana.org/assignments/relation/", ""))) return [];
  if (value.includes(":")) return absolute(value, {});
  return warning(
    `${shown(value)} is not a registered link relation`,
    "use one that IANA lists, or an address of your own",
  );
};

const date = (section: string): ElementRule => ({ rule: spec(section), text: first(tight, rfc3339) });
const identifier = (section: string): ElementRule => ({
  rule: spec(section),
  text: first(filled, tight, absolute, canonical),
});
const resource = (section: string): ElementRule => ({
  rule: spec(section),
  text: first(filled, tight, reference),
});

const nameOnly: Test = (value) =>
  /[^\s@]@[^\s@.]+\.[^\s@]/.test(value)
    ? warning(`${shown(value)} holds an e-mail address`, "put it into <email>")
    : [];

const person: ElementRule = {
  rule: spec("3.2"),
  many: true,
  children: {
    name: { rule: spec("3.2.1"), required: true, text: first(filled, plain, nameOnly) },
    uri: { rule: spec("3.2.2"), text: first(filled, tight, reference) },
    email: { rule: spec("3.2.3"), text: first(tight, email) },
  },
};

export const link: ElementRule = {
  rule: spec("4.2.7"),
  many: true,
  children: "any",
  attributes: {
    href: { required: true, test: first(tight, reference) },
    rel: { test: relation },
    type: { test: mediaType },
    hreflang: { test: language },
    title: { test: plain },
    length: { test: integer(0) },
  },
  also: checkThread,
};

const category: ElementRule = {
  rule: spec("4.2.2"),
  many: true,
  children: "any",
  attributes: {
    term: { required: true, test: betterFilled },
    scheme: { test: first(tight, absolute) },
    label: { test: plain },
  },
};

const generator: ElementRule = {
  rule: spec("4.2.4"),
  text: first(betterFilled, plain),
  attributes: { uri: { test: first(filled, tight, reference) }, version: { test: filled } },
};

const both: Record<string, ElementRule> = {
  author: person,
  contributor: person,
  category,
  link,
  id: { ...identifier("4.2.6"), required: true },
  rights: textConstruct("4.2.10"),
};

export const feedElements: Record<string, ElementRule> = {
  ...both,
  title: { ...textConstruct("4.2.14"), required: true },
  updated: { ...date("4.2.15"), required: true },
  subtitle: textConstruct("4.2.12"),
  generator,
  icon: resource("4.2.5"),
  logo: resource("4.2.8"),
};

const source: ElementRule = {
  rule: spec("4.2.11"),
  children: withoutRequired(feedElements),
  also: checkSource,
};

export const entryElements: Record<string, ElementRule> = {
  ...both,
  title: { ...textConstruct("4.2.14"), required: true },
  updated: { ...date("4.2.15"), required: true },
  published: date("4.2.9"),
  summary: textConstruct("4.2.13"),
  content,
  source,
};

const entry: ElementRule = {
  rule: spec("4.1.2"),
  many: true,
  children: entryElements,
  also: checkEntry,
};
const feed: ElementRule = {
  rule: spec("4.1.1"),
  children: { ...feedElements, entry },
  also: checkFeed,
};

/** RFC 4685 §4: what a link to replies says about them. */
function checkThread(element: Element, report: Report): void {
  const tests: Readonly<Record<string, Test>> = { count: integer(0), updated: rfc3339 };
  for (const { uri, local, name, value } of element.attributes) {
    if (uri !== THREAD) continue;
    const place = { where: `${element.where}/@${name}`, line: element.line };
    const test = Object.hasOwn(tests, local) ? tests[local] : undefined;
    report.add(
      place,
      test?.(value, report.known) ?? error(`${name} is not known`, "write thr:updated"),
      "RFC 4685 §4",
    );
  }
}

/** RFC 4287 §4.2.11: a source keeps what names the feed that the entry came from. */
function checkSource(element: Element, report: Report): void {
  checkLinks(element, report);
  for (const name of ["id", "title", "updated"])
    if (!childOf(element, name))
      report.add(
        element,
        warning(`<${name}> is missing`, `copy it from the feed that it names`),
        spec("4.2.11"),
      );
}

/** Atom with the elements that it borrows. */
export const ATOM_VOCABULARY: Vocabulary = {
  name: "Atom 1.0",
  isOwn: (uri) => uri === ATOM,
  extensions: new Map(EXTENSIONS.map((extension) => [extension.uri, extension])),
};

/** The findings on an Atom feed, or on an entry that is a document of its own. */
export function checkAtom(root: Element, report: Report): void {
  if (root.name.includes(":"))
    report.add(
      root,
      warning("its elements have a prefix", `write xmlns="${ATOM}" and no prefix: some readers fail on one`),
      spec("1.2"),
    );
  checkElement(root, root.local === "entry" ? entry : feed, ATOM_VOCABULARY, report);
}

function withoutRequired(rules: Record<string, ElementRule>): Record<string, ElementRule> {
  return Object.fromEntries(Object.entries(rules).map(([name, { required: _, ...rule }]) => [name, rule]));
}
