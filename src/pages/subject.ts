/** The page of everything, of a category or of an author. */
import { html } from "hono/html";
import type { Article, Media, Publication } from "../article.ts";
import { direction } from "../language.ts";
import type { Edition } from "../store/editions.ts";
import type { StoredArticle } from "../store/listings.ts";
import { articlePath, pagePath } from "../urls.ts";
import { apart, categoryLinks, dateline } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { place } from "./place.ts";
import { subscribing } from "./subscribing.ts";
import { wordsFor } from "./words.ts";

type Row = Pick<StoredArticle, "article" | "categories">;

/** The newest articles of everything, a category or an author, and how to subscribe to them. */
export function subjectPage(
  publication: Publication,
  edition: Edition,
  rows: readonly Row[],
): Promise<string> {
  const { selection, label } = edition;
  const words = wordsFor(publication.language);
  return layout(publication, {
    title: label === undefined ? publication.title : `${label} · ${publication.title}`,
    headline: label ?? publication.title,
    description: publication.description || undefined,
    path: pagePath(selection),
    subscribing: true,
    ...(label === undefined ? {} : { feeds: [{ subject: selection, label }] }),
    body: html`${heading(publication, edition)}
${rows.length === 0 ? html`<p class="empty">${words.empty}</p>` : html`<ol class="articles">${rows.map((row) => teaser(publication, row))}</ol>`}
${subscribing(publication, selection)}`,
  });
}

/** The page of everything is headed by the publication's name above it. */
function heading(publication: Publication, { selection, label }: Edition): Html | "" {
  if (selection.kind === "all" || label === undefined)
    return publication.description ? html`<p class="lead">${publication.description}</p>` : "";
  return html`<p class="kind">${wordsFor(publication.language)[selection.kind]}</p>
<h1>${apart(label, publication.language)}</h1>`;
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
