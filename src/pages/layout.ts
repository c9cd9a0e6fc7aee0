/** What every page shares: head with autodiscovery, header, footer. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { FORMATS, type FormatName } from "../document/index.ts";
import { direction } from "../language.ts";
import { absolute, feedPath, type Subject } from "../urls.ts";
import { wordsFor } from "./words.ts";

export type Html = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  /** Plain text for search engines and previews. */
  readonly description?: string | undefined;
  /** BCP 47; the publication's where absent. */
  readonly language?: string;
  /** Path of the page itself. */
  readonly path?: string;
  /** Whose feeds the page announces besides those of everything, most specific first. */
  readonly feeds?: readonly { readonly subject: Subject; readonly label: string }[];
  readonly body: Html;
}

const NAMES: Readonly<Record<FormatName, string>> = { rss: "RSS", atom: "Atom", json: "JSON Feed" };

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
${page.path === undefined ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${absolute(publication.url, page.path)}">`}
${publication.favicon ? html`<link rel="icon" href="${publication.favicon}">` : ""}
<link rel="stylesheet" href="/style.css">
${feeds.map(({ subject, label }) => alternates(publication, subject, label))}
<link rel="alternate" type="text/x-opml" title="OPML" href="${absolute(publication.url, "/categories.opml")}">
</head>
<body>
<header lang="${own}" dir="${direction(own)}">
<a class="name" href="/">${publication.image ? html`<img src="${publication.image}" alt="" width="40" height="40">` : ""}${publication.title}</a>
<nav><a href="/">${words.home}</a> <a href="/categories">${words.categories}</a></nav>
</header>
<main>
${page.body}
</main>
<footer lang="${own}" dir="${direction(own)}">
${publication.copyright ? html`<p>${publication.copyright}</p>` : ""}
</footer>
</body>
</html>
`,
  );
}

function alternates(publication: Publication, subject: Subject, label: string): Html[] {
  return (Object.keys(FORMATS) as FormatName[]).map(
    (format) =>
      html`<link rel="alternate" type="${FORMATS[format].type}" title="${label} (${NAMES[format]})" href="${absolute(publication.url, feedPath(subject, format))}">
`,
  );
}

/** The box that says how to subscribe, with the address of each format. */
export function subscribing(publication: Publication, subject: Subject): Html {
  const words = wordsFor(publication.language);
  return html`<section class="subscribe" aria-labelledby="subscribe">
<h2 id="subscribe">${words.subscribe}</h2>
<p>${words.readers}</p>
<ul>
${(Object.keys(FORMATS) as FormatName[]).map((format) => {
  const address = absolute(publication.url, feedPath(subject, format));
  return html`<li><span>${NAMES[format]}</span> <a dir="ltr" href="${address}">${readable(address)}</a></li>
`;
})}
</ul>
${subject.kind === "all" ? html`<p><a href="/categories.opml">${words.allFeeds}</a></p>` : ""}
</section>`;
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A day (and time where it is known) as people of the language write it, at the place where it was dated. */
export function dateline(at: string, hasTime: boolean, language: string): Html {
  const local = new Date(`${at.slice(0, 19)}Z`);
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    timeZone: "UTC",
    dateStyle: "long",
    ...(hasTime ? { timeStyle: "short" } : {}),
  });
  return html`<time datetime="${at}">${format.format(local)}</time>`;
}
