/** What time makes due and whom articles are pushed to: last and next runs, failures and their reasons. */
import { html } from "hono/html";
import { type JobState, jobStates, tookOf } from "../jobs.ts";
import type { Html } from "../pages/layout.ts";
import { readHub } from "../store/hub-reports.ts";
import { isFailing } from "../store/jobs.ts";
import { listSources, type SourceRow } from "../store/sources.ts";
import { DELIVERIES_WORDS } from "./deliveries-words.ts";
import { addressIn, count, inEnglish, tableOf, timeIn } from "./figures.ts";
import type { Asked, DashboardDeps, Shown } from "./page.ts";

/** Rows of a table. */
const MOST = 50;

export async function deliveries(asked: Asked): Promise<Shown> {
  const { deps, language, at } = asked;
  const words = DELIVERIES_WORDS[language];
  const { timeZone } = deps.publication;
  const [jobs, hub, sources] = await Promise.all([
    jobStates(deps.db, at),
    readHub(deps.db, at, MOST),
    sourcesNamed(deps),
  ]);
  const number = (value: number) => count(value, language);
  const time = (seconds: number) => timeIn(seconds, timeZone, language);
  const numbers = (...headings: string[]) => headings.map((heading) => ({ heading, isNumber: true }));
  const plain = (...headings: string[]) => headings.map((heading) => ({ heading }));
  const some = (list: readonly unknown[]) =>
    list.length === MOST ? html`<p class="note">${words.most(MOST)}</p>` : "";
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
<p class="note">${words.zone(timeZone)}</p>
${tableOf(
  words.jobs,
  plain(words.job, words.last, words.state, words.next),
  jobs.map((one) =>
    isIdle(one, deps)
      ? [
          html`<bdi class="title" dir="ltr">${one.job.name}</bdi><br><span class="note">${words.notHere[one.job.name]}</span>`,
          ...["–", "–", "–"],
        ]
      : [
          html`<bdi class="title" dir="ltr">${one.job.name}</bdi><br><span class="note">${words.whats[one.job.name] ?? one.job.what}</span>`,
          one.row ? html`${time(Math.floor(one.row.started / 1000))}${lasting(one, asked)}` : words.never,
          html`${stateOf(one, asked)}${one.job.name === "sources" ? failingOf(sources, asked) : ""}`,
          time(one.next),
        ],
  ),
)}
${
  hub.topics.length === 0
    ? html`<h2>${words.topics}</h2><p class="empty">${words.noTopics}</p>`
    : html`${tableOf(
        words.topics,
        [...plain(words.topic), ...numbers(words.subscribers, words.owed, words.failing, words.paused)],
        hub.topics.map((one) => [
          addressIn(one.topic),
          ...[one.subscribers, one.owed, one.failing, one.paused].map(number),
        ]),
      )}${some(hub.topics)}
${
  hub.deliveries.length === 0
    ? html`<h2>${words.deliveries}</h2><p>${words.noDeliveries}</p>`
    : html`${tableOf(
        words.deliveries,
        [
          ...plain(words.callback, words.topic),
          ...numbers(words.failures),
          ...plain(words.reason, words.tried),
        ],
        hub.deliveries.map((one) => [
          withoutQuery(one.callback),
          addressIn(one.topic),
          number(one.failures),
          one.failure === null ? words.unknown : said(one.failure),
          one.paused ? words.untilRenewed : one.next_at <= at ? words.soon : time(one.next_at),
        ]),
      )}${some(hub.deliveries)}`
}`
}
${
  hub.pings.length === 0
    ? ""
    : html`${tableOf(
        words.pings,
        [...plain(words.hub, words.topic), ...numbers(words.failures), ...plain(words.tried)],
        hub.pings.map((one) => [
          withoutQuery(one.hub),
          addressIn(one.topic),
          number(one.failures),
          one.next_at <= at ? words.soon : time(one.next_at),
        ]),
      )}${some(hub.pings)}`
}
${
  sources.length === 0
    ? html`<h2>${words.sources}</h2><p class="empty">${words.noSources}</p>`
    : tableOf(
        words.sources,
        [...plain(words.source, words.asked, words.next), ...numbers(words.failures), ...plain(words.reason)],
        sources
          .toSorted((a, b) => b.failures - a.failures || (a.url < b.url ? -1 : 1))
          .slice(0, MOST)
          .map((one) => [
            withoutQuery(one.url),
            one.asked === null ? words.notAsked : time(one.asked),
            one.gone === null ? time(one.next) : words.gone,
            number(one.failures),
            one.failures > 0 && one.failure !== null ? said(one.failure) : "–",
          ]),
      )
}`,
  };
}

/** What fails, for the overview. */
export async function failing({ deps, language, at }: Asked): Promise<Html> {
  const words = DELIVERIES_WORDS[language];
  const [jobs, sources] = await Promise.all([jobStates(deps.db, at), sourcesNamed(deps)]);
  const names = [
    ...jobs.flatMap(({ job, row }) =>
      row && isFailing(row) ? [html`<bdi dir="ltr">${job.name}</bdi>`] : [],
    ),
    ...sources.filter(({ failures }) => failures > 0).map(({ url }) => withoutQuery(url)),
  ];
  return names.length === 0
    ? html`<p>${words.allWell}</p>`
    : html`<p><span class="bad">${words.failed}</span>: ${names.slice(0, MOST).map((name, i) => (i === 0 ? name : html` · ${name}`))}</p>`;
}

/** What is known of the sources that the settings name. */
async function sourcesNamed({ db, sources }: DashboardDeps): Promise<readonly SourceRow[]> {
  const rows = [...(await listSources(db)).values()];
  return sources ? rows.filter(({ url }) => sources.includes(url)) : rows;
}

/** Whether a job that never ran has nothing to do here. */
const isIdle = ({ job: { name }, row }: JobState, { idle = [], sources }: DashboardDeps): boolean =>
  row === undefined && (idle.includes(name) || (name === "sources" && sources?.length === 0));

function failingOf(sources: readonly SourceRow[], { language }: Asked): Html | "" {
  const some = sources.filter(({ failures }) => failures > 0).length;
  if (some === 0) return "";
  const [failing, all] = [some, sources.length].map((number) => count(number, language)) as [string, string];
  return html`<br><span class="bad">${DELIVERIES_WORDS[language].sourcesFail(failing, all)}</span>`;
}

/** How long the last run took. */
function lasting({ row }: JobState, { language }: Asked): Html | "" {
  const took = tookOf(row);
  if (took === undefined) return "";
  const words = DELIVERIES_WORDS[language];
  const text =
    took < 1000
      ? `${count(took, language)} ${words.milliseconds}`
      : `${count(took / 1000, language)} ${words.seconds}`;
  return html`<br><span class="note">${words.took(text)}</span>`;
}

function stateOf({ row }: JobState, { deps, language }: Asked): Html | string {
  const words = DELIVERIES_WORDS[language];
  if (!row) return "–";
  const state = isFailing(row)
    ? html`<span class="bad">${words.failed}</span>`
    : row.ended === null
      ? words.running
      : html`<span class="good">${words.good}</span>`;
  if (row.failed === null) return state;
  const when = timeIn(Math.floor(row.failed / 1000), deps.publication.timeZone, language);
  return html`${state}<br><span class="note">${words.lastFailure}: ${when}</span>${said(row.failure ?? "")}`;
}

/** Characters of what a program says. */
const LONGEST = 300;
const said = (text: string): Html => inEnglish(text.slice(0, LONGEST).toWellFormed());

/** An address of others; what stands behind `?` may be a secret. */
const withoutQuery = (address: string): Html => addressIn(address.replace(/\?.*$/s, "?…"));
