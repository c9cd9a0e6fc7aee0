/** What every page shares: head with autodiscovery, header, footer. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { FORMATS, type FormatName } from "../document/index.ts";
import { direction } from "../language.ts";
import { absolute, feedPath, listPath, monthsPath, type Selection } from "../urls.ts";
import { place } from "./place.ts";
import { type Previewed, preview } from "./preview.ts";
import { type Words, wordsDirection, wordsFor } from "./words.ts";

export type Html = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  /** Plain text for search engines and previews. */
  readonly description?: string | undefined;
  /** BCP 47; the publication's where absent. */
  readonly language?: string;
  /** Path of the page itself; absent where there is no such page. */
  readonly path?: string;
  /** What link previews call it, where that is not its title. */
  readonly headline?: string;
  /** What previews say of an article. */
  readonly article?: Previewed;
  /** Whose feeds the page announces besides those of everything, most specific first. */
  readonly feeds?: readonly { readonly subject: Selection; readonly label: string }[];
  /** Whether the page has a box of addresses to subscribe to. */
  readonly subscribing?: boolean;
  readonly body: Html;
}

/** Without it browsers ask for /favicon.ico. */
const NO_ICON = "data:,";

export const NAMES: Readonly<Record<FormatName, string>> = { rss: "RSS", atom: "Atom", json: "JSON Feed" };

/** A whole HTML document. */
export async function layout(publication: Publication, page: Page): Promise<string> {
  const words = wordsFor(publication.language);
  const language = page.language ?? publication.language;
  const feeds = [...(page.feeds ?? []), { subject: { kind: "all" } as const, label: publication.title }];
  const own = publication.language;
  return String(
    await html`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
${page.description ? html`<meta name="description" content="${page.description}">` : ""}
${page.path === undefined ? html`<meta name="robots" content="noindex">` : preview(publication, page, page.path)}
<link rel="icon" href="${place(publication, publication.favicon ?? publication.image ?? NO_ICON)}">
<link rel="stylesheet" href="${place(publication, "/style.css")}">
${feeds.map(({ subject, label }) => alternates(publication, subject, label))}
<link rel="alternate" type="text/x-opml" title="OPML" href="${absolute(publication.url, "/categories.opml")}">
</head>
<body>
<a class="skip" href="#main" lang="${words.language}" dir="${wordsDirection(words)}">${words.skip}</a>
<header lang="${own}" dir="${direction(own)}">
${page.path === "/" ? html`<h1>${name(publication)}</h1>` : name(publication)}
${navigation(publication, page, words)}
</header>
<main id="main">
${page.body}
</main>
<footer lang="${own}" dir="${direction(own)}">
${publication.copyright ? html`<p>${publication.copyright}</p>` : ""}
${page.subscribing ? "" : html`<p><a href="${place(publication, "/categories.opml")}" lang="${words.language}" dir="${wordsDirection(words)}">${words.allFeeds}</a></p>`}
</footer>
</body>
</html>
`,
  );
}

function name(publication: Publication): Html {
  const logo = publication.image && place(publication, publication.image);
  return html`<a class="name" href="${place(publication, "/")}">${logo ? html`<img src="${logo}" alt="" width="40" height="40">` : ""}<span>${publication.title}</span></a>`;
}

function navigation(publication: Publication, page: Page, words: Words): Html {
  const link = (path: string, text: string) =>
    html`<a href="${place(publication, path)}"${page.path === path ? html` aria-current="page"` : ""}>${text}</a>`;
  const links = [
    link("/", words.home),
    link(listPath("category"), words.categories),
    link(listPath("author"), words.authors),
    link(monthsPath(), words.archive),
    ...(publication.hasSearch === false ? [] : [link("/search", words.search)]),
    html`<a href="${page.subscribing ? "" : place(publication, "/")}#subscribe">${words.subscribe}</a>`,
  ];
  return html`<nav lang="${words.language}" dir="${wordsDirection(words)}">${links.map((one) => html`${one} `)}</nav>`;
}

function alternates(publication: Publication, subject: Selection, label: string): Html[] {
  return (Object.keys(FORMATS) as FormatName[]).map(
    (format) =>
      html`<link rel="alternate" type="${FORMATS[format].type}" title="${label} (${NAMES[format]})" href="${absolute(publication.url, feedPath(subject, format))}">
`,
  );
}
