/** Ogg (RFC 3533, types by RFC 5334): a film if one of its streams is one, else a recording. */
import { type Bytes, lasting, type Piece, type Tell } from "./bytes.ts";
import { rateOf } from "./flac.ts";

interface Page {
  readonly isFirst: boolean;
  /** Samples up to its end, as its codec counts them; undefined where no packet ends on it. */
  readonly granule: number | undefined;
  readonly stream: number;
  /** Where its packets begin, and where it ends. */
  readonly start: number;
  readonly end: number;
}

/** A recording's samples: how many a second, and how many come before its beginning. */
interface Clock {
  readonly stream: number;
  readonly rate: number;
  readonly skipped: number;
}

/** Streams that begin together, at most. */
const MOST_STREAMS = 20;
const TAIL = 65_536;
/** Seconds that the first page of sound may last; a later beginning is part of something longer. */
const LONGEST_PAGE = 10;

export const ogg: Tell = async (file) => {
  const head = await file.at(0, 65_536);
  if (!head.has("OggS")) return undefined;
  let isFilm = false;
  let isSound = false;
  let clock: Clock | undefined;
  let page = pageAt(head, 0);
  for (let count = 0; page?.isFirst && count < MOST_STREAMS; count++) {
    isFilm ||= head.has("\x80theora", page.start) || head.has("BBCD\0", page.start);
    const found = clockOf(head, page);
    isSound ||= found !== undefined || head.has("Speex   ", page.start);
    clock ??= found;
    page = pageAt(head, page.end);
  }
  if (!isFilm && !isSound) return { type: "application/ogg" };
  return {
    type: isFilm ? "video/ogg" : "audio/ogg",
    ...lasting(clock && (await secondsOf(file, head, clock))),
  };
};

function pageAt(piece: Piece, at: number): Page | undefined {
  if (!piece.has("OggS", at) || at + 27 > piece.length || piece.u8(at + 4) !== 0) return undefined;
  const segments = piece.u8(at + 26);
  const start = at + 27 + segments;
  let end = start;
  for (let i = 0; i < segments; i++) end += piece.u8(at + 27 + i);
  const isOpen = piece.bytes.subarray(at + 6, at + 14).every((one) => one === 0xff);
  return {
    isFirst: (piece.u8(at + 5) & 2) !== 0,
    granule: isOpen ? undefined : piece.little(at + 6, 8),
    stream: piece.little(at + 14, 4),
    start,
    end,
  };
}

/** By the first packet of Vorbis I §4.2.2, Opus (RFC 7845 §5.1) or FLAC (RFC 9639 §10.1). */
function clockOf(head: Piece, { start, stream }: Page): Clock | undefined {
  if (head.has("\x01vorbis", start)) return { stream, rate: head.little(start + 12, 4), skipped: 0 };
  if (head.has("OpusHead", start)) return { stream, rate: 48_000, skipped: head.little(start + 10, 2) };
  if (head.has("\x7fFLAC", start)) return { stream, rate: rateOf(head, start + 17), skipped: 0 };
  return undefined;
}

/** By the last page, if it is of the same stream: another would begin to count anew. */
async function secondsOf(file: Bytes, head: Piece, clock: Clock): Promise<number | undefined> {
  if (clock.rate === 0 || !beginsAtZero(head, clock)) return undefined;
  const tail = await file.at(Math.max(0, file.size - TAIL), TAIL);
  for (let at = tail.length - 27; at >= 0; at--) {
    const page = tail.u8(at) === 0x4f ? pageAt(tail, at) : undefined;
    // A page that the file's end cuts off is not all there, and bytes within a page are no page.
    if (!page || page.granule === undefined || page.end > tail.length) continue;
    if (page.stream === clock.stream) return (page.granule - clock.skipped) / clock.rate;
    if (page.isFirst) return undefined;
  }
  return undefined;
}

/** What was cut out of a broadcast begins in its middle. */
function beginsAtZero(head: Piece, { stream, rate }: Clock): boolean {
  let page = pageAt(head, 0);
  while (page) {
    if (page.stream === stream && page.granule !== undefined && page.granule > 0)
      return page.granule <= rate * LONGEST_PAGE;
    page = pageAt(head, page.end);
  }
  return true;
}
