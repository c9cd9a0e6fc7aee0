/** Values of a JSON document that should be articles → drafts, one after the other. */
import type { Draft, Problem } from "../article.ts";
import { type DraftRead, draftOf } from "./draft.ts";
import { type Fields, fieldsOf, type Place } from "./fields.ts";
import { LONGEST_TEXT } from "./limits.ts";
import { markdownHtml } from "./markdown-html.ts";
import type { ReadContext, ReadResult } from "./reader.ts";
import { bodyHtml } from "./text-html.ts";
import { blocksOf, numberedLines, unwrapped } from "./text-lines.ts";

const SHAPE = "an object with title, published and content_html or content_text";

/** A value that should be an article, and how to name its place. */
export interface Entry {
  readonly value: unknown;
  /** The one article of its file, which the file's path alone names. */
  readonly alone: boolean;
  readonly line: (path: readonly PropertyKey[]) => number | undefined;
}

/** The articles of one document: of those with one id, the first counts. */
export class JsonArticles {
  readonly #file: string;
  readonly #context: ReadContext;
  /** Where each article stands; nothing else of it is kept. */
  readonly #seen = new Map<string, Entry["line"]>();
  readonly #strange = new Map<string, Place>();
  #any = false;

  constructor(file: string, context: ReadContext) {
    this.#file = file;
    this.#context = context;
  }

  /** What one value gives: a draft, or why there is none. */
  read({ value, alone, line }: Entry): ReadResult {
    this.#any = true;
    const place: Place = { file: this.#file, source: this.#file, line };
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return refusal(place, "not an article: no object", SHAPE);
    const fields = fieldsOf(Object.entries(value), place);
    for (const name of fields.unknown)
      if (!/^[@_$]/.test(name) && !this.#strange.has(name)) this.#strange.set(name, place);
    const { content_markdown: markdown = "", content_text: text = "", content = "" } = fields.values;
    const length = Math.max(markdown.length, text.length, content.length);
    if (length > LONGEST_TEXT)
      return refusal(place, `has ${length} characters`, `an article of at most ${LONGEST_TEXT}; split it`);
    const read = draftOf(fields, contentOf(fields), place, this.#context);
    if (!read.draft) return { drafts: [], problems: read.problems, ...withdrawnOf(read, fields, alone) };
    const begins = alone ? undefined : line([]);
    const draft: Draft = {
      ...read.draft,
      source: alone ? this.#file : `${this.#file}#${identityOf(read.draft)}`,
      ...(begins === undefined ? {} : { place: { file: this.#file, line: begins } }),
    };
    const earlier = this.#seen.get(draft.source);
    if (earlier) {
      const shared = draft.id === undefined ? `“${identityOf(draft)}”` : `id “${draft.id}”`;
      const { problems } = refusal(
        place,
        `the article in line ${earlier([]) ?? "?"} has the same ${shared}`,
        "an id of its own for each article",
      );
      return { drafts: [], problems: [...read.problems, ...problems] };
    }
    this.#seen.set(draft.source, line);
    return { drafts: [draft], problems: read.problems };
  }

  /** What is to be said of the document as a whole, once all is read; `faulty` where values were no JSON. */
  end(faulty: boolean): readonly Problem[] {
    if (!this.#any && !faulty)
      return [
        { severity: "warning", file: this.#file, what: "the list of articles is empty", instead: SHAPE },
      ];
    return strangeNames(this.#strange);
  }
}

function refusal({ file, line }: Place, what: string, instead: string): ReadResult {
  const at = line([]);
  return {
    drafts: [],
    problems: [{ severity: "error", file, ...(at === undefined ? {} : { line: at }), what, instead }],
  };
}

/** Of an article among others, what it was known by. */
function withdrawnOf({ withdrawn }: DraftRead, { values }: Fields, alone: boolean): Partial<ReadResult> {
  if (!withdrawn) return {};
  const known = withdrawn.id ?? values.link?.trim() ?? values.slug ?? values.title?.trim();
  const source = alone ? withdrawn.source : `${withdrawn.source}#${known}`;
  return { withdrawn: [{ ...withdrawn, source }] };
}

function identityOf(draft: Draft): string {
  return draft.id ?? draft.link ?? draft.slug ?? draft.title;
}

function strangeNames(strange: ReadonlyMap<string, Place>): Problem[] {
  const [first] = strange;
  if (!first) return [];
  const [name, place] = first;
  const line = place.line([name]);
  return [
    {
      severity: "warning",
      file: place.file,
      ...(line === undefined ? {} : { line }),
      what: `names that mean nothing here: ${[...strange.keys()].slice(0, 20).join(", ")}`,
      instead: "the names of docs/article-schema.md, or nothing",
    },
  ];
}

const HTML =
  /<(?:p|br|div|h[1-6]|ul|ol|li|a|img|figure|blockquote|strong|em|b|i|span|table|section|article)\b[^<>]*>/i;

function contentOf({ values }: Fields): string {
  const { content_html: html, content_markdown: markdown, content_text: text, content } = values;
  if (html !== undefined) return html;
  if (markdown !== undefined) return markdownHtml(markdown);
  if (text !== undefined) return paragraphs(text);
  return content === undefined ? "" : HTML.test(content) ? content : paragraphs(content);
}

function paragraphs(text: string): string {
  const { blocks, tight } = blocksOf(numberedLines(text), () => false);
  return bodyHtml(tight ? unwrapped(blocks) : blocks);
}
