/** Draft → what the article says: texts cleaned, body sanitised, addresses made sure, keywords told apart. */
import type { Article, Author, Draft, Problem, Publication } from "../article.ts";
import { sanitise, summaryOf, textOf } from "../html.ts";
import { type Phrase, phrasesOf, type Vocabulary } from "../keywords/index.ts";
import { detectLanguage } from "../language.ts";
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

/** What an article says: all of it but its id, its slug and when it was updated. */
export type Content = Omit<Article, "id" | "slug" | "updated">;

export interface Composed {
  readonly content: Content;
  /** Its categories in order: the spelling used here, and the normal form. */
  readonly phrases: readonly Phrase[];
  /** How sure the cut of the line of keywords is (0 to 1), where an editor should look at it. */
  readonly doubt?: number;
  /** Whether files of the publication decide on what it says, or are yet to come. */
  readonly dependsOnFiles: boolean;
  readonly problems: readonly Problem[];
}

export interface ComposeContext {
  readonly publication: Publication;
  readonly vocabulary: Vocabulary;
  /** Lines of keywords as editors cut them. */
  readonly cuts?: ReadonlyMap<string, readonly string[]>;
  /** The article as it stands in the store: a keyword line that has not changed keeps its phrases. */
  readonly known?: Article | undefined;
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

/** Composes an article, or tells why it is refused (`content` undefined). */
export async function compose(
  draft: Draft,
  context: ComposeContext,
): Promise<Composed | { readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const report = (severity: Problem["severity"], what: string, instead: string) =>
    problems.push({ severity, ...(draft.place ?? { file: draft.source }), what, instead });

  const title = shortTitle(cleanLine(draft.title), report);
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
  if (problems.some((one) => one.severity === "error")) return { problems };
  const base = webAddress(draft.link, "link", report) ?? "/";
  const content = sanitise(draft.content, base);
  const text = textOf(content);
  if (content.length > LARGEST)
    report("error", `the body has ${content.length} characters`, `at most ${LARGEST}; split the article`);
  if (problems.some((one) => one.severity === "error")) return { problems };

  const language =
    canonical(draft.language) ?? detectLanguage(`${title}\n${text}`, context.publication.language);
  const line = draft.keywordLine === undefined ? undefined : cleanText(draft.keywordLine).trim();
  const listed = draft.keywords.map(cleanLine);
  const cut = line === undefined ? undefined : context.cuts?.get(line);
  const same = context.known && context.known.keywordLine === line && line !== undefined;
  const found = phrasesOf(
    same
      ? { keywords: context.known?.keywords ?? [] }
      : cut
        ? { keywords: [...listed, ...cut] }
        : { keywords: listed, ...(line ? { keywordLine: line } : {}), text: `${title}\n${text}`, language },
    context.vocabulary,
  );
  const reasons = new Map(found.dropped.map((one) => [one.reason, one.phrase]));
  for (const [reason, phrase] of reasons) {
    const count = found.dropped.filter((one) => one.reason === reason).length;
    const which =
      count === 1 ? `the keyword “${phrase}” is` : `${count} keywords, “${phrase}” among them, are`;
    report(
      "warning",
      `${which} left out: ${reason}`,
      "a short phrase with a letter or a digit, and few of them",
    );
  }
  if (found.doubtful && !same)
    report(
      "warning",
      `the keyword line was split without much certainty: ${found.phrases.map((one) => one.label).join(" | ")}`,
      "keywords with commas between them, or the phrases in keywords.txt",
    );

  const summary =
    draft.summary === undefined
      ? summaryOf(text, language)
      : (shortLine(draft.summary, "summary", LONGEST_SUMMARY, report) ?? "");
  const { image, attachments, dependsOnFiles } = await mediaBeside(
    draft,
    content,
    base,
    context.describe,
    report,
  );
  return {
    phrases: found.phrases,
    dependsOnFiles,
    ...(found.doubtful && !same ? { doubt: found.confidence } : {}),
    problems,
    content: {
      title,
      published: draft.published,
      language,
      summary,
      content,
      authors: authors(draft.authors, report),
      keywords: found.phrases.map((one) => one.label),
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
    },
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
