/** Stored documents where they lie, found and not yet read. */
import { createReadStream, type Stats } from "node:fs";
import type { Problem } from "../article.ts";
import { readers } from "../read/index.ts";

export interface Found {
  /** Path below what was imported, with `/`: its identity. The same in a folder and in an archive of that folder. */
  readonly path: string;
  /** The file that it is or lies in, absolute; `-` for standard input. */
  readonly file: string;
  /** What was imported, absolute; empty for the publication's own articles. */
  readonly origin: string;
  /** Bytes on disk; 0 where that is not known. */
  readonly size: number;
  /** Changes when the document does; absent where that cannot be told without reading it. */
  readonly mark?: string;
  /** Written so short a time ago that its next state might have the same mark. */
  readonly fresh?: boolean;
  /** A file as it is, to be read at once; its bytes otherwise. */
  readonly plain: boolean;
  /** Bytes of its text, where that is known. */
  readonly length?: number;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** Documents in the order of their names, and what is wrong with what is none. */
export type Finding = Found | { readonly problem: Problem };

/** A file just written may be written again within the same tick of its clock: its mark is not kept. */
const FRESH = 2000;

/** Names that are looked for in folders and archives. A file that is named itself is read whatever it is called. */
const ENDINGS = new Set(readers.flatMap((reader) => reader.endings));

/** Whether a file's name is that of a stored document; one that begins with a dot is none. */
export function isDocumentName(name: string): boolean {
  const dot = name.lastIndexOf(".");
  return dot > 0 && ENDINGS.has(name.slice(dot).toLowerCase());
}

/** What a file looks like from outside. */
export const markOf = ({ size, mtimeMs, ctimeMs }: Stats) => ({
  mark: `${size} ${mtimeMs} ${ctimeMs}`,
  fresh: Date.now() - Math.max(mtimeMs, ctimeMs) < FRESH,
});

/** A file as it is. */
export function plainFile(file: string, path: string, origin: string, stats: Stats): Found {
  return {
    path: path.normalize("NFC"),
    file,
    origin,
    size: stats.size,
    length: stats.size,
    plain: true,
    ...markOf(stats),
    bytes: () => createReadStream(file, { highWaterMark: 256 * 1024 }),
  };
}

export const notAFile = (file: string): Problem => ({
  severity: "error",
  file,
  what: "is neither a file nor a folder",
  instead: "a file or a folder; what comes through a pipe is read from standard input, -",
});

export function unreadable(file: string, error: unknown): Problem {
  // The system's names are bytes; what is no UTF-8 among them has come to us as \uFFFD, and is found no more.
  if (file.includes("\uFFFD"))
    return {
      severity: "error",
      file,
      what: "has a name that is not UTF-8, and is not read",
      instead: "a name in UTF-8; the program convmv renames whole folders",
    };
  return {
    severity: "error",
    file,
    what: `cannot be read (${error instanceof Error ? error.message.split("\n")[0] : error})`,
    instead: "a file or folder that exists and that this user may read",
  };
}
