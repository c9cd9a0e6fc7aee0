/** The lists of categories and of authors, each of which has feeds. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import type { Listed } from "../store/listings.ts";
import { allPath, type ListKind, listPath, pagePath } from "../urls.ts";
import { apart, inWords } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { place } from "./place.ts";
import { type Words, wordsFor } from "./words.ts";

const nameOf = (kind: ListKind, words: Words) => (kind === "category" ? words.categories : words.authors);

/** The categories or authors with the most articles, the most first, and where all are. */
export function listPage(
  publication: Publication,
  kind: ListKind,
  listed: readonly Listed[],
  hasMore: boolean,
): Promise<string> {
  const words = wordsFor(publication.language);
  const own = inWords(publication);
  const name = nameOf(kind, words);
  return layout(publication, {
    title: `${name} · ${publication.title}`,
    headline: name,
    path: listPath(kind),
    body: html`<h1${own}>${name}</h1>
${hasMore ? html`<p class="lead"${own}>${words.mostUsed[kind]} <a href="${place(publication, allPath(kind))}">${words.every[kind]}</a></p>` : ""}
${listed.length === 0 ? html`<p class="empty"${own}>${kind === "category" ? words.noCategories : words.noAuthors}</p>` : topics(publication, kind, listed)}`,
  });
}

/** A part of all categories or authors: those behind a slug, and the last of them where there are more. */
export function allPage(
  publication: Publication,
  kind: ListKind,
  behind: string,
  listed: readonly Listed[],
  last: string | undefined,
): Promise<string> {
  const words = wordsFor(publication.language);
  const own = inWords(publication);
  const name = words.every[kind];
  const link = (behind: string | undefined, text: string, rel = "") =>
    html`<a${rel === "" ? "" : html` rel="${rel}"`} href="${place(publication, allPath(kind, behind))}">${text}</a> `;
  const links = [
    ...(behind === "" ? [] : [link(undefined, words.firstPage)]),
    ...(last === undefined ? [] : [link(last, words.nextPage, "next")]),
  ];
  return layout(publication, {
    title: `${name} · ${publication.title}`,
    headline: name,
    path: allPath(kind, behind === "" ? undefined : behind),
    body: html`<p class="kind"${own}><a href="${place(publication, listPath(kind))}">${nameOf(kind, words)}</a></p>
<h1${own}>${name}</h1>
${topics(publication, kind, listed)}
${links.length === 0 ? "" : html`<nav class="pages" aria-label="${name}"${own}>${links}</nav>`}`,
  });
}

function topics(publication: Publication, kind: ListKind, listed: readonly Listed[]): Html {
  return html`<ul class="topics">${listed.map(
    ({ slug, label, articles }) =>
      html`<li><a href="${place(publication, pagePath({ kind, slug }))}">${apart(label, publication.language)}</a> <span>${articles}</span></li>
`,
  )}</ul>`;
}
