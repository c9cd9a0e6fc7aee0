/** An article as its feeds will have it: what readers show, and the item in each format. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { FORMATS, type FormatName } from "../document/index.ts";
import { itemOf } from "../feed/item.ts";
import type { Previewed } from "../ingest/editing.ts";
import { direction } from "../language.ts";
import { apart, dateline } from "../pages/labels.ts";
import { type Html, NAMES } from "../pages/layout.ts";
import { escapeHtml } from "../text.ts";

/** Characters of an item that are shown, and of a summary. */
const SHOWN = 6000;
const SUMMARY = 600;

const WORDS = {
  ar: {
    title: "معاينة",
    notYet: "لم يُحفظ شيء بعد. هكذا تظهر المادة في الخلاصات إذا حُفظت:",
    more: (count: number) => `… (عدد الأحرف الباقية: ${count})`,
  },
  en: {
    title: "Preview",
    notYet: "Nothing is saved yet. This is how feeds will have the article:",
    more: (count: number) => `… and ${count} more ${count === 1 ? "character" : "characters"}`,
  },
} as const;

export function itemPreview(
  publication: Publication,
  language: "ar" | "en",
  { article, categories }: Previewed,
): Html {
  const words = WORDS[language];
  const item = itemOf(article, categories, publication);
  const pairs = JSON.parse(categories) as [string, string][];
  const { summary, published } = article;
  return html`<section class="preview" aria-labelledby="preview"><h2 id="preview">${words.title}</h2>
<p role="status">${words.notYet}</p>
<div class="card" lang="${article.language}" dir="${direction(article.language)}">
<p class="title">${article.title}</p>
<p class="about">${dateline(published.at, published.hasTime, article.language)}</p>
<p>${summary.length > SUMMARY ? `${summary.slice(0, SUMMARY).toWellFormed()}…` : summary}</p>
<ul class="categories">${pairs.map(([, label]) => html`<li>${apart(label, article.language)}</li> `)}</ul>
</div>
${(Object.keys(FORMATS) as FormatName[]).map((format) => inFormat(NAMES[format], FORMATS[format].item(item).trim(), words))}</section>`;
}

function inFormat(name: string, text: string, words: (typeof WORDS)["ar" | "en"]): Html {
  const { shown, more } = excerpt(text);
  return html`<details><summary>${name}</summary><pre tabindex="0" aria-label="${name}"><code>${shown}</code></pre>${more > 0 ? html`<p class="about">${words.more(more)}</p>` : ""}</details>
`;
}

/** Its beginning and its end: categories and dates stand at one or the other. */
function excerpt(text: string): { readonly shown: string; readonly more: number } {
  // Mark-up within an item takes more room on a page than text does.
  const room = Math.floor((SHOWN * text.length) / Math.max(text.length, escapeHtml(text).length));
  if (text.length <= room) return { shown: text, more: 0 };
  const half = Math.floor(room / 2);
  const [head, tail] = [text.slice(0, half).toWellFormed(), text.slice(-half).toWellFormed()];
  return { shown: `${head}\n…\n${tail}`, more: text.length - 2 * half };
}
