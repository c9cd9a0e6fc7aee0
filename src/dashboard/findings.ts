/** What a check says of a document, for the person who mends it. */
import { html } from "hono/html";
import type { Finding } from "../check/index.ts";
import { apart } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import { shortened } from "../pages/teaser.ts";
import { idsOfSlugs } from "../store/named.ts";
import { absolute, articlePath } from "../urls.ts";
import { addressIn, count as figure, inEnglish } from "./figures.ts";
import { here } from "./layout.ts";
import { editorPath } from "./listed.ts";
import type { DashboardDeps } from "./page.ts";

const WORDS = {
  ar: {
    good: "لا شيء يُصلَح.",
    errors: "أخطاء",
    warnings: "تنبيهات",
    error: "خطأ",
    warning: "تنبيه",
    inEnglish: "النتائج بالإنجليزية، كما يعطيها الأمر",
    right: "الصواب:",
    line: "السطر",
    more: (number: string) => `و${number} غيرها؛ يذكرها كلها الأمر ‪nashra check‬.`,
  },
  en: {
    good: "Nothing is to be mended.",
    errors: "errors",
    warnings: "warnings",
    error: "error",
    warning: "warning",
    inEnglish: "",
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

/** Said before findings, once on a page. */
export function findingsNote(language: "ar" | "en"): Html | "" {
  const { inEnglish } = WORDS[language];
  return inEnglish === "" ? "" : html`<p class="note">${inEnglish} <code>nashra check</code>.</p>`;
}

/**
 * Errors before warnings; of each kind the fix, whose rule it is, and the articles or places that it is about. Articles
 * of ours lead to their editors.
 */
export async function findingList(
  deps: Pick<DashboardDeps, "db" | "publication">,
  findings: readonly Finding[],
  language: "ar" | "en",
): Promise<Html | ""> {
  if (findings.length === 0) return "";
  const words = WORDS[language];
  const kinds = Map.groupBy(findings, ({ severity, instead, rule }) =>
    JSON.stringify([severity, instead, rule]),
  );
  const sorted = [...kinds.values()]
    .sort(([a], [b]) => Number(b?.severity === "error") - Number(a?.severity === "error"))
    .slice(0, MOST);
  const editors = await editorsOf(
    deps,
    sorted.flatMap((some) => some.slice(0, MOST_PLACES)),
  );
  const more = (count: number) =>
    count > 0 ? html`<p class="note">${words.more(figure(count, language))}</p>` : "";
  return html`<ul class="findings">${sorted.map((some) => {
    const { severity = "warning", instead = "", rule = "" } = some[0] ?? {};
    return html`<li>
<p><span class="badge ${severity === "error" ? "retracted" : "scheduled"}">${words[severity]}</span> ${words.right}</p>
${inEnglish(cut(instead))}
<ul>${some.slice(0, MOST_PLACES).map((one) => placeOf(one, language, editors))}</ul>
${more(some.length - MOST_PLACES)}
<p class="note english" lang="en" dir="ltr">${ruleIn(rule)}</p>
</li>
`;
  })}</ul>${more(kinds.size - MOST)}`;
}

/** The addresses of the editors of articles that findings are about, by the articles' own. */
async function editorsOf(
  { db, publication }: Pick<DashboardDeps, "db" | "publication">,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, string>> {
  const folder = absolute(publication.url, articlePath(""));
  const slugs = findings.flatMap(({ article }) =>
    article?.link.startsWith(folder) ? [unescaped(article.link.slice(folder.length))] : [],
  );
  const found = slugs.length === 0 ? [] : await idsOfSlugs(db, [...new Set(slugs)]);
  return new Map(
    found.map(({ slug, guid }) => [
      absolute(publication.url, articlePath(slug)),
      here(publication, editorPath(guid)),
    ]),
  );
}

function unescaped(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A document of others may quote whatever it likes. */
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text);

/** Where, and what is wrong there. */
function placeOf(
  { article, where, line, what }: Finding,
  language: "ar" | "en",
  editors: ReadonlyMap<string, string>,
): Html {
  const name = article?.title
    ? html`<span class="title">${apart(shortened(article.title), language)}</span>`
    : article?.link
      ? addressIn(article.link)
      : html`<bdi dir="ltr">${cut(where)}</bdi>${line === undefined ? "" : html` (${WORDS[language].line} ${line})`}`;
  const editor = article && editors.get(article.link);
  return html`<li>${editor === undefined ? name : html`<a href="${editor}">${name}</a>`}${inEnglish(cut(what))}</li>
`;
}

/** A rule, whose address leads to it. */
function ruleIn(rule: string): Html {
  const found = /https:\/\/[^\s)]+/.exec(rule);
  if (!found) return html`${rule}`;
  const [address] = found;
  return html`${rule.slice(0, found.index)}<a href="${address}" rel="noreferrer">${address}</a>${rule.slice(found.index + address.length)}`;
}
