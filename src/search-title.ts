/** What a search is called: in words that a person reads, in the publication's language. */
import type { Publication } from "./article.ts";
import type { Edition } from "./store/edition.ts";
import type { FoundSearch, Search, Term } from "./store/search.ts";
import type { SearchNames } from "./store/search-subjects.ts";

interface Phrases {
  readonly quoted: (text: string) => string;
  readonly articles: string;
  readonly about: string;
  readonly without: string;
  readonly in: string;
  readonly notIn: string;
  readonly by: string;
  readonly language: string;
  readonly since: string;
  readonly before: string;
}

const ENGLISH: Phrases = {
  quoted: (text) => `“${text}”`,
  articles: "Articles",
  about: "about",
  without: "without",
  in: "in",
  notIn: "not in",
  by: "by",
  language: "in",
  since: "since",
  before: "before",
};
const ARABIC: Phrases = {
  quoted: (text) => `«${text}»`,
  articles: "مواد",
  about: "عن",
  without: "دون",
  in: "في",
  notIn: "ليست في",
  by: "بقلم",
  language: "باللغة",
  since: "منذ",
  before: "قبل",
};

/** What a search found, under what the search is called. */
export const titled = (
  { edition, names }: FoundSearch,
  search: Search,
  publication: Publication,
): Edition => ({
  ...edition,
  label: searchTitle(search, names, publication),
});

/** `Articles about “fish” by Ann Marsh since March 1, 2026`; `مواد عن «سمك» بقلم ليلى منذ 1 مارس 2026`. */
export function searchTitle(search: Search, names: SearchNames, publication: Publication): string {
  const { language: own, timeZone } = publication;
  const base = own.toLowerCase().split("-")[0];
  const language = base === "ar" || base === "en" ? own : "en";
  const phrases = base === "ar" ? ARABIC : ENGLISH;
  const together = new Intl.ListFormat(language, { type: "conjunction" });
  const list = (before: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [`${before} ${together.format(texts)}`];
  const labels = (named: SearchNames["authors"]) => named.map(({ label }) => label);
  const terms = (some: readonly Term[]) =>
    some.map(({ written, isPrefix }) => phrases.quoted(isPrefix ? `${written}…` : written));
  const { searchParams } = new URL(`?${search.query}`, "https://x");
  const moment = (name: "after" | "before") =>
    [searchParams.get(name)].flatMap((text) => (text === null ? [] : [momentOf(text, language, timeZone)]));
  return [
    phrases.articles,
    ...list(phrases.about, terms(search.wanted)),
    ...list(phrases.without, terms(search.unwanted)),
    ...list(phrases.in, labels(names.categories)),
    ...list(phrases.notIn, labels(names.without)),
    ...list(phrases.by, labels(names.authors)),
    ...(search.language ? [`${phrases.language} ${languageName(search.language.tag, language)}`] : []),
    ...list(phrases.since, moment("after")),
    ...list(phrases.before, moment("before")),
  ].join(" ");
}

/** A language (BCP 47) as another calls it; as it is where that is not known. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A day, or a moment in the time zone, as people of the language write it. */
function momentOf(text: string, language: string, timeZone: string): string {
  const isDay = !text.includes("T");
  return new Intl.DateTimeFormat(language, {
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: isDay ? "UTC" : timeZone,
    dateStyle: "long",
    ...(isDay ? {} : { timeStyle: "short" }),
  }).format(new Date(text));
}
