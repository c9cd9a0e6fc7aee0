/** Articles in a list: title, day, picture, summary, categories. */
import { html } from "hono/html";
import type { Article, Media, Publication } from "../article.ts";
import { direction } from "../language.ts";
import type { StoredArticle } from "../store/listings.ts";
import { escapeHtml } from "../text.ts";
import { articlePath } from "../urls.ts";
import { categoryLinks, dateline } from "./labels.ts";
import type { Html } from "./layout.ts";
import { place } from "./place.ts";

export type Row = Pick<StoredArticle, "article" | "categories">;

/** Characters of a title in a list; its page has the whole. */
const LONGEST_TITLE = 200;
/** Bytes of summaries, pictures and categories in one list, with which its page stays below 100 KB. */
const ROOM = 50_000;
/** Bytes of markup around what a teaser has besides its title. */
const AROUND = 300;

/** A title as lists have it. */
export const shortened = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).toWellFormed()}…`;

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(escapeHtml(text)).length;

/** A list of articles, in the order of the rows. Where there is no room for more, they have titles and days alone. */
export function teasers(publication: Publication, rows: readonly Row[]): Html {
  let room = ROOM;
  return html`<ol class="articles">${rows.map((row) => {
    const article = JSON.parse(row.article) as Article;
    const { summary, image } = article;
    const topics = (JSON.parse(row.categories) as [string, string][]).reduce(
      (sum, [slug, label]) => sum + AROUND / 2 + encodeURIComponent(slug).length + bytesOf(label),
      0,
    );
    const size = AROUND + bytesOf(summary) + bytesOf(image?.url ?? "") + topics;
    const isWhole = size <= room;
    if (isWhole) room -= size;
    return teaser(publication, article, isWhole ? row.categories : undefined);
  })}</ol>`;
}

/** `categories` are JSON [[slug, label], …]; without them it is brief. */
function teaser(publication: Publication, article: Article, categories: string | undefined): Html {
  const { language, slug, title, published, summary, image } = article;
  const more =
    categories === undefined
      ? ""
      : html`${image ? thumbnail(publication, image) : ""}<p>${summary}</p>
${categoryLinks(publication, categories, language)}
`;
  return html`<li lang="${language}" dir="${direction(language)}">
<h2><a href="${place(publication, articlePath(slug))}">${shortened(title)}</a></h2>
<p class="about">${dateline(published.at, published.hasTime, language)}</p>
${more}</li>
`;
}

function thumbnail(publication: Publication, image: Media): Html {
  return html`<img class="thumbnail" src="${place(publication, image.url)}" alt="" width="144" height="96" loading="lazy">
`;
}
