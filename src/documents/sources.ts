/** What a publisher names — files, folders, patterns, archives, standard input — as documents. */
import { globSync, type Stats, statSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import type { Problem } from "../article.ts";
import { type Finding, notAFile, plainFile, unreadable } from "./found.ts";
import { gunzipped, gzipFile, Packed } from "./gzip.ts";
import { isGzip, isZip } from "./names.ts";
import { below, type Step, walk } from "./walk.ts";
import { type OpenArchives, zipFile } from "./zip.ts";

export interface Sources {
  /** Files, folders, patterns as in a shell, archives; `-` for standard input. */
  readonly paths: readonly string[];
  /** The publication's own articles: paths below are named relative to it. */
  readonly home: string;
  /** What names the document on standard input. */
  readonly inputName: string;
  readonly input: NodeJS.ReadableStream;
}

/** The documents of all sources, in the order of the paths and below each of the names. */
export async function* findDocuments(sources: Sources, opened: OpenArchives): AsyncGenerator<Finding> {
  const first = new Map<string, string>();
  for (const path of sources.paths)
    for await (const finding of path === "-" ? [standardInput(sources)] : findingsOf(path, sources, opened)) {
      if ("problem" in finding) {
        yield finding;
        continue;
      }
      const other = first.get(finding.path);
      if (other === undefined) first.set(finding.path, finding.file);
      if (other === undefined) yield finding;
      else if (other !== finding.file) yield { problem: sameName(finding.file, finding.path, other) };
    }
}

/** Bytes of all that will be found, to tell how far an import has come. */
export async function measure(sources: Sources): Promise<number> {
  let bytes = 0;
  let count = 0;
  for (const path of sources.paths)
    for (const step of path === "-" ? [] : stepsOf(path, sources).steps) {
      if ("file" in step) bytes += step.stats.size;
      if (++count % 500 === 0) await new Promise(setImmediate);
    }
  return bytes;
}

async function* findingsOf(path: string, sources: Sources, opened: OpenArchives): AsyncGenerator<Finding> {
  const { origin, root, steps } = stepsOf(path, sources);
  for (const step of steps) {
    if ("problem" in step) {
      yield step;
      continue;
    }
    const { file, stats } = step;
    const name = below(root, file);
    if (isZip(name)) {
      const named = resolve(path) === file && origin !== "";
      const folder = named ? "" : `${name.replace(/\.zip$/i, "")}/`;
      try {
        yield* zipFile({ file, name, folder, origin, stats }, opened);
      } catch (error) {
        yield { problem: error instanceof Packed ? error.problem(name) : unreadable(name, error) };
      }
    } else if (/\.(?:tgz|tar\.gz)$/i.test(name)) yield { problem: tape(name) };
    else if (isGzip(name)) yield gzipFile(file, name, origin, stats);
    else yield plainFile(file, name, origin, stats);
  }
}

interface Steps {
  /** What documents' paths are relative to. */
  readonly root: string;
  readonly origin: string;
  readonly steps: Iterable<Step>;
}

function stepsOf(path: string, { home }: Sources): Steps {
  const given = resolve(path);
  const own = given === home || given.startsWith(home + sep);
  const rooted = (root: string, steps: Iterable<Step>): Steps => ({
    root: own ? home : root,
    origin: own ? "" : root,
    steps,
  });
  let stats: Stats;
  try {
    stats = statSync(given);
  } catch (error) {
    if (!isPattern(path)) return rooted(given, [{ problem: unreadable(path, error) }]);
    const root = fixedPart(given);
    return rooted(root, matching(path, root));
  }
  if (stats.isDirectory()) return rooted(given, walk(given, own ? home : given));
  return rooted(dirname(given), [stats.isFile() ? { file: given, stats } : { problem: notAFile(path) }]);
}

/** Whether what is named is a pattern for many. */
const isPattern = (name: string) => /[*?[{]/.test(name);

/** The folder above the first part that is a pattern. */
function fixedPart(pattern: string): string {
  const parts = pattern.split(sep);
  const first = parts.findIndex(isPattern);
  return parts.slice(0, first).join(sep) || sep;
}

function* matching(pattern: string, root: string): Generator<Step> {
  const walked = new Set<string>();
  const given = new Set<string>();
  const names = globSync(pattern).sort();
  if (names.length === 0)
    yield {
      problem: {
        severity: "error",
        file: pattern,
        what: "matches nothing",
        instead: "a pattern of files that exist",
      },
    };
  for (const name of names) {
    const file = resolve(name);
    if (given.has(file) || basename(file).startsWith(".")) continue;
    try {
      const stats = statSync(file);
      if (stats.isDirectory()) {
        for (const step of walk(file, root, walked))
          if (!("file" in step) || !given.has(step.file)) {
            if ("file" in step) given.add(step.file);
            yield step;
          }
      } else if (stats.isFile()) {
        given.add(file);
        yield { file, stats };
      } else yield { problem: notAFile(below(root, file)) };
    } catch (error) {
      yield { problem: unreadable(below(root, file), error) };
    }
  }
}

function standardInput({ input, inputName }: Sources): Finding {
  return {
    path: inputName.normalize("NFC"),
    file: "-",
    origin: "-",
    size: 0,
    plain: false,
    bytes: () => unpacked(input),
  };
}

/** Bytes that archives are told by. */
const SIGNATURE = 4;

/** The first bytes of a zip archive, also of an empty or a divided one (APPNOTE 6.3.10 §4.3.6, §4.3.16, §8.5.3). */
const isZipBeginning = (head: Buffer) =>
  /^PK(?:\x03\x04|\x05\x06|\x07\x08|00)/.test(head.toString("latin1", 0, 4));

/** Standard input, unpacked where it begins as gzip does (RFC 1952 §2.3.1). */
async function* unpacked(input: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  const pieces = input[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < SIGNATURE) {
    const { value, done } = await pieces.next();
    if (done) break;
    head = Buffer.concat([head, Buffer.from(value)]);
  }
  if (head.length === 0) return;
  if (isZipBeginning(head))
    throw new Packed(
      "is a zip archive on standard input, and what is in an archive stands at its end",
      "the archive in a file, and that file's name: nashra import NAME.zip",
    );
  async function* all() {
    yield head;
    for (let next = await pieces.next(); !next.done; next = await pieces.next())
      yield Buffer.from(next.value);
  }
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzipped(all());
  else yield* all();
}

const tape = (file: string): Problem => ({
  severity: "error",
  file,
  what: "is a tar archive",
  instead: "the unpacked folder, or a zip archive",
});

/** Two files of one name are one article to us: the second is refused rather than written over the first. */
const sameName = (file: string, path: string, other: string): Problem => ({
  severity: "error",
  file,
  what: `has the same name, ${path}, as ${other}`,
  instead: "the folder above both, or a name of its own: an article is known by its file's name",
});
