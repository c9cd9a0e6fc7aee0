/** The page of everything, of a category or of an author. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import type { Edition } from "../store/edition.ts";
import { pagePath, type Subject } from "../urls.ts";
import { apart } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { subscribing } from "./subscribing.ts";
import { type Row, teasers } from "./teaser.ts";
import { wordsFor } from "./words.ts";

/** The newest articles of everything, a category or an author, and how to subscribe to them. */
export function subjectPage(
  publication: Publication,
  subject: Subject,
  { label }: Edition,
  rows: readonly Row[],
): Promise<string> {
  const words = wordsFor(publication.language);
  return layout(publication, {
    title: label === undefined ? publication.title : `${label} · ${publication.title}`,
    headline: label ?? publication.title,
    description: publication.description || undefined,
    path: pagePath(subject),
    subscribing: true,
    ...(label === undefined ? {} : { feeds: [{ subject, label }] }),
    body: html`${heading(publication, subject, label)}
${rows.length === 0 ? html`<p class="empty">${words.empty}</p>` : teasers(publication, rows)}
${subscribing(publication, subject)}`,
  });
}

/** The page of everything is headed by the publication's name above it. */
function heading(publication: Publication, subject: Subject, label: string | undefined): Html | "" {
  if (subject.kind === "all" || label === undefined)
    return publication.description ? html`<p class="lead">${publication.description}</p>` : "";
  return html`<p class="kind">${wordsFor(publication.language)[subject.kind]}</p>
<h1>${apart(label, publication.language)}</h1>`;
}
