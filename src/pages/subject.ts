/** The page of everything, of a category or of an author. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import type { Edition } from "../store/edition.ts";
import { type ArchivePage, archivePath, pagePath, type Subject } from "../urls.ts";
import { apart } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { place } from "./place.ts";
import { subscribing } from "./subscribing.ts";
import { type Row, teasers } from "./teaser.ts";
import { type Words, wordsDirection, wordsFor } from "./words.ts";

/** The newest articles of everything, a category or an author, or those of a page of its archive, and how to subscribe. */
export function subjectPage(
  publication: Publication,
  selection: Subject | ArchivePage,
  edition: Edition,
  rows: readonly Row[],
): Promise<string> {
  const words = wordsFor(publication.language);
  const { label } = edition;
  const isArchive = selection.kind === "archive";
  const subject = isArchive ? selection.of : selection;
  const page = isArchive ? archiveTitle(selection, words) : undefined;
  const parts = [page, label, publication.title].filter((one) => one !== undefined);
  return layout(publication, {
    title: parts.join(" · "),
    headline: parts.slice(0, -1).join(" · ") || publication.title,
    description: publication.description || undefined,
    path: isArchive ? archivePath(selection) : pagePath(subject),
    subscribing: true,
    ...(label === undefined ? {} : { feeds: [{ subject, label }] }),
    body: html`${isArchive ? archiveHeading(publication, selection, label) : heading(publication, subject, label)}
${rows.length === 0 ? html`<p class="empty">${isArchive || subject.kind !== "all" ? words.emptyPage : words.empty}</p>` : teasers(publication, rows)}
${neighbours(publication, selection, edition)}
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

const archiveTitle = ({ page }: ArchivePage, words: Words) => `${words.archivePage} ${page}`;

function archiveHeading(publication: Publication, selection: ArchivePage, label: string | undefined): Html {
  const words = wordsFor(publication.language);
  return html`<p class="kind">${apart(label ?? publication.title, publication.language)}</p>
<h1 lang="${words.language}" dir="${wordsDirection(words)}">${archiveTitle(selection, words)}</h1>`;
}

/** Where older and newer articles are. */
function neighbours(
  publication: Publication,
  selection: Subject | ArchivePage,
  { previous, next, isLast }: Edition,
): Html | "" {
  const words = wordsFor(publication.language);
  const of = selection.kind === "archive" ? selection.of : selection;
  const at = (page: number) => place(publication, archivePath({ kind: "archive", of, page }));
  const links = [
    ...(previous ? [html`<a rel="prev" href="${at(previous.page)}">${words.older}</a> `] : []),
    ...(next && !isLast ? [html`<a rel="next" href="${at(next.page)}">${words.newer}</a> `] : []),
    ...(selection.kind === "archive"
      ? [html`<a href="${place(publication, pagePath(of))}">${words.newest}</a>`]
      : []),
  ];
  if (links.length === 0) return "";
  return html`<nav class="pages" aria-label="${words.pages}" lang="${words.language}" dir="${wordsDirection(words)}">${links}</nav>`;
}
