/** What a draft says and what the publication knows of keywords → the article's content and its categories. */
import type { Article, Problem } from "../article.ts";
import { type Phrase, phrasesOf } from "../keywords/index.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Content, Prepared } from "./prepare.ts";

export interface Composed {
  readonly content: Content;
  /** Its categories in order: the spelling used here, and the normal form. */
  readonly phrases: readonly Phrase[];
  /** How sure the cut of the line of keywords is (0 to 1), where an editor should look at it. */
  readonly doubt?: number;
  /** Its line is cut as it was; if that is in doubt, it stays so. */
  readonly isCutAsBefore?: true;
  readonly problems: readonly Problem[];
}

/** Adds the keywords to what a draft says. While the line of `known`, the article as it stands, is the same, so is its cut. */
export function compose(
  { content, listed, line, source, place }: Prepared & { readonly content: Content },
  { vocabulary, cuts }: Knowledge,
  known: Article | undefined,
): Composed {
  const problems: Problem[] = [];
  const warn = (what: string, instead: string) =>
    problems.push({ severity: "warning", ...(place ?? { file: source }), what, instead });
  const cut = line && cuts.get(line.text);
  const stays = known !== undefined && line !== undefined && known.keywordLine === line.text;
  const found = phrasesOf(
    stays
      ? { keywords: known.keywords }
      : cut
        ? { keywords: [...listed, ...cut] }
        : { keywords: listed, ...(line ? { keywordLine: line.read } : {}) },
    vocabulary,
  );
  for (const [reason, { phrase, count }] of byReason(found.dropped)) {
    const which =
      count === 1 ? `the keyword “${phrase}” is` : `${count} keywords, “${phrase}” among them, are`;
    warn(`${which} left out: ${reason}`, "a short phrase with a letter or a digit, and few of them");
  }
  const isDoubtful = found.doubtful && !stays;
  const keywords = found.phrases.map(({ label }) => label);
  if (isDoubtful)
    warn(
      `the keyword line was split without much certainty: ${keywords.join(" | ")}`,
      "keywords with commas between them, or the phrases in keywords.txt",
    );
  return {
    content: { ...content, keywords },
    phrases: found.phrases,
    ...(isDoubtful ? { doubt: found.confidence } : {}),
    ...(stays ? { isCutAsBefore: true as const } : {}),
    problems,
  };
}

/** The last phrase that was dropped for each reason, and how many were. */
function byReason(dropped: readonly { readonly phrase: string; readonly reason: string }[]) {
  const reasons = new Map<string, { phrase: string; count: number }>();
  for (const { phrase, reason } of dropped)
    reasons.set(reason, { phrase, count: (reasons.get(reason)?.count ?? 0) + 1 });
  return reasons;
}
