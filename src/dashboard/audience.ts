/** Who reads the feeds: over days, by reader, by feed; and what that does not show. */
import { html } from "hono/html";
import { dayOf } from "../clock.ts";
import type { Html } from "../pages/layout.ts";
import {
  countedRows,
  type DayReport,
  readDays,
  readTogether,
  readUncounted,
  type Together,
  type Uncounted,
} from "../store/audience-reports.ts";
import type { Asks } from "../store/database.ts";
import { AUDIENCE_WORDS } from "./audience-words.ts";
import { addressIn, bytesIn, count, dayIn, share, shortDayIn, tableOf } from "./figures.ts";
import { here } from "./layout.ts";
import type { Asked, Shown } from "./page.ts";
import { plot } from "./plot.ts";

const PERIODS = [7, 30, 90] as const;
/** Readers, and feeds, in a table: addresses of feeds may be long. */
const MOST = 60;
const MOST_FEEDS = 25;
/** Characters of a feed's path. */
const LONGEST = 1000;

export async function audience(asked: Asked): Promise<Shown> {
  const { deps, language, query, at } = asked;
  const words = AUDIENCE_WORDS[language];
  const today = dayOf(at);
  const period = PERIODS.find((days) => String(days) === query.get("days")) ?? 30;
  const since = today - period + 1;
  const feed = query.get("feed")?.slice(0, LONGEST) || undefined;
  const some = feed === undefined ? undefined : [feed];
  const ask = (db: Asks) =>
    Promise.all([
      readDays(db, since, some),
      readTogether(db, "reader", since, MOST, some),
      feed === undefined ? readTogether(db, "feed", since, MOST_FEEDS) : [],
      readUncounted(db, since),
    ]);
  // Those of one feed are few, and looked up.
  const found = feed === undefined ? await overCounts(deps, since, ask) : await ask(deps.db);
  const title = feed === undefined ? words.title : html`${words.title}: ${addressIn(feed)}`;
  if (!found)
    return {
      title: words.title,
      status: 503,
      body: html`<h1>${title}</h1>
${periods(asked, period, feed)}
<p class="problem" role="alert">${words.long}</p>`,
    };
  const [days, readers, feeds, uncounted] = found;
  return {
    title: words.title,
    body: html`<h1>${title}</h1>
${periods(asked, period, feed)}
${readers.length === 0 ? html`<p class="empty">${words.empty}</p>` : figures(asked, { since, today, days, readers, feeds })}
${lost(uncounted, language)}
<h2>${words.aboutTitle}</h2>
${words.about.map(
  (text) => html`<p class="note">${text}</p>
`,
)}`,
  };
}

/** Rows of counts that are gone over here, in some 50 ms. */
const AT_ONCE = 10_000;

/** What is found in the counts since a day; undefined where that takes longer than a page may wait. */
async function overCounts<Found>(
  { db, beside }: Asked["deps"],
  since: number,
  ask: (db: Asks) => Promise<Found>,
): Promise<Found | undefined> {
  const isLong = beside && (await countedRows(db, since)) > AT_ONCE;
  return isLong ? beside(ask) : ask(db);
}

/** How many there are, for the overview: the day that is not over yet says less than the one before. */
export async function subscribersNow({ deps, language, at }: Asked): Promise<Html> {
  const words = AUDIENCE_WORDS[language];
  const days = await readDays(deps.db, dayOf(at) - 1);
  if (days.length === 0) return html`<p>${words.empty}</p>`;
  const most = Math.max(...days.map(({ stated, senders }) => stated + senders));
  return html`<p><b>${count(most, language)}</b> ${words.subscribers}</p>`;
}

function periods({ deps, language }: Asked, chosen: number, feed: string | undefined): Html {
  const words = AUDIENCE_WORDS[language];
  const to = (days: number) =>
    new URLSearchParams({ days: String(days), ...(feed === undefined ? {} : { feed }) });
  return html`<nav class="periods" aria-label="${words.periods}">${PERIODS.map(
    (days) =>
      html`<a href="${here(deps.publication, `/audience?${to(days)}`)}"${days === chosen ? html` aria-current="page"` : ""}>${words.days(days)}</a> `,
  )}${feed === undefined ? "" : html`<a href="${here(deps.publication, `/audience?days=${chosen}`)}">${words.allFeeds}</a>`}</nav>`;
}

interface Found {
  readonly since: number;
  readonly today: number;
  readonly days: readonly DayReport[];
  readonly readers: readonly Together[];
  readonly feeds: readonly Together[];
}

function figures({ deps, language }: Asked, { since, today, days, readers, feeds }: Found): Html {
  const words = AUDIENCE_WORDS[language];
  const number = (value: number) => count(value, language);
  // Readers past those that are shown are in the days, and no subscribers: such are few.
  const sum = (of: (one: DayReport) => number) => days.reduce((all, one) => all + of(one), 0);
  const subscribers = readers.reduce((all, one) => all + (one.subscribers ?? 0), 0);
  const byDay = new Map(days.map((one) => [one.day, one]));
  const all = Array.from({ length: today - since + 1 }, (_, i) => since + i);
  const valuesOf = (of: (one: DayReport) => number) =>
    all.map((day) => {
      const found = byDay.get(day);
      return found ? of(found) : 0;
    });
  const [stated, senders] = [valuesOf((one) => one.stated), valuesOf((one) => one.senders)];
  const most = Math.max(...all.map((_, i) => (stated[i] ?? 0) + (senders[i] ?? 0)));
  const requests = sum((one) => one.requests);
  const cells = (one: Together) => [
    one.subscribers === null ? "–" : number(one.subscribers),
    number(one.requests),
    share(one.unchanged, one.requests, language),
    bytesIn(one.bytes, language),
  ];
  const columns = [words.subscribers, words.requests, words.unchanged, words.sent].map((heading) => ({
    heading,
    isNumber: true,
  }));
  return html`<ul class="counts">
<li><div><b>${number(subscribers)}</b> ${words.subscribers}</div></li>
<li><div><b>${number(requests)}</b> ${words.requests}</div></li>
<li><div><b>${share(
    sum((one) => one.unchanged),
    requests,
    language,
  )}</b> ${words.unchangedLong}</div></li>
<li><div><b>${bytesIn(
    sum((one) => one.bytes),
    language,
  )}</b> ${words.sent}</div></li>
</ul>
${plot({
  language,
  title: words.overTime,
  desc: words.plotted(all.length, number(most), number((stated.at(-1) ?? 0) + (senders.at(-1) ?? 0))),
  days: all,
  series: [
    { name: words.services, values: stated },
    { name: words.apps, values: senders },
  ],
})}
<details><summary>${words.figures}</summary>
${tableOf(
  words.overTime,
  [
    { heading: words.day },
    ...[words.services, words.apps, words.requests].map((heading) => ({ heading, isNumber: true })),
  ],
  days
    .toReversed()
    .map((one) => [dayIn(one.day, language), number(one.stated), number(one.senders), number(one.requests)]),
)}
</details>
${tableOf(
  words.byReader,
  [{ heading: words.reader }, ...columns, { heading: words.last }],
  readers.map((one) => [nameOf(one, language), ...cells(one), shortDayIn(one.last, language)]),
)}
${
  feeds.length === 0
    ? ""
    : tableOf(
        words.byFeed,
        [{ heading: words.feed }, ...columns],
        feeds.map((one) => [
          html`<a href="${here(deps.publication, `/audience?${new URLSearchParams({ days: String(all.length), feed: one.name })}`)}">${one.name === "/search" ? words.searches : addressIn(one.name)}</a>`,
          ...cells(one),
        ]),
      )
}
${readers.length === MOST || feeds.length === MOST_FEEDS ? html`<p class="note">${words.most}</p>` : ""}`;
}

function nameOf({ name, kind }: Together, language: "ar" | "en"): Html {
  const words = AUDIENCE_WORDS[language];
  if (kind === "browser") return html`${words.browsers}`;
  const shown = name === "" ? words.unnamed : html`<bdi dir="ltr">${name}</bdi>`;
  const badge = kind === "bot" ? words.bot : kind === "other" && name !== "" ? words.unknown : undefined;
  return badge === undefined ? html`${shown}` : html`${shown} <span class="badge">${badge}</span>`;
}

function lost({ beyond, uncounted }: Uncounted, language: "ar" | "en"): Html {
  const words = AUDIENCE_WORDS[language];
  return html`${beyond > 0 ? html`<p class="note">${words.beyond(count(beyond, language))}</p>` : ""}${uncounted > 0 ? html`<p class="note">${words.uncounted(count(uncounted, language))}</p>` : ""}`;
}
