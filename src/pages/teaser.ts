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
/** Bytes of a list with which its page stays below 100 KB. */
const ROOM = 85_000;
/** Bytes of markup around a title and its day, around what stands below them, and around a category. */
const AROUND = { title: 260, more: 200, category: 130 };

/** A title as lists have it. */
export const shortened = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).toWellFormed()}…`;

const encoder = new TextEncoder();
/** Of a text as a page has it, in UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(escapeHtml(text)).length;

/**
 * A list of articles, in the order of the rows, of about `room` bytes. Where there is no room for more, they have
 * titles and days alone.
 */
export function teasers(publication: Publication, rows: readonly Row[], room = ROOM): Html {
  const read = rows.map((row) => ({
    article: JSON.parse(row.article) as Article,
    categories: row.categories,
  }));
  let left = read.reduce(
    (sum, { article }) =>
      sum - AROUND.title - articlePath(article.slug).length - bytesOf(shortened(article.title)),
    room,
  );
  return html`<ol class="articles">${read.map(({ article, categories }) => {
    const more = sizeOf(article, categories);
    if (more > left) return teaser(publication, article, undefined);
    left -= more;
    return teaser(publication, article, categories);
  })}</ol>`;
}

/** Bytes of what an article has in a list besides its title and its day. */
function sizeOf({ summary, image }: Article, categories: string): number {
  return (JSON.parse(categories) as [string, string][]).reduce(
    (sum, [slug, label]) => sum + AROUND.category + encodeURIComponent(slug).length + bytesOf(label),
    AROUND.more + bytesOf(summary) + bytesOf(image?.url ?? ""),
  );
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
