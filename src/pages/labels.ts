/** Short texts that stand in lines of another language: names, topics, days. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { detectLanguage, direction } from "../language.ts";
import { pagePath } from "../urls.ts";
import type { Html } from "./layout.ts";
import { place } from "./place.ts";
import { wordsDirection, wordsFor } from "./words.ts";

/** A text set apart from its line, in the direction of most of its letters and with its own language where that differs. */
export function apart(text: string, language: string): Html {
  const own = detectLanguage(text, language);
  return html`<bdi${own === language ? "" : html` lang="${own}"`} dir="${direction(own)}">${text}</bdi>`;
}

/** Attributes of what is said in our words, where those are in another language than the page. */
export function inWords({ language }: Publication): Html | "" {
  const words = wordsFor(language);
  const isOwn = language.toLowerCase().split("-")[0] === words.language;
  return isOwn ? "" : html` lang="${words.language}" dir="${wordsDirection(words)}"`;
}

/** Links to categories, given as JSON [[slug, label], …]. */
export function categoryLinks(publication: Publication, json: string, language: string): Html | "" {
  const pairs = JSON.parse(json) as [string, string][];
  if (pairs.length === 0) return "";
  return html`<ul class="categories">${pairs.map(
    ([slug, label]) =>
      html`<li><a href="${place(publication, pagePath({ kind: "category", slug }))}">${apart(label, language)}</a></li> `,
  )}</ul>`;
}

/** A day (and time where it is known) as people of the language write it, at the place where it was dated. */
export function dateline(at: string, hasTime: boolean, language: string): Html {
  const local = new Date(`${at.slice(0, 19)}Z`);
  const format = new Intl.DateTimeFormat(language, {
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
    dateStyle: "long",
    ...(hasTime ? { timeStyle: "short" } : {}),
  });
  return html`<time datetime="${hasTime ? at : at.slice(0, 10)}">${format.format(local)}</time>`;
}
