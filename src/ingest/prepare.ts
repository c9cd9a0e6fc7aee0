/** Draft → what the article says but for its keywords: texts cleaned, body sanitised, addresses made sure. */
import type { Article, Author, Draft, Problem } from "../article.ts";
import { sanitise, summaryOf, textOf } from "../html.ts";
import { type ReadLine, readLine } from "../keywords/index.ts";
import { detectLanguage } from "../language.ts";
import { slugOf } from "../slug.ts";
import { cleanLine, cleanText } from "../text.ts";
import { type Describe, mediaBeside } from "./media.ts";
import {
  fewOf,
  LONGEST_LINE,
  LONGEST_SUMMARY,
  optional,
  type Report,
  shortLine,
  webAddress,
} from "./parts.ts";
import { wordsBeforeKeywords } from "./words.ts";

/** What an article says: all of it but its id, its slug and when it was updated. */
export type Content = Omit<Article, "id" | "slug" | "updated">;

/** A draft as far as it can be made an article without looking at others. It may pass from thread to thread. */
export interface Prepared
  extends Pick<
    Draft,
    "source" | "place" | "id" | "title" | "published" | "updated" | "image" | "attachments" | "addresses"
  > {
  /** The last part of its address, if it is new: from its title where it wishes for none. */
  readonly slug?: string;
  /** Phrases that the document tells apart, clean. */
  readonly listed: readonly string[];
  /** Its line of keywords, clean, and as it reads beside its text. */
  readonly line?: { readonly text: string; readonly read: ReadLine };
  /** What of it the full-text index has, without its keywords; empty where the draft is refused. */
  readonly words: string;
  /** Characters of the body. */
  readonly characters: number;
  /** Whether files of the publication decide on what it says, or are yet to come: it may change while its document does not. */
  readonly dependsOnFiles: boolean;
  /** Without keywords; undefined where the draft is refused. */
  readonly content?: Content;
  readonly problems: readonly Problem[];
}

/** What is told of the publication. */
export interface Preparing {
  /** The publication's (BCP 47). */
  readonly language: string;
  /** Type, size and measures of a file that the publication itself serves, by its path. */
  readonly describe?: Describe | undefined;
}

/** Longest title, in characters; what is past it is cut at a word. */
const LONGEST_TITLE = 500;
/** Longest name of a person, in characters, and most authors of an article: past them it is no byline. */
const LONGEST_NAME = 200;
const MOST_AUTHORS = 50;
/** Largest stored article, in characters: below what a row of D1 can hold (2 MB), whatever the script. */
const LARGEST = 600_000;
/** Longest id, as an address holds it: Atom's id is one, below the article's own where it is none itself. */
const LONGEST_ID = 3000;
/** Enough of an article to tell which words stand together. */
const MUCH_TEXT = 20_000;

/** Prepares a draft, or tells why it is refused (`content` undefined). */
export async function prepare(draft: Draft, { language: fallback, describe }: Preparing): Promise<Prepared> {
  const problems: Problem[] = [];
  const report = (severity: Problem["severity"], what: string, instead: string) =>
    problems.push({ severity, ...(draft.place ?? { file: draft.source }), what, instead });
  const isRefused = () => problems.some((one) => one.severity === "error");

  const title = shortTitle(cleanLine(draft.title), report);
  judge(draft, title, report);
  if (isRefused()) return prepared(draft, problems);
  const base = webAddress(draft.link, "link", report) ?? "/";
  const body = sanitise(draft.content, base);
  const text = textOf(body);
  if (body.length > LARGEST)
    report("error", `the body has ${body.length} characters`, `at most ${LARGEST}; split the article`);
  if (isRefused()) return prepared(draft, problems);

  const language = canonical(draft.language) ?? detectLanguage(`${title}\n${text}`, fallback);
  const line = draft.keywordLine === undefined ? undefined : cleanText(draft.keywordLine).trim();
  const summary =
    draft.summary === undefined
      ? summaryOf(text, language)
      : (shortLine(draft.summary, "summary", LONGEST_SUMMARY, report) ?? "");
  const { image, attachments, dependsOnFiles } = await mediaBeside(draft, body, base, describe, report);
  const content: Content = {
    title,
    published: draft.published,
    language,
    summary,
    content: body,
    authors: authors(draft.authors, report),
    keywords: [],
    ...(line ? { keywordLine: line } : {}),
    ...optional("image", image),
    ...list("attachments", attachments),
    ...optional("credit", shortLine(draft.credit, "credit", LONGEST_LINE, report)),
    ...optional("translator", shortLine(draft.translator, "translator", LONGEST_LINE, report)),
    ...list(
      "related",
      fewOf(draft.related, "related headlines", report).map((one) =>
        shortLine(one, "related headline", LONGEST_LINE, report),
      ),
    ),
    ...optional("link", base === "/" ? undefined : base),
  };
  return {
    ...prepared(draft, problems),
    ...(line === undefined
      ? {}
      : {
          line: {
            text: line,
            read: readLine(line, { text: `${title}\n${text}`.slice(0, MUCH_TEXT), language }),
          },
        }),
    slug: slugOf((draft.slug && cleanLine(draft.slug)) || title, "article"),
    words: wordsBeforeKeywords(content, text),
    dependsOnFiles,
    content,
  };
}

/** Prepares drafts one after the other. */
export async function prepareAll(
  drafts: readonly Draft[],
  preparing: Preparing,
): Promise<readonly Prepared[]> {
  const all: Prepared[] = [];
  for (const draft of drafts) all.push(await prepare(draft, preparing));
  return all;
}

/** What can be seen without cleaning the body. */
function judge(draft: Draft, title: string, report: Report): void {
  if (!title) report("error", "the title is empty", "a title of at least one letter");
  if (draft.id && encodeURIComponent(cleanLine(draft.id)).length > LONGEST_ID)
    report("error", `the id has ${draft.id.length} characters`, "an id of at most a few hundred");
  const time = Date.parse(draft.published.at);
  if (Number.isNaN(time) || time < -62135596800_000 || time > 253402300799_000)
    report(
      "error",
      `the date ${draft.published.at} cannot be written in a feed`,
      "a date between the years 1 and 9999",
    );
  // Mark-up that is many times what may be kept is not even cleaned.
  if (draft.content.length > 4 * LARGEST)
    report(
      "error",
      `the body has ${draft.content.length} characters`,
      `at most ${LARGEST}; split the article`,
    );
}

function prepared(draft: Draft, problems: readonly Problem[]): Prepared {
  const { source, title, published } = draft;
  return {
    source,
    ...optional("place", draft.place),
    ...optional("id", draft.id),
    title,
    published,
    ...optional("updated", draft.updated),
    ...optional("image", draft.image),
    ...optional("attachments", draft.attachments),
    ...optional("addresses", draft.addresses),
    listed: draft.keywords.map(cleanLine),
    words: "",
    characters: draft.content.length,
    dependsOnFiles: false,
    problems,
  };
}

const list = <Name extends string, Value>(name: Name, values: readonly (Value | undefined)[]) => {
  const known = values.filter((value) => value !== undefined);
  return optional(name, known.length > 0 ? known : undefined);
};

function shortTitle(title: string, report: Report): string {
  if (title.length <= LONGEST_TITLE) return title;
  report(
    "warning",
    `the title has ${title.length} characters and is cut`,
    `a title of at most ${LONGEST_TITLE}`,
  );
  const start = title.slice(0, LONGEST_TITLE);
  return `${start
    .slice(0, Math.max(start.lastIndexOf(" "), LONGEST_TITLE - 80))
    .toWellFormed()
    .replace(/\uFFFD$/, "")}…`;
}

function canonical(tag: string | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 5321 §4.5.3.1: 64 of a local part, 255 of a domain. */
const LONGEST_EMAIL = 320;
const EMAIL = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/;

/** Authors with a name; of one who is only an e-mail address, the name is what stands before the @. */
function authors(given: readonly Author[], report: Report): readonly Author[] {
  if (given.length > MOST_AUTHORS)
    report("warning", `${given.length} authors are named, and ${MOST_AUTHORS} kept`, "who wrote it");
  return given.slice(0, MOST_AUTHORS).flatMap((author) => {
    if (author.name.length > LONGEST_NAME) {
      report(
        "warning",
        `an author's name has ${author.name.length} characters and is left out: “${author.name.slice(0, 40)}…”`,
        `a name of at most ${LONGEST_NAME}`,
      );
      return [];
    }
    const stated = cleanLine(author.name);
    const email = [author.email, stated].find((one) => one && one.length <= LONGEST_EMAIL && EMAIL.test(one));
    const name = stated === email ? stated.split("@")[0] : stated;
    if (!name) return [];
    const link = webAddress(author.link, "author's address", report);
    return [{ name, ...optional("email", email), ...optional("link", link) }];
  });
}
