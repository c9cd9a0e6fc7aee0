/** What of an article the full-text index has. */
import type { Article } from "../article.ts";
import { textOf } from "../html.ts";
import { languageTokens, wordsOf } from "../words.ts";
import type { Content } from "./prepare.ts";

/** The words of its title, its body (as plain text), its people and its source. */
export function wordsBeforeKeywords({ title, authors, credit, translator }: Content, text: string): string {
  return wordsOf(
    [title, text, ...authors.map(({ name }) => name), credit ?? "", translator ?? ""].join("\n"),
  );
}

/** All tokens of an article as the store has it (JSON of Article) that do not depend on the store. */
export function storedWords(article: string): string {
  const { id: _id, slug: _slug, updated: _updated, ...content } = JSON.parse(article) as Article;
  return indexedWords(content);
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
