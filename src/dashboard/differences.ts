/** What is stored beside what an editor wrote, where the two differ. */
import { html } from "hono/html";
import { apart } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import type { Typed } from "./typed.ts";

const WORDS = {
  ar: {
    stored: "المحفوظ الآن",
    own: "ما كتبته",
    keywords: "الكلمات المفتاحية",
    published: "موعد النشر",
    none: "لا شيء",
  },
  en: {
    stored: "Stored now",
    own: "What you wrote",
    keywords: "Keywords",
    published: "Time of publishing",
    none: "none",
  },
} as const;

/** Phrases of a side that are shown, and characters of each; the form has all of what was written. */
const MOST = 60;
const LONGEST = 120;

export function differences(language: "ar" | "en", stored: Typed, own: Typed): Html | "" {
  const words = WORDS[language];
  const fields = [
    { name: words.keywords, of: ({ keywords }: Typed) => keywords.split("\n").filter(Boolean) },
    { name: words.published, of: ({ day, time }: Typed) => [`${day} ${time}`.trim()].filter(Boolean) },
  ].filter(({ of }) => of(stored).join("\n") !== of(own).join("\n"));
  if (fields.length === 0) return "";
  const side = (name: string, values: readonly string[]) => html`<div><dt>${name}</dt>
<dd>${
    values.length === 0
      ? words.none
      : html`<ul class="categories">${values.slice(0, MOST).map((one) => html`<li>${apart(one.slice(0, LONGEST), language)}</li> `)}${values.length > MOST ? html`<li>…</li>` : ""}</ul>`
  }</dd></div>
`;
  return html`${fields.map(
    ({ name, of }) => html`<h2>${name}</h2>
<dl class="sides">${side(words.stored, of(stored))}${side(words.own, of(own))}</dl>
`,
  )}`;
}
