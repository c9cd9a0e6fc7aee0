/** `nashra check` in the dashboard: a feed of ours as it is now, or one at an address that is typed. */
import { html } from "hono/html";
import { AGGREGATORS, type AggregatorName } from "../check/aggregators/index.ts";
import { type AskedOf, checkAll } from "../check/all.ts";
import type { Finding } from "../check/index.ts";
import { ask } from "../jobs/asking.ts";
import { NEWS_SITEMAP } from "../lists/addresses.ts";
import { OutgoingError, refusalOf } from "../outgoing.ts";
import type { Html } from "../pages/layout.ts";
import { isFeedPath } from "../urls.ts";
import { addressIn, inEnglish } from "./figures.ts";
import { findingList, findingsNote, verdict } from "./findings.ts";
import { FOCUSED, formToken, here } from "./layout.ts";
import { ownDocuments, ownFindings } from "./own-documents.ts";
import type { Asked, Posted, Shown } from "./page.ts";
import { type ReadBy, readBy } from "./read-by.ts";

/** Bytes of a document that are checked here: more would keep readers waiting. */
const MOST = 2_000_000;
/** Characters of an address. */
const LONGEST = 2000;
const FEEDS = ["/feed.xml", "/atom.xml", "/feed.json", "/categories.opml"];

const WORDS = {
  ar: {
    title: "الفحص",
    ours: "خلاصة من خلاصاتنا",
    path: "مسارها",
    theirs: "أي خلاصة على الإنترنت",
    address: "عنوانها",
    for: "ومطالب",
    standards: "المعايير وحدها",
    all: "كل المجمّعات",
    check: "افحص",
    checked: "فُحص",
    writeOnly: "لفحص عنوان يلزم رمز يسمح بالكتابة، إذ يُسأل عندئذ خادم آخر.",
    notThere: "لا شيء في هذا المسار. الصواب مسار خلاصة مثل ‎/feed.xml أو ‎/categories/harbour-safety/atom.xml",
    noAddress: "هذا ليس عنوانا. الصواب عنوان كامل مثل https://paper.example/feed.xml",
    refused: "لا يُسأل هذا العنوان:",
    failed: "لم يأت جواب يُفحص:",
    answers: (status: number) => `أجاب بالرمز ${status}`,
    large: "الخلاصة أكبر من 2 م.ب. يفحصها الأمر nashra check.",
    long: "يطول فحص هذه الخلاصة أكثر مما يصح هنا. يفحصها الأمر nashra check.",
    here: "لا يُسأل غيرنا من هنا.",
    broke: "تعذّر الفحص لخطأ لدينا، ولا يدل ذلك على عيب في الخلاصة. حاول مرة أخرى بعد دقيقة.",
    pages: (some: number, all: number) =>
      `ولأخبار Google ‏(google-news) فُحصت أيضا صفحات أحدث المواد: ${some} من ${all}.`,
    rest: "ويفحصها كلها الأمر ‪nashra check --for google-news‬.",
  },
  en: {
    title: "Check",
    ours: "A feed of ours",
    path: "Its path",
    theirs: "Any feed on the internet",
    address: "Its address",
    for: "And what is asked for by",
    standards: "the standards alone",
    all: "all aggregators",
    check: "Check",
    checked: "Checked",
    writeOnly: "To check an address takes a token that may write: nashra asks another server then.",
    notThere:
      "There is nothing at this path. Right would be that of a feed, such as /feed.xml or /categories/harbour-safety/atom.xml",
    noAddress: "This is no address. Right would be a whole one, such as https://paper.example/feed.xml",
    refused: "This address is not asked:",
    failed: "There was no answer that could be checked:",
    answers: (status: number) => `it answered ${status}`,
    large: "The feed has more than 2 MB. nashra check does it.",
    long: "To check this feed takes longer than it may here. nashra check does it.",
    here: "From here nobody else is asked.",
    broke:
      "The check did not come to an end: this went wrong on our side, and says nothing of the feed. Try again in a minute.",
    pages: (some: number, all: number) =>
      `For Google News (google-news) the pages of the newest articles were looked at too: ${some} of ${all}.`,
    rest: "nashra check --for google-news looks at all of them.",
  },
} as const;

interface Document {
  readonly name: string;
  readonly address: string;
  readonly body: Uint8Array;
  readonly contentType: string;
}

/** Our own, by its path, also as an aggregator is given it. */
export async function checking(asked: Asked): Promise<Shown> {
  const { deps, query, language } = asked;
  const carried = asked.carried;
  const what = query.get("what")?.slice(0, LONGEST).trim();
  const names = namesIn(query.get("for"));
  const state = {
    what: what ?? "/feed.xml",
    address: carried?.get("address") ?? "",
    for: query.get("for") ?? carried?.get("for") ?? "",
  };
  if (what === undefined) return shown(asked, state);
  const path = pathIn(what, deps.publication.url);
  const documents = await ownDocuments(deps);
  const long = { problem: WORDS[language].long, status: 422 } as const;
  // What an aggregator reads of ours is its own.
  if (names.length > 0 && path === "/feed.xml") {
    const read = await readBy(names, documents, deps.publication.url);
    const findings = await ownFindings(
      deps,
      read.documents.map((one) => askedOf(asked, { ...one, name: one.path }, one.names, state)),
    );
    return shown(asked, state, findings ? { checked: namesOf(read), findings: findings.flat(), read } : long);
  }
  const isFit = isFeedPath(path) || path === NEWS_SITEMAP || path === "/categories.opml";
  const document = isFit ? await documents(path) : undefined;
  if (!document) return shown(asked, state, { problem: WORDS[language].notThere, status: 404 });
  const findings = await ownFindings(deps, [askedOf(asked, { ...document, name: path }, names, state)]);
  return shown(asked, state, findings ? { checked: [path], findings: findings.flat() } : long);
}

/** The feeds and the sitemap; pages are counted. */
const namesOf = ({ documents, pages }: ReadBy): readonly string[] => [
  ...new Set(documents.slice(0, documents.length - pages).map(({ path }) => path)),
];

/** One of others, by its address. */
export async function checkedAddress(posted: Posted): Promise<Shown> {
  const { deps, fields, language } = posted;
  const words = WORDS[language];
  const address = (fields.get("address") ?? "").trim().slice(0, LONGEST);
  const state = { what: "/feed.xml", address, for: fields.get("for") ?? "" };
  const refuse = (problem: string, detail?: string) =>
    shown(posted, state, { problem, ...(detail === undefined ? {} : { detail }), status: 422 });
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return refuse(words.noAddress);
  const { outgoing, anywhere = false } = deps;
  if (!outgoing) return refuse(words.here);
  const refusal = refusalOf(address, anywhere);
  if (refusal !== undefined) return refuse(words.refused, refusal);
  try {
    const answer = await ask(outgoing, address, { "User-Agent": "nashra check", Accept: "*/*" }, MOST);
    if (answer.status !== 200) return refuse(words.failed, words.answers(answer.status));
    if (answer.body.length > MOST) return refuse(words.large);
    const contentType = answer.headers["content-type"] ?? "";
    const document = { name: address, address: answer.at, body: answer.body, contentType };
    const about = askedOf(posted, document, namesIn(fields.get("for")), state);
    const findings = deps.checked ? (await deps.checked([about]))?.[0] : checkAll(about);
    return await (findings ? shown(posted, state, { checked: [address], findings }) : refuse(words.long));
  } catch (error) {
    if (error instanceof OutgoingError) return refuse(words.failed, error.message);
    console.error("dashboard:", error);
    return shown(posted, state, { problem: words.broke, status: 500 });
  }
}

const askedOf = (
  { at }: Asked,
  { body, address, contentType }: Document,
  names: readonly AggregatorName[],
  state: State,
): AskedOf => ({
  ...{ body, names, ifFitting: state.for === "all" },
  known: { address, now: new Date(at * 1000), ...(contentType === "" ? {} : { contentType }) },
});

const namesIn = (text: string | null): readonly AggregatorName[] =>
  text === "all" ? AGGREGATORS : AGGREGATORS.filter((one) => one === text);

/** The path of what is typed: one, or an address of ours. */
function pathIn(what: string, site: string): string {
  const path = what.startsWith(`${site}/`) ? what.slice(site.length) : what;
  return `/${path.replace(/^\/+/, "")}`;
}

interface State {
  readonly what: string;
  readonly address: string;
  readonly for: string;
}

interface Result {
  /** Names of what was. */
  readonly checked?: readonly string[];
  /** Where it is what aggregators read of ours. */
  readonly read?: ReadBy;
  readonly findings?: readonly Finding[];
  readonly problem?: string;
  /** In English. */
  readonly detail?: string;
  readonly status?: NonNullable<Shown["status"]>;
}

async function shown(
  asked: Asked,
  state: State,
  { checked, findings = [], read, problem, detail, status }: Result = {},
): Promise<Shown> {
  const { deps, language, session } = asked;
  const words = WORDS[language];
  const path = here(deps.publication, "/check");
  const choice = (id: string) => html`<label for="${id}">${words.for}</label>
<select id="${id}" name="for">${["", ...AGGREGATORS, "all"].map(
    (one) =>
      html`<option value="${one}"${one === state.for ? html` selected="selected"` : ""}>${one === "" ? words.standards : one === "all" ? words.all : one}</option>`,
  )}</select>`;
  return {
    title: words.title,
    ...(status === undefined ? {} : { status }),
    body: html`<h1>${words.title}</h1>
${problem === undefined ? "" : html`<p class="problem" role="alert"${FOCUSED}>${problem}${detail === undefined ? "" : inEnglish(detail)}</p>`}
${checked ? await result(asked, checked, findings, read) : ""}
<h2>${words.ours}</h2>
<form class="stacked" action="${path}">
<label for="what">${words.path}</label>
<input id="what" name="what" value="${state.what}" dir="ltr" required="required" maxlength="${LONGEST}" list="feeds" autocomplete="off">
<datalist id="feeds">${FEEDS.map((one) => html`<option value="${one}"></option>`)}</datalist>
${choice("for-ours")}
<button>${words.check}</button>
</form>
<h2>${words.theirs}</h2>
${
  session.scope === "write"
    ? html`<form class="stacked" method="post" action="${path}">${formToken(session)}
<label for="address">${words.address}</label>
<input id="address" name="address" type="url" value="${state.address}" dir="ltr" required="required" maxlength="${LONGEST}" placeholder="https://">
${choice("for-theirs")}
<button>${words.check}</button>
</form>`
    : html`<p class="note">${words.writeOnly}</p>`
}`,
  };
}

async function result(
  { deps, language }: Asked,
  names: readonly string[],
  findings: readonly Finding[],
  read: ReadBy | undefined,
): Promise<Html> {
  const words = WORDS[language];
  const { pages = 0, ofPages = 0 } = read ?? {};
  return html`<section aria-labelledby="checked"><h2 id="checked">${words.checked}: ${names.map((name, i) => html`${i === 0 ? "" : " · "}${addressIn(name)}`)}</h2>
<p>${verdict(findings, language)}</p>
${ofPages === 0 ? "" : html`<p class="note">${words.pages(pages, ofPages)}${pages < ofPages ? ` ${words.rest}` : ""}</p>`}
${findings.length > 0 ? findingsNote(language) : ""}
${await findingList(deps, findings, language)}</section>`;
}
