/** Bars over days as SVG, which says in words what it shows; the same figures stand in a table beside it. */
import { html } from "hono/html";
import { direction } from "../language.ts";
import type { Html } from "../pages/layout.ts";
import { count } from "./figures.ts";

export interface Plotted {
  readonly language: "ar" | "en";
  readonly title: string;
  /** What is seen in it, in a sentence. */
  readonly desc: string;
  /** Days since 1970-01-01, one after the other, and what each says of them. */
  readonly days: readonly number[];
  /** Lower bars first; a day has one value in each. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const WIDTH = 640;
const HEIGHT = 240;
const TOP = 24;
const BOTTOM = 32;
/** For the numbers beside the lines. */
const SIDE = 88;
/** Classes of series, which the style sheet gives colours that differ in lightness too. */
const INKS = ["first", "second"];

/** A figure with its legend. Time goes as people read. */
export function plot({ language, title, desc, days, series }: Plotted): Html {
  const isRightToLeft = direction(language) === "rtl";
  const top = roof(
    Math.max(1, ...days.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))),
  );
  const tall = HEIGHT - TOP - BOTTOM;
  const y = (value: number) => round(TOP + tall * (1 - value / top));
  const step = (WIDTH - SIDE) / days.length;
  const left = (i: number) => (isRightToLeft ? WIDTH - SIDE - (i + 1) * step : SIDE + i * step);
  const gap = Math.min(3, step / 5);
  const bars = days.map((_, i) => {
    let below = 0;
    return series.map(({ values }, k) => {
      const value = values[i] ?? 0;
      below += value;
      return value === 0
        ? ""
        : html`<rect class="${INKS[k]}" x="${round(left(i) + gap / 2)}" y="${y(below)}" width="${round(step - gap)}" height="${round((tall * value) / top)}"/>`;
    });
  });
  const edge = isRightToLeft ? WIDTH - SIDE + 6 : SIDE - 6;
  const lines = [0, top / 2, top].map(
    (value) =>
      html`<line x1="${isRightToLeft ? 0 : SIDE}" x2="${isRightToLeft ? WIDTH - SIDE : WIDTH}" y1="${y(value)}" y2="${y(value)}"/><text x="${edge}" y="${y(value) + 4}" text-anchor="${isRightToLeft ? "start" : "end"}">${count(value, language)}</text>`,
  );
  const ends = [0, days.length - 1].map((i) => {
    const isLeft = (i === 0) !== isRightToLeft;
    const x = isLeft ? (isRightToLeft ? 0 : SIDE) : isRightToLeft ? WIDTH - SIDE : WIDTH;
    return html`<text x="${x}" y="${HEIGHT - 6}" text-anchor="${isLeft ? "start" : "end"}">${isRightToLeft ? "\u2067" : ""}${dateIn(days[i] ?? 0, language)}</text>`;
  });
  return html`<figure class="plot">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="plot-title plot-desc" direction="ltr">
<title id="plot-title">${title}</title><desc id="plot-desc">${desc}</desc>
<g class="lines">${lines}${ends}</g>
<g>${bars}</g>
</svg>
<figcaption>${title}: ${series.map(
    ({ name }, k) =>
      html`<span class="key"><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${INKS[k]}" width="10" height="10"/></svg> ${name}</span> `,
  )}</figcaption>
</figure>`;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The next of 2, 4, 10, 20, 40, 100 …: its half is whole. */
function roof(most: number): number {
  for (let ten = 1; ; ten *= 10) for (const one of [2, 4, 10]) if (one * ten >= most) return one * ten;
}

/** `5 Apr`. */
const dateIn = (day: number, language: "ar" | "en") =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
  }).format(day * 86_400_000);
