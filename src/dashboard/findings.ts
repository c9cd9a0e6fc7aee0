/** What a check says of a document, for the person who mends it. */
import { html } from "hono/html";
import type { Finding } from "../check/index.ts";
import type { Html } from "../pages/layout.ts";
import { shortened } from "../pages/teaser.ts";
import { addressIn, count as figure } from "./figures.ts";

const WORDS = {
  ar: {
    good: "لا شيء يُصلَح.",
    errors: "أخطاء",
    warnings: "تنبيهات",
    error: "خطأ",
    warning: "تنبيه",
    right: "والصواب:",
    line: "السطر",
    more: (number: string) => `و${number} غيرها؛ يذكرها كلها الأمر nashra check.`,
  },
  en: {
    good: "Nothing is to be mended.",
    errors: "errors",
    warnings: "warnings",
    error: "error",
    warning: "warning",
    right: "Right would be:",
    line: "line",
    more: (number: string) => `And ${number} more; nashra check tells of all.`,
  },
} as const;

/** Kinds of findings that are shown, and places of each. */
const MOST = 40;
const MOST_PLACES = 5;
/** Characters of what is said of one. */
const LONGEST = 300;

/** How many there are of each severity, in colour and in words. */
export function verdict(findings: readonly Finding[], language: "ar" | "en"): Html {
  const words = WORDS[language];
  const [errors, warnings] = (["error", "warning"] as const).map(
    (one) => findings.filter(({ severity }) => severity === one).length,
  ) as [number, number];
  if (errors + warnings === 0) return html`<span class="good">${words.good}</span>`;
  const errorText = html`<span class="bad">${words.errors}: ${figure(errors, language)}</span>`;
  const warningText = `${words.warnings}: ${figure(warnings, language)}`;
  if (errors === 0) return html`${warningText}`;
  return warnings === 0 ? errorText : html`${errorText} · ${warningText}`;
}

/** Errors before warnings; of each kind the fix, whose rule it is, and the articles or places that it is about. */
export function findingList(findings: readonly Finding[], language: "ar" | "en"): Html | "" {
  if (findings.length === 0) return "";
  const words = WORDS[language];
  const kinds = Map.groupBy(findings, ({ severity, instead, rule }) =>
    JSON.stringify([severity, instead, rule]),
  );
  const sorted = [...kinds.values()].sort(
    ([a], [b]) => Number(b?.severity === "error") - Number(a?.severity === "error"),
  );
  const more = (count: number) =>
    count > 0 ? html`<p class="note">${words.more(figure(count, language))}</p>` : "";
  // Rules and findings are in English.
  return html`<ul class="findings">${sorted.slice(0, MOST).map((some) => {
    const { severity = "warning", instead = "", rule = "" } = some[0] ?? {};
    return html`<li>
<p><span class="badge ${severity === "error" ? "retracted" : "scheduled"}">${words[severity]}</span> ${words.right} <span lang="en" dir="ltr">${cut(instead ?? "")}</span></p>
<ul>${some.slice(0, MOST_PLACES).map((one) => placeOf(one, words.line))}</ul>
${more(some.length - MOST_PLACES)}
<p class="note" lang="en" dir="ltr">${ruleIn(rule)}</p>
</li>
`;
  })}</ul>${more(sorted.length - MOST)}`;
}

/** A document of others may quote whatever it likes. */
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text);

/** Where, and what is wrong there. */
function placeOf({ article, where, line, what }: Finding, lineWord: string): Html {
  const place = article?.title
    ? html`<bdi class="title">${shortened(article.title)}</bdi>`
    : article?.link
      ? addressIn(article.link)
      : html`<bdi dir="ltr">${cut(where)}</bdi>${line === undefined ? "" : html` (${lineWord} ${line})`}`;
  return html`<li>${place}: <bdi lang="en" dir="ltr">${cut(what)}</bdi></li>
`;
}

/** A rule, whose address leads to it. */
function ruleIn(rule: string): Html {
  const found = /https:\/\/[^\s)]+/.exec(rule);
  if (!found) return html`${rule}`;
  const [address] = found;
  return html`${rule.slice(0, found.index)}<a href="${address}" rel="noreferrer">${address}</a>${rule.slice(found.index + address.length)}`;
}
