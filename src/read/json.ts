/** Articles as JSON: one object, a list, `{ "articles": […] }`, or JSON Lines. */
import type { Problem } from "../article.ts";
import { type Entry, JsonArticles } from "./json-articles.ts";
import { type JsonPlaces, jsonPath, lineFinder, placesOf } from "./json-places.ts";
import type { Read, ReadContext, ReadResult, StoredDocument } from "./reader.ts";

/** Names under which a document may keep its list of articles. */
const LISTS = ["articles", "items", "posts", "entries", "data", "مقالات", "المقالات"];

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

/** Whether a line is an object of JSON, whole. */
export function isObjectLine(line: string): boolean {
  try {
    return line.trim().startsWith("{") && typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

/** What keeps a text from being JSON, and in which line; its first line is the document's `firstLine`. */
export function syntaxProblem(text: string, { fault }: JsonPlaces, firstLine: number, file: string): Problem {
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
  const articles = new JsonArticles(document.path, context);
  const read = entries.map((entry) => articles.read(entry));
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    withdrawn: read.flatMap(({ withdrawn = [] }) => withdrawn),
    problems: [...faults, ...read.flatMap(({ problems }) => problems), ...articles.end(faults.length > 0)],
  };
}
