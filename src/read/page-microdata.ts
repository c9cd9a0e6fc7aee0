/** Microdata of schema.org, hAtom's classes, and what HTML itself says of an article. */
import type { Author } from "../article.ts";
import { cleanLine } from "../text.ts";
import { type PageSays, phrasesIn } from "./page-says.ts";
import { type PageElement, says, shownText, within } from "./page-tree.ts";

const ARTICLE = /schema\.org\/\w*(?:Article|BlogPosting|Report)\b/i;

/** What the article's own elements say. */
export function microdataIn(page: PageElement): PageSays {
  let article: PageElement | undefined;
  for (const element of within(page))
    if (ARTICLE.test(element.attributes.itemtype ?? "")) {
      article = element;
      break;
    }
  if (!article) return {};
  const values = propertiesIn(article);
  const text = (name: string) => values.get(name)?.map(valueIn).find(Boolean);
  const image = values
    .get("image")
    ?.map((one) => ({ one, url: imageAddress(one) }))
    .find(({ url }) => url);
  const alt = image && cleanLine(image.one.attributes.alt ?? "");
  return {
    title: text("headline") ?? text("name"),
    published: text("datepublished"),
    updated: text("datemodified"),
    language: text("inlanguage"),
    summary: text("description"),
    authors: (values.get("author") ?? values.get("creator") ?? []).flatMap(authorOf),
    keywords: (values.get("keywords") ?? []).flatMap((one) => phrasesIn(valueIn(one))),
    sections: (values.get("articlesection") ?? []).map(valueIn).filter(Boolean),
    image: image?.url ? { url: image.url, ...(alt ? { alt } : {}) } : undefined,
    link: text("url") ?? text("mainentityofpage"),
  };
}

/** The properties of an item by name; those of items within it are theirs. */
function propertiesIn(item: PageElement): Map<string, PageElement[]> {
  const found = new Map<string, PageElement[]>();
  const visit = (element: PageElement) => {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      for (const name of (child.attributes.itemprop ?? "").toLowerCase().split(/\s+/))
        if (name) {
          const known = found.get(name);
          if (known) known.push(child);
          else found.set(name, [child]);
        }
      if (child.attributes.itemscope === undefined) visit(child);
    }
  };
  visit(item);
  return found;
}

/** HTML §5.2.4: the value of a property is an attribute of some elements, and the text of others. */
function valueIn(element: PageElement): string {
  const { content, datetime, href, src } = element.attributes;
  return cleanLine(content ?? datetime ?? href ?? src ?? shownText(element));
}

function imageAddress(element: PageElement): string {
  if (element.attributes.itemscope === undefined) return valueIn(element);
  const inner = propertiesIn(element);
  return [...(inner.get("contenturl") ?? []), ...(inner.get("url") ?? [])].map(valueIn).find(Boolean) ?? "";
}

function authorOf(element: PageElement): Author[] {
  const inner = element.attributes.itemscope === undefined ? undefined : propertiesIn(element);
  const name =
    inner?.get("name")?.map(valueIn)[0] ??
    cleanLine(element.attributes.content ?? shownText(element)).split("\n")[0] ??
    "";
  const link = inner?.get("url")?.map(valueIn)[0] ?? element.attributes.href;
  return name ? [{ name, ...(link && /^https?:/.test(link) ? { link } : {}) }] : [];
}

const BYLINE = /(?:^|[\s_-])(?:byline|author|writer|vcard|post-author|entry-author|كاتب)(?:$|[\s_-])/i;
const DATED =
  /(?:^|[\s_-])(?:published|pub-?date|post-date|entry-date|date|time|timestamp|datetime|dateline|article-date)(?:$|[\s_-])/i;
const LONGEST_LINE = 200;
const ASIDE = /^(?:aside|nav|footer)$/;

/** What stands about the article where a person sees it: `<time>`, byline, date, in the order of the page. */
export function visibleIn(page: PageElement): { bylines: string[]; dates: string[]; times: string[] } {
  const bylines: string[] = [];
  const dates: string[] = [];
  const times: string[] = [];
  const pending = [page];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (ASIDE.test(next.name)) continue;
    const label = `${next.attributes.class ?? ""} ${next.attributes.id ?? ""}`;
    if (next.name === "time" && next.attributes.datetime) times.push(next.attributes.datetime);
    const isByline = says(next, "rel", "author") || BYLINE.test(label);
    if (next.name === "time" || isByline || DATED.test(label)) {
      const text = shownText(next, LONGEST_LINE + 1);
      if (text && text.length <= LONGEST_LINE) (isByline ? bylines : dates).push(text);
    }
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && typeof child !== "string") pending.push(child);
    }
  }
  return { bylines, dates, times };
}
