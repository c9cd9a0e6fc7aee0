/** What a browser shows at the address of a feed that is not there: what is wrong, what would be right, ways back. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import type { FormatName } from "../document/index.ts";
import { absolute, feedPath, listPath, PROFILE_NAMES, profilePath, type Subject } from "../urls.ts";
import { apart, inWords } from "./labels.ts";
import { type Html, layout } from "./layout.ts";
import { place } from "./place.ts";
import { wordsFor } from "./words.ts";

const WORDS = {
  ar: {
    title: "لا توجد خلاصة بهذا العنوان",
    missing:
      "ليس هنا قسم ولا كاتب ولا صفحة أرشيف بهذا العنوان نُشرت فيها مادة. ربما تغيّر العنوان، أو نقص منه حرف.",
    profile: (name: string) => `لا توجد صيغة باسم «\u2068${name}\u2069».`,
    onlyRss: "صيغ المجمّعات لخلاصات RSS وحدها.",
    right: "وهذه خلاصات موجودة:",
    everything: "كل المواد",
    feed: "الخلاصة نفسها",
    profileFor: (name: string) => `كما يطلبها \u2068${name}\u2069`,
  },
  en: {
    title: "There is no feed at this address",
    missing:
      "There is no category, author or page of the archive here with a published article. The address may have changed, or a letter of it is missing.",
    profile: (name: string) => `There is no profile “\u2068${name}\u2069”.`,
    onlyRss: "Only RSS has profiles for aggregators.",
    right: "These feeds are there:",
    everything: "All articles",
    feed: "The feed itself",
    profileFor: (name: string) => `As ${name} asks for it`,
  },
} as const;

/** Characters of a name that are shown. */
const LONGEST = 60;

/** Of a profile that is none, or of a format that has none. */
export function noProfilePage(
  publication: Publication,
  of: Subject,
  format: FormatName,
  name: string,
): Promise<string> {
  const words = WORDS[wordsFor(publication.language).language];
  const shown = name.slice(0, LONGEST).toWellFormed();
  return noFeed(publication, format === "rss" ? words.profile(shown) : words.onlyRss, [
    [feedPath(of, format), words.feed],
    ...PROFILE_NAMES.map((one): [string, string] => [profilePath(of, one), words.profileFor(one)]),
  ]);
}

/** Of a category, an author or a page of an archive that is not there. */
export function noFeedPage(publication: Publication): Promise<string> {
  const words = WORDS[wordsFor(publication.language).language];
  return noFeed(publication, words.missing, [[feedPath({ kind: "all" }, "rss"), words.everything]]);
}

/** The same to a reader of feeds: plain text. */
export function noFeedText(publication: Publication): string {
  const words = WORDS[wordsFor(publication.language).language];
  const everything = absolute(publication.url, feedPath({ kind: "all" }, "rss"));
  return `${words.title}.\n${words.missing}\n${words.everything}: ${everything}\n`;
}

function noFeed(
  publication: Publication,
  problem: string,
  feeds: readonly (readonly [path: string, label: string])[],
): Promise<string> {
  const { language, ...common } = wordsFor(publication.language);
  const words = WORDS[language];
  const way = (path: string, label: string): Html => html`<a href="${place(publication, path)}">${label}</a>`;
  return layout(publication, {
    title: `${words.title} · ${publication.title}`,
    body: html`<div${inWords(publication)}><h1>${words.title}</h1>
<p class="problem" role="alert">${problem}</p>
<p>${words.right}</p>
<ul>${feeds.map(
      ([path, label]) =>
        html`<li>${way(path, label)} <code>${apart(path, "en")}</code></li>
`,
    )}</ul>
<p>${way(listPath("category"), common.categories)} · ${way(listPath("author"), common.authors)} · ${way("/", common.home)}</p></div>`,
  });
}
