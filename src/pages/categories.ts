/** What there is to subscribe to: every category and author. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import type { Listed } from "../store/listings.ts";
import { pagePath } from "../urls.ts";
import { apart } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { place } from "./place.ts";
import { wordsFor } from "./words.ts";

/** Every category and author with the number of their articles. */
export function categoriesPage(
  publication: Publication,
  categories: readonly Listed[],
  authors: readonly Listed[],
): Promise<string> {
  const words = wordsFor(publication.language);
  return layout(publication, {
    title: `${words.categories} · ${publication.title}`,
    headline: words.categories,
    path: "/categories",
    body: html`<h1>${words.categories}</h1>
${categories.length === 0 ? html`<p class="empty">${words.noCategories}</p>` : topics(publication, "category", categories)}
${authors.length > 0 ? html`<h2>${words.authors}</h2>${topics(publication, "author", authors)}` : ""}`,
  });
}

function topics(publication: Publication, kind: "category" | "author", listed: readonly Listed[]): Html {
  return html`<ul class="topics">${listed.map(
    ({ slug, label, articles }) =>
      html`<li><a href="${place(publication, pagePath({ kind, slug }))}">${apart(label, publication.language)}</a> <span>${articles}</span></li>
`,
  )}</ul>`;
}
