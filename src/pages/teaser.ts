/** Articles in a list: title, day, picture, summary, categories. */
import { html, raw } from "hono/html";
import type { Article, Media, Publication } from "../article.ts";
import { direction } from "../language.ts";
import type { StoredArticle } from "../store/listings.ts";
import { articlePath } from "../urls.ts";
import { categoryLinks, dateline } from "./labels.ts";
import type { Html } from "./layout.ts";
import { place } from "./place.ts";

export type Row = Pick<StoredArticle, "article" | "categories">;

/** A list of articles, in the order of the rows. */
export function teasers(publication: Publication, rows: readonly Row[]): Html {
  return html`<ol class="articles">${rows.map((row) => teaser(publication, row))}</ol>`;
}

const encoder = new TextEncoder();

/** Those of the articles that have room in so many bytes; one that has none is left out, and shown without its categories before that. */
export async function teasersWithin(
  publication: Publication,
  rows: readonly Row[],
  bytes: number,
): Promise<Html> {
  let room = bytes;
  const shown: Html[] = [];
  for (const row of rows)
    for (const one of [row, { ...row, categories: "[]" }]) {
      const text = String(await teaser(publication, one));
      const size = encoder.encode(text).length;
      if (size > room) continue;
      room -= size;
      shown.push(raw(text));
      break;
    }
  return html`<ol class="articles">${shown}</ol>`;
}

function teaser(publication: Publication, { article: json, categories }: Row): Html {
  const { language, slug, title, published, summary, image } = JSON.parse(json) as Article;
  return html`<li lang="${language}" dir="${direction(language)}">
<h2><a href="${place(publication, articlePath(slug))}">${title}</a></h2>
<p class="about">${dateline(published.at, published.hasTime, language)}</p>
${image ? thumbnail(publication, image) : ""}<p>${summary}</p>
${categoryLinks(publication, categories, language)}
</li>
`;
}

function thumbnail(publication: Publication, image: Media): Html {
  return html`<img class="thumbnail" src="${place(publication, image.url)}" alt="" width="144" height="96" loading="lazy">
`;
}
