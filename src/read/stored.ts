/** Bytes of a stored document → what is in it: read whole where it is small, as it comes where its reader can. */
import type { Problem } from "../article.ts";
import { joined } from "../bytes.ts";
import { decode, decodeStream, type Reader, readDocument, readerOf, readers, sizeProblem } from "./index.ts";
import { MAX_DOCUMENT_BYTES } from "./limits.ts";
import type { ReadContext, ReadResult } from "./reader.ts";

/** A stored document, whose bytes are asked for once. */
export interface Stored {
  /** Path relative to what was imported, with `/`: the identity of what is in it. */
  readonly path: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Number of bytes, where it is known before they are read. */
  readonly size?: number;
}

/** Bytes by which a format is told. */
const PEEK = 64 * 1024;

/** Reads the bytes of a whole document at once, in the format named, or found. It never throws. */
export async function readBytes(
  path: string,
  bytes: Uint8Array,
  context: ReadContext,
  format?: Reader["name"],
): Promise<readonly ReadResult[]> {
  const decoded = decode(bytes, path);
  if ("problem" in decoded) return [{ drafts: [], problems: [decoded.problem] }];
  const document = { path, text: decoded.text.replace(/^\uFEFF+/, "") };
  const reader = format ? readers.find(({ name }) => name === format) : readerOf(document);
  const { warnings = [] } = decoded;
  // An empty document is one fault, whatever its name promises.
  if (!reader || "read" in reader || document.text.trim() === "") {
    const read = readDocument(document, context, format);
    return [{ ...read, problems: [...warnings, ...read.problems] }];
  }
  const text = async function* () {
    yield document.text;
  };
  const results: ReadResult[] = [];
  for await (const result of told(reader.stream({ path, text: text() }, context), warnings))
    results.push(result);
  return results;
}

/** Results without an article that are held back for the sake of what is said at the end. */
const HELD = 100;

/**
 * Results, with what is said of the whole document, which is known when they have ended: warnings go with its last
 * article, and an error stands for what is missing behind it.
 */
async function* told(
  results: AsyncIterable<ReadResult>,
  problems: readonly Problem[],
): AsyncGenerator<ReadResult> {
  let held: ReadResult[] = [];
  for await (const result of results) {
    if (result.drafts.length > 0 || held.length === HELD) {
      yield* held;
      held = [];
    }
    held.push(result);
  }
  const [last, ...behind] = held;
  const isWhole = problems.every(({ severity }) => severity === "warning");
  if (last && isWhole) yield { ...last, problems: [...problems, ...last.problems] };
  else if (last) yield last;
  yield* behind;
  if (problems.length > 0 && !(last && isWhole)) yield { drafts: [], problems };
}

/**
 * Reads a stored document in the format named, or found in its first 64 KiB. Readers that stream are given it as it
 * comes and give article by article; for others it is gathered, up to MAX_DOCUMENT_BYTES, and gives one result.
 * Bad input becomes problems; only what `bytes` throws is thrown.
 */
export async function* readStored(
  stored: Stored,
  context: ReadContext,
  format?: Reader["name"],
): AsyncGenerator<ReadResult> {
  const { path } = stored;
  const bytes = stored.bytes[Symbol.asyncIterator]();
  try {
    const peek = await taken(bytes, PEEK);
    const reader = format ? readers.find(({ name }) => name === format) : readerOf(beginning(path, peek));
    // A reader that could read it whole does, where it is here already.
    const whole = peek.ended && (!reader || "read" in reader);
    if (whole || !reader || !("stream" in reader)) {
      const tooLarge = sizeProblem(stored.size ?? 0, path);
      if (tooLarge) return yield refused(tooLarge);
      const all = peek.ended ? peek : await taken(bytes, MAX_DOCUMENT_BYTES, peek.pieces);
      if (all.ended) yield* await readBytes(path, joined(all.pieces), context, format);
      else yield refused(tooLong(path));
      return;
    }
    const { text, problems } = decodeStream(continued(peek.pieces, bytes), path);
    let any = false;
    for await (const result of told(reader.stream({ path, text }, context), problems)) {
      any = true;
      yield result;
    }
    if (!any)
      yield refused({
        severity: "error",
        file: path,
        what: "is empty",
        instead: "an article with a title, a date and paragraphs",
      });
  } finally {
    await bytes.return?.();
  }
}

const refused = (problem: Problem): ReadResult => ({ drafts: [], problems: [problem] });

const tooLong = (file: string): Problem => ({
  severity: "error",
  file,
  what: `has more than ${MAX_DOCUMENT_BYTES / 1_048_576} MB`,
  instead: "smaller documents, or JSON Lines, which may be of any size",
});

interface Taken {
  readonly pieces: readonly Uint8Array[];
  /** Whether there is no more. */
  readonly ended: boolean;
}

/** At least `least` bytes, and whether they are all. */
async function taken(
  bytes: AsyncIterator<Uint8Array>,
  least: number,
  before: readonly Uint8Array[] = [],
): Promise<Taken> {
  const pieces = [...before];
  let length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  while (length <= least) {
    const { value, done } = await bytes.next();
    if (done) return { pieces, ended: true };
    pieces.push(value);
    length += value.length;
  }
  return { pieces, ended: false };
}

/** The document as far as it is read, to tell its format by. */
function beginning(path: string, { pieces, ended }: Taken) {
  const sample = decode(joined(pieces), path);
  if ("text" in sample) return { path, text: sample.text.replace(/^\uFEFF+/, "") };
  // What is cut within a character is no fault here.
  const text = ended ? "" : new TextDecoder().decode(joined(pieces), { stream: true });
  return { path, text };
}

async function* continued(pieces: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>) {
  yield* pieces;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
