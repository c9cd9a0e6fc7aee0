/** The headline in a page's title, without the name of the site that most add to it. */
import { cleanLine } from "../text.ts";

const SEPARATOR = /\s+[|–—:·•»«/-]+\s+|\s*\|\s*|\s*[»«]\s+/;
const MOST_WORDS_OF_SITE = 5;

/** `title` without `site` at its end or beginning; where no site is known, without a last part that is short. */
export function withoutSite(title: string, site: string | undefined, headings: readonly string[]): string {
  const parts = partsOf(title);
  if (parts.length < 2) return title;
  const heading = headings.find((one) => one.length > 5 && (title.startsWith(one) || title.endsWith(one)));
  if (heading) return heading;
  if (site) {
    const named = folded(site);
    if (folded(parts.at(-1)?.text ?? "") === named) return cut(title, 0, parts.at(-1)?.start ?? title.length);
    if (folded(parts[0]?.text ?? "") === named) return cut(title, parts[1]?.start ?? 0, title.length);
  }
  return title;
}

/** The same for the `<title>` of a page that does not say what its site is called. */
export function withoutLastPart(title: string): string {
  const parts = partsOf(title);
  const last = parts.at(-1);
  if (parts.length < 2 || !last) return title;
  const words = (text: string) => text.split(/\s+/).length;
  const rest = cut(title, 0, last.start);
  return words(last.text) <= MOST_WORDS_OF_SITE && words(rest) >= 3 ? rest : title;
}

function partsOf(title: string): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let at = 0;
  for (const match of title.slice(0, 1000).matchAll(new RegExp(SEPARATOR, "g"))) {
    parts.push({ text: title.slice(at, match.index), start: at });
    at = match.index + match[0].length;
  }
  return [...parts, { text: title.slice(at), start: at }];
}

const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const cut = (title: string, start: number, end: number) =>
  cleanLine(title.slice(start, end)).replace(/[\s|–—:·•»«/-]+$/, "");
