/** The boxes of ISO/IEC 14496-12 §4.2, of which QuickTime, MP4, HEIC and AVIF are made. */
import type { Bytes } from "./bytes.ts";

export interface Box {
  readonly name: string;
  /** Where its content begins and where it ends, within its parent and the file. */
  readonly start: number;
  readonly end: number;
}

/** Boxes that are looked at in one parent. */
const MOST_BOXES = 500;

/** The first box of a name in another. */
export async function childOf(file: Bytes, parent: Box, name: string): Promise<Box | undefined> {
  for await (const box of boxesOf(file, parent.start, parent.end)) if (box.name === name) return box;
  return undefined;
}

/** The boxes between two places, in order. Each is at least its own head long, so that no box holds itself. */
export async function* boxesOf(file: Bytes, from: number, to: number): AsyncGenerator<Box, undefined> {
  let at = from;
  for (let count = 0; count < MOST_BOXES && at + 8 <= to; count++) {
    const head = await file.at(at, 16);
    if (head.length < 8) return;
    const stated = head.number(0, 4);
    const headLength = stated === 1 ? 16 : 8;
    const size = stated === 1 ? head.number(8, 8) : stated === 0 ? to - at : stated;
    if (size < headLength) return;
    yield { name: head.text(4, 4), start: at + headLength, end: Math.min(at + size, to) };
    at += size;
  }
}
