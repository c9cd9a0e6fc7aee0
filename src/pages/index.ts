/** The public pages: simple, complete without scripts, in the publication's language and direction. */
import { html, raw } from "hono/html";
import type { Article, Publication } from "../article.ts";
import { absolute as absoluteAddresses } from "../html.ts";
import { direction } from "../language.ts";
import type { Edition } from "../store/editions.ts";
import type { Listed, StoredArticle } from "../store/listings.ts";
import { articlePath, pagePath } from "../urls.ts";
import { dateline, type Html, layout, subscribing } from "./layout.ts";
import { wordsFor } from "./words.ts";

export { STYLE } from "./style.ts";

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
    description: publication.description || undefined,
    path: pagePath(selection),
    ...(label === undefined ? {} : { feeds: [{ subject: selection, label }] }),
    body: html`<h1>${label ?? publication.title}</h1>
${label === undefined && publication.description ? html`<p class="lead">${publication.description}</p>` : ""}
${rows.length === 0 ? html`<p class="empty">${words.empty}</p>` : html`<ol class="articles">${rows.map(teaser)}</ol>`}
${subscribing(publication, selection)}`,
  });
}

function teaser({ article: json, categories }: Row): Html {
  const article = JSON.parse(json) as Article;
  return html`<li lang="${article.language}" dir="${direction(article.language)}">
<h2><a href="${articlePath(article.slug)}">${article.title}</a></h2>
<p class="about">${dateline(article.published.at, article.published.hasTime, article.language)}</p>
<p>${article.summary}</p>
${categoryLinks(categories)}
</li>
`;
}

function categoryLinks(json: string): Html | "" {
  const pairs = JSON.parse(json) as [string, string][];
  if (pairs.length === 0) return "";
  return html`<ul class="categories">${pairs.map(([slug, label]) => html`<li><a href="${pagePath({ kind: "category", slug })}">${label}</a></li> `)}</ul>`;
}

/** One article whole. */
export function articlePage(publication: Publication, stored: StoredArticle): Promise<string> {
  const article = JSON.parse(stored.article) as Article;
  const words = wordsFor(article.language);
  const pairs = JSON.parse(stored.categories) as [string, string][];
  const edited = Date.parse(article.updated) - Date.parse(article.published.at) > 3_600_000;
  return layout(publication, {
    title: `${article.title} · ${publication.title}`,
    description: article.summary,
    language: article.language,
    path: articlePath(article.slug),
    feeds: pairs.map(([slug, label]) => ({ subject: { kind: "category", slug }, label })),
    body: html`<article>
<h1>${article.title}</h1>
<p class="about">${article.authors.length > 0 ? html`${words.by} ${article.authors.map((one) => one.name).join(words.comma)} · ` : ""}${dateline(article.published.at, article.published.hasTime, article.language)}${
      edited ? html` · ${words.updated} ${dateline(article.updated, true, article.language)}` : ""
    }</p>
${article.image && !article.content.includes(article.image.url) ? html`<figure><img src="${article.image.url}" alt="${article.image.alt ?? ""}"></figure>` : ""}
${raw(absoluteAddresses(article.content, ""))}
${article.credit ? html`<p class="about">${words.source}: ${article.credit}</p>` : ""}
${article.translator ? html`<p class="about">${words.translation}: ${article.translator}</p>` : ""}
${article.link ? html`<p class="about"><a href="${article.link}">${words.original}</a></p>` : ""}
${categoryLinks(stored.categories)}
</article>
${related(article.related ?? [], words.related)}`,
  });
}

const related = (headlines: readonly string[], title: string) =>
  headlines.length === 0
    ? ""
    : html`<aside aria-labelledby="related"><h2 id="related">${title}</h2><ul>${headlines.map((one) => html`<li>${one}</li>`)}</ul></aside>`;

/** Every category and author with the number of their articles. */
export function categoriesPage(
  publication: Publication,
  categories: readonly Listed[],
  authors: readonly Listed[],
): Promise<string> {
  const words = wordsFor(publication.language);
  const list = (kind: "category" | "author", listed: readonly Listed[]) =>
    html`<ul class="topics">${listed.map(
      ({
        slug,
        label,
        articles,
      }) => html`<li><a href="${pagePath({ kind, slug })}"><bdi>${label}</bdi></a> <span>${articles}</span></li>
`,
    )}</ul>`;
  return layout(publication, {
    title: `${words.categories} · ${publication.title}`,
    path: "/categories",
    body: html`<h1>${words.categories}</h1>
${categories.length === 0 ? html`<p class="empty">${words.noCategories}</p>` : list("category", categories)}
${authors.length > 0 ? html`<h2>${words.authors}</h2>${list("author", authors)}` : ""}
<p><a href="/categories.opml">${words.allFeeds}</a></p>`,
  });
}

export function notFoundPage(publication: Publication): Promise<string> {
  const words = wordsFor(publication.language);
  return layout(publication, {
    title: words.missing,
    body: html`<h1>${words.missing}</h1><p>${words.missingText}</p>`,
  });
}
