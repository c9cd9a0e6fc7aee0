/** Files of chunks: WAVE (RIFF, RF64) and AIFF. */
import { type Bytes, lasting, type Piece, type Tell } from "./bytes.ts";

const MOST_CHUNKS = 200;
/** What a writer that could not go back put for the length. */
const UNKNOWN = new Set([0, 0xffffffff]);
/** Formats whose samples all have one size: PCM, floating point, A-law, µ-law, and those that say it elsewhere. */
const EVEN = new Set([1, 3, 6, 7, 0xfffe]);

/** WAVE, as the multimedia programming interface of 1991 has it, and EBU 3306 for longer ones. */
export const wave: Tell = async (file) => {
  const head = await file.at(0, 12);
  if (!(head.has("RIFF") || head.has("RF64")) || !head.has("WAVE", 8)) return undefined;
  let pace = 0;
  for await (const { name, start, size } of chunksOf(file, (piece) => piece.little(4, 4))) {
    if (name === "fmt ") {
      const format = await file.at(start, 16);
      if (EVEN.has(format.little(0, 2))) pace = format.little(4, 4) * format.little(12, 2);
    } else if (name === "data") {
      const there = file.size - start;
      const bytes = UNKNOWN.has(size) ? there : Math.min(size, there);
      return { type: "audio/wav", ...lasting(pace > 0 ? bytes / pace : undefined) };
    }
  }
  return { type: "audio/wav" };
};

/** AIFF 1.3 and AIFF-C. */
export const aiff: Tell = async (file) => {
  const head = await file.at(0, 12);
  if (!head.has("FORM") || !/^AIF[FC]$/.test(head.text(8, 4))) return undefined;
  for await (const { name, start } of chunksOf(file, (piece) => piece.number(4, 4))) {
    if (name !== "COMM") continue;
    const common = await file.at(start, 18);
    const rate = extended(common, 8);
    return { type: "audio/aiff", ...lasting(rate > 0 ? common.number(2, 4) / rate : undefined) };
  }
  return { type: "audio/aiff" };
};

/** A positive number of 80 bits (IEEE 754 extended), whole enough for a rate. */
function extended(piece: Piece, at: number): number {
  return piece.number(at + 2, 4) * 2 ** (piece.number(at, 2) - 16383 - 31);
}

async function* chunksOf(file: Bytes, sizeOf: (head: Piece) => number) {
  let at = 12;
  for (let count = 0; count < MOST_CHUNKS && at + 8 <= file.size; count++) {
    const head = await file.at(at, 8);
    if (head.length < 8) return;
    const size = sizeOf(head);
    yield { name: head.text(0, 4), start: at + 8, size };
    at += 8 + size + (size % 2);
  }
}
