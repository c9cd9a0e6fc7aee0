/** Lines of keywords that were cut without much certainty: accepted as they are, or corrected, and learned. */
import { html } from "hono/html";
import type { Article } from "../article.ts";
import { cutLine } from "../ingest/corrections.ts";
import { cutFrom, learnCut } from "../ingest/knowledge.ts";
import { splitListed } from "../keywords/index.ts";
import { direction } from "../language.ts";
import { apart } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import { bytesOf } from "../pages/teaser.ts";
import type { InWords } from "../search.ts";
import { type Doubt, type DoubtPlace, doubtAbout, doubtsBehind } from "../store/corrections.ts";
import { articleNamed } from "../store/named.ts";
import { cleanText, lettersOf } from "../text.ts";
import { FOCUSED, formToken, here } from "./layout.ts";
import { editorPath } from "./listed.ts";
import type { Asked, Done, Posted, Shown } from "./page.ts";
import { againstPhrases } from "./typed.ts";
import { carriedNotice } from "./words.ts";

/** Lines on a page, and bytes of them. */
const MOST = 25;
const ROOM = 75_000;
/** Characters of a cut that are looked at. */
const LONGEST = 100_000;

const WORDS = {
  ar: {
    title: "كلمات غير مؤكدة",
    lead: "هذه سطور بلا فواصل قُطعت إلى عبارات بلا ثقة كافية. إذا صح القطع فاقبله، وإلا فضع الفواصل «،» في مواضعها: تتغير الخلاصات في الحال، ويُتعلم القطع للسطور القادمة.",
    line: "السطر كما كُتب",
    cut: "العبارات وبينها فواصل",
    sure: (percent: string) => `الثقة ${percent}`,
    save: "اقبل أو صحح",
    article: "المادة",
    next: "التالي",
    first: "من البداية",
    pages: "صفحات السطور",
    empty: "لا سطور غير مؤكدة: كل سطور الكلمات المفتاحية قُطعت بثقة.",
    done: "حُفظ القطع، وتُعُلّم للسطور القادمة.",
    otherWords: "في العبارات كلمات غير كلمات السطر؛ والصواب الكلمات نفسها بترتيبها، وبين العبارات فواصل.",
    settled: "صُحح هذا السطر بعد أن فتحت الصفحة، ولم يُحفظ ما كتبته. كلماته الآن:",
    yours: "وما كتبته:",
  },
  en: {
    title: "Doubtful keywords",
    lead: "These lines have no commas, and were cut into phrases without much certainty. If a cut is right, accept it; else put commas where phrases end: feeds change at once, and the cut is learned for lines to come.",
    line: "The line as it was written",
    cut: "Its phrases, with commas between them",
    sure: (percent: string) => `${percent} sure`,
    save: "Accept or correct",
    article: "The article",
    next: "Next",
    first: "From the beginning",
    pages: "Pages of lines",
    empty: "No doubtful lines: every line of keywords was cut with certainty.",
    done: "The cut is saved and learned.",
    otherWords:
      "The phrases have other words than the line; right would be the same words in their order, with commas between phrases.",
    settled:
      "This line was corrected after you had opened the page, and what you wrote is not saved. Its keywords are now:",
    yours: "What you wrote:",
  },
} as const;

/** What was typed for one line, and what is wrong with it. */
interface Tried {
  readonly guid: string;
  readonly cut: string;
  readonly problem?: InWords;
}

export async function doubtfulLines(asked: Asked, tried?: Tried, above: Html | "" = ""): Promise<Shown> {
  const { deps, language, query, carried } = asked;
  const words = WORDS[language];
  const typed = tried ?? (carried && { guid: carried.get("guid") ?? "", cut: carried.get("cut") ?? "" });
  const rows = await doubtsBehind(deps.db, placeIn(query), MOST + 1);
  const fits = fitting(rows);
  const last = rows.length > fits.length ? fits.at(-1) : undefined;
  // What someone typed is shown whatever page it was on.
  const own =
    typed && !fits.some(({ guid }) => guid === typed.guid) && (await doubtAbout(deps.db, typed.guid));
  const shown = own ? [own, ...fits] : fits;
  const notice = carriedNotice(asked) ?? (query.get("done") === "cut" ? words.done : undefined);
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
${notice ? html`<p class="notice" role="status">${notice}</p>` : ""}
${above}
${
  shown.length === 0
    ? html`<p class="empty">${words.empty}</p>`
    : html`<p class="lead">${words.lead}</p>
<ol class="rows">${shown.map((one, i) => lineForm(asked, one, i, typed?.guid === one.guid ? typed : undefined))}</ol>`
}
${turning(asked, last)}`,
  };
}

/** Someone else has cut the line at the same moment. */
class Settled extends Error {}

export async function lineCut(posted: Posted): Promise<Shown | Done> {
  const { deps, fields } = posted;
  const guid = fields.get("guid") ?? "";
  const cut = (fields.get("cut") ?? "").slice(0, LONGEST);
  const doubt = await doubtAbout(deps.db, guid);
  // Someone else has cut it meanwhile, or its article says something else now.
  if (!doubt || lettersOf(doubt.line) !== lettersOf(fields.get("line") ?? ""))
    return settled(posted, guid, cut);
  const proposed = proposedFor(doubt);
  // As it is proposed it is accepted, also where a word that stands twice in the line was left out.
  const isAccepted = cut.trim() === textOf(proposed);
  const phrases = isAccepted ? proposed : splitListed(cut).filter((phrase) => phrase !== "");
  if (!isAccepted && lettersOf(phrases.join("")) !== lettersOf(doubt.line)) {
    const problem = { en: WORDS.en.otherWords, ar: WORDS.ar.otherWords };
    return { ...(await doubtfulLines(posted, { guid, cut, problem })), status: 422 };
  }
  const [problem] = isAccepted ? [] : againstPhrases(phrases);
  if (problem) return { ...(await doubtfulLines(posted, { guid, cut, problem })), status: 422 };
  const line = cleanText(doubt.line).trim();
  try {
    await cutLine(deps, line, phrases, ({ id, keywords }) => {
      if (id === guid && JSON.stringify(keywords) !== doubt.phrases) throw new Settled();
    });
  } catch (error) {
    if (error instanceof Settled) return settled(posted, guid, cut);
    throw error;
  }
  if (deps.knowledge) learnCut(await deps.knowledge(), line, phrases);
  posted.wrote();
  const to = new URLSearchParams(placed(posted.query));
  to.set("done", "cut");
  return { location: `/dashboard/keywords?${to}` };
}

const proposedFor = ({ line, phrases }: Pick<Doubt, "line" | "phrases">) =>
  cutFrom(line, JSON.parse(phrases) as string[]);
/** With the comma of their own script between them. */
const textOf = (phrases: readonly string[]) => phrases.join(isArabic(phrases.join(" ")) ? "، " : ", ");
const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);

async function settled(posted: Posted, guid: string, cut: string): Promise<Shown> {
  const { deps, language } = posted;
  const words = WORDS[language];
  const found = await articleNamed(deps.db, guid);
  const keywords = found ? (JSON.parse(found.article) as Article).keywords : [];
  const above = html`<div class="problem" role="alert"${FOCUSED}><p>${words.settled} ${apart(textOf(keywords), language)}</p>
<p>${words.yours} ${apart(cut.slice(0, 4000), language)}</p></div>`;
  return { ...(await doubtfulLines(posted, undefined, above)), status: 412 };
}

function lineForm(
  { deps, language, session, query }: Asked,
  { guid, line, phrases, confidence }: Doubt,
  i: number,
  tried: Tried | undefined,
): Html {
  const { publication } = deps;
  const words = WORDS[language];
  const proposed = textOf(proposedFor({ line, phrases }));
  const way = direction(isArabic(line) ? "ar" : "en");
  const percent = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: "percent" }).format(confidence);
  const mayWrite = session.scope === "write";
  const place = query.has("behind") ? `?${new URLSearchParams(placed(query))}` : "";
  return html`<li>
<form class="stacked" method="post" action="${here(publication, `/keywords${place}`)}">${formToken(session)}
<input type="hidden" name="guid" value="${guid}"><input type="hidden" name="line" value="${line}">
<p class="line"><span class="unseen">${words.line}:</span> ${apart(line, language)}</p>
<p>${words.sure(percent)} · <a href="${here(publication, editorPath(guid))}">${words.article}<span class="unseen"> ${i + 1}</span></a></p>
${tried?.problem ? html`<p class="problem" role="alert" id="problem-${i}">${tried.problem[language]}</p>` : ""}
<label for="cut-${i}">${words.cut}</label>
<textarea id="cut-${i}" name="cut" rows="2" dir="${way}"${mayWrite ? "" : html` readonly="readonly"`}${tried?.problem ? html` aria-describedby="problem-${i}" aria-invalid="true" autofocus="autofocus"` : ""}>
${tried?.cut ?? proposed}</textarea>
${mayWrite ? html`<button>${words.save}</button>` : ""}
</form></li>
`;
}

/** What names the page in an address. */
const placed = (query: URLSearchParams): Record<string, string> =>
  query.has("behind") ? { behind: query.get("behind") ?? "", id: query.get("id") ?? "" } : {};

/** The last line of the page before. */
function placeIn(query: URLSearchParams): DoubtPlace {
  const confidence = Number.parseFloat(query.get("behind") ?? "-1");
  return { confidence: Number.isFinite(confidence) ? confidence : -1, guid: query.get("id") ?? "" };
}

function turning({ deps, language, query }: Asked, last: Doubt | undefined): Html | "" {
  const words = WORDS[language];
  const isBehind = query.has("behind");
  if (!isBehind && !last) return "";
  const next = last && new URLSearchParams({ behind: String(last.confidence), id: last.guid });
  return html`<nav class="pages" aria-label="${words.pages}">${isBehind ? html`<a href="${here(deps.publication, "/keywords")}">${words.first}</a> ` : ""}${next ? html`<a rel="next" href="${here(deps.publication, `/keywords?${next}`)}">${words.next}</a>` : ""}</nav>`;
}

/** As many as a page has room for; each line stands there four times. */
function fitting(rows: readonly Doubt[]): readonly Doubt[] {
  let room = ROOM;
  const end = rows.slice(0, MOST).findIndex(({ line, guid }, i) => {
    room -= 1500 + 3 * bytesOf(line) + bytesOf(guid) + encodeURIComponent(guid).length;
    return room < 0 && i > 0;
  });
  return rows.slice(0, end < 0 ? MOST : end);
}
