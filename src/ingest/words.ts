/** What of an article the full-text index has. */
import { textOf } from "../html.ts";
import { languageTokens, wordsOf } from "../words.ts";
import type { Content } from "./prepare.ts";

/** The words of its title, its body (as plain text), its people and its source. */
export function wordsBeforeKeywords({ title, authors, credit, translator }: Content, text: string): string {
  return wordsOf(
    [title, text, ...authors.map(({ name }) => name), credit ?? "", translator ?? ""].join("\n"),
  );
}

/** All tokens that do not depend on the store; `known` are the words before its keywords where they were found already. */
export function indexedWords(
  content: Content,
  known = wordsBeforeKeywords(content, textOf(content.content)),
): string {
  return [known, wordsOf(content.keywords.join("\n")), ...languageTokens(content.language)]
    .filter((words) => words !== "")
    .join(" ");
}
