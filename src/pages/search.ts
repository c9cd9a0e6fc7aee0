/** The page of a search: what was found, how to ask otherwise, how to subscribe to it. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { searchedNotice } from "../feed/head.ts";
import type { InWords } from "../search.ts";
import type { Edition } from "../store/edition.ts";
import type { FoundSearch, Search } from "../store/search.ts";
import type { Unknown } from "../store/search-subjects.ts";
import { pagePath, type SearchAddress } from "../urls.ts";
import { apart } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { place } from "./place.ts";
import { type Choices, type Filled, searchForm } from "./search-form.ts";
import { subscribing } from "./subscribing.ts";
import { bytesOf, teasers } from "./teaser.ts";
import { type Words, wordsFor } from "./words.ts";

/** A search and what it found. */
export interface Results {
  readonly search: Search;
  /** What the search is called, too. */
  readonly edition: Edition;
  readonly found: Pick<FoundSearch, "articles" | "names" | "hasMore">;
}

/** The form with what its query found. */
export function resultsPage(publication: Publication, choices: Choices, results: Results): Promise<string> {
  const { search, edition, found } = results;
  const words = wordsFor(publication.language);
  const label = edition.label ?? words.search;
  return layout(publication, {
    title: `${label} · ${publication.title}`,
    headline: label,
    path: pagePath(search),
    feeds: [{ subject: search, label }],
    subscribing: true,
    body: html`<p class="kind">${words.search}</p>
<h1>${apart(label, publication.language)}</h1>
${searchForm(publication, choices, { query: new URLSearchParams(search.query), names: found.names })}
${notices(publication, results).map((one) => html`<p class="notice">${one}</p>`)}
${found.articles.length === 0 ? html`<p class="empty">${words.nothingFound}</p>` : teasers(publication, found.articles, ROOM - sizeOf(choices))}
${found.hasMore ? older(publication, results) : ""}
${subscribing(publication, search)}`,
  });
}

/** Bytes of the page besides what frames it. */
const ROOM = 90_000;
/** Bytes of what there is to choose from. */
const sizeOf = ({ categories, authors }: Choices) =>
  [...categories, ...authors].reduce((sum, { slug, label }) => sum + 30 + bytesOf(slug) + bytesOf(label), 0);

/** The form alone, or with what is wrong with a query. */
export function askingPage(
  publication: Publication,
  choices: Choices,
  filled: Filled,
  problems: readonly InWords[] = [],
): Promise<string> {
  const words = wordsFor(publication.language);
  return layout(publication, {
    title: `${words.search} · ${publication.title}`,
    ...(problems.length === 0 && filled.query.size === 0 ? { path: "/search" } : {}),
    body: html`<h1>${words.search}</h1>
${problems.map((one) => html`<p class="problem" role="alert">${one[words.language]}</p>`)}
${searchForm(publication, choices, filled)}`,
  });
}

/** That a category or an author of a search is not there, to people. */
export const notThere = ({ kind, slug }: Unknown): InWords =>
  kind === "category"
    ? {
        en: `There is no category “${slug}” here; right would be one of those on the page of categories, as in its address.`,
        ar: `لا يوجد هنا قسم «${slug}»؛ والصواب واحد مما في صفحة الأقسام، كما في عنوانه.`,
      }
    : {
        en: `There is no author “${slug}” here; right would be one of those on the page of authors, as in its address.`,
        ar: `لا يوجد هنا كاتب «${slug}»؛ والصواب واحد مما في صفحة الكتّاب، كما في عنوانه.`,
      };

/** What a reader should know of what is shown. */
function notices(publication: Publication, { search, edition, found }: Results): readonly string[] {
  const words = wordsFor(publication.language);
  const searched = searchedNotice(edition, publication);
  const or = eitherIn(search.text);
  return [
    ...(searched === undefined ? [] : [searched]),
    ...(or === undefined ? [] : [words.eitherNotice(or)]),
    ...(found.hasMore ? [words.moreFound(found.articles.length)] : []),
  ];
}

/** A word that people write between words of which one is enough; not in a phrase. */
const eitherIn = (text: string): string | undefined =>
  / (or|أو) /.exec(` ${text.replace(/"[^"]*"/g, "x")} `.replace(/^ (?:or|أو) | (?:or|أو) $/g, ""))?.[1];

/** Where the search goes on: before the last that is shown, which is shown again where others share its second. */
function older(publication: Publication, { search, found }: Results): Html {
  const words: Words = wordsFor(publication.language);
  const [first, last] = [found.articles[0], found.articles.at(-1)];
  const second = (last?.published_at ?? 0) + (first?.published_at === last?.published_at ? 0 : 1);
  const query = new URLSearchParams(search.query);
  query.set("before", new Date(second * 1000).toISOString().replace(".000Z", "Z"));
  const address: SearchAddress = { kind: "search", query: query.toString() };
  return html`<nav class="pages" aria-label="${words.pages}"><a rel="prev" href="${place(publication, pagePath(address))}">${words.older}</a></nav>`;
}
