/** The form of a search: words, and what narrows it. All of it can be reached by keyboard, and needs no script. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { languageName } from "../search-title.ts";
import type { Lists } from "../store/listings.ts";
import type { Label, SearchNames } from "../store/search-subjects.ts";
import type { Html } from "./layout.ts";
import { place } from "./place.ts";
import { wordsFor } from "./words.ts";

/** What there is to choose from: those with the most articles. */
export type Choices = Pick<Lists, "categories" | "authors">;

/** What was asked, as its address says it. */
export interface Filled {
  readonly query: URLSearchParams;
  /** What chosen categories and authors are called, where that is known. */
  readonly names?: SearchNames;
}

/** Languages that articles are most often in, besides the publication's. */
const LANGUAGES = ["ar", "en", "fr", "fa", "ur"];

/** The form with what was chosen in it. */
export function searchForm(publication: Publication, choices: Choices, { query, names }: Filled): Html {
  const words = wordsFor(publication.language);
  const isNarrowed = [...query].some(([name, value]) => name !== "q" && value !== "");
  const listed = (some: Choices["authors"]): readonly Label[] =>
    [...some].sort((a, b) => a.label.localeCompare(b.label, words.language));
  return html`<form class="search" role="search" action="${place(publication, "/search")}">
<label for="q">${words.searchWords}</label>
<input id="q" name="q" type="search" value="${query.get("q") ?? ""}" maxlength="200" dir="auto" autocomplete="off" aria-describedby="q-help">
<button>${words.search}</button>
<p id="q-help">${words.searchHelp}</p>
<details${isNarrowed ? html` open="open"` : ""}>
<summary>${words.narrow}</summary>
<div class="fields">
${selects("category", words.category, query, listed(choices.categories), names?.categories)}
${query.has("not") ? selects("not", words.notCategory, query, [], names?.without) : ""}
${selects("author", words.author, query, listed(choices.authors), names?.authors)}
${day("after", words.afterDay, query.get("after"))}
${day("before", words.beforeDay, query.get("before"))}
${select("lang", words.inLanguage, query.get("lang") ?? "", languages(publication, query.get("lang")))}
</div>
</details>
</form>`;

  /** One for each that is chosen; the first, or the only one, has all choices. */
  function selects(
    name: string,
    label: string,
    query: URLSearchParams,
    choices: readonly Label[],
    named: readonly Label[] = [],
  ): Html[] {
    const chosen = query.getAll(name).filter((slug) => slug !== "");
    return (chosen.length === 0 ? [""] : chosen).map((slug, i) => {
      const all = i === 0 ? choices : [];
      const other = slug === "" || all.some((one) => one.slug === slug) ? [] : [calledAs(slug, named)];
      return select(name, label, slug, [...other, ...all], i);
    });
  }

  function select(name: string, label: string, chosen: string, choices: readonly Label[], i = 0): Html {
    const id = i === 0 ? name : `${name}-${i + 1}`;
    return html`<div><label for="${id}">${label}</label>
<select id="${id}" name="${name}"><option value="">${words.any}</option>${choices.map(
      (one) =>
        html`<option value="${one.slug}"${one.slug === chosen ? html` selected="selected"` : ""}>${one.label}</option>`,
    )}</select></div>`;
  }
}

const calledAs = (slug: string, named: readonly Label[]): Label =>
  named.find((one) => one.slug === slug) ?? { slug, label: slug };

function languages({ language }: Publication, chosen: string | null): readonly Label[] {
  const tags = [language, ...LANGUAGES, ...(chosen ? [chosen] : [])].map((tag) => tag.toLowerCase());
  const own = wordsFor(language).language;
  return [...new Set(tags)].map((slug) => ({ slug, label: languageName(slug, own) }));
}

/** A day is picked; a moment, which a search may begin or end with too, is written. */
function day(name: string, label: string, value: string | null): Html {
  const isDay = !value || /^\d{4}-\d\d-\d\d$/.test(value);
  return html`<div><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${isDay ? "date" : "text"}" dir="ltr" value="${value ?? ""}"></div>`;
}
