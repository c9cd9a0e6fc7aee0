/** JSON Lines as they come: one article a line, however large the document is. */
import type { Problem } from "../article.ts";
import { isObjectLine, readJson, syntaxProblem } from "./json.ts";
import { JsonArticles } from "./json-articles.ts";
import { placesOf } from "./json-places.ts";
import { MAX_DOCUMENT_BYTES, sizeProblem } from "./limits.ts";
import type { ReadContext, ReadResult, ReadStream } from "./reader.ts";

const NAMED = /\.(?:jsonl|ndjson)$/i;
/** What is longer is no line of an article, but a document of another kind. */
const LONGEST_LINE = MAX_DOCUMENT_BYTES / 2;

/**
 * Reads a JSON document as it comes: line by line where it is JSON Lines, gathered (at most MAX_DOCUMENT_BYTES
 * characters) where it is one value. It gives what `readJson` gives for the same text, syntax errors in their order.
 */
export const streamJson: ReadStream = (document, context) => stream(document, context, false);

/** The same of what was said to be JSON Lines: an object in the first line is an article as soon as the line ends. */
export const streamJsonLines: ReadStream = (document, context) => stream(document, context, true);

async function* stream(
  { path, text }: Parameters<ReadStream>[0],
  context: ReadContext,
  saidToBe: boolean,
): AsyncGenerator<ReadResult> {
  const pieces = text[Symbol.asyncIterator]();
  let head = "";
  let ended = false;
  const isKnown = () =>
    firstLine(head).rest !== "" || (saidToBe && head.trimStart().includes("\n") && isOneObject(head));
  while (!ended && !isKnown() && head.length < LONGEST_LINE) {
    const { value, done } = await pieces.next();
    if (done) ended = true;
    else head += value;
  }
  async function* all() {
    yield head;
    for (let next = ended ? undefined : await pieces.next(); next && !next.done; next = await pieces.next())
      yield next.value;
  }
  try {
    if (holdsLines(head, path) || (saidToBe && isOneObject(head))) {
      const articles = new JsonArticles(path, context);
      let faulty = false;
      let number = 0;
      for await (const line of linesOf(all())) {
        number += 1;
        if (line === undefined) {
          faulty = true;
          yield { drafts: [], problems: [tooLong(path, number)] };
        } else if (line.trim() !== "") {
          const read = readLine(line, number, articles);
          faulty ||= read === undefined;
          yield read ?? { drafts: [], problems: [syntaxProblem(line, placesOf(line), number, path)] };
        }
      }
      const problems = articles.end(faulty);
      if (problems.length > 0) yield { drafts: [], problems };
    } else {
      const whole = await gathered(all());
      const tooLarge = whole === undefined ? sizeProblem(MAX_DOCUMENT_BYTES + 1, path) : undefined;
      yield tooLarge ? { drafts: [], problems: [tooLarge] } : readJson({ path, text: whole ?? "" }, context);
    }
  } finally {
    await pieces.return?.();
  }
}

function readLine(line: string, number: number, articles: JsonArticles): ReadResult | undefined {
  let value: unknown;
  try {
    value = JSON.parse(number === 1 ? line.replace(/^\uFEFF/, "") : line);
  } catch {
    return undefined;
  }
  // Not the line's text: it would be kept with its number for as long as the document is read.
  return articles.read({ value, alone: false, line: lineNumber(number) });
}

const lineNumber = (number: number) => () => number;

/** The first line that is not empty, and what follows it; nothing follows where it is the only one so far. */
function firstLine(head: string): { readonly first: string; readonly rest: string } {
  const text = head.trimStart();
  const end = text.indexOf("\n");
  return end === -1 ? { first: text, rest: "" } : { first: text.slice(0, end), rest: text.slice(end).trim() };
}

const isOneObject = (head: string) => isObjectLine(firstLine(head).first);

/** Lines are told by two of them; a document of one line is one value, whatever it is called. */
function holdsLines(head: string, path: string): boolean {
  const { first, rest } = firstLine(head);
  if (rest === "") return head.length >= LONGEST_LINE && NAMED.test(path);
  // Otherwise the first line is broken, or its value goes on in the second.
  return isObjectLine(first) || (NAMED.test(path) && !first.startsWith("[") && /^\{\s*"/.test(rest));
}

/** The lines of a text in pieces; `undefined` in place of a line that is too long. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string | undefined> {
  let parts: string[] = [];
  let length = 0;
  const line = () => (length > LONGEST_LINE ? undefined : parts.join(""));
  const add = (part: string) => {
    length += part.length;
    if (length <= LONGEST_LINE) parts.push(part);
    else parts = [];
  };
  for await (const piece of text) {
    let from = 0;
    for (let end = piece.indexOf("\n"); end !== -1; end = piece.indexOf("\n", from)) {
      add(piece.slice(from, end));
      yield line();
      parts = [];
      length = 0;
      from = end + 1;
    }
    add(piece.slice(from));
  }
  if (length > 0) yield line();
}

async function gathered(text: AsyncIterable<string>): Promise<string | undefined> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of text) {
    length += part.length;
    if (length > MAX_DOCUMENT_BYTES) return undefined;
    parts.push(part);
  }
  return parts.join("");
}

const tooLong = (file: string, line: number): Problem => ({
  severity: "error",
  file,
  line,
  what: `is longer than ${LONGEST_LINE / 1_048_576} million characters`,
  instead: "one article a line",
});
