/** Stored documents in folders: found, read, decoded, and handed to ingest. */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import type { Draft, Problem } from "./article.ts";
import type { Ingest, Outcome } from "./ingest/index.ts";
import { decode, readDocument, sizeProblem } from "./read/index.ts";
import type { ReadContext } from "./read/reader.ts";

/** Endings of documents that are looked for in folders; a file that is named itself is read whatever it is called. */
const ENDINGS = /\.(?:txt|text|md|markdown|json|jsonl|ndjson)$/i;
/** Drafts that are taken in together. */
const TOGETHER = 200;
const TOGETHER_BYTES = 4 * 1024 * 1024;

/** A document on disk. */
export interface Found {
  readonly file: string;
  /** Path relative to the folder it was found in, with `/`: its identity. */
  readonly path: string;
}

export interface Imported {
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
}

export interface Scan {
  readonly ingest: Ingest;
  readonly context: ReadContext;
  /** Sizes and times of files as they were last read: what has not changed since is not read again. */
  readonly seen?: Map<string, string>;
  /** Told after each group of documents. */
  readonly progress?: (read: number, all: number) => void;
}

/** The documents below paths, in the order of their names. Paths below `home` are named relative to it. */
export async function findDocuments(
  paths: readonly string[],
  home: string,
): Promise<{ found: readonly Found[]; problems: readonly Problem[] }> {
  const found: Found[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const root = resolve(path);
    const nameFrom = root === home || root.startsWith(home + sep) ? home : undefined;
    try {
      const kind = await stat(root);
      if (kind.isDirectory()) await walk(root, nameFrom ?? root, found, new Set(), problems);
      else if (!kind.isFile()) problems.push(notAFile(path));
      else found.push({ file: root, path: nameFrom ? named(nameFrom, root) : basename(root) });
    } catch (error) {
      problems.push(unreadable(path, error));
    }
  }
  return { found: apart(found, problems), problems };
}

/** Two files of one name are one article to us: the second is refused rather than written over the first. */
function apart(found: readonly Found[], problems: Problem[]): readonly Found[] {
  const first = new Map<string, string>();
  return found.filter(({ file, path }) => {
    const other = first.get(path);
    first.set(path, other ?? file);
    if (other === undefined || other === file) return other === undefined;
    problems.push({
      severity: "error",
      file,
      what: `has the same name, ${path}, as ${other}`,
      instead: "the folder above both, or a name of its own: an article is known by its file's name",
    });
    return false;
  });
}

const named = (root: string, file: string) => relative(root, file).split(sep).join("/").normalize("NFC");

async function walk(
  folder: string,
  root: string,
  found: Found[],
  visited: Set<string>,
  problems: Problem[],
): Promise<void> {
  const real = await realpath(folder);
  // A link that leads back up would be walked for ever.
  if (visited.has(real)) return;
  visited.add(real);
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  for (const name of names) {
    const file = join(folder, name);
    try {
      const kind = await stat(file);
      if (kind.isDirectory()) await walk(file, root, found, visited, problems);
      else if (!ENDINGS.test(name)) continue;
      else if (!kind.isFile()) problems.push(notAFile(named(root, file)));
      else found.push({ file, path: named(root, file) });
    } catch (error) {
      problems.push(unreadable(named(root, file), error));
    }
  }
}

const notAFile = (file: string): Problem => ({
  severity: "error",
  file,
  what: "is neither a file nor a folder",
  instead: "a file: a pipe or a device would be read without end",
});

const unreadable = (file: string, error: unknown): Problem => ({
  severity: "error",
  file,
  what: `cannot be read (${error instanceof Error ? error.message.split("\n")[0] : error})`,
  instead: "a file or folder that exists and that this user may read",
});

/** Takes documents in, group by group: each group is whole in the store before the next is read. */
export async function importDocuments(documents: readonly Found[], scan: Scan): Promise<Imported> {
  const outcomes: Outcome[] = [];
  const problems: Problem[] = [];
  let drafts: Draft[] = [];
  let bytes = 0;
  let marks: [string, string][] = [];
  const flush = async () => {
    const done = await scan.ingest(drafts);
    outcomes.push(...done.outcomes);
    problems.push(...done.problems);
    for (const [file, mark] of marks) scan.seen?.set(file, mark);
    drafts = [];
    marks = [];
    bytes = 0;
  };
  for (const [i, document] of documents.entries()) {
    const read = await readFound(document, scan);
    if (read) {
      drafts.push(...read.drafts);
      problems.push(...read.problems);
      if (read.refused) outcomes.push({ source: document.path, result: "refused" });
      marks.push([document.file, read.mark]);
      bytes += read.bytes;
    }
    if (drafts.length >= TOGETHER || bytes > TOGETHER_BYTES) {
      await flush();
      scan.progress?.(i + 1, documents.length);
    }
  }
  await flush();
  scan.progress?.(documents.length, documents.length);
  return { outcomes, problems };
}

interface Read {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  readonly refused: boolean;
  readonly bytes: number;
  readonly mark: string;
}

async function readFound({ file, path }: Found, { context, seen }: Scan): Promise<Read | undefined> {
  const refused = (problem: Problem, mark = "") => ({
    drafts: [],
    problems: [problem],
    refused: true,
    bytes: 0,
    mark,
  });
  try {
    const { size, mtimeMs } = await stat(file);
    const mark = `${size} ${mtimeMs}`;
    if (seen?.get(file) === mark) return undefined;
    const tooLarge = sizeProblem(size, path);
    if (tooLarge) return refused(tooLarge, mark);
    const decoded = decode(await readFile(file), path);
    if ("problem" in decoded) return refused(decoded.problem, mark);
    const { drafts, problems } = readDocument({ path, text: decoded.text }, context);
    return {
      drafts,
      problems: [...(decoded.warnings ?? []), ...problems],
      refused: drafts.length === 0 && problems.some((one) => one.severity === "error"),
      bytes: size,
      mark,
    };
  } catch (error) {
    return refused(unreadable(path, error));
  }
}
