/** An HTML page of any system → one article: what its metadata say, and its main text. */
import type { Author, Draft, Media, Problem } from "../article.ts";
import { detectLanguage } from "../language.ts";
import { cleanLine } from "../text.ts";
import { withFiles } from "./beside.ts";
import { firstWords } from "./feed-entry.ts";
import { paragraphs } from "./feed-text.ts";
import { placeOf } from "./markdown-place.ts";
import { datesOf } from "./page-dates.ts";
import { jsonLdIn } from "./page-ld.ts";
import { mainTextOf } from "./page-main.ts";
import { linksIn, metasIn, openGraph, plainMetas } from "./page-meta.ts";
import { microdataIn, visibleIn } from "./page-microdata.ts";
import type { PageSays, Report } from "./page-says.ts";
import { withoutLastPart, withoutSite } from "./page-title.ts";
import { innerHtml, type PageElement, pageTree, placed, shownText, within } from "./page-tree.ts";
import type { Read, ReadContext, StoredDocument } from "./reader.ts";
import { labelOf } from "./text-labels.ts";
import { looksLikeName } from "./text-names.ts";
import { authorsIn } from "./text-people.ts";

/** Pictures that sites show where an article has none. */
const STOCK =
  /(?:^|[/_-])(?:logo|default|placeholder|no-?image|blank|share|og-?image|favicon)[\w-]*\.\w+(?:[?#]|$)/i;

/** Reads one page: one article. */
export const readPage: Read = (document, context) => {
  const problems: Problem[] = [];
  const report: Report = (severity, what, instead, line) =>
    problems.push({ severity, file: document.path, ...(line ? { line } : {}), what, instead });
  const page = pageTree(document.text);
  if (!page) {
    report("error", "the page nests its elements too deeply", "at most 400 levels");
    return { drafts: [], problems };
  }
  const draft = articleIn(page, document, context, report);
  // Where its own address is known, all others are below that.
  return { drafts: draft ? [withFiles(draft, { folder: placeOf(document.path).folder })] : [], problems };
};

function articleIn(
  page: PageElement,
  document: StoredDocument,
  context: ReadContext,
  report: Report,
): Draft | undefined {
  const ld = jsonLdIn(page);
  for (const line of ld.brokenIn) report("warning", "the JSON-LD is not JSON and is left out", "JSON", line);
  const metas = metasIn(page);
  const links = linksIn(page);
  const graph = openGraph(metas);
  const micro = microdataIn(page);
  const plain = plainMetas(metas);
  const told: readonly PageSays[] = [ld.says ?? {}, graph, micro, plain];
  const say = <Name extends keyof PageSays>(name: Name) =>
    told
      .map((one) => one[name])
      .find((value) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  const seen = visibleIn(page);
  const address = absolute([links.canonical, graph.link, ld.says?.link, micro.link]);
  const base = links.base === undefined ? address : placed(links.base, address);
  const title = titleOf(page, told, links.title);
  const pictures = new Map(pictureAlts(page, base));

  const main = mainTextOf(page);
  withoutHeadline(main.elements, title);
  let content = main.elements.map((one) => innerHtml(one, base)).join("\n");
  const shown = main.elements.map((one) => shownText(one)).join("\n");
  const text = say("text");
  if (text && shown.length < text.length / 2) content = paragraphs(text.replaceAll("\n", "\n\n"));
  const words = shown || text || "";

  const name = title ?? (words ? firstWords(words) : undefined);
  if (!name) report("error", "the page has neither a title nor a text", "a title");
  else if (!title) report("warning", `there is no title; the first words are: ${name}`, "a title");
  const dates = datesOf(told, seen, address ?? document.path, context, report);
  if (words.length < 25 && name) report("warning", "the page has no text", "an <article>");
  if (!name || !dates) return undefined;

  const language = say("language") ?? links.language;
  const listed = [ld.says, graph, micro].flatMap((one) => one?.keywords ?? []);
  const tags = [...listed, ...links.tags, ...main.keywords];
  const keywords = [
    ...(tags.length > 0 ? tags : (plain.keywords ?? [])),
    ...told.flatMap((one) => one.sections ?? []),
  ];
  const summary = say("summary");
  const image = imageOf(told, pictures, base);
  const attachments = told
    .flatMap((one) => one.attachments ?? [])
    .map((one) => ({ ...one, url: placed(one.url, base) }));
  return {
    source: document.path,
    title: name,
    ...dates,
    ...(language ? { language: detectLanguage(`${name}\n${words}`, language.replaceAll("_", "-")) } : {}),
    // What repeats the beginning is no summary of its own.
    ...(summary && !cleanLine(words).startsWith(summary.replace(/[.…]+$/, "")) ? { summary } : {}),
    content,
    authors: authorsOf(told, seen.bylines),
    keywords: [...new Set(keywords.map(cleanLine).filter(Boolean))],
    ...(image ? { image } : {}),
    ...(attachments.length > 0 ? { attachments: unique(attachments) } : {}),
    ...(main.credit ? { credit: main.credit } : {}),
    ...(main.related.length > 0 ? { related: main.related } : {}),
    ...(address ? { link: address, addresses: [address] } : {}),
  };
}

const unique = (media: readonly Media[]) =>
  media.filter((one, i) => media.findIndex(({ url }) => url === one.url) === i);

function absolute(addresses: readonly (string | undefined)[]): string | undefined {
  return addresses
    .map((one) => (/^https?:\/\//i.test(one ?? "") ? URL.parse(one ?? "")?.href : undefined))
    .find(Boolean);
}

/** The headline as the article says it; a `<title>` only without the site's name. */
function titleOf(
  page: PageElement,
  told: readonly PageSays[],
  titleElement: string | undefined,
): string | undefined {
  const headings: string[] = [];
  for (const element of within(page))
    if (element.name === "h1" && headings.length < 10) headings.push(cleanLine(shownText(element, 1000)));
  const known = headings.filter(Boolean);
  const site = told.map((one) => one.site).find(Boolean);
  const [ld = {}, graph = {}, micro = {}, plain = {}] = told;
  const full = [graph.title, plain.title, ...known].filter((one) => one !== undefined);
  // Headlines for search engines are cut at 110 letters.
  const cut = /(?:…|\.\.\.)$/.test(ld.title ?? "") ? (ld.title ?? "").replace(/[.…]+$/, "") : undefined;
  const whole =
    cut === undefined
      ? ld.title
      : (full.find((one) => one.startsWith(cut) && one.length > cut.length) ?? ld.title);
  const stated = whole ?? graph.title ?? micro.title;
  if (stated) return withoutSite(stated, site, known);
  if (plain.title) return withoutSite(plain.title, site, known);
  const only = known.length === 1 ? known[0] : undefined;
  if (!titleElement) return known[0];
  const bare = withoutSite(titleElement, site, known);
  return bare !== titleElement ? bare : (only ?? withoutLastPart(titleElement));
}

/** The headline, where the text repeats it. */
function withoutHeadline(elements: readonly PageElement[], title: string | undefined): void {
  const visit = (element: PageElement): boolean => {
    const at = element.children.findIndex((child) => typeof child !== "string" && /^h[12]$/.test(child.name));
    const heading = element.children[at];
    if (
      heading !== undefined &&
      typeof heading !== "string" &&
      (heading.name === "h1" || shownText(heading, 1000) === title)
    ) {
      element.children.splice(at, 1);
      return true;
    }
    return element.children.some((child) => typeof child !== "string" && visit(child));
  };
  for (const element of elements) if (visit(element)) return;
}

function authorsOf(told: readonly PageSays[], bylines: readonly string[]): readonly Author[] {
  const stated = told.map((one) => one.authors ?? []).find((one) => one.length > 0);
  if (stated) return stated.filter((one, i) => stated.findIndex(({ name }) => name === one.name) === i);
  for (const text of bylines)
    for (const line of text.split("\n")) {
      const label = labelOf(line);
      const name = label?.kind === "author" ? label.value : line.replace(/^(?:by|par)\s+/i, "");
      const { authors } = authorsIn(name);
      if (authors.length > 0 && authors.every((one) => looksLikeName(one.name))) return authors;
    }
  return [];
}

/** What each picture of the page says to those who cannot see it, by its address without a query. */
function* pictureAlts(page: PageElement, base: string | undefined): Generator<[string, string]> {
  for (const element of within(page)) {
    const alt = cleanLine(element.attributes.alt ?? "");
    if (element.name !== "img" || !alt) continue;
    for (const name of ["src", "data-src", "data-original"]) {
      const address = element.attributes[name];
      if (address) yield [keyOf(placed(address, base)), alt];
    }
  }
}

const keyOf = (address: string) => address.replace(/[?#].*$/s, "");

/** The picture that the page declares as the article's; the first in its text is not one for that alone. */
function imageOf(
  told: readonly PageSays[],
  alts: ReadonlyMap<string, string>,
  base: string | undefined,
): Media | undefined {
  const declared = told.flatMap(({ image }) => (image ? [{ ...image, url: placed(image.url, base) }] : []));
  const [first] = declared.filter(({ url }) => !STOCK.test(url));
  if (!first) return undefined;
  // One vocabulary says how large it is, another what it shows.
  const same = declared.filter(({ url }) => keyOf(url) === keyOf(first.url));
  const all: Media = Object.assign({}, ...same.toReversed(), first);
  const alt = all.alt ?? alts.get(keyOf(first.url));
  return { ...all, ...(alt ? { alt } : {}) };
}
