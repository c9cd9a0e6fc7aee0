/** Documents in a zip archive, one after the other. What would leave its folder, or fill the memory, is refused. */
import type { Stats } from "node:fs";
import { crc32 } from "node:zlib";
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from "yauzl";
import type { Problem } from "../article.ts";
import { type Finding, isDocumentName } from "./found.ts";
import { burst, bursts, Packed } from "./gzip.ts";
import { isGzip, isZip } from "./names.ts";

/** Archives whose documents may still be read. */
export class OpenArchives {
  readonly #walked = new Set<ZipFile>();

  /** For an archive whose last document was given. */
  walked(archive: ZipFile): void {
    this.#walked.add(archive);
  }

  /** What closes those walked so far, once every document that was given has been read. */
  handOver(): () => void {
    const archives = [...this.#walked];
    this.#walked.clear();
    return () => {
      for (const archive of archives) archive.close();
    };
  }
}

interface Archive {
  readonly file: string;
  /** What its documents' paths begin with: the folder that it stands for, and `/`; empty when it was named itself. */
  readonly folder: string;
  /** How problems name it. */
  readonly name: string;
  readonly origin: string;
  readonly stats: Stats;
}

/** The documents of an archive in its own order. Everything else in it is passed over, as in a folder. */
export async function* zipFile(archive: Archive, opened: OpenArchives): AsyncGenerator<Finding> {
  const zip = await openPromise(archive.file, { decodeStrings: false, autoClose: false }).catch(
    (error: unknown) => {
      throw damaged(error);
    },
  );
  try {
    const top = archive.name.slice(archive.name.lastIndexOf("/") + 1).replace(/\.zip$/i, "");
    let packed = 0;
    let unpacked = 0;
    const names = new Set<string>();
    for await (const entry of entriesOf(zip)) {
      const name = nameOf(entry);
      if (name.endsWith("/")) continue;
      const refusal = refusalOf(entry, name);
      if (refusal) {
        yield { problem: { severity: "error", file: `${archive.name}/${name}`, ...refusal } };
        continue;
      }
      const parts = name.split("/");
      if (parts.some((part) => part.startsWith(".") || part === "__MACOSX")) continue;
      if (!isDocumentName(parts.at(-1) ?? "")) continue;
      if (names.has(name)) {
        yield { problem: twice(`${archive.name}/${name}`) };
        continue;
      }
      names.add(name);
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      // Entries that lie in one another unpack the same bytes again and again.
      if (packed > archive.stats.size || bursts(unpacked, archive.stats.size))
        throw burst(unpacked, archive.stats.size);
      // An archive of a folder may hold its files, or the folder itself.
      const path = parts[0] === top && parts.length > 1 ? parts.slice(1).join("/") : name;
      yield {
        path: (archive.folder + path).normalize("NFC"),
        file: `${archive.file}/${name}`,
        origin: archive.origin,
        size: entry.compressedSize,
        length: entry.uncompressedSize,
        mark: `${entry.crc32} ${entry.uncompressedSize}`,
        plain: false,
        bytes: () => unzipped(zip, entry, archive.name),
      };
    }
  } finally {
    opened.walked(zip);
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw damaged(error);
  }
}

const nameOf = (entry: Entry) =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);

/** The file type of Unix in the upper half of the attributes; S_IFLNK of stat(2). */
const isLink = (entry: Entry) => entry.externalFileAttributes >>> 28 === 0o12;

function refusalOf(entry: Entry, name: string): Pick<Problem, "what" | "instead"> | undefined {
  if (validateFileName(name) !== null || /[\0\\]|(?:^|\/)\.{1,2}(?:\/|$)|^[A-Za-z]:/.test(name))
    return {
      what: "leaves the folder that it is unpacked into, or has a \\ in its name",
      instead: "an archive whose names are paths below a folder, parted by /",
    };
  if (isLink(entry))
    return { what: "is a link", instead: "the file itself: links in archives are not followed" };
  if (isZip(name) || isGzip(name))
    return { what: "is an archive within an archive", instead: "its documents in one archive" };
  if (!isDocumentName(name)) return undefined;
  if (entry.isEncrypted()) return { what: "is encrypted", instead: "an archive without a password" };
  if (!entry.canDecodeFileData())
    return {
      what: `is compressed by method ${entry.compressionMethod}`,
      instead: "an archive by zip, whose methods are 0 and 8",
    };
  return bursts(entry.uncompressedSize, entry.compressedSize)
    ? { what: burst(entry.uncompressedSize, entry.compressedSize).message, instead: "the document itself" }
    : undefined;
}

async function* unzipped(zip: ZipFile, entry: Entry, archive: string): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    // yauzl sees to it that no more than the stated bytes come.
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw new Packed(
      `is damaged in the archive ${archive} (${error instanceof Error ? error.message : error})`,
      WHOLE,
    );
  }
  if (sum !== entry.crc32)
    throw new Packed(`is damaged in the archive ${archive}: its checksum is another`, WHOLE);
}

const twice = (file: string): Problem => ({
  severity: "error",
  file,
  what: "is in the archive twice, and the first was taken",
  instead: "an archive that has each name once",
});

const WHOLE = "the archive as it was made; unzip -t tells";

const damaged = (error: unknown) =>
  error instanceof Packed
    ? error
    : new Packed(
        `is no zip archive, or a damaged one (${error instanceof Error ? error.message : error})`,
        WHOLE,
      );
