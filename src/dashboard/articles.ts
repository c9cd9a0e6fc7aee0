/** All articles, in whatever state, newest first; searched and narrowed. */
import { html } from "hono/html";
import type { Article } from "../article.ts";
import type { Html } from "../pages/layout.ts";
import { askedBy, type InWords } from "../search.ts";
import {
  doubtfulAmong,
  type Managed,
  managedArticles,
  type Place,
  STATES,
  type State,
} from "../store/managed.ts";
import { readSearch } from "../store/search.ts";
import { FOCUSED, here } from "./layout.ts";
import { type ListedState, listedArticle, STATE_WORDS, sizeOf } from "./listed.ts";
import type { Asked, Shown } from "./page.ts";

/** Articles on a page, and bytes of them. */
const MOST = 50;
const ROOM = 80_000;
/** Unix seconds by which everything has come. */
const EVER = 253_402_300_800;

const WORDS = {
  ar: {
    title: "المواد",
    search: "بحث في المواد",
    find: "ابحث",
    state: "الحالة",
    all: "الكل",
    older: "أقدم",
    newest: "الأحدث",
    pages: "صفحات المواد",
    notRetracted: "البحث لا يشمل المواد المسحوبة.",
    empty: {
      all: "لا مواد بعد. ضع ملفات المقالات في مجلد articles أو أرسلها عبر الواجهة البرمجية، فتظهر هنا.",
      published: "لا مواد منشورة بعد. ضع ملفات المقالات في مجلد articles أو أرسلها عبر الواجهة البرمجية.",
      scheduled: "لا مواد مجدولة. لجدولة مادة افتحها واجعل موعد نشرها في وقت لاحق.",
      doubtful: "لا كلمات غير مؤكدة: كل سطور الكلمات المفتاحية قُطعت بثقة.",
      retracted: "لا مواد مسحوبة. لسحب مادة افتحها ثم اختر «سحب المادة».",
    },
    notHere: "لا شيء في هذه الصفحة، وقد يكون في الأقدم.",
    nothing: "لا مادة تطابق هذا البحث. جرّب كلمات أقل، أو حالة أخرى.",
  },
  en: {
    title: "Articles",
    search: "Search articles",
    find: "Search",
    state: "State",
    all: "All",
    older: "Older",
    newest: "Newest",
    pages: "Pages of articles",
    notRetracted: "Retracted articles are not searched.",
    empty: {
      all: "There are no articles yet. Put files into the folder articles, or send them through the API: they appear here.",
      published:
        "Nothing is published yet. Put files into the folder articles, or send them through the API.",
      scheduled: "Nothing is scheduled. To schedule an article, open it and set a later time of publishing.",
      doubtful: "No doubtful keywords: every line of keywords was cut with certainty.",
      retracted: "Nothing is retracted. To retract an article, open it and choose “Retract the article”.",
    },
    notHere: "Nothing on this page; there may be older ones.",
    nothing: "No article matches this search. Try fewer words, or another state.",
  },
} as const;

interface Found {
  readonly rows: readonly Managed[];
  /** The query of what comes next. */
  readonly next?: Readonly<Record<string, string>> | undefined;
  readonly problem?: InWords;
}

export async function articles(asked: Asked): Promise<Shown> {
  const { deps, language, query, at } = asked;
  const { publication } = deps;
  const words = WORDS[language];
  const text = (query.get("q") ?? "").trim();
  const state = STATES.find((one) => one === query.get("state")) ?? "all";
  const { rows, next, problem } = await (text === "" ? listed(asked, state) : searched(asked, state, text));
  const stateOf = ({ placed_at }: Managed): ListedState =>
    state === "retracted" && text === "" ? "retracted" : placed_at > at ? "scheduled" : "published";
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
${form(asked, state, text)}
${problem ? html`<p class="problem" role="alert"${FOCUSED}>${problem[language]}</p>` : ""}
${state === "retracted" && text !== "" ? html`<p class="notice">${words.notRetracted}</p>` : ""}
${
  rows.length > 0
    ? html`<ol class="rows">${rows.map((one) => listedArticle(publication, language, one, stateOf(one)))}</ol>`
    : problem
      ? ""
      : html`<p class="empty">${next ? words.notHere : text === "" ? words.empty[state] : words.nothing}</p>`
}
${turning(asked, state, text, next)}`,
  };
}

function form({ deps, language }: Asked, state: State, text: string): Html {
  const words = WORDS[language];
  const names = { all: words.all, ...STATE_WORDS[language] };
  return html`<form class="search" role="search" action="${here(deps.publication, "/articles")}">
<label for="q">${words.search}</label>
<input id="q" name="q" type="search" value="${text}" maxlength="200" dir="auto" autocomplete="off">
<select name="state" aria-label="${words.state}">${STATES.map(
    (one) =>
      html`<option value="${one}"${one === state ? html` selected="selected"` : ""}>${names[one]}</option>`,
  )}</select>
<button>${words.find}</button>
</form>`;
}

function turning(
  { deps, language, query }: Asked,
  state: State,
  text: string,
  next: Found["next"],
): Html | "" {
  const words = WORDS[language];
  const isFirst = !query.has("behind") && !query.has("before");
  if (isFirst && !next) return "";
  const link = (more: Readonly<Record<string, string>>, name: string, rel = "") => {
    const to = new URLSearchParams({ ...(text === "" ? {} : { q: text }), state, ...more });
    return html`<a${rel === "" ? "" : html` rel="${rel}"`} href="${here(deps.publication, `/articles?${to}`)}">${name}</a> `;
  };
  return html`<nav class="pages" aria-label="${words.pages}">${isFirst ? "" : link({}, words.newest)}${next ? link(next, words.older, "next") : ""}</nav>`;
}

async function listed({ deps, query, at }: Asked, state: State): Promise<Found> {
  const rows = fitting(await managedArticles(deps.db, state, placeIn(query.get("behind")), at, MOST + 1));
  const last = rows.shown.at(-1);
  return {
    rows: rows.shown,
    next: rows.hasMore && last ? { behind: `${last.placed_at}_${last.article_id}` } : undefined,
  };
}

/** As readers search, but what is to come is found too. */
async function searched({ deps, query, at }: Asked, state: State, text: string): Promise<Found> {
  const before = Number(query.get("before") ?? Number.NaN);
  const asking = askedBy(new URLSearchParams({ q: text }), deps.publication.timeZone);
  if (asking.kind === "problem") return { rows: [], problem: asking };
  if (asking.kind !== "search") return { rows: [] };
  const search = {
    ...asking,
    ...(Number.isSafeInteger(before) ? { before } : {}),
    ...(state === "scheduled" ? { after: at + 1 } : {}),
  };
  const found = await readSearch(deps.db, search, state === "published" ? at : EVER, MOST);
  const read = (found?.articles ?? []).map(({ article_id, published_at, article }): Managed => {
    const { id, slug, title, published } = JSON.parse(article) as Article;
    const has_time = published.hasTime ? 1 : 0;
    return {
      article_id,
      guid: id,
      slug,
      title,
      at: published.at,
      has_time,
      placed_at: published_at,
      doubtful: 0,
    };
  });
  const doubtful = await doubtfulAmong(
    deps.db,
    read.map(({ guid }) => guid),
  );
  const marked = read.map((one): Managed => ({ ...one, doubtful: doubtful.has(one.guid) ? 1 : 0 }));
  const { shown, hasMore } = fitting(marked);
  const [first, last] = [shown[0], shown.at(-1)];
  const since = found?.edition.searchedSince;
  // The last that is shown is shown again where others share its second.
  const second = (last?.placed_at ?? 0) + (first?.placed_at === last?.placed_at ? 0 : 1);
  return {
    rows: state === "doubtful" ? shown.filter((one) => one.doubtful) : shown,
    next:
      (hasMore || found?.hasMore) && last
        ? { before: String(second) }
        : // Of common words that meet rarely only the newest articles were looked at.
          since === undefined
          ? undefined
          : { before: String(since) },
  };
}

/** As many as a page has room for. */
function fitting(rows: readonly Managed[]): {
  readonly shown: readonly Managed[];
  readonly hasMore: boolean;
} {
  let room = ROOM;
  const fits = rows.slice(0, MOST).findIndex((one, i) => {
    room -= sizeOf(one);
    return room < 0 && i > 0;
  });
  const shown = rows.slice(0, fits < 0 ? MOST : fits);
  return { shown, hasMore: rows.length > shown.length };
}

function placeIn(text: string | null): Place | undefined {
  const [, placed_at, article_id] = /^(-?\d{1,13})_(\d{1,13})$/.exec(text ?? "") ?? [];
  return placed_at === undefined
    ? undefined
    : { placed_at: Number(placed_at), article_id: Number(article_id) };
}
