/**
 * Files of boxes (ISO/IEC 14496-12, QuickTime): MP4, M4A, 3GPP, MOV, HEIC and AVIF. Whether it is a film or a
 * recording is told by its tracks, since both are called `isom`.
 */
import { type Box, boxesOf, childOf } from "./boxes.ts";
import { type Bytes, type Facts, lasting, type Tell } from "./bytes.ts";
import { boxedPicture } from "./heif.ts";

/** Tracks that are looked at. */
const MOST_TRACKS = 20;
/** What QuickTime begins with where it does not say that it is QuickTime. */
const OLD_QUICKTIME = /^(?:moov|mdat|wide|free|skip|pnot)$/;
const FILM = /^(?:iso[\da-z]|mp4[12]|mp71|avc1|av01|hvc1|M4V|dash|msdh|cmf|f4v|MSNV|mmp4)/;

export const mp4: Tell = async (file) => {
  const first = (await boxesOf(file, 0, file.size).next()).value;
  if (!first) return undefined;
  if (first.name !== "ftyp") return OLD_QUICKTIME.test(first.name) ? oldQuickTime(file) : undefined;
  const head = await file.at(first.start, Math.min(first.end - first.start, 256));
  const major = head.text(0, 4);
  const brands = [major];
  for (let at = 8; at + 4 <= head.length; at += 4) brands.push(head.text(at, 4));

  const picture = await boxedPicture(file, major, brands);
  if (picture) return picture;
  if (major.startsWith("qt")) return { type: "video/quicktime", ...lasting((await movieOf(file))?.seconds) };
  // Books have a film of their chapters' pictures, and are recordings all the same.
  if (/^(?:M4[AP]|M4B|F4[AB]) $/.test(major))
    return { type: "audio/mp4", ...lasting((await movieOf(file))?.seconds) };
  const [, generation] = /^3g([p2])/.exec(major) ?? [];
  if (!generation && !brands.some((one) => FILM.test(one))) return undefined;
  const movie = await movieOf(file);
  const kind = movie?.handlers.has("vide") ? "video" : movie?.handlers.has("soun") ? "audio" : undefined;
  if (!kind) return undefined;
  const form = generation === "p" ? "3gpp" : generation === "2" ? "3gpp2" : "mp4";
  return { type: `${kind}/${form}`, ...lasting(movie?.seconds) };
};

async function oldQuickTime(file: Bytes): Promise<Facts | undefined> {
  const movie = await movieOf(file);
  return movie && movie.handlers.size > 0
    ? { type: "video/quicktime", ...lasting(movie.seconds) }
    : undefined;
}

interface Movie {
  /** What its tracks are for: `vide`, `soun`, `text` … */
  readonly handlers: ReadonlySet<string>;
  readonly seconds: number | undefined;
}

/** The first `moov`, which may stand behind all of the recording. */
async function movieOf(file: Bytes): Promise<Movie | undefined> {
  const movie = await childOf(file, { name: "", start: 0, end: file.size }, "moov");
  if (!movie) return undefined;
  const handlers = new Set<string>();
  let seconds: number | undefined;
  let tracks = 0;
  for await (const box of boxesOf(file, movie.start, movie.end)) {
    if (box.name === "mvhd") seconds ??= await secondsOf(file, box);
    if (box.name !== "trak" || ++tracks > MOST_TRACKS) continue;
    const media = await childOf(file, box, "mdia");
    const handler = media && (await childOf(file, media, "hdlr"));
    if (handler && handler.end - handler.start >= 12)
      handlers.add((await file.at(handler.start + 8, 4)).text(0, 4));
  }
  return { handlers, seconds };
}

/** `mvhd` in its two versions; a length of ones, or of zero in what is sent in fragments, is not known. */
async function secondsOf(file: Bytes, { start, end }: Box): Promise<number | undefined> {
  const head = await file.at(start, Math.min(end - start, 32));
  const [scaleAt, width] = head.u8(0) === 1 ? [20, 8] : [12, 4];
  if (head.length < scaleAt + 4 + width) return undefined;
  const isKnown = head.bytes.subarray(scaleAt + 4, scaleAt + 4 + width).some((one) => one !== 0xff);
  const scale = head.number(scaleAt, 4);
  return isKnown && scale > 0 ? head.number(scaleAt + 4, width) / scale : undefined;
}
