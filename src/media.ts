/** Type, size, measures and length of a file that the publication serves itself, read from the file and not from its name. */
import { constants } from "node:fs";
import { type FileHandle, open, realpath, stat } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import type { Media } from "./article.ts";
import { type Bytes, Piece } from "./media/bytes.ts";
import { factsOf } from "./media/kinds.ts";

/** Bytes of a file's beginning that are read at once, and the most of it: a photograph's measures may stand far in. */
const HEAD = 64 * 1024;
const FRONT = 512 * 1024;
/** Bytes of each later piece, and how many of these are read at most. */
const LEAST_PIECE = 4096;
const MOST_PIECE = 64 * 1024;
const MOST_READS = 200;

/**
 * Looks into `folder` for the path of an address; undefined where the publication serves no such file: none is there,
 * it is empty, or a link leads out of the folder. Nothing but a file is opened, since a pipe would wait for its writer.
 */
export function describeIn(folder: string): (path: string) => Promise<Partial<Media> | undefined> {
  return async (path) => {
    const file = fileOf(folder, path);
    if (!file) return undefined;
    try {
      const [real, root] = await Promise.all([realpath(file), realpath(folder)]);
      if (!real.startsWith(root.endsWith(sep) ? root : root + sep) || !(await stat(real)).isFile())
        return undefined;
      const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
      try {
        const found = await handle.stat();
        if (!found.isFile() || found.size === 0) return undefined;
        const bytes = await OpenFile.of(handle, found.size);
        return { length: found.size, ...(await factsOf(bytes)) };
      } finally {
        await handle.close();
      }
    } catch {
      return undefined;
    }
  };
}

/** The file of a path; names that begin with a dot are not served. */
function fileOf(folder: string, path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path.split(/[?#]/)[0] ?? "");
    const file = normalize(join(folder, decoded));
    return file.startsWith(folder + sep) && !/\/\./.test(decoded) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** A file whose beginning is in memory, and of which few pieces more are read. */
class OpenFile implements Bytes {
  readonly size: number;
  readonly #handle: FileHandle;
  #front: Uint8Array;
  #last: { readonly offset: number; readonly bytes: Uint8Array } = { offset: 0, bytes: new Uint8Array() };
  #reads = 0;

  private constructor(handle: FileHandle, size: number, head: Uint8Array) {
    this.#handle = handle;
    this.size = size;
    this.#front = head;
  }

  static async of(handle: FileHandle, size: number): Promise<OpenFile> {
    return new OpenFile(handle, size, await read(handle, 0, Math.min(size, HEAD)));
  }

  async at(offset: number, length: number): Promise<Piece> {
    const isWithin = Number.isSafeInteger(offset) && offset >= 0 && offset < this.size;
    const wanted = isWithin ? Math.min(length, MOST_PIECE, this.size - offset) : 0;
    const inFront = pieceOf(this.#front, 0, offset, wanted);
    if (inFront) return inFront;
    const inLast = pieceOf(this.#last.bytes, this.#last.offset, offset, wanted);
    if (inLast) return inLast;
    if (++this.#reads > MOST_READS) return new Piece(new Uint8Array());
    const bytes = await read(this.#handle, offset, Math.max(wanted, LEAST_PIECE));
    this.#last = { offset, bytes };
    return new Piece(bytes.subarray(0, wanted));
  }

  async front(): Promise<Piece> {
    const wanted = Math.min(this.size, FRONT);
    if (this.#front.length < wanted) this.#front = await read(this.#handle, 0, wanted);
    return new Piece(this.#front);
  }
}

/** The bytes from `offset` on, where `held`, which begins at `start`, has them all. */
function pieceOf(held: Uint8Array, start: number, offset: number, length: number): Piece | undefined {
  const from = offset - start;
  if (length > 0 && (from < 0 || from + length > held.length)) return undefined;
  return new Piece(length > 0 ? held.subarray(from, from + length) : new Uint8Array());
}

async function read(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
}
