/** Reads stored documents, and none that is being written. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import type { Problem } from "../article.ts";
import { type Prepared, prepareAll } from "../ingest/prepare.ts";
import { describeIn } from "../media.ts";
import type { Reader } from "../read/index.ts";
import type { ReadContext, ReadResult } from "../read/reader.ts";
import { readBytes, readStored, type Stored } from "../read/stored.ts";
import { type Found, markOf, unreadable } from "./found.ts";
import { Packed } from "./gzip.ts";
import { isGzip } from "./names.ts";

/** Milliseconds for which a file must have stood still: many are written in pieces. */
export const STILL = 250;
const TRIES = 4;
/** Results after which it is looked whether a file is still the same. */
const LOOK_AGAIN = 100;

/** Plain values: they are told to the reading thread too. */
export interface ReadOptions {
  readonly context: ReadContext;
  readonly format?: Reader["name"];
  /** Folder of the files that the publication serves itself. */
  readonly publicFolder: string;
}

/** What a reader gave, with its drafts prepared. */
export interface PreparedResult extends Omit<ReadResult, "drafts"> {
  readonly drafts: readonly Prepared[];
}

async function preparedResult(
  result: ReadResult,
  { context, publicFolder }: ReadOptions,
): Promise<PreparedResult> {
  const publication = { language: context.language, describe: describeIn(publicFolder) };
  return { ...result, drafts: await prepareAll(result.drafts, publication) };
}

/** What a document gave, and how it looked while it was read; without a mark where the next time it may be otherwise. */
export interface Reading {
  readonly results: readonly PreparedResult[];
  readonly mark?: string;
  readonly fresh?: boolean;
}

/** Reads a document that is small enough to be held, and packed. */
export async function readPacked(found: Found, options: ReadOptions): Promise<Reading> {
  try {
    const results: PreparedResult[] = [];
    for await (const result of streamed(found, (stored) => preparedResults(stored, options)))
      results.push(result);
    return { results, ...looksOf(found) };
  } catch (error) {
    return failure(found, error);
  }
}

/** A file as it is; where it is known to be whole although it is new, the mark that it has then. */
export interface Plain extends Pick<Found, "path" | "file"> {
  readonly whole?: string | undefined;
}

/** Reads a file at once, unless it is being written. */
export async function readPlain({ path, file, whole }: Plain, options: ReadOptions): Promise<Reading> {
  try {
    for (let time = 1; time <= TRIES; time++) {
      const read = readOnce(file, whole);
      if (read) return { results: await resultsOf(path, read.bytes, options), ...markOf(read.stats) };
      await after(STILL);
    }
    throw new BeingWritten();
  } catch (error) {
    return failure({ path, file }, error);
  }
}

async function resultsOf(path: string, bytes: Uint8Array, options: ReadOptions): Promise<PreparedResult[]> {
  const results: PreparedResult[] = [];
  for (const result of await readBytes(path, bytes, options.context, options.format))
    results.push(await preparedResult(result, options));
  return results;
}

/** Reads files one after the other. */
export async function readAll(
  documents: readonly Plain[],
  options: ReadOptions,
): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const document of documents) readings.push(await readPlain(document, options));
  return readings;
}

/** Reads a document as it comes, and prepares its drafts. */
export async function* preparedResults(stored: Stored, options: ReadOptions): AsyncGenerator<PreparedResult> {
  for await (const result of readStored(stored, options.context, options.format))
    yield await preparedResult(result, options);
}

/** Has a document read as it comes, telling of the bytes that it takes. Throws what `faultOf` makes a problem of. */
export async function* streamed(
  found: Found,
  read: (stored: Stored) => AsyncIterable<PreparedResult>,
  progress?: (bytes: number) => void,
): AsyncGenerator<PreparedResult> {
  const { path, length } = found;
  async function* bytes() {
    for await (const piece of found.bytes()) {
      progress?.(piece.length);
      yield piece;
    }
  }
  const stored = { path, bytes: bytes(), ...(length === undefined ? {} : { size: length }) };
  let given = 0;
  for await (const result of read(stored)) {
    if (given++ % LOOK_AGAIN === 0 && !stillThere(found)) throw new BeingWritten();
    yield result;
  }
  if (!stillThere(found)) throw new BeingWritten();
}

/** The problem of a document that cannot be read to its end. */
export function faultOf({ path, file }: Pick<Found, "path" | "file">, error: unknown): Problem {
  if (error instanceof Packed) return error.problem(isGzip(file) ? path + file.slice(-3) : path);
  if (!(error instanceof BeingWritten)) return unreadable(path, error);
  return {
    severity: "error",
    file: path,
    what: "is being written, or was replaced or removed, and was not read to its end",
    instead: "the file once it is whole; import it again then",
  };
}

/** What is damaged stays so; what cannot be read, or is being written, may be well the next time. */
const failure = (found: Pick<Found, "path" | "file" | "mark" | "fresh">, error: unknown): Reading => ({
  results: [{ drafts: [], problems: [faultOf(found, error)] }],
  ...(error instanceof Packed ? looksOf(found) : {}),
});

const looksOf = ({ mark, fresh = false }: Pick<Found, "mark" | "fresh">) =>
  mark === undefined ? {} : { mark, fresh };

class BeingWritten extends Error {}

/** The bytes of a file, unless it has changed just now (and has another mark than `whole`) or while it was read. */
function readOnce(
  file: string,
  whole?: string,
): { readonly bytes: Uint8Array; readonly stats: Stats } | undefined {
  // Not to wait for the other end of a pipe that was put in its place.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const before = fstatSync(descriptor);
    if (!before.isFile()) throw new Error("it is no file any more");
    const age = Date.now() - before.mtimeMs;
    if (age >= 0 && age < STILL && markOf(before).mark !== whole) return undefined;
    const bytes = Buffer.allocUnsafe(before.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (read === 0) return undefined;
      length += read;
    }
    const stats = fstatSync(descriptor);
    return stats.size === before.size && stats.mtimeMs === before.mtimeMs ? { bytes, stats } : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a file looks as it did when it was found; what is in an archive or comes from elsewhere is not looked at. */
function stillThere({ file, mark, size, plain }: Found): boolean {
  if (mark === undefined || size === 0) return true;
  if (!plain && !isGzip(file)) return true;
  try {
    return markOf(statSync(file)).mark === mark;
  } catch {
    return false;
  }
}
