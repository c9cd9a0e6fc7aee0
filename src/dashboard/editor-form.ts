/** The forms of one article: its keywords and its time of publishing, and its retraction. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { apart } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import { formToken, here } from "./layout.ts";
import { editorPath } from "./listed.ts";
import type { Session } from "./session.ts";
import type { Typed } from "./typed.ts";

const WORDS = {
  ar: {
    keywords: "الكلمات المفتاحية",
    keywordsHelp: "عبارة في كل سطر، أو عبارات بينها فواصل. منها أقسام المادة وخلاصاتها.",
    noKeywords: "لا كلمات مفتاحية لها.",
    line: "السطر كما كُتب:",
    published: "موعد النشر",
    day: "اليوم",
    time: "الوقت",
    zone: (zone: string) =>
      `بتوقيت ${zone}. إن كان الموعد لاحقا اختفت المادة من كل مكان حتى يحين. ويمكن ترك الوقت فارغا.`,
    preview: "عاين",
    save: "احفظ",
    retract: "سحب المادة",
    retractHelp:
      "تختفي المادة من كل الخلاصات والصفحات، ويقول عنوانها إنها سُحبت. ويمكن التراجع عن ذلك مدة 30 يوما.",
    reason: "السبب، كما يقرؤه الناس في عنوانها (اختياري)",
    doRetract: "اسحبها",
  },
  en: {
    keywords: "Keywords",
    keywordsHelp:
      "A phrase a line, or phrases with commas between them. They are the article's categories and feeds.",
    noKeywords: "It has none.",
    line: "The line as it was written:",
    published: "Time of publishing",
    day: "Day",
    time: "Time",
    zone: (zone: string) =>
      `In the time of ${zone}. Where it is still to come, the article disappears from everywhere until then. The time may be left empty.`,
    preview: "Preview",
    save: "Save",
    retract: "Retract the article",
    retractHelp:
      "It leaves all feeds and pages, and its address says that it was withdrawn. This can be undone for 30 days.",
    reason: "The reason, as people read it at its address (optional)",
    doRetract: "Retract it",
  },
} as const;

export interface EditorForm {
  readonly guid: string;
  readonly typed: Typed;
  readonly keywordLine?: string | undefined;
  /** Of a retraction that was not done. */
  readonly reason?: string | undefined;
}

export function editorForm(
  publication: Publication,
  language: "ar" | "en",
  session: Session,
  { guid, typed, keywordLine, reason }: EditorForm,
): Html {
  const words = WORDS[language];
  if (session.scope !== "write") return asRead(language, typed, keywordLine);
  const action = here(publication, editorPath(guid));
  const version = html`<input type="hidden" name="version" value="${typed.version}">`;
  const lines = Math.min(14, Math.max(4, typed.keywords.split("\n").length + 1));
  return html`<form class="stacked" method="post" action="${action}">${formToken(session)}${version}
<fieldset>
<legend>${words.keywords}</legend>
<label class="unseen" for="keywords">${words.keywords}</label>
<textarea id="keywords" name="keywords" rows="${lines}" dir="auto" aria-describedby="keywords-help">
${typed.keywords}</textarea>
<p id="keywords-help">${words.keywordsHelp}${keywordLine === undefined ? "" : html` ${words.line} ${apart(keywordLine.slice(0, 1000), language)}`}</p>
</fieldset>
<fieldset>
<legend>${words.published}</legend>
<div class="pair"><div><label for="day">${words.day}</label>
<input id="day" name="day" type="date" required="required" dir="ltr" value="${typed.day}" aria-describedby="zone"></div>
<div><label for="time">${words.time}</label>
<input id="time" name="time" type="time" dir="ltr" value="${typed.time}" aria-describedby="zone"></div></div>
<p id="zone">${words.zone(publication.timeZone)}</p>
</fieldset>
<p class="buttons"><button name="do" value="save">${words.save}</button> <button class="plain" name="do" value="preview">${words.preview}</button></p>
</form>
<details class="retract"${reason === undefined ? "" : html` open="open"`}><summary>${words.retract}</summary>
<form class="stacked" method="post" action="${action}">${formToken(session)}${version}
<p>${words.retractHelp}</p>
<label for="reason">${words.reason}</label>
<input id="reason" name="reason" maxlength="500" dir="auto" value="${reason ?? ""}">
<button class="grave" name="do" value="retract">${words.doRetract}</button>
</form></details>`;
}

/** What there is to read for whoever may change nothing. */
function asRead(language: "ar" | "en", { keywords }: Typed, keywordLine: string | undefined): Html {
  const words = WORDS[language];
  const phrases = keywords.split("\n").filter(Boolean);
  return html`<h2>${words.keywords}</h2>
${phrases.length === 0 ? html`<p class="empty">${words.noKeywords}</p>` : html`<ul class="categories">${phrases.map((one) => html`<li>${apart(one, language)}</li> `)}</ul>`}
${keywordLine === undefined ? "" : html`<p>${words.line} ${apart(keywordLine.slice(0, 1000), language)}</p>`}`;
}
