/** The first page: how much there is, and what waits for someone. */
import { html } from "hono/html";
import { dateline } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import { counts } from "../store/counting.ts";
import { here } from "./layout.ts";
import type { Asked, Shown } from "./page.ts";

const WORDS = {
  ar: {
    title: "نظرة عامة",
    published: "منشورة",
    scheduled: "مجدولة",
    retracted: "مسحوبة",
    doubtful: "سطور كلمات غير مؤكدة",
    changed: "آخر تغيير في المنشور:",
    never: "لا شيء منشور بعد. ضع ملفات المقالات في مجلد articles أو أرسلها عبر الواجهة البرمجية.",
  },
  en: {
    title: "Overview",
    published: "published",
    scheduled: "scheduled",
    retracted: "retracted",
    doubtful: "doubtful lines of keywords",
    changed: "What is published last changed on",
    never: "Nothing is published yet. Put files into the folder articles, or send them through the API.",
  },
} as const;

export async function overview({ deps, language, at }: Asked): Promise<Shown> {
  const words = WORDS[language];
  const found = await counts(deps.db, at);
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`);
  const count = (number: number, name: string, path: string): Html =>
    html`<li><a href="${here(deps.publication, path)}"><b>${format.format(number)}</b> ${name}</a></li>
`;
  const changed = new Date(found.changed * 1000).toISOString();
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
<ul class="counts">${[
      count(found.published, words.published, "/articles?state=published"),
      count(found.scheduled, words.scheduled, "/articles?state=scheduled"),
      count(found.retracted, words.retracted, "/articles?state=retracted"),
      count(found.doubtful, words.doubtful, "/keywords"),
    ]}</ul>
<p>${found.changed === 0 ? words.never : html`${words.changed} ${dateline(changed, true, language)} (UTC)`}</p>`,
  };
}
