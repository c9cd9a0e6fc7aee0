/** FLAC (RFC 9639). */
import { type Facts, lasting, type Piece, type Tell } from "./bytes.ts";

export const flac: Tell = async (file) => {
  const head = await file.at(0, 64);
  return head.has("fLaC") ? flacIn(head) : undefined;
};

/** A FLAC stream that a piece begins with; its first block is STREAMINFO (§8.2), which may not know the length. */
export function flacIn(piece: Piece): Facts {
  const isInfo = (piece.u8(4) & 0x7f) === 0 && piece.length >= 8 + 34;
  return { type: "audio/flac", ...(isInfo ? lasting(secondsOf(piece, 8)) : {}) };
}

/** Seconds by a STREAMINFO block that begins at `at`. */
function secondsOf(piece: Piece, at: number): number | undefined {
  const rate = rateOf(piece, at);
  const samples = (piece.u8(at + 13) & 15) * 2 ** 32 + piece.number(at + 14, 4);
  return rate > 0 ? samples / rate : undefined;
}

/** Samples per second by a STREAMINFO block that begins at `at`. */
export function rateOf(piece: Piece, at: number): number {
  return piece.number(at + 10, 3) >> 4;
}
