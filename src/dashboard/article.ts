/** The editor of one article. */
import { html } from "hono/html";
import type { Article, StatedDate } from "../article.ts";
import { edited, type Previewed, previewed } from "../ingest/editing.ts";
import { giveBack, withdraw } from "../ingest/withdrawing.ts";
import { versionOf, writeOver } from "../ingest/writing.ts";
import { apart, dateline } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import type { InWords } from "../search.ts";
import { articleNamed, type NamedArticle } from "../store/named.ts";
import { cleanLine } from "../text.ts";
import { absolute, articlePath } from "../urls.ts";
import { differences } from "./differences.ts";
import { editorForm } from "./editor-form.ts";
import { itemPreview } from "./item-preview.ts";
import { FOCUSED, here } from "./layout.ts";
import { badge, editorPath } from "./listed.ts";
import type { Asked, Done, Posted, Shown } from "./page.ts";
import { absent } from "./retracted.ts";
import { editIn, type Typed, typedIn, typedOf } from "./typed.ts";
import { momentIn } from "./when.ts";
import { carriedNotice } from "./words.ts";

const WORDS = {
  ar: {
    all: "كل المواد",
    open: "صفحتها في الموقع",
    changed: "آخر تغيير",
    hides: "المادة منشورة الآن. إذا حفظت اختفت في الحال من كل الخلاصات والصفحات، ولا يراها أحد حتى",
    saved: "حُفظت المادة.",
    hidden: "حُفظت المادة، ولا يراها أحد من الآن حتى",
    unchanged: "لم يتغير شيء.",
    back: "عادت المادة كما كانت.",
    other:
      "تغيرت المادة بعد أن فتحتها، ولم يُحفظ ما كتبته. قارن بين الاثنين: إذا حفظت الآن حلّ ما كتبته محل ما هو محفوظ.",
  },
  en: {
    all: "All articles",
    open: "Its page on the site",
    changed: "Last changed",
    hides:
      "The article is published now. As soon as you save, it leaves all feeds and pages, and nobody sees it until",
    saved: "The article is saved.",
    hidden: "The article is saved. Nobody sees it from now until",
    unchanged: "Nothing has changed.",
    back: "The article is back as it was.",
    other:
      "The article was changed after you had opened it, and what you wrote is not saved. Compare the two: if you save now, yours takes the place of what is stored.",
  },
} as const;

const NOTICES = ["saved", "hidden", "unchanged", "back"] as const;

/** Someone else has written the article since it was opened. */
class Conflict extends Error {}

const idIn = (query: URLSearchParams) => cleanLine((query.get("id") ?? "").slice(0, 4000));

/** The article's editor, or what became of it. */
export async function article(asked: Asked): Promise<Shown> {
  const { deps, language, query, carried } = asked;
  const found = await articleNamed(deps.db, idIn(query));
  if (!found) return absent(asked, idIn(query), carried);
  const done = NOTICES.find((one) => one === query.get("done"));
  const { published } = JSON.parse(found.article) as Article;
  // The address may be opened again when its time has come.
  const said = done === "hidden" && isPublished(found, asked.at) ? "saved" : done;
  const notice =
    carriedNotice(asked) ??
    (said === "hidden"
      ? html`${WORDS[language].hidden} ${momentLine(published, asked)}.`
      : said && WORDS[language][said]);
  const reason = carried?.get("reason") ?? undefined;
  return editor(asked, found, {
    ...(notice ? { notice } : {}),
    ...(carried?.has("keywords") ? { typed: typedIn(carried) } : {}),
    ...(reason === undefined ? {} : { reason }),
  });
}

/** Previews, saves, retracts or gives back. */
export async function articlePosted(posted: Posted): Promise<Shown | Done> {
  const { deps, query, fields } = posted;
  const id = idIn(query);
  const action = fields.get("do");
  if (action === "back") return gaveBack(posted, id);
  const found = await articleNamed(deps.db, id);
  if (!found) return absent(posted, id, fields);
  try {
    return action === "retract" ? await retracted(posted, found) : await saved(posted, found, action);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const now = await articleNamed(deps.db, id);
    return now ? conflict(posted, now) : absent(posted, id, fields);
  }
}

async function saved(posted: Posted, found: NamedArticle, action: string | null): Promise<Shown | Done> {
  const { deps, fields, at } = posted;
  const typed = typedIn(fields);
  const { edit, problems } = editIn(typed, JSON.parse(found.article) as Article, deps.publication);
  if (problems.length > 0) return { ...(await editor(posted, found, { typed, problems })), status: 422 };
  const draft = edited(found, edit);
  const hides = isPublished(found, at) && secondsOf(draft.published?.at) > at;
  if (action === "preview")
    return editor(posted, found, { typed, hides, preview: await previewed(deps, found, draft, at) });
  assertVersion(found.version, typed.version);
  const { result } = await writeOver(deps, found, [draft], async (before) => {
    assertVersion(before && (await versionOf(before, deps.hash)), typed.version);
  });
  if (result === "updated") posted.wrote();
  return { location: doneAt(found.guid, result === "updated" ? (hides ? "hidden" : "saved") : "unchanged") };
}

async function retracted({ deps, fields, at, wrote }: Posted, { guid }: NamedArticle): Promise<Done> {
  const reason = cleanLine((fields.get("reason") ?? "").slice(0, 1000)).slice(0, 500);
  await withdraw(deps, guid, {
    now: at,
    ...(reason === "" ? {} : { reason }),
    meets: async (before) => assertVersion(await versionOf(before, deps.hash), fields.get("version") ?? ""),
  });
  wrote();
  return { location: doneAt(guid, "retracted") };
}

async function gaveBack(posted: Posted, id: string): Promise<Shown | Done> {
  const result = await giveBack(posted.deps, id);
  if (!result) return article(posted);
  if (result === "back") posted.wrote();
  return { location: doneAt(id, result) };
}

const secondsOf = (date: string | undefined) => Date.parse(date ?? "") / 1000;
const isPublished = ({ article }: NamedArticle, at: number) =>
  secondsOf((JSON.parse(article) as Article).published.at) <= at;

/** A time of publishing on the publication's clocks; a day alone begins there. */
const momentLine = ({ at, hasTime }: StatedDate, { deps, language }: Asked): Html =>
  dateline(hasTime ? momentIn(secondsOf(at), deps.publication.timeZone) : at, hasTime, language);

function assertVersion(version: string | undefined, opened: string): void {
  if (version !== opened) throw new Conflict();
}

const doneAt = (guid: string, done: string) => `/dashboard${editorPath(guid)}&done=${done}`;

/** Of two editors the second: what the first did, beside what the second wrote. */
async function conflict(posted: Posted, now: NamedArticle): Promise<Shown> {
  const { deps, language, fields } = posted;
  const stored = typedOf(JSON.parse(now.article) as Article, now.version, deps.publication);
  const typed = { ...(fields.has("keywords") ? typedIn(fields) : stored), version: now.version };
  const beside = html`<p class="problem" role="alert"${FOCUSED}>${WORDS[language].other}</p>
${differences(language, stored, typed)}`;
  const reason = fields.get("reason") ?? undefined;
  const shown = await editor(posted, now, { typed, beside, ...(reason === undefined ? {} : { reason }) });
  return { ...shown, status: 412 };
}

interface Besides {
  readonly typed?: Typed;
  readonly notice?: string | Html;
  readonly problems?: readonly InWords[];
  readonly preview?: Previewed;
  /** What is previewed takes a published article away until later. */
  readonly hides?: boolean;
  readonly beside?: Html;
  readonly reason?: string;
}

async function editor(
  asked: Asked,
  found: NamedArticle,
  { typed, notice, problems = [], preview, hides = false, beside, reason }: Besides,
): Promise<Shown> {
  const { deps, session, language, at } = asked;
  const { publication } = deps;
  const words = WORDS[language];
  const stored = JSON.parse(found.article) as Article;
  const { title, slug, published, updated, keywordLine } = stored;
  const isScheduled = secondsOf(published.at) > at;
  const address = absolute(publication.url, articlePath(slug));
  return {
    title,
    body: html`<p class="kind"><a href="${here(publication, "/articles")}">${words.all}</a></p>
<h1>${apart(title, language)}</h1>
<p class="about">${badge(isScheduled ? "scheduled" : "published", language)} ${dateline(published.at, published.hasTime, language)}${secondsOf(updated) > at ? "" : html` · ${words.changed} ${dateline(updated, true, language)}`}${isScheduled ? "" : html` · <a href="${address}">${words.open}</a>`}</p>
${notice ? html`<p class="notice" role="status">${notice}</p>` : ""}
${problems.map((one, i) => html`<p class="problem" role="alert"${i === 0 ? FOCUSED : ""}>${one[language]}</p>`)}
${beside ?? ""}
${preview && hides ? html`<p class="problem" role="alert"${FOCUSED}>${words.hides} ${momentLine(preview.article.published, asked)}.</p>` : ""}
${preview ? itemPreview(publication, language, preview) : ""}
${editorForm(publication, language, session, {
  ...{ guid: found.guid, keywordLine, reason },
  typed: typed ?? typedOf(stored, found.version, publication),
})}`,
  };
}
