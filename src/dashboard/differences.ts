/** What is stored beside what an editor wrote, where the two differ. */
import { html } from "hono/html";
import { apart } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import type { Typed } from "./typed.ts";

const WORDS = {
  ar: {
    field: "الحقل",
    stored: "المحفوظ الآن",
    own: "ما كتبته",
    keywords: "الكلمات المفتاحية",
    published: "موعد النشر",
  },
  en: {
    field: "Field",
    stored: "Stored now",
    own: "What you wrote",
    keywords: "Keywords",
    published: "Time of publishing",
  },
} as const;

/** Characters of a field that are shown; the form has the whole of what was written. */
const MUCH = 2000;

export function differences(language: "ar" | "en", stored: Typed, own: Typed): Html | "" {
  const words = WORDS[language];
  const rows = [
    { name: words.keywords, of: ({ keywords }: Typed) => keywords.replaceAll("\n", "، ") },
    { name: words.published, of: ({ day, time }: Typed) => `${day} ${time}`.trim() },
  ].filter(({ of }) => of(stored) !== of(own));
  if (rows.length === 0) return "";
  const cell = (text: string) => html`<td>${apart(text.slice(0, MUCH), language)}</td>`;
  return html`<div class="wide" tabindex="0"><table><thead><tr><th scope="col">${words.field}</th><th scope="col">${words.stored}</th><th scope="col">${words.own}</th></tr></thead>
<tbody>${rows.map(({ name, of }) => html`<tr><th scope="row">${name}</th>${cell(of(stored))}${cell(of(own))}</tr>`)}</tbody></table></div>`;
}
