/** The page at a feed's address: what a feed is, how to subscribe to this one, and what is in it. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { FORMATS, type FormatName } from "../document/index.ts";
import type { Profile } from "../feed/profiles.ts";
import type { Edition } from "../store/edition.ts";
import {
  absolute,
  archivePath,
  feedPath,
  PROFILE_NAMES,
  type ProfileName,
  pagePath,
  profilePath,
  type Selection,
  sourcePath,
} from "../urls.ts";
import { apart } from "./labels.ts";
import { type Html, layout, NAMES } from "./layout.ts";
import { place } from "./place.ts";
import { qrCode } from "./qr.ts";
import { inAnApp, READERS } from "./readers.ts";
import { type Row, teasers } from "./teaser.ts";
import { type Words, wordsDirection, wordsFor } from "./words.ts";

/** A feed in one format, and its newest articles. */
export interface Viewed {
  readonly selection: Selection;
  readonly format: FormatName;
  readonly edition: Edition;
  readonly articles: readonly Row[];
  /** The aggregator as which it is given. */
  readonly profile?: Profile | undefined;
}

/** Articles that are shown at most. */
export const SHOWN = 20;
/** Bytes of the page for articles, beside what the feed's address takes wherever it stands. */
const ROOM = 60_000;
const PLACES_OF_ADDRESS = 8;
/** Characters of an address that readers take as part of one of theirs. */
const LONGEST_TAKEN = 1500;

/** What aggregators are called. */
const AGGREGATORS: Readonly<Record<ProfileName, string>> = {
  apple: "Apple News",
  feedly: "Feedly",
  flipboard: "Flipboard",
  msn: "MSN",
};

/** A whole page. */
export async function feedView(publication: Publication, viewed: Viewed): Promise<string> {
  const { selection, format, edition, articles, profile } = viewed;
  const words = wordsFor(publication.language);
  const isArchive = selection.kind === "archive";
  const subject = isArchive ? selection.of : selection;
  const own = profile ? profilePath(subject, profile.name) : feedPath(subject, format);
  const address = absolute(publication.url, own);
  const page = isArchive ? `${words.archive} ${selection.page}` : undefined;
  const label = edition.label ?? publication.title;
  const kind = profile ? words.feedFor(AGGREGATORS[profile.name]) : `${words.feed} (${NAMES[format]})`;
  const title = [label, page, edition.label === undefined ? undefined : publication.title, kind];
  return layout(publication, {
    title: title.filter((one) => one !== undefined).join(" · "),
    subscribing: true,
    ...(subject.kind === "all" ? {} : { feeds: [{ subject, label }] }),
    body: html`<div lang="${words.language}" dir="${wordsDirection(words)}">
<p class="kind">${[kind, ...(page === undefined ? [] : [page])].join(" · ")}</p>
<h1>${apart(label, words.language)}</h1>
<p class="lead">${lead(viewed, words)}</p>
<section class="feed" id="subscribe" aria-label="${words.subscribe}">
${addressed(address, words)}
${profile ? ofProfile(publication, viewed, profile, words) : ""}
${profile || address.length > LONGEST_TAKEN ? "" : subscribing(address, words)}
${profile ? "" : others(publication, viewed, words)}
${profile ? "" : scanned(await qrCode(address), words)}
</section>
<h2>${isArchive ? words.onPage : words.inFeed}</h2>
</div>
${articles.length === 0 ? html`<p class="empty">${nothing(selection, words)}</p>` : teasers(publication, articles.slice(0, SHOWN), ROOM - PLACES_OF_ADDRESS * address.length)}
<nav class="pages" aria-label="${words.pages}" lang="${words.language}" dir="${wordsDirection(words)}"><a href="${place(publication, isArchive ? archivePath(selection) : pagePath(subject))}">${words.onSite}</a></nav>
<script src="${place(publication, "/copy.js")}" defer="defer"></script>`,
  });
}

function lead({ selection, profile }: Viewed, words: Words): string {
  if (profile) return words.profileIs(AGGREGATORS[profile.name]);
  return selection.kind === "archive" ? words.feedArchiveIs : words.feedIs;
}

function nothing({ kind }: Selection, words: Words): string {
  if (kind === "search") return words.nothingFound;
  return kind === "all" ? words.empty : words.emptyPage;
}

/** The address, which can be selected whole, and the button that a script shows. */
function addressed(address: string, words: Words): Html {
  const lines = Math.min(4, Math.ceil(address.length / 44));
  return html`<div class="address"><label for="address">${words.feedAddress}</label>
<textarea id="address" dir="ltr" lang="en" rows="${lines}" readonly="readonly" spellcheck="false">${address}</textarea>
<button type="button" id="copy" hidden="hidden">${words.copy}</button>
<output id="copied" for="address" data-said="${words.copied}"></output></div>`;
}

function subscribing(address: string, words: Words): Html {
  return html`<h2>${words.openIn}</h2>
<ul class="readers">${READERS.map(
    ({ name, subscribe }) =>
      html`<li><a rel="nofollow" lang="en" dir="ltr" href="${subscribe(address)}">${name}</a></li>
`,
  )}<li><a rel="nofollow" href="${inAnApp(address)}">${words.anApp}</a></li></ul>`;
}

const scanned = (code: Html | undefined, words: Words): Html | "" =>
  code ? html`<figure class="scanned">${code}<figcaption>${words.scan}</figcaption></figure>` : "";

/** The feed in the other formats, as it is sent, and all feeds at once. */
function others(publication: Publication, { selection, format }: Viewed, words: Words): Html {
  const formats = (Object.keys(FORMATS) as FormatName[]).filter((one) => one !== format);
  const source = sourcePath(feedPath(selection, format));
  return html`<p class="others">${words.otherFormats}: ${formats.map(
    (one, at) =>
      html`${at > 0 ? words.comma : ""}<a href="${place(publication, feedPath(selection, one))}"><bdi lang="en" dir="ltr">${NAMES[one]}</bdi></a>`,
  )} · <a rel="nofollow" href="${place(publication, source)}">${words.feedSource}</a> · <a href="${place(publication, "/categories.opml")}">${words.allFeeds}</a></p>`;
}

/** What differs in an aggregator's feed, and where the feed for readers and those of other aggregators are. */
function ofProfile(publication: Publication, { selection }: Viewed, profile: Profile, words: Words): Html {
  const link = (path: string, text: Html | string) =>
    html`<a rel="nofollow" href="${place(publication, path)}">${text}</a>`;
  const named = (name: ProfileName) => html`<bdi lang="en" dir="ltr">${AGGREGATORS[name]}</bdi>`;
  const rest = PROFILE_NAMES.filter((name) => name !== profile.name);
  return html`<div class="differs"><p>${words.profileHas(profile.size)[profile.name]}</p>
<p class="others">${link(feedPath(selection, "rss"), words.feedItself)} · ${words.otherAggregators}: ${rest.map(
    (name, at) => html`${at > 0 ? words.comma : ""}${link(profilePath(selection, name), named(name))}`,
  )} · ${link(sourcePath(profilePath(selection, profile.name)), words.feedSource)}</p></div>`;
}
