/** MPEG audio (ISO/IEC 11172-3, 13818-3) and AAC in ADTS (13818-7), with or without ID3 tags around them. */
import { type Bytes, type Facts, lasting, type Piece, type Tell } from "./bytes.ts";
import { flacIn } from "./flac.ts";

/** kbit/s by version and layer, then by the header's four bits. */
const BITRATES: Readonly<Record<string, readonly number[]>> = {
  "1.1": [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  "1.2": [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  "1.3": [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  "2.1": [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  "2.2": [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const RATES = [44_100, 48_000, 32_000];
/** Bytes behind a tag in which the first frame may begin: writers pad. */
const PADDING = 4096;
/** Bytes of each place where bitrates are compared. */
const SAMPLE = 16_384;
/** Bits per second that no recording goes below or above. */
const [SLOWEST, FASTEST] = [7_000, 460_000];

interface Frame {
  /** Bytes. */
  readonly length: number;
  /** Bits per second. */
  readonly bitrate: number;
  /** Samples per second, and of a frame. */
  readonly rate: number;
  readonly samples: number;
  /** What all frames of a stream have in common. */
  readonly stream: number;
  readonly isFirstVersion: boolean;
  readonly isMono: boolean;
}

export const mpegAudio: Tell = async (file) => {
  const start = await afterTags(file);
  const piece = await file.at(start, 65_536);
  if (piece.has("fLaC")) return flacIn(piece);
  if (isAdts(piece)) return { type: "audio/aac" };
  // Without a tag only the very beginning counts, for two bytes like these are met anywhere.
  const at = firstFrame(piece, start > 0 ? PADDING : 0);
  const frame = at === undefined ? undefined : frameAt(piece, at);
  if (at === undefined || !frame) return undefined;
  return { type: "audio/mpeg", ...(await lengthOf(file, piece, start, at, frame)) };
};

/** Where what stands behind ID3v2 tags begins (id3.org, 2.4 §3.1): their size has seven bits a byte. */
async function afterTags(file: Bytes): Promise<number> {
  let at = 0;
  for (let tags = 0; tags < 3; tags++) {
    const head = await file.at(at, 10);
    const sizes = [6, 7, 8, 9].map((i) => head.u8(i));
    if (!head.has("ID3") || head.length < 10 || sizes.some((one) => one > 127)) break;
    const size = sizes.reduce((sum, one) => sum * 128 + one, 0);
    at += 10 + size + (head.u8(5) & 0x10 ? 10 : 0);
  }
  return at;
}

function frameAt(piece: Piece, at: number): Frame | undefined {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((i) => piece.u8(at + i)) as [
    number,
    number,
    number,
    number,
  ];
  const version = (second >> 3) & 3;
  const layer = 4 - ((second >> 1) & 3);
  if (first !== 0xff || second < 0xe0 || version === 1 || layer === 4 || (fourth & 3) === 2) return undefined;
  const isFirstVersion = version === 3;
  const table = BITRATES[isFirstVersion ? `1.${layer}` : layer === 1 ? "2.1" : "2.2"];
  const bitrate = (table?.[(third >> 4) - 1] ?? 0) * 1000;
  const rate = (RATES[(third >> 2) & 3] ?? 0) / (isFirstVersion ? 1 : version === 2 ? 2 : 4);
  if (bitrate === 0 || rate === 0) return undefined;
  const samples = layer === 1 ? 384 : layer === 3 && !isFirstVersion ? 576 : 1152;
  const padding = (third >> 1) & 1;
  const length =
    layer === 1
      ? (Math.floor((12 * bitrate) / rate) + padding) * 4
      : Math.floor(((samples / 8) * bitrate) / rate) + padding;
  const stream = ((second & 0xfe) << 8) | (third & 0x0c);
  return { length, bitrate, rate, samples, stream, isFirstVersion, isMono: fourth >> 6 === 3 };
}

/** Where two frames of one stream follow each other, at most `far` bytes from the piece's beginning. */
function firstFrame(piece: Piece, far: number, stream?: number): number | undefined {
  for (let at = 0; at <= far && at + 4 <= piece.length; at++) {
    const frame = piece.u8(at) === 0xff ? frameAt(piece, at) : undefined;
    if (!frame || (stream !== undefined && frame.stream !== stream)) continue;
    const next = frameAt(piece, at + frame.length);
    if (next?.stream !== frame.stream) continue;
    // Further in, chance has more to choose from.
    const third = at + frame.length + next.length;
    if (at === 0 || third + 4 > piece.length || frameAt(piece, third)?.stream === frame.stream) return at;
  }
  return undefined;
}

async function lengthOf(
  file: Bytes,
  piece: Piece,
  start: number,
  at: number,
  frame: Frame,
): Promise<Pick<Facts, "duration">> {
  const end = await beforeTags(file);
  const size = end - start - at;
  const frames = countedFrames(piece, at, frame);
  if (frames !== undefined) {
    const seconds = (frames * frame.samples) / frame.rate;
    const pace = (size * 8) / seconds;
    return pace > SLOWEST && pace < FASTEST ? lasting(seconds) : {};
  }
  const middle = await file.at(start + at + Math.floor(size / 2), SAMPLE);
  const last = await file.at(Math.max(start + at, end - SAMPLE), Math.min(size, SAMPLE));
  const later = [middle, last].map((one) => [one, firstFrame(one, one.length, frame.stream)] as const);
  const isEven = [[piece, at] as const, ...later].every(
    ([one, from]) => from !== undefined && isOfOneBitrate(one, from, frame),
  );
  // Otherwise frames would have to be counted, all of them.
  return isEven ? lasting((size * 8) / frame.bitrate) : {};
}

/** How many frames there are by a header of LAME's kind (Xing, Info) or Fraunhofer's (VBRI) in the first one. */
function countedFrames(piece: Piece, at: number, frame: Frame): number | undefined {
  const side = frame.isFirstVersion ? (frame.isMono ? 17 : 32) : frame.isMono ? 9 : 17;
  const xing = at + 4 + side;
  if ((piece.has("Xing", xing) || piece.has("Info", xing)) && piece.u8(xing + 7) & 1)
    return piece.number(xing + 8, 4) || undefined;
  return piece.has("VBRI", at + 36) ? piece.number(at + 36 + 14, 4) || undefined : undefined;
}

function isOfOneBitrate(piece: Piece, from: number, { bitrate, stream }: Frame): boolean {
  let at = from;
  while (at + 4 <= piece.length) {
    const next = frameAt(piece, at);
    // A broken or cut off frame ends what can be said.
    if (next?.stream !== stream) return true;
    if (next.bitrate !== bitrate) return false;
    at += next.length;
  }
  return true;
}

/** Where the recording ends: before an APE tag (2.0) and an ID3v1 tag. */
async function beforeTags(file: Bytes): Promise<number> {
  const tag = await file.at(file.size - 128, 3);
  const end = tag.has("TAG") ? file.size - 128 : file.size;
  const ape = await file.at(end - 32, 32);
  if (!ape.has("APETAGEX")) return end;
  const size = ape.little(12, 4) + (ape.u8(23) & 0x80 ? 32 : 0);
  return size < end ? end - size : end;
}

/** Two ADTS frames one after the other, of one profile, rate and channels. */
function isAdts(piece: Piece): boolean {
  const lengthAt = (at: number) =>
    piece.u8(at) === 0xff && (piece.u8(at + 1) & 0xf6) === 0xf0 && ((piece.u8(at + 2) >> 2) & 15) < 13
      ? (piece.number(at + 3, 3) >> 5) & 0x1fff
      : 0;
  const first = lengthAt(0);
  return first > 7 && lengthAt(first) > 7 && piece.u8(2) === piece.u8(first + 2);
}
