/** The pages of addresses where there is nothing, or nothing any more. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { dateIn } from "../clock.ts";
import type { Gone } from "../store/moved.ts";
import { apart, dateline } from "./labels.ts";
import { layout } from "./layout.ts";
import { place } from "./place.ts";
import { wordsDirection, wordsFor } from "./words.ts";

export function notFoundPage(publication: Publication): Promise<string> {
  const words = wordsFor(publication.language);
  return layout(publication, {
    title: `${words.missing} · ${publication.title}`,
    body: html`<h1>${words.missing}</h1>
<p>${words.missingText}</p>
<p><a href="${place(publication, "/")}">${words.home}</a></p>`,
  });
}

/** What stands in place of a withdrawn article, in its language: when it was, and why where the publisher says so. */
export function withdrawnPage(
  publication: Publication,
  { language, retracted_at, reason }: Gone,
): Promise<string> {
  const words = wordsFor(language);
  const day = dateline(dateIn(retracted_at, publication.timeZone), false, words.language);
  return layout(publication, {
    title: `${words.withdrawn} · ${publication.title}`,
    body: html`<div lang="${words.language}" dir="${wordsDirection(words)}"><h1>${words.withdrawn}</h1>
<p>${words.withdrawnOn} ${day}.${reason ? html` ${apart(reason, words.language)}` : ""}</p>
<p><a href="${place(publication, "/")}">${words.home}</a></p></div>`,
  });
}
