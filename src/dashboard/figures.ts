/** Numbers as the dashboard writes them. */
import { html } from "hono/html";
import { dateOf } from "../audience/reporting.ts";
import { dateline } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";

type Language = "ar" | "en";

const UNITS = { ar: ["بايت", "ك.ب", "م.ب", "غ.ب"], en: ["bytes", "KB", "MB", "GB"] } as const;

/** With Latin digits, as everywhere in the dashboard. */
export const count = (number: number, language: Language): string =>
  new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 0 }).format(number);

/** `1.4 MB`. */
export function bytesIn(bytes: number, language: Language): Html {
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < 3) [size, unit] = [size / 1000, unit + 1];
  const digits = unit > 0 && size < 10 ? 1 : 0;
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: digits });
  return html`<bdi>${format.format(size)} ${UNITS[language][unit]}</bdi>`;
}

/** `81%` of a whole that is not nothing. */
export const share = (part: number, whole: number, language: Language): string =>
  whole === 0
    ? "–"
    : new Intl.NumberFormat(`${language}-u-nu-latn`, { style: "percent" }).format(part / whole);

/** A day since 1970-01-01, in words. */
export const dayIn = (day: number, language: Language): Html => dateline(dateOf(day), false, language);

/** The same in few letters. */
export function shortDayIn(day: number, language: Language): Html {
  const date = new Date(day * 86_400_000);
  const format = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
    timeZone: "UTC",
    dateStyle: "medium",
  });
  return html`<time class="day" datetime="${dateOf(day)}">${format.format(date)}</time>`;
}

/** A time in Unix seconds, as clocks of a zone show it. */
export function timeIn(seconds: number, timeZone: string, language: Language): Html {
  const format = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
    timeZone,
    dateStyle: "medium",
    timeStyle: "medium",
  });
  const date = new Date(seconds * 1000);
  return html`<time datetime="${date.toISOString()}">${format.format(date)}</time>`;
}

/** Characters of an address that are shown. */
const LONGEST = 160;

/** A path or an address as people read it, in its own direction; of a long one the beginning. */
export function addressIn(address: string): Html {
  let text = address;
  try {
    text = decodeURI(address);
  } catch {
    // Shown as it is.
  }
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
  return html`<bdi dir="ltr">${shown}</bdi>`;
}

/** What programs say, a line of its own that is read from its own side. */
export const inEnglish = (text: string): Html =>
  html`<span class="english" lang="en" dir="ltr">${text}</span>`;

export interface Column {
  readonly heading: string;
  /** Numbers, at the end of their cells. */
  readonly isNumber?: boolean;
}

/**
 * A table below its heading, whose rows become blocks on narrow screens, each cell beside its heading; the first cell
 * of a row heads it. The roles are said, since what is laid out as a block is no table to screen readers else.
 */
export function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  const kind = (i: number) => (columns[i]?.isNumber ? html` class="number"` : "");
  const cell = (content: Html | string, i: number) =>
    i === 0
      ? html`<th scope="row" role="rowheader">${content}</th>`
      : html`<td role="cell"${kind(i)} data-label="${columns[i]?.heading ?? ""}">${content}</td>`;
  return html`<h2>${caption}</h2>
<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table class="figures" role="table">
<caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ heading }, i) => html`<th scope="col" role="columnheader"${kind(i)}>${heading}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (row) =>
      html`<tr role="row">${row.map(cell)}</tr>
`,
  )}</tbody></table></div>`;
}
