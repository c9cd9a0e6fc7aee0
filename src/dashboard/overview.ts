/** The first page: how much there is, and what waits for someone. */
import { html } from "hono/html";
import { dateline } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import { counts } from "../store/counting.ts";
import { managedArticles } from "../store/managed.ts";
import { count as figure } from "./figures.ts";
import { here } from "./layout.ts";
import { listedArticle } from "./listed.ts";
import type { Asked, DashboardPage, Shown } from "./page.ts";
import { momentIn } from "./when.ts";

const WORDS = {
  ar: {
    title: "نظرة عامة",
    published: "منشورة",
    scheduled: "مجدولة",
    retracted: "مسحوبة",
    doubtful: "سطور كلمات غير مؤكدة",
    newest: "أحدث المواد",
    changed: "آخر تغيير في المنشور:",
    never: "لا شيء منشور بعد. ضع ملفات المقالات في مجلد articles أو أرسلها عبر الواجهة البرمجية.",
  },
  en: {
    title: "Overview",
    published: "published",
    scheduled: "scheduled",
    retracted: "retracted",
    doubtful: "doubtful lines of keywords",
    newest: "Newest articles",
    changed: "What is published last changed on",
    never: "Nothing is published yet. Put files into the folder articles, or send them through the API.",
  },
} as const;

/** Articles that are shown. */
const NEWEST = 5;

export async function overview(asked: Asked): Promise<Shown> {
  const { deps, language, at, pages } = asked;
  const words = WORDS[language];
  const [found, newest, glances] = await Promise.all([
    counts(deps.db, at),
    managedArticles(deps.db, "all", undefined, at, NEWEST),
    Promise.all(pages.map((page) => glanceAt(page, asked))),
  ]);
  const count = (number: number, name: string, path: string): Html =>
    html`<li><a href="${here(deps.publication, path)}"><b>${figure(number, language)}</b> ${name}</a></li>
`;
  const changed = momentIn(found.changed, deps.publication.timeZone);
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
<ul class="counts">${[
      count(found.published, words.published, "/articles?state=published"),
      count(found.scheduled, words.scheduled, "/articles?state=scheduled"),
      count(found.retracted, words.retracted, "/articles?state=retracted"),
      count(found.doubtful, words.doubtful, "/keywords"),
    ]}</ul>
<p>${found.changed === 0 ? words.never : html`${words.changed} ${dateline(changed, true, language)}`}</p>
${
  newest.length === 0
    ? ""
    : html`<section aria-labelledby="newest"><h2 id="newest">${words.newest}</h2>
<ol class="rows">${newest.map((one) => listedArticle(deps.publication, language, one, one.placed_at > at ? "scheduled" : "published"))}</ol></section>`
}
${glances}`,
  };
}

/** What a page shows here; where it cannot, the others do all the same. */
async function glanceAt(page: DashboardPage, asked: Asked): Promise<Html | ""> {
  if (!page.glance || !page.title) return "";
  try {
    const shown = await page.glance(asked);
    return html`<section><h2><a href="${here(asked.deps.publication, page.path)}">${page.title[asked.language]}</a></h2>
${shown}</section>
`;
  } catch (error) {
    console.error("dashboard:", error);
    return "";
  }
}
