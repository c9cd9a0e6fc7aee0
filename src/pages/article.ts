/** One article whole. */
import { html, raw } from "hono/html";
import type { Article, Author, Media, Publication } from "../article.ts";
import type { StoredArticle } from "../store/listings.ts";
import { escapeHtml } from "../text.ts";
import { absolute, articlePath, pagePath } from "../urls.ts";
import { bodyOf } from "./body.ts";
import { apart, categoryLinks, dateline } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { linkedData } from "./linked-data.ts";
import { place, readable } from "./place.ts";
import type { Previewed } from "./preview.ts";
import { type Words, wordsFor } from "./words.ts";

/** Corrections within the hour are part of publishing. */
const SETTLING = 3_600_000;

export function articlePage(publication: Publication, stored: StoredArticle): Promise<string> {
  const article = JSON.parse(stored.article) as Article;
  const { language, image, credit, translator, link } = article;
  const words = wordsFor(language);
  const categories = JSON.parse(stored.categories) as [string, string][];
  const authors = new Map(JSON.parse(stored.authors) as [number, string][]);
  const shown = (media: Media) => article.content.includes(`"${escapeHtml(media.url)}"`);
  const more = (article.attachments ?? []).filter((one) => !shown(one));
  return layout(publication, {
    title: `${article.title} · ${publication.title}`,
    headline: article.title,
    description: article.summary,
    language,
    path: articlePath(article.slug),
    article: previewed(
      publication,
      article,
      authors,
      categories.map(([, label]) => label),
    ),
    feeds: categories.map(([slug, label]) => ({ subject: { kind: "category", slug }, label })),
    body: html`<article>
<h1>${article.title}</h1>
${about(publication, article, authors, words)}
${image && !shown(image) ? picture(publication, image) : ""}
<div class="body">
${raw(bodyOf(article.content, language, place(publication, "/").slice(0, -1)))}
</div>
${more.length === 0 ? "" : attachments(publication, more, words)}
${credit ? html`<p class="about">${words.source}: ${apart(credit, language)}</p>` : ""}
${translator ? html`<p class="about">${words.translation}: ${apart(translator, language)}</p>` : ""}
${link ? html`<p class="about"><a href="${link}">${words.original}</a></p>` : ""}
${categoryLinks(publication, stored.categories, language)}
</article>
${related(article.related ?? [], language, words)}`,
  });
}

/** Slugs of its authors' pages, by their place in the article. */
type Places = ReadonlyMap<number, string>;

const isEdited = ({ published, updated }: Article) =>
  Date.parse(updated) - Date.parse(published.at) > SETTLING;

function previewed(
  publication: Publication,
  article: Article,
  places: Places,
  categories: readonly string[],
): Previewed {
  const { published, image } = article;
  return {
    published: published.hasTime ? published.at : published.at.slice(0, 10),
    modified: isEdited(article) ? article.updated : undefined,
    image,
    authors: [...places.values()].map((slug) =>
      absolute(publication.url, pagePath({ kind: "author", slug })),
    ),
    categories,
    data: linkedData(publication, article, places, categories),
  };
}

/** Who wrote it, when it was published and, where that was later, when it was changed. */
function about(publication: Publication, article: Article, places: Places, words: Words): Html {
  const { authors, published, updated, language } = article;
  const names = authors.map(
    (author, at) =>
      html`${at > 0 ? words.comma : ""}${authorLink(publication, author, places.get(at), language)}`,
  );
  const edited = isEdited(article);
  return html`<p class="about">${names.length > 0 ? html`<span>${words.by} ${names}</span> · ` : ""}<span>${dateline(published.at, published.hasTime, language)}</span>${
    edited ? html` · <span>${words.updated} ${dateline(updated, published.hasTime, language)}</span>` : ""
  }</p>`;
}

function authorLink(
  publication: Publication,
  { name }: Author,
  slug: string | undefined,
  language: string,
): Html {
  const shown = apart(name, language);
  return slug === undefined
    ? shown
    : html`<a rel="author" href="${place(publication, pagePath({ kind: "author", slug }))}">${shown}</a>`;
}

function picture(publication: Publication, { url, alt, width, height }: Media): Html {
  const measures = width && height ? html` width="${width}" height="${height}"` : "";
  return html`<figure><img src="${place(publication, url)}" alt="${alt ?? ""}"${measures}></figure>`;
}

function attachments(publication: Publication, media: readonly Media[], words: Words): Html {
  return html`<section aria-labelledby="attachments"><h2 id="attachments">${words.attachments}</h2><ul class="attachments">${media.map(
    (one) => html`<li>${attachment(place(publication, one.url), one.type ?? one.medium ?? "")}</li>`,
  )}</ul></section>`;
}

function attachment(url: string, type: string): Html {
  const name = readable(url.split(/[?#]/)[0]?.split("/").at(-1) || url);
  const link = html`<a dir="ltr" href="${url}">${name}</a>`;
  if (type.startsWith("audio"))
    return html`<audio controls="controls" preload="none" src="${url}"></audio> ${link}`;
  if (type.startsWith("video"))
    return html`<video controls="controls" preload="none" src="${url}"></video> ${link}`;
  return link;
}

function related(headlines: readonly string[], language: string, words: Words): Html | "" {
  if (headlines.length === 0) return "";
  return html`<aside aria-labelledby="related"><h2 id="related">${words.related}</h2><ul>${headlines.map((one) => html`<li>${apart(one, language)}</li>`)}</ul></aside>`;
}
