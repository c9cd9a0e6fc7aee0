/** Matroska and WebM (RFC 8794, RFC 9559): a film if one of its tracks is one, else a recording. */
import { type Bytes, lasting, type Piece, type Tell } from "./bytes.ts";

interface Element {
  readonly id: number;
  readonly start: number;
  /** Within its parent and the file; that of its parent where its size is not known. */
  readonly end: number;
}

const [HEADER, SEGMENT, INFO, TRACKS, CLUSTER] = [0x1a45dfa3, 0x18538067, 0x1549a966, 0x1654ae6b, 0x1f43b675];
const [DOC_TYPE, SCALE, DURATION, TRACK, TRACK_TYPE] = [0x4282, 0x2ad7b1, 0x4489, 0xae, 0x83];
const MOST_ELEMENTS = 500;
/** Nanoseconds of a tick, unless it is said. */
const USUAL_SCALE = 1_000_000;

export const matroska: Tell = async (file) => {
  if ((await file.at(0, 4)).number(0, 4) !== HEADER) return undefined;
  let form = "";
  for await (const { id, start, end } of elementsOf(file, 0, file.size)) {
    if (id === HEADER) {
      const type = await childOf(file, start, end, DOC_TYPE);
      form = type ? (await file.at(type.start, Math.min(16, type.end - type.start))).text(0, 16) : "";
      form = form.replace(/\0+$/, "");
    } else if (id === SEGMENT && (form === "webm" || form === "matroska")) {
      const { kind, seconds } = await segmentIn(file, start, end);
      return kind === undefined ? undefined : { type: `${kind}/${form}`, ...lasting(seconds) };
    }
  }
  return undefined;
};

/** What stands before the recording itself. */
async function segmentIn(file: Bytes, from: number, to: number) {
  const kinds = new Set<number>();
  let seconds: number | undefined;
  for await (const { id, start, end } of elementsOf(file, from, to)) {
    if (id === CLUSTER) break;
    if (id === INFO) seconds = await secondsIn(file, start, end);
    if (id !== TRACKS) continue;
    for await (const track of elementsOf(file, start, end)) {
      const type = track.id === TRACK && (await childOf(file, track.start, track.end, TRACK_TYPE));
      if (type) kinds.add((await file.at(type.start, 1)).u8(0));
    }
  }
  return { kind: kinds.has(1) ? "video" : kinds.has(2) ? "audio" : undefined, seconds };
}

async function secondsIn(file: Bytes, from: number, to: number): Promise<number | undefined> {
  let scale = USUAL_SCALE;
  let ticks: number | undefined;
  for await (const { id, start, end } of elementsOf(file, from, to)) {
    const size = end - start;
    if (id === SCALE && size <= 8) scale = (await file.at(start, size)).number(0, size);
    if (id === DURATION && (size === 4 || size === 8)) ticks = real((await file.at(start, size)).bytes);
  }
  return ticks === undefined ? undefined : (ticks * scale) / 1e9;
}

function real(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length === 8 ? view.getFloat64(0) : bytes.length === 4 ? view.getFloat32(0) : undefined;
}

async function childOf(file: Bytes, from: number, to: number, id: number): Promise<Element | undefined> {
  for await (const element of elementsOf(file, from, to)) if (element.id === id) return element;
  return undefined;
}

/** The elements between two places, in order. */
async function* elementsOf(file: Bytes, from: number, to: number): AsyncGenerator<Element> {
  let at = from;
  for (let count = 0; count < MOST_ELEMENTS && at + 2 <= to; count++) {
    const head = await file.at(at, 12);
    const idLength = lengthOf(head, 0);
    const sizeLength = lengthOf(head, idLength);
    if (idLength === 0 || idLength > 4 || sizeLength === 0) return;
    const start = at + idLength + sizeLength;
    const size = sizeOf(head, idLength, sizeLength);
    yield { id: head.number(0, idLength), start, end: Math.min(start + (size ?? to), to) };
    if (size === undefined) return;
    at = start + size;
  }
}

/** How long a number is (RFC 8794 §4): its first bit that is set says it. */
function lengthOf(piece: Piece, at: number): number {
  const first = at < piece.length ? piece.u8(at) : 0;
  return first === 0 ? 0 : Math.clz32(first) - 23;
}

/** A size, without the bit that says how long it is; undefined where all others are set, which says that it is not known. */
function sizeOf(piece: Piece, at: number, length: number): number | undefined {
  const first = piece.u8(at) & (0xff >> length);
  const rest = piece.number(at + 1, length - 1);
  const isUnknown = first === 0xff >> length && rest === 2 ** (8 * (length - 1)) - 1;
  return isUnknown ? undefined : first * 2 ** (8 * (length - 1)) + rest;
}
