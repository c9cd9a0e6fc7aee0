/** Type, size and measures of a file that the publication serves itself, read from the file and not from its name. */
import { constants, open } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { imageSize } from "image-size";
import type { Media } from "./article.ts";

const IMAGES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
  avif: "image/avif",
};
/** First bytes of recordings and documents: offset, bytes, type. */
const SIGNATURES: readonly (readonly [number, string, string])[] = [
  [0, "ID3", "audio/mpeg"],
  [0, "OggS", "audio/ogg"],
  [0, "fLaC", "audio/flac"],
  [0, "%PDF-", "application/pdf"],
  [4, "ftypM4A", "audio/mp4"],
  [4, "ftyp", "video/mp4"],
  [0, "\x1aE\xdf\xa3", "video/webm"],
];
/** Enough of a file for its signature and for where a picture says its measures. */
const HEAD = 512 * 1024;

/** Looks into `folder` for the path of an address; undefined where there is no such file. */
export function describeIn(folder: string): (path: string) => Promise<Partial<Media> | undefined> {
  return async (path) => {
    const file = fileOf(folder, path);
    if (!file) return undefined;
    // Opening a pipe would wait for its writer.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
    if (!handle) return undefined;
    try {
      const found = await handle.stat();
      const { size } = found;
      if (!found.isFile() || size === 0) return undefined;
      const bytes = new Uint8Array(Math.min(size, HEAD));
      await handle.read(bytes, 0, bytes.length, 0);
      return { length: size, ...typeOf(bytes) };
    } catch {
      return undefined;
    } finally {
      await handle.close();
    }
  };
}

function fileOf(folder: string, path: string): string | undefined {
  try {
    const file = normalize(join(folder, decodeURIComponent(path.split(/[?#]/)[0] ?? "")));
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

function typeOf(bytes: Uint8Array): Partial<Media> {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const signature = SIGNATURES.find(([at, letters]) => start.startsWith(letters, at));
  if (signature) return { type: signature[2] };
  try {
    const { type = "", width, height } = imageSize(bytes);
    const known = IMAGES[type];
    return known ? { type: known, width, height } : {};
  } catch {
    return {};
  }
}
