/** The editor of one article. */
import { html } from "hono/html";
import type { Article } from "../article.ts";
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
import { here } from "./layout.ts";
import { badge, editorPath } from "./listed.ts";
import type { Asked, Done, Posted, Shown } from "./page.ts";
import { absent } from "./retracted.ts";
import { editIn, type Typed, typedIn, typedOf } from "./typed.ts";
import { carriedNotice } from "./words.ts";

const WORDS = {
  ar: {
    all: "كل المواد",
    open: "صفحتها في الموقع",
    changed: "آخر تغيير",
    saved: "حُفظت المادة.",
    unchanged: "لم يتغير شيء.",
    back: "عادت المادة كما كانت.",
    other:
      "تغيرت المادة بعد أن فتحتها، ولم يُحفظ ما كتبته. قارن بين الاثنين: إذا حفظت الآن حلّ ما كتبته محل ما هو محفوظ.",
  },
  en: {
    all: "All articles",
    open: "Its page on the site",
    changed: "Last changed",
    saved: "The article is saved.",
    unchanged: "Nothing has changed.",
    back: "The article is back as it was.",
    other:
      "The article was changed after you had opened it, and what you wrote is not saved. Compare the two: if you save now, yours takes the place of what is stored.",
  },
} as const;

const NOTICES = ["saved", "unchanged", "back"] as const;

/** Someone else has written the article since it was opened. */
class Conflict extends Error {}

const idIn = (query: URLSearchParams) => cleanLine((query.get("id") ?? "").slice(0, 4000));

/** The article's editor, or what became of it. */
export async function article(asked: Asked): Promise<Shown> {
  const { deps, language, query, carried } = asked;
  const found = await articleNamed(deps.db, idIn(query));
  if (!found) return absent(asked, idIn(query), carried);
  const done = NOTICES.find((one) => one === query.get("done"));
  const notice = carriedNotice(asked) ?? (done && WORDS[language][done]);
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
  if (action === "preview")
    return editor(posted, found, { typed, preview: await previewed(deps, found, draft, at) });
  assertVersion(found.version, typed.version);
  const { result } = await writeOver(deps, found, [draft], async (before) => {
    assertVersion(before && (await versionOf(before, deps.hash)), typed.version);
  });
  if (result === "updated") posted.wrote();
  return { location: doneAt(found.guid, result === "updated" ? "saved" : "unchanged") };
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

function assertVersion(version: string | undefined, opened: string): void {
  if (version !== opened) throw new Conflict();
}

const doneAt = (guid: string, done: string) => `/dashboard${editorPath(guid)}&done=${done}`;

/** Of two editors the second: what the first did, beside what the second wrote. */
async function conflict(posted: Posted, now: NamedArticle): Promise<Shown> {
  const { deps, language, fields } = posted;
  const stored = typedOf(JSON.parse(now.article) as Article, now.version, deps.publication);
  const typed = { ...(fields.has("keywords") ? typedIn(fields) : stored), version: now.version };
  const beside = html`<p class="problem" role="alert">${WORDS[language].other}</p>
${differences(language, stored, typed)}`;
  const reason = fields.get("reason") ?? undefined;
  const shown = await editor(posted, now, { typed, beside, ...(reason === undefined ? {} : { reason }) });
  return { ...shown, status: 412 };
}

interface Besides {
  readonly typed?: Typed;
  readonly notice?: string;
  readonly problems?: readonly InWords[];
  readonly preview?: Previewed;
  readonly beside?: Html;
  readonly reason?: string;
}

async function editor(
  { deps, session, language, at }: Asked,
  found: NamedArticle,
  { typed, notice, problems = [], preview, beside, reason }: Besides,
): Promise<Shown> {
  const { publication } = deps;
  const words = WORDS[language];
  const stored = JSON.parse(found.article) as Article;
  const { title, slug, published, updated, keywordLine } = stored;
  const isScheduled = Date.parse(published.at) / 1000 > at;
  const address = absolute(publication.url, articlePath(slug));
  return {
    title,
    body: html`<p class="kind"><a href="${here(publication, "/articles")}">${words.all}</a></p>
<h1>${apart(title, language)}</h1>
<p class="about">${badge(isScheduled ? "scheduled" : "published", language)} ${dateline(published.at, published.hasTime, language)} · ${words.changed} ${dateline(updated, true, language)}${isScheduled ? "" : html` · <a href="${address}">${words.open}</a>`}</p>
${notice ? html`<p class="notice" role="status">${notice}</p>` : ""}
${problems.map((one) => html`<p class="problem" role="alert">${one[language]}</p>`)}
${beside ?? ""}
${preview ? itemPreview(publication, language, preview) : ""}
${editorForm(publication, language, session, {
  ...{ guid: found.guid, keywordLine, reason },
  typed: typed ?? typedOf(stored, found.version, publication),
})}`,
  };
}
