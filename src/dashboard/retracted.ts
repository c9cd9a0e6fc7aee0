/** An article that is not there: it was retracted, and can be given back, or it never was. */
import { html } from "hono/html";
import type { Article } from "../article.ts";
import { unixSeconds } from "../clock.ts";
import { apart, dateline } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import { retractionNamed } from "../store/retractions.ts";
import { withdrawnArticle } from "../store/withdrawn.ts";
import { absolute, articlePath } from "../urls.ts";
import { formToken, here } from "./layout.ts";
import { badge, editorPath } from "./listed.ts";
import type { Asked, Shown } from "./page.ts";
import { momentIn } from "./when.ts";
import { carriedNotice } from "./words.ts";

const WORDS = {
  ar: {
    all: "كل المواد",
    retracted: "سُحبت المادة. يقول عنوانها ذلك، وتخبر به الخلاصات من تابعها.",
    meanwhile: "سُحبت المادة بعد أن فتحتها، ولم يُحفظ ما كتبته:",
    awaited: "تعود المادة حين يُقرأ ملفها من جديد خلال دقيقة، ما لم يقل إنها مسحوبة، أو حين يرسلها برنامجها.",
    reason: "السبب، كما يقرؤه الناس في عنوانها:",
    kept: "هي محفوظة كما كانت، ويمكن إعادتها حتى",
    notKept: "نصها غير محفوظ هنا: إن أُعيدت عادت من ملفها، أو حين يرسلها برنامجها.",
    back: "أعدها",
    open: "عنوانها",
    none: "لا مادة بهذا المعرّف",
    noneText: "ربما تغير معرّفها، أو لم تصل بعد.",
  },
  en: {
    all: "All articles",
    retracted: "The article is retracted. Its address says so, and feeds tell those who follow them.",
    meanwhile: "The article was retracted after you had opened it, and what you wrote is not saved:",
    awaited:
      "The article may come back: it does when its file is read again, within a minute, unless that says that it is retracted; or when its program sends it.",
    reason: "The reason, as people read it at its address:",
    kept: "It is kept as it was, and can be given back until",
    notKept: "Its text is not kept here: given back, it comes from its file, or when its program sends it.",
    back: "Give it back",
    open: "its address",
    none: "There is no article with this id",
    noneText: "Its id may have changed, or it has not come yet.",
  },
} as const;

/** `posted` are the fields of a form that came too late, or in vain. */
export async function absent(asked: Asked, id: string, posted?: URLSearchParams): Promise<Shown> {
  const { deps, language } = asked;
  // Who gives an article back has written nothing that it could be too late for.
  const written = posted?.get("do") === "back" ? undefined : posted;
  const words = WORDS[language];
  const found = id === "" ? undefined : await retractionNamed(deps.db, id);
  if (found?.guid === id) return withdrawn(asked, found, written);
  return {
    status: 404,
    title: words.none,
    body: html`<h1>${words.none}</h1>
<p>${words.noneText}</p>
${late(written)}
<p><a href="${here(deps.publication, "/articles")}">${words.all}</a></p>`,
  };
}

async function withdrawn(
  asked: Asked,
  { guid, slug, retracted_at, restored, reason }: NonNullable<Awaited<ReturnType<typeof retractionNamed>>>,
  written: URLSearchParams | undefined,
): Promise<Shown> {
  const { deps, language, session, query } = asked;
  const { db, publication, now } = deps;
  const words = WORDS[language];
  const kept = await withdrawnArticle(db, guid, unixSeconds(now()));
  const title = kept ? (JSON.parse(kept.article) as Article).title : slug;
  const isAwaited = restored === 1 || query.get("done") === "awaited";
  const time = (seconds: number) => dateline(momentIn(seconds, publication.timeZone), true, language);
  const said = isAwaited
    ? words.awaited
    : written
      ? words.meanwhile
      : (carriedNotice(asked) ?? words.retracted);
  return {
    title,
    ...(written ? { status: 410 as const } : {}),
    body: html`<p class="kind"><a href="${here(publication, "/articles?state=retracted")}">${words.all}</a></p>
<h1>${apart(title, language)}</h1>
<p class="about">${badge("retracted", language)} ${time(retracted_at)} · <a href="${absolute(publication.url, articlePath(slug))}">${words.open}</a></p>
<p class="notice" role="status">${said}</p>
${reason === null ? "" : html`<p>${words.reason} ${apart(reason, language)}</p>`}
${late(written)}
${
  isAwaited && !kept
    ? ""
    : html`<p>${kept ? html`${words.kept} ${time(kept.until)}.` : words.notKept}</p>
${session.scope === "write" ? html`<form method="post" action="${here(publication, editorPath(guid))}">${formToken(session)}<button name="do" value="back">${words.back}</button></form>` : ""}`
}`,
  };
}

/** What was written for an article that is gone, to be copied. */
const late = (written: URLSearchParams | undefined): Html | "" => {
  const texts = ["keywords", "reason"].flatMap((name) => written?.get(name) || []);
  return texts.length === 0 ? "" : html`<pre tabindex="0" dir="auto">${texts.join("\n\n")}</pre>`;
};
