/** The page of a search: what was found, how to ask otherwise, how to subscribe to it. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { searchedNotice } from "../feed.ts";
import type { InWords } from "../search.ts";
import type { Edition } from "../store/edition.ts";
import { pagePath, type SearchAddress } from "../urls.ts";
import { apart } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { place } from "./place.ts";
import { subscribing } from "./subscribing.ts";
import { type Row, teasers } from "./teaser.ts";
import { wordsFor } from "./words.ts";

export interface Results {
  readonly search: SearchAddress & { readonly text: string };
  readonly edition: Edition;
  readonly rows: readonly Row[];
}

/** The form alone, with what is wrong with a query, or the form with what its query found. */
export function searchPage(
  publication: Publication,
  asked: { readonly text: string; readonly problem?: InWords } | Results,
): Promise<string> {
  const words = wordsFor(publication.language);
  const results = "edition" in asked ? asked : undefined;
  const label = results?.edition.label;
  const text = results ? results.search.text : "text" in asked ? asked.text : "";
  return layout(publication, {
    title: `${label === undefined ? words.search : `${words.search}: ${label}`} · ${publication.title}`,
    ...(results && label !== undefined
      ? { path: pagePath(results.search), feeds: [{ subject: results.search, label }], subscribing: true }
      : {}),
    body: html`${label === undefined ? "" : html`<p class="kind">${words.search}</p>`}
<h1>${label === undefined ? words.search : apart(label, publication.language)}</h1>
${form(publication, text, results?.search.query ?? "")}
${"problem" in asked && asked.problem ? html`<p class="problem" role="alert">${asked.problem[words.language]}</p>` : ""}
${results ? found(publication, results) : ""}`,
  });
}

/** What was chosen besides the words stays chosen. */
function form(publication: Publication, text: string, query: string): Html {
  const words = wordsFor(publication.language);
  const kept = [...new URLSearchParams(query)].filter(([name]) => name !== "q");
  return html`<form class="search" role="search" action="${place(publication, "/search")}">
<label for="q">${words.searchWords}</label>
<input id="q" name="q" type="search" value="${text}" maxlength="200" dir="auto" autocomplete="off" aria-describedby="q-help">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>${words.search}</button>
<p id="q-help">${words.searchHelp}</p>
</form>`;
}

function found(publication: Publication, { edition, rows, search }: Results): Html {
  const words = wordsFor(publication.language);
  const notice = searchedNotice(edition, publication);
  return html`${notice ? html`<p class="notice">${notice}</p>` : ""}
${rows.length === 0 ? html`<p class="empty">${words.nothingFound}</p>` : teasers(publication, rows)}
${subscribing(publication, search)}`;
}
