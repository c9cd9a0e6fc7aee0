/** Every feed: when it last changed, who asks for it, what 304 saves; and of one how large it is and whether it is valid. */
import { html } from "hono/html";
import { dayOf } from "../clock.ts";
import { apart } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import { readTogether, type Together } from "../store/audience-reports.ts";
import { readEdition } from "../store/editions.ts";
import { type Listed, readListPart } from "../store/listings.ts";
import { absolute, FEED_FILES, feedPath, type Subject } from "../urls.ts";
import { FEEDS_WORDS } from "./feeds-words.ts";
import { addressIn, bytesIn, count, share, tableOf, timeIn } from "./figures.ts";
import { findingList, findingsNote, verdict } from "./findings.ts";
import { here } from "./layout.ts";
import { type OwnDocument, ownDocuments, ownFindings, packedSize } from "./own-documents.ts";
import type { Asked, Shown } from "./page.ts";

/** Subjects on a page. */
const MOST = 20;
/** Days of requests. */
const DAYS = 30;
/** Characters of a slug. */
const LONGEST = 300;
const FORMATS = Object.keys(FEED_FILES) as (keyof typeof FEED_FILES)[];

interface Row {
  readonly subject: Subject;
  readonly label: string;
  readonly articles: number | undefined;
}

export async function feeds(asked: Asked): Promise<Shown> {
  const { deps, language, query, at } = asked;
  const words = FEEDS_WORDS[language];
  const kind = query.get("kind") === "author" ? "author" : "category";
  const behind = query.get("behind")?.slice(0, LONGEST) ?? "";
  const isFirst = kind === "category" && behind === "";
  const { listed, hasMore } = await readListPart(deps.db, kind, behind, at, MOST);
  const all: Row = { subject: { kind: "all" }, label: words.everything, articles: undefined };
  const rows = [
    ...(isFirst ? [all] : []),
    ...listed.map(({ slug, label, articles }: Listed): Row => ({ subject: { kind, slug }, label, articles })),
  ];
  const next = hasMore
    ? { kind, behind: listed.at(-1)?.slug ?? "" }
    : kind === "category"
      ? { kind: "author", behind: "" }
      : undefined;
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
${isFirst ? await sizesOf(asked, { kind: "all" }) : ""}
${rows.length > 0 ? await subjects(asked, rows, kind === "author" ? words.authors : words.categories) : ""}
${listed.length === 0 && kind === "category" ? html`<p class="empty">${words.none}</p>` : ""}
<p class="note">${words.days(DAYS)}</p>
<nav class="pages" aria-label="${words.pages}">${isFirst ? "" : html`<a href="${here(deps.publication, "/feeds")}">${words.first}</a> `}${
      next
        ? html`<a rel="next" href="${here(deps.publication, `/feeds?${new URLSearchParams(next)}`)}">${hasMore ? words.more : words.authors}</a>`
        : ""
    }</nav>`,
  };
}

async function subjects({ deps, language, at }: Asked, rows: readonly Row[], title: string): Promise<Html> {
  const words = FEEDS_WORDS[language];
  const { publication } = deps;
  const paths = rows.flatMap(({ subject }) => FORMATS.map((format) => feedPath(subject, format)));
  const [counted, changed] = await Promise.all([
    readTogether(deps.db, "feed", dayOf(at) - DAYS + 1, paths.length, paths),
    // The newest article tells when a feed changed.
    Promise.all(rows.map(async ({ subject }) => (await readEdition(deps.db, subject, at, 1))?.modified)),
  ]);
  const byFeed = new Map(counted.map((one) => [one.name, one]));
  return tableOf(
    title,
    [
      { heading: words.subject },
      { heading: words.articles, isNumber: true },
      { heading: words.changed },
      ...[words.subscribers, words.requests, words.unchanged, words.saved].map((heading) => ({
        heading,
        isNumber: true,
      })),
    ],
    rows.map(({ subject, label, articles }, i) => {
      const had = together(FORMATS.flatMap((format) => byFeed.get(feedPath(subject, format)) ?? []));
      const time = changed[i];
      return [
        html`<a href="${here(publication, feedPage(subject))}">${apart(label, language)}</a>`,
        articles === undefined ? "–" : count(articles, language),
        time ? timeIn(time, publication.timeZone, language) : "–",
        had.subscribers === null ? "–" : count(had.subscribers, language),
        count(had.requests, language),
        share(had.unchanged, had.requests, language),
        had.saved === undefined ? "–" : bytesIn(had.saved, language),
      ];
    }),
  );
}

const feedPage = (subject: Subject) =>
  `/feed?${new URLSearchParams({ kind: subject.kind, ...(subject.kind === "all" ? {} : { slug: subject.slug }) })}`;

/** What a subject's formats had; each saved what it sends on average, as often as it was answered 304. */
function together(all: readonly Together[]) {
  const sum = (of: (one: Together) => number) => all.reduce((total, one) => total + of(one), 0);
  const known = all.filter(({ requests, unchanged, bytes }) => requests > unchanged && bytes > 0);
  return {
    subscribers: all.some((one) => one.subscribers !== null) ? sum((one) => one.subscribers ?? 0) : null,
    requests: sum((one) => one.requests),
    unchanged: sum((one) => one.unchanged),
    saved:
      known.length > 0
        ? known.reduce(
            (total, one) => total + (one.unchanged * one.bytes) / (one.requests - one.unchanged),
            0,
          )
        : undefined,
  };
}

/** The feeds of one subject. */
export async function feed(asked: Asked): Promise<Shown> {
  const { deps, language, query, at } = asked;
  const words = FEEDS_WORDS[language];
  const kind = query.get("kind");
  const slug = query.get("slug")?.slice(0, LONGEST) ?? "";
  const subject: Subject = kind === "category" || kind === "author" ? { kind, slug } : { kind: "all" };
  const edition = await readEdition(deps.db, subject, at, 1);
  const back = html`<p><a href="${here(deps.publication, "/feeds")}">${words.back}</a></p>`;
  if (!edition)
    return {
      title: words.title,
      status: 404,
      body: html`<h1>${words.title}</h1><p class="empty">${words.missing}</p>${back}`,
    };
  const label = edition.label ?? words.everything;
  return {
    title: `${words.title}: ${label}`,
    body: html`<h1>${apart(label, language)}</h1>
${await sizesOf(asked, subject)}
<p>${words.readBy} ${FORMATS.map((format) => {
      const path = feedPath(subject, format);
      return html`<a href="${here(deps.publication, `/audience?${new URLSearchParams({ feed: path })}`)}">${FEED_FILES[format]}</a> `;
    })}· <a href="${here(deps.publication, `/check?${new URLSearchParams({ what: feedPath(subject, "rss") })}`)}">${words.check}</a></p>
${back}`,
  };
}

/** What the three feeds of a subject weigh and what is wrong in them, made now. */
async function sizesOf({ deps, language, at }: Asked, subject: Subject): Promise<Html> {
  const words = FEEDS_WORDS[language];
  const { publication } = deps;
  const documents = await ownDocuments(deps);
  const own: OwnDocument[] = [];
  for (const format of FORMATS) {
    const document = await documents(feedPath(subject, format));
    if (document) own.push(document);
  }
  const now = new Date(at * 1000);
  const said = await ownFindings(
    deps,
    own.map(({ body, address, contentType }) => ({
      ...{ body, names: [], ifFitting: false },
      known: { address, contentType, now },
    })),
  );
  const packed = await Promise.all(own.map(packedSize));
  const found = own.map((one, i) => ({ ...one, packed: packed[i] ?? 0, findings: said?.[i] }));
  const broken = found.flatMap(({ path, findings = [] }) =>
    findings.length > 0 ? [{ path, findings }] : [],
  );
  return html`${tableOf(
    words.sizes,
    [
      { heading: words.format },
      { heading: words.size, isNumber: true },
      { heading: words.packed, isNumber: true },
      { heading: words.changed },
      { heading: words.validity },
    ],
    found.map((one) => [
      html`<a href="${absolute(publication.url, one.path)}">${addressIn(one.path)}</a>`,
      bytesIn(one.body.length, language),
      bytesIn(one.packed, language),
      one.modified ? timeIn(Date.parse(one.modified) / 1000, publication.timeZone, language) : "–",
      one.findings ? verdict(one.findings, language) : words.long,
    ]),
  )}${
    broken.length > 0
      ? html`<h2>${words.findings}</h2>${findingsNote(language)}${await Promise.all(
          broken.map(
            async (one) =>
              html`<h3>${addressIn(one.path)}</h3>${await findingList(deps, one.findings, language)}`,
          ),
        )}`
      : ""
  }`;
}
