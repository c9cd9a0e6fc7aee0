/** What is said where a request cannot be answered as it is. */
import { html } from "hono/html";
import type { Html } from "../pages/layout.ts";
import type { InWords } from "../search.ts";

interface Told {
  readonly title: InWords;
  readonly text: InWords;
}

/** By the status of the answer. */
export const PROBLEMS = {
  400: {
    title: { en: "The form cannot be read", ar: "تعذّرت قراءة النموذج" },
    text: { en: "It broke off. Go back and send it again.", ar: "انقطع وصوله. ارجع وأرسله من جديد." },
  },
  403: {
    title: { en: "This is not allowed", ar: "هذا غير مسموح" },
    text: {
      en: "Your token may only read. “nashra token add NAME” makes one that may change things.",
      ar: "رمزك للقراءة فقط. ويصنع الأمر ‪nashra token add NAME‬ رمزا يسمح بالتعديل.",
    },
  },
  404: {
    title: { en: "Page not found", ar: "الصفحة غير موجودة" },
    text: { en: "The dashboard has no such page.", ar: "ليس في لوحة التحكم صفحة بهذا العنوان." },
  },
  405: {
    title: { en: "Nothing can be sent here", ar: "لا يُرسل شيء إلى هنا" },
    text: { en: "Open the page and use its form.", ar: "افتح الصفحة واستعمل نموذجها." },
  },
  413: {
    title: { en: "That is too much", ar: "هذا أكثر مما يُقبل" },
    text: {
      en: "A form may have 1 MB and 100 fields. Larger articles are sent through the API.",
      ar: "للنموذج ميغابايت واحد و100 حقل على الأكثر، والمواد الأكبر تُرسل عبر الواجهة البرمجية.",
    },
  },
  415: {
    title: { en: "The form cannot be read", ar: "تعذّرت قراءة النموذج" },
    text: {
      en: "Forms are sent as application/x-www-form-urlencoded. Programs use /api.",
      ar: "تُرسل النماذج بنوع ‪application/x-www-form-urlencoded‬، وللبرامج ‪/api‬.",
    },
  },
  429: {
    title: { en: "Too many requests", ar: "طلبات كثيرة" },
    text: { en: "Please wait some seconds.", ar: "انتظر بضع ثوان من فضلك." },
  },
  500: {
    title: { en: "This went wrong on our side", ar: "حدث خطأ لدينا" },
    text: { en: "Please try again in a minute.", ar: "حاول مرة أخرى بعد دقيقة." },
  },
} as const satisfies Record<number, Told>;

export type ProblemStatus = keyof typeof PROBLEMS;

/** A form that was sent from elsewhere: from another site, or by a program. */
export const FOREIGN: InWords = {
  en: "The form was not sent from the dashboard itself. Open the dashboard and use the form there.",
  ar: "لم يُرسل النموذج من لوحة التحكم نفسها. افتحها واستعمل النموذج فيها.",
};

/** What a page says instead of what was asked for. */
export const problemBody = (
  status: ProblemStatus,
  language: "ar" | "en",
  text: InWords = PROBLEMS[status].text,
): Html => html`<h1>${PROBLEMS[status].title[language]}</h1>
<p class="problem">${text[language]}</p>`;

/** Ends a request with a page that says why. */
export class Refused extends Error {
  readonly status: ProblemStatus;
  readonly text: InWords | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: ProblemStatus, text?: InWords, headers: Readonly<Record<string, string>> = {}) {
    super(PROBLEMS[status].text.en);
    this.status = status;
    this.text = text;
    this.headers = headers;
  }
}
