/** The box that says how to subscribe. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { FORMATS, type FormatName } from "../document/index.ts";
import { absolute, feedPath, type Selection } from "../urls.ts";
import { type Html, NAMES } from "./layout.ts";
import { place, readable } from "./place.ts";
import { wordsDirection, wordsFor } from "./words.ts";

/** One sentence, the address of each format, and the list of everything. */
export function subscribing(publication: Publication, subject: Selection): Html {
  const words = wordsFor(publication.language);
  return html`<section class="subscribe" id="subscribe" aria-labelledby="subscribe-title" lang="${words.language}" dir="${wordsDirection(words)}">
<h2 id="subscribe-title">${words.subscribe}</h2>
<p>${words.readers}</p>
<ul>
${(Object.keys(FORMATS) as FormatName[]).map((format) => {
  const address = absolute(publication.url, feedPath(subject, format));
  return html`<li><span><bdi lang="en" dir="ltr">${NAMES[format]}</bdi></span> <a dir="ltr" href="${address}">${readable(address)}</a></li>
`;
})}
</ul>
<p><a href="${place(publication, "/categories.opml")}">${words.allFeeds}</a></p>
</section>`;
}
