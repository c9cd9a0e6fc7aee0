/** The rows of a Ghost export's tables as they come: the document is one JSON object, which may be larger than memory. */
import { Tokenizer, TokenParser } from "@streamparser/json";
import type { Finding } from "./date.ts";

/** A row of a table, or what is wrong with the document, in which line. */
export type GhostRow =
  | { readonly table: string; readonly row: Readonly<Record<string, unknown>> }
  | { readonly fault: Finding; readonly line: number };

/** Bytes that are parsed before rows are given. */
const PIECE = 16 * 1024;
/** `{ "db": [{ "data": { table: [row] } }] }`, and the older form without `db`. */
const PATHS = ["$.db.*.data.*.*", "$.data.*.*"];

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a document begins as a Ghost export does. */
export function isGhost(beginning: string): boolean {
  return (
    /^\s*\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"\s*:/.test(beginning) ||
    /^\s*\{\s*(?:"meta"\s*:\s*\{[^{}]{0,1000}\}\s*,\s*)?"data"\s*:\s*\{\s*"[a-z_]{1,60}"\s*:\s*\[/.test(
      beginning,
    )
  );
}

/** All rows of all tables, in the document's order. */
export async function* ghostRows(text: AsyncIterable<string>): AsyncGenerator<GhostRow> {
  let rows: GhostRow[] = [];
  const tokenizer = new Tokenizer();
  const parser = new TokenParser({ paths: PATHS, keepStack: false });
  let [before, at] = [0, 0];
  tokenizer.onToken = (token) => {
    at = token.offset;
    parser.write(token);
  };
  parser.onValue = ({ value, stack }) => {
    const table = stack.at(-1)?.key;
    if (isRecord(value) && typeof table === "string") rows.push({ table, row: value });
  };
  let line = 1;
  for await (const bytes of encoded(text)) {
    try {
      tokenizer.write(bytes);
    } catch (error) {
      yield* rows;
      const said = error instanceof Error ? error.message : String(error);
      const place = Number(/chunk position "(\d+)"/.exec(said)?.[1] ?? Math.max(0, at - before));
      const what = `not JSON: ${said.replace(/ (?:at chunk position|in state) .*$/s, "").slice(0, 100)}`;
      yield {
        fault: { what, instead: "an export of Ghost, whole and unchanged" },
        line: line + lineFeeds(bytes.subarray(0, place)),
      };
      return;
    }
    line += lineFeeds(bytes);
    before += bytes.length;
    yield* rows;
    rows = [];
  }
  if (parser.isEnded) return;
  yield {
    fault: { what: "the export ends before its last } and is cut off", instead: "the whole export" },
    line,
  };
}

/** Text as UTF-8 in pieces that never part a surrogate pair. */
async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    pieces.push(piece);
    length += piece.length;
    if (length < PIECE || /[\uD800-\uDBFF]$/.test(piece)) continue;
    yield encoder.encode(pieces.join(""));
    [pieces, length] = [[], 0];
  }
  if (length > 0) yield encoder.encode(pieces.join(""));
}

function lineFeeds(bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) found++;
  return found;
}
