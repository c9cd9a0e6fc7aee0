/** What a newsroom's layout has below the body, at the end of a Markdown file: source, keywords, related headlines. */
import type { Token } from "marked";
import type { ArticleFields } from "./article-schema.ts";
import type { Finding } from "./date.ts";
import { labelOf } from "./text-labels.ts";
import { type Block, block, isParagraph } from "./text-lines.ts";
import { Sections } from "./text-sections.ts";

export interface Tail {
  /** How many of the blocks are the body. */
  readonly start: number;
  readonly values: Partial<ArticleFields>;
  readonly warnings: readonly (Finding & { readonly line: number })[];
}

/** A block's lines without the marks of headings and emphasis; lists keep their bullets. */
function plainBlock({ raw }: Token, line: number): Block {
  const lines = raw.trim().split("\n");
  return block(
    lines.map((text, i) => ({
      text: text
        .replace(/^#+\s+|\s+#+$|\*\*|__/g, "")
        .replace(/\s+/g, " ")
        .trim(),
      number: line + i,
    })),
  );
}

/** Begins the tail: a source line, or the keywords' heading or line. */
function opens(token: Token): boolean {
  if ((token.type !== "paragraph" && token.type !== "heading") || token.raw.length > 400) return false;
  const label = labelOf(plainBlock(token, 1).text);
  return (label?.kind === "source" && label.value !== "") || label?.kind === "keywords";
}

/** The tail of a Markdown body, if it has one: from its first labelled line on, nothing but short lines. */
export function tailOf(blocks: readonly Token[], title: string, bodyLine: number): Tail | undefined {
  const start = blocks.findIndex(opens);
  if (start < 1) return undefined;
  const rest = blocks.slice(start).filter(({ type }) => type !== "space" && type !== "hr");
  if (rest.some(({ type, raw }) => !/^(?:paragraph|heading|list)$/.test(type) || isParagraph(raw.trim())))
    return undefined;
  let line = bodyLine;
  const lines = new Map(
    blocks.map((token) => {
      const at = line;
      line += token.raw.split("\n").length - 1;
      return [token, at] as const;
    }),
  );
  // The reader of the layout asks what stands behind a body, so it is given one.
  const body = block([{ text: `${title}.`, number: bodyLine }]);
  const sections = new Sections(
    "",
    [body, ...rest.map((token) => plainBlock(token, lines.get(token) ?? bodyLine))],
    [],
    bodyLine,
  );
  if (sections.body.length > 1 || sections.authors.length > 0) return undefined;
  const { keywords, keywordLine, credit, translator, link, related, warnings } = sections;
  return {
    start,
    warnings,
    values: {
      ...(credit ? { credit } : {}),
      ...(translator ? { translator } : {}),
      ...(link ? { link } : {}),
      ...(related.length > 0 ? { related } : {}),
      ...(keywordLine || keywords.length > 0
        ? { keywords: [...keywords, ...(keywordLine ? [{ line: keywordLine }] : [])] }
        : {}),
    },
  };
}
