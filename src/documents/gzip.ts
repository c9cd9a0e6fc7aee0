/** Documents that are compressed with gzip, and how far any compression may go. */
import { createReadStream, type Stats } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Problem } from "../article.ts";
import { type Found, markOf } from "./found.ts";
import { unpackedName } from "./names.ts";

/** Texts are compressed to a fifth, lists of like lines perhaps to a fiftieth; what was made to burst, to a thousandth. */
const MOST_TIMES = 200;
/** Bytes below which a text may be as regular as it likes. */
const ALWAYS = 4 * 1024 * 1024;

/** A document that cannot be unpacked: damaged, or made to fill the memory of those who try. */
export class Packed extends Error {
  readonly instead: string;
  constructor(what: string, instead: string) {
    super(what);
    this.instead = instead;
  }
  problem(file: string): Problem {
    return { severity: "error", file, what: this.message, instead: this.instead };
  }
}

/** Whether that many bytes can come from so few by any text. */
export const bursts = (unpacked: number, packed: number) =>
  unpacked > ALWAYS && unpacked > packed * MOST_TIMES;

export const burst = (unpacked: number, packed: number) =>
  new Packed(
    `unpacks to more than ${MOST_TIMES} times its size (${unpacked} of ${packed} bytes)`,
    "the documents themselves",
  );

/** A document in a file of its own, compressed. */
export function gzipFile(file: string, path: string, origin: string, stats: Stats): Found {
  return {
    path: unpackedName(path).normalize("NFC"),
    file,
    origin,
    size: stats.size,
    plain: false,
    ...markOf(stats),
    bytes: () => gunzipped(createReadStream(file, { highWaterMark: 64 * 1024 })),
  };
}

/** Unpacks gzip, and throws Packed where that is damaged, cut off or would not end. */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let taken = 0;
  let given = 0;
  async function* counted() {
    for await (const piece of packed) {
      taken += piece.length;
      yield piece;
    }
  }
  const unpacking = pipeline(Readable.from(counted()), createGunzip({ chunkSize: 64 * 1024 }), () => {});
  try {
    for await (const piece of unpacking) {
      given += piece.length;
      if (bursts(given, taken)) throw burst(given, taken);
      yield piece;
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && /^Z_|^ERR_STREAM_PREMATURE/.test(String(error.code)))
      throw new Packed(
        `is not gzip, is cut off, or has other bytes behind its end (${error.message})`,
        "the whole file, as gzip wrote it; gzip -t tells",
      );
    throw error;
  }
}
