/** One article in a list of the dashboard: its title leads to its editor. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { apart, dateline } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import { bytesOf, shortened } from "../pages/teaser.ts";
import type { Managed } from "../store/managed.ts";
import { absolute, articlePath } from "../urls.ts";
import { here } from "./layout.ts";
import { momentIn } from "./when.ts";

export type ListedState = "published" | "scheduled" | "retracted";

export const STATE_WORDS = {
  ar: { published: "منشورة", scheduled: "مجدولة", retracted: "مسحوبة", doubtful: "كلمات غير مؤكدة" },
  en: {
    published: "published",
    scheduled: "scheduled",
    retracted: "retracted",
    doubtful: "doubtful keywords",
  },
} as const;

const WORDS = {
  ar: { open: "صفحتها", untitled: "مادة مسحوبة" },
  en: { open: "its page", untitled: "A retracted article" },
} as const;

/** Where an article's editor is. */
export const editorPath = (guid: string): string => `/article?id=${encodeURIComponent(guid)}`;

export function listedArticle(
  publication: Publication,
  language: "ar" | "en",
  one: Managed,
  state: ListedState,
): Html {
  const { guid, slug, title, has_time } = one;
  const at = state === "retracted" ? momentIn(one.placed_at, publication.timeZone) : one.at;
  const words = WORDS[language];
  const name =
    title === null ? html`${words.untitled} <bdi>${slug}</bdi>` : apart(shortened(title), language);
  return html`<li>
<a class="title" href="${here(publication, editorPath(guid))}">${name}</a>
<p class="about">${badge(state, language)}${one.doubtful ? html` ${badge("doubtful", language)}` : ""} ${dateline(at, has_time === 1, language)}${
    state === "scheduled"
      ? ""
      : html` · <a href="${absolute(publication.url, articlePath(slug))}">${words.open}</a>`
  }</p>
</li>
`;
}

export const badge = (state: ListedState | "doubtful", language: "ar" | "en"): Html =>
  html`<span class="badge ${state}">${STATE_WORDS[language][state]}</span>`;

/** About how many bytes of a page it takes. */
export const sizeOf = ({ guid, slug, title }: Managed): number =>
  400 + encodeURIComponent(guid).length + encodeURIComponent(slug).length + bytesOf(shortened(title ?? slug));
