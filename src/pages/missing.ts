/** The page of an address where there is nothing. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { layout } from "./layout.ts";
import { place } from "./place.ts";
import { wordsFor } from "./words.ts";

export function notFoundPage(publication: Publication): Promise<string> {
  const words = wordsFor(publication.language);
  return layout(publication, {
    title: `${words.missing} · ${publication.title}`,
    body: html`<h1>${words.missing}</h1>
<p>${words.missingText}</p>
<p><a href="${place(publication, "/")}">${words.home}</a></p>`,
  });
}
