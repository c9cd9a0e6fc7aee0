/** Articles as JSON: one object, a list, `{ "articles": […] }`, or JSON Lines. */
import type { Draft, Problem } from "../article.ts";
import { draftOf } from "./draft.ts";
import { type Fields, fieldsOf, type Place } from "./fields.ts";
import { type JsonPlaces, jsonPath, lineFinder, placesOf } from "./json-places.ts";
import { markdownHtml } from "./markdown-html.ts";
import type { Read, ReadContext, ReadResult, StoredDocument } from "./reader.ts";
import { bodyHtml } from "./text-html.ts";
import { blocksOf, numberedLines, unwrapped } from "./text-lines.ts";

/** Names under which a document may keep its list of articles. */
const LISTS = ["articles", "items", "posts", "entries", "data", "مقالات", "المقالات"];
const SHAPE = "an object with title, published and content_html or content_text";

/** A value that should be an article, and how to name its place. */
interface Entry {
  readonly value: unknown;
  /** The one article of its file, which the file's path alone names. */
  readonly alone: boolean;
  readonly line: (path: readonly PropertyKey[]) => number | undefined;
}

/** Reads a JSON or JSON Lines document. */
export const readJson: Read = (document, context) => {
  const text = document.text.replace(/^\uFEFF/, "");
  const inLines = /\.(?:jsonl|ndjson)$/i.test(document.path);
  try {
    const value: unknown = JSON.parse(text);
    return articlesFrom(entriesOf(value, text, inLines), document, context, []);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (inLines || isObjectLine(text.trimStart().split("\n", 1)[0] ?? ""))
    return readLines(text, document, context);
  return { drafts: [], problems: [syntaxProblem(text, placesOf(text), 1, document.path)] };
};

function isObjectLine(line: string): boolean {
  try {
    return line.trim().startsWith("{") && typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

function syntaxProblem(text: string, { fault }: JsonPlaces, firstLine: number, file: string): Problem {
  const offset = fault?.offset ?? 0;
  const line = lineFinder(text)(offset);
  const column = offset - text.lastIndexOf("\n", offset - 1);
  return {
    severity: "error",
    file,
    line: firstLine + line - 1,
    what: `not JSON, at column ${column}: ${fault?.what ?? "the text"}`,
    instead: fault?.instead ?? "JSON",
  };
}

/** One object a line; a line that is none is a problem, and the rest goes on. */
function readLines(text: string, document: StoredDocument, context: ReadContext): ReadResult {
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      entries.push({ value: JSON.parse(line), alone: false, line: () => index + 1 });
    } catch {
      problems.push(syntaxProblem(line, placesOf(line), index + 1, document.path));
    }
  }
  return articlesFrom(entries, document, context, problems);
}

/** The articles in a parsed document; their lines are looked for only once one is asked for. */
function entriesOf(value: unknown, text: string, inLines: boolean): Entry[] {
  let found: { offsets: JsonPlaces["offsets"]; lineOf: (offset: number) => number } | undefined;
  const lineUnder = (root: readonly PropertyKey[]) => (path: readonly PropertyKey[]) => {
    found ??= { offsets: placesOf(text).offsets, lineOf: lineFinder(text) };
    for (let length = path.length; length >= 0; length--) {
      const offset = found.offsets.get(jsonPath([...root, ...path.slice(0, length)]));
      if (offset !== undefined) return found.lineOf(offset);
    }
    return undefined;
  };
  const listed = (list: readonly unknown[], root: readonly PropertyKey[]) =>
    list.map((one, i): Entry => ({ value: one, alone: false, line: lineUnder([...root, i]) }));
  if (Array.isArray(value)) return listed(value, []);
  if (typeof value === "object" && value !== null && !Object.hasOwn(value, "title")) {
    for (const name of LISTS) {
      const list: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      if (Array.isArray(list)) return listed(list, [name]);
    }
  }
  return [{ value, alone: !inLines, line: lineUnder([]) }];
}

function articlesFrom(
  entries: readonly Entry[],
  document: StoredDocument,
  context: ReadContext,
  faults: readonly Problem[],
): ReadResult {
  const problems: Problem[] = [...faults];
  const drafts: Draft[] = [];
  const seen = new Map<string, Entry>();
  const strange = new Map<string, Place>();
  if (entries.length === 0 && faults.length === 0)
    problems.push({
      severity: "warning",
      file: document.path,
      what: "the list of articles is empty",
      instead: SHAPE,
    });
  for (const entry of entries) {
    const place: Place = { file: document.path, source: document.path, line: entry.line };
    if (typeof entry.value !== "object" || entry.value === null || Array.isArray(entry.value)) {
      const line = entry.line([]);
      problems.push({
        severity: "error",
        file: document.path,
        ...(line === undefined ? {} : { line }),
        what: "not an article: no object",
        instead: SHAPE,
      });
      continue;
    }
    const fields = fieldsOf(Object.entries(entry.value), place);
    for (const name of fields.unknown)
      if (!/^[@_$]/.test(name) && !strange.has(name)) strange.set(name, place);
    const read = draftOf(fields, contentOf(fields), place, context);
    problems.push(...read.problems);
    if (!read.draft) continue;
    const begins = entry.alone ? undefined : entry.line([]);
    const draft = {
      ...read.draft,
      source: entry.alone ? document.path : `${document.path}#${identityOf(read.draft)}`,
      ...(begins === undefined ? {} : { place: { file: document.path, line: begins } }),
    };
    const earlier = seen.get(draft.source);
    if (earlier) {
      const line = entry.line([]);
      const shared = draft.id === undefined ? `“${identityOf(draft)}”` : `id “${draft.id}”`;
      problems.push({
        severity: "error",
        file: document.path,
        ...(line === undefined ? {} : { line }),
        what: `the article in line ${earlier.line([]) ?? "?"} has the same ${shared}`,
        instead: "an id of its own for each article",
      });
      continue;
    }
    seen.set(draft.source, entry);
    drafts.push(draft);
  }
  return { drafts, problems: [...problems, ...strangeNames(strange)] };
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
