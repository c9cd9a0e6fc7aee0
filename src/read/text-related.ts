/** Headlines of other articles, listed beside this one. */
import { readDate } from "./date.ts";
import { type Block, endsSentence, isParagraph, words } from "./text-lines.ts";

/** A line that is a date alone, as lists of headlines have under each. */
export function isDate(text: string): boolean {
  const found = text.length <= 60 ? readDate(text, "UTC") : undefined;
  return found !== undefined && !("error" in found) && found.rest.length === 0;
}

const DATE_BEFORE = /^([^|–—-]*\p{Nd}[^|–—]*?)\s*(?:\||\s[–—-])\s+(?=\D)/u;
const DATE_BEHIND = /\s*(?:\||\s[–—-]\s|\()\s*([^|–—()]*\p{Nd}[^|–—()]*)\)?$/u;

/** A headline without its bullet, its number, its address and its date. */
export function headlineText(text: string): string {
  const headline = text
    .replace(/^(?:[•▪●◦■○‣∙·►*+–—-]|\(?\p{Nd}{1,2}[.)-](?=\s))\s*/u, "")
    .replace(/\s*\(?https?:\/\/\S+\)?\s*/g, " ")
    .replace(/^\[(.+?)\]\(\S*\)?$/, "$1")
    .trim();
  if (!/\p{Nd}/u.test(headline)) return headline;
  return headline
    .replace(DATE_BEFORE, (whole, date: string) => (isDate(date) ? "" : whole))
    .replace(DATE_BEHIND, (whole, date: string) => (isDate(date) ? "" : whole))
    .trim();
}

/** Headlines that no heading announces: a run of lines without a full stop behind paragraphs that all have one. */
export function trailingHeadlines(body: readonly Block[]): readonly Block[] {
  const isOpen = ({ text, lines }: Block) =>
    lines.length === 1 &&
    words(text) >= 4 &&
    words(text) <= 20 &&
    (!endsSentence(text) || /[؟?]$/.test(text)) &&
    !/^[\p{P}\p{S}\p{Nd}]/u.test(text);
  const last = body.findLastIndex((block) => !isOpen(block));
  const full = body.slice(0, last + 1).filter(({ text }) => isParagraph(text) && endsSentence(text));
  const run = body.slice(last + 1);
  return run.length < 3 || full.length < 2 || full.length * 2 < last + 1 ? [] : run;
}
