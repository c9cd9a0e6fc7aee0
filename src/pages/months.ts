/** The archive by month: which there are, and the titles of one. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { direction } from "../language.ts";
import type { CountedMonth, MonthPage, Months, TitleRow } from "../store/months.ts";
import { articlePath, monthPath, monthsPath } from "../urls.ts";
import { dateline, inWords } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { place } from "./place.ts";
import { shortened } from "./teaser.ts";
import { wordsFor } from "./words.ts";

/** Years and their months with the number of their articles; of `until` and before, where that is given. */
export function monthsPage(
  publication: Publication,
  until: string | undefined,
  { months, older }: Months,
): Promise<string> {
  const words = wordsFor(publication.language);
  const links = [
    ...(older === undefined
      ? []
      : [html`<a rel="prev" href="${place(publication, monthsPath(older))}">${words.olderMonths}</a> `]),
    ...(until === undefined
      ? []
      : [html`<a href="${place(publication, monthsPath())}">${words.newestMonths}</a>`]),
  ];
  const title = [words.archive, ...(until === undefined ? [] : [`– ${until}`])].join(" ");
  const own = inWords(publication);
  return layout(publication, {
    title: `${title} · ${publication.title}`,
    headline: title,
    path: monthsPath(until),
    body: html`<h1${own}>${title}</h1>
${months.length === 0 ? html`<p class="empty"${own}>${words.noArchive}</p>` : ""}
${yearsOf(months).map((year) => yearOf(publication, year))}
${links.length === 0 ? "" : html`<nav class="pages" aria-label="${words.archive}"${own}>${links}</nav>`}`,
  });
}

type Year = readonly [year: string, months: readonly CountedMonth[]];

function yearsOf(months: readonly CountedMonth[]): readonly Year[] {
  const years = new Map<string, CountedMonth[]>();
  for (const one of months) {
    const year = one.month.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return [...years];
}

function yearOf(publication: Publication, [year, months]: Year): Html {
  const { language } = publication;
  const articles = months.reduce((sum, one) => sum + one.articles, 0);
  return html`<h2>${year} <small>${articles}</small></h2>
<ul class="months">${months.map(
    ({ month, articles }) =>
      html`<li><a href="${place(publication, monthPath(month))}">${named(month, language, { month: "long" })}</a> <span>${articles}</span></li>
`,
  )}</ul>
`;
}

/** A month (`2026-02`) as people of the language call it. */
function named(month: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, {
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
    ...parts,
  }).format(new Date(`${month}-01T00:00:00Z`));
}

const MONTH_AND_YEAR = { month: "long", year: "numeric" } as const;

/** The titles of a month, the newest first; those behind an article, where that is given (`second_id`). */
export function monthPage(
  publication: Publication,
  month: string,
  behind: string | undefined,
  { articles, last, previous, next }: MonthPage & { readonly last: string | undefined },
): Promise<string> {
  const words = wordsFor(publication.language);
  const name = named(month, publication.language, MONTH_AND_YEAR);
  const link = (to: string, behind: string | undefined, text: string, rel: string) =>
    html`<a${rel === "" ? "" : html` rel="${rel}"`} href="${place(publication, monthPath(to, behind))}">${text}</a> `;
  const months = [
    ...(previous
      ? [link(previous, undefined, named(previous, publication.language, MONTH_AND_YEAR), "")]
      : []),
    ...(next ? [link(next, undefined, named(next, publication.language, MONTH_AND_YEAR), "")] : []),
  ];
  const pages = [
    ...(last ? [link(month, last, words.older, "prev")] : []),
    ...(behind ? [link(month, undefined, words.newest, "")] : []),
  ];
  const own = inWords(publication);
  return layout(publication, {
    title: `${name} · ${publication.title}`,
    headline: name,
    path: monthPath(month, behind),
    body: html`<p class="kind"${own}><a href="${place(publication, monthsPath())}">${words.archive}</a></p>
<h1>${name}</h1>
<ul class="titles">${articles.map((one) => titleOf(publication, one))}</ul>
${pages.length === 0 ? "" : html`<nav class="pages" aria-label="${words.pages}"${own}>${pages}</nav>`}
${months.length === 0 ? "" : html`<nav class="pages" aria-label="${words.archive}">${months}</nav>`}`,
  });
}

function titleOf(publication: Publication, { slug, title, language, stated, has_time }: TitleRow): Html {
  return html`<li lang="${language}" dir="${direction(language)}"><a href="${place(publication, articlePath(slug))}">${shortened(title)}</a> <span class="about">${dateline(stated, has_time === 1, language)}</span></li>
`;
}
