/** What an editor typed into the form of an article: read, and held against the article as it stands. */
import type { Article, Publication } from "../article.ts";
import type { Edit } from "../ingest/editing.ts";
import { LONGEST_LABEL, MOST_PHRASES, splitListed } from "../keywords/index.ts";
import type { InWords } from "../search.ts";
import { statedIn, type When, whenOf } from "./when.ts";

export interface Typed extends When {
  /** Of the article when it was opened. */
  readonly version: string;
  /** Phrases, one a line, or with ، or , between them. */
  readonly keywords: string;
}

/** The form of an article as nobody has touched it. */
export function typedOf({ keywords, published }: Article, version: string, { timeZone }: Publication): Typed {
  return { version, keywords: keywords.join("\n"), ...whenOf(published, timeZone) };
}

export const typedIn = (fields: URLSearchParams): Typed => ({
  version: fields.get("version") ?? "",
  keywords: (fields.get("keywords") ?? "").replaceAll("\r\n", "\n"),
  day: fields.get("day") ?? "",
  time: fields.get("time") ?? "",
});

/** Characters of keywords that are looked at: several times what the most of them can have. */
const MUCH = 5 * MOST_PHRASES * LONGEST_LABEL;

/** What the form asks for, or what is wrong in it. What was not touched is not in the edit, and stays as it is to the letter. */
export function editIn(
  typed: Typed,
  article: Article,
  publication: Publication,
): { readonly edit: Edit; readonly problems: readonly InWords[] } {
  const before = typedOf(article, typed.version, publication);
  const isDated = typed.day !== before.day || typed.time !== before.time;
  const published = isDated ? statedIn(typed, publication.timeZone) : undefined;
  const isMuch = typed.keywords.length > MUCH;
  const phrases = isMuch ? [] : splitListed(typed.keywords).filter((phrase) => phrase !== "");
  const isNamed = isMuch || phrases.join("\n") !== before.keywords;
  return {
    edit: { ...(published ? { published } : {}), ...(isNamed ? { keywords: phrases } : {}) },
    problems: [
      ...(isDated && !published ? [NO_DATE] : []),
      ...(isMuch ? [tooMany(typed.keywords.split("\n").length)] : isNamed ? againstPhrases(phrases) : []),
    ],
  };
}

const NO_DATE: InWords = {
  en: "The time of publishing is none; right would be a day such as 2026-05-01, with a time such as 14:30 or without one.",
  ar: "موعد النشر ليس تاريخا؛ والصواب يوم مثل ‪2026-05-01‬ ومعه وقت مثل ‪14:30‬ أو بلا وقت.",
};

const tooMany = (count: number): InWords => ({
  en: `There are ${count} keywords; right would be ${MOST_PHRASES} at most.`,
  ar: `عدد الكلمات المفتاحية ${count}؛ والصواب ${MOST_PHRASES} على الأكثر.`,
});

/** What is wrong with keywords, as people are told it. */
export function againstPhrases(phrases: readonly string[]): readonly InWords[] {
  const long = phrases.find((phrase) => [...phrase].length > LONGEST_LABEL);
  const empty = phrases.find((phrase) => !/[\p{L}\p{N}]/u.test(phrase));
  const start = [...(long ?? "")].slice(0, 40).join("");
  return [
    ...(phrases.length > MOST_PHRASES ? [tooMany(phrases.length)] : []),
    ...(long === undefined
      ? []
      : [
          {
            en: `The keyword “${start}…” has ${[...long].length} characters; right would be ${LONGEST_LABEL} at most.`,
            ar: `عدد أحرف «${start}…» ${[...long].length}؛ والصواب ${LONGEST_LABEL} على الأكثر.`,
          },
        ]),
    ...(empty === undefined
      ? []
      : [
          {
            en: `The keyword “${empty}” has neither a letter nor a digit; right would be a word.`,
            ar: `ليس في «${empty}» حرف ولا رقم؛ والصواب كلمة.`,
          },
        ]),
  ];
}
