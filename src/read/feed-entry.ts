/** An entry of a feed, of any format → the draft of an article. */
import type { Author, Draft, Media, Problem, StatedDate } from "../article.ts";
import { detectLanguage } from "../language.ts";
import { cleanLine } from "../text.ts";
import { feedDate } from "./feed-dates.ts";
import { plainOf } from "./feed-text.ts";
import type { ReadContext } from "./reader.ts";

/** What an entry says, in whatever format it says it. Addresses are absolute. */
export interface FeedEntry {
  readonly line: number | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Its page there. */
  readonly link?: string | undefined;
  /** Where it says that it was first published, elsewhere. */
  readonly via?: string | undefined;
  /** Further addresses of its page. */
  readonly addresses?: readonly string[];
  /** Dates as written. */
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly language?: string | undefined;
  readonly authors: readonly Author[];
  readonly categories: readonly string[];
  /** HTML. */
  readonly content: string;
  /** Plain text. */
  readonly summary?: string | undefined;
  readonly image?: Media | undefined;
  readonly attachments: readonly Media[];
}

/** What a feed says of all its entries. */
export interface FeedDefaults {
  readonly language?: string | undefined;
  readonly updated?: string | undefined;
  /** Of the entries that name none. */
  readonly authors: readonly Author[];
}

const EXAMPLE = "a date such as Sat, 08 Feb 2020 23:31:00 +0300 or 2020-02-08T23:31:00+03:00";
const WORDS_OF_TITLE = 80;

/** The draft of an entry of the document `file`, or the problem that refuses it. */
export function draftOfEntry(
  entry: FeedEntry,
  defaults: FeedDefaults,
  file: string,
  context: ReadContext,
): { readonly draft?: Draft; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (severity: Problem["severity"], what: string, instead: string) =>
    problems.push({ severity, file, ...(entry.line ? { line: entry.line } : {}), what, instead });

  const text = entry.title ? "" : plainOf(entry.content) || (entry.summary ?? "");
  const title = entry.title ?? firstWords(text);
  if (!title) report("error", "the entry has neither a title nor a text", "a title");
  else if (!entry.title) report("warning", `there is no title; the first words are: ${title}`, "a title");

  const dates = datesOf(entry, defaults, context, report);
  if (!title || !dates) return { problems };
  const link = entry.via ?? entry.link;
  const addresses = [...new Set([entry.link, ...(entry.addresses ?? [])])].filter((one) => one !== undefined);
  // Templates name a language that their publications never looked at: the letters must not contradict it.
  const language =
    entry.language ??
    (defaults.language &&
      detectLanguage(`${title}\n${plainOf(entry.content.slice(0, 8000))}`, defaults.language));
  const authors = entry.authors.length > 0 ? entry.authors : defaults.authors;
  return {
    problems,
    draft: {
      source: `${file}#${entry.id ?? entry.link ?? title}`,
      ...(entry.line ? { place: { file, line: entry.line } } : {}),
      ...(entry.id ? { id: entry.id } : {}),
      title,
      ...dates,
      ...(language ? { language } : {}),
      ...(entry.summary ? { summary: entry.summary } : {}),
      content: entry.content,
      authors: authors.filter((one, i) => authors.findIndex(({ name }) => name === one.name) === i),
      keywords: [...new Set(entry.categories)],
      ...(entry.image ? { image: entry.image } : {}),
      ...(entry.attachments.length > 0 ? { attachments: entry.attachments } : {}),
      ...(link ? { link } : {}),
      ...(addresses.length > 0 ? { addresses } : {}),
    },
  };
}

/** The beginning of a text, at most so long as a title, cut at a word. */
export function firstWords(text: string): string {
  const line = cleanLine(text.split("\n", 1)[0] ?? "");
  if (line.length <= WORDS_OF_TITLE) return line;
  const start = line.slice(0, WORDS_OF_TITLE);
  return `${start.slice(0, Math.max(start.lastIndexOf(" "), WORDS_OF_TITLE / 2)).toWellFormed()}…`;
}

type Report = (severity: Problem["severity"], what: string, instead: string) => void;

function datesOf(
  entry: FeedEntry,
  defaults: FeedDefaults,
  context: ReadContext,
  report: Report,
): Pick<Draft, "published" | "updated"> | undefined {
  const published = dateIn(entry.published, context, report);
  const updated = dateIn(entry.updated, context, report);
  const first = published ?? updated;
  if (!first) {
    const feed = dateIn(defaults.updated, context, () => {});
    if (!feed) {
      if (!entry.published && !entry.updated) report("error", "the entry has no date", EXAMPLE);
      else report("error", "the entry has no date that can be read", EXAMPLE);
      return undefined;
    }
    report("warning", `the entry has no date; the feed's own was taken: ${feed.at}`, EXAMPLE);
    return { published: feed };
  }
  const changed = updated && Date.parse(updated.at) > Date.parse(first.at);
  return { published: first, ...(changed ? { updated: updated.at } : {}) };
}

function dateIn(text: string | undefined, context: ReadContext, report: Report): StatedDate | undefined {
  if (!text) return undefined;
  const found = feedDate(text, context.timeZone, context.now);
  if (!found) report("warning", `“${text.slice(0, 100)}” is not a date`, EXAMPLE);
  else if ("error" in found) report("warning", found.error.what, found.error.instead);
  else {
    // RFC 822 wrote years with two digits.
    for (const { what, instead } of found.warnings)
      if (!/two digits/.test(what)) report("warning", what, instead);
    return found.date;
  }
  return undefined;
}
