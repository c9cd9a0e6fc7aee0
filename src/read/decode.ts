/** The bytes of a stored document as text. */
import type { Problem } from "../article.ts";

/** The text of a document in UTF-8 without its byte order mark, or what is wrong with its bytes. */
export function decode(
  bytes: Uint8Array,
  file: string,
): { readonly text: string } | { readonly problem: Problem } {
  const refused = (what: string, instead: string, line?: number) => ({
    problem: { severity: "error", file, ...(line ? { line } : {}), what, instead } as const,
  });
  const save = "the file saved as UTF-8";
  const mark = markOf(bytes);
  if (mark) return refused(`is ${mark}, by its byte order mark`, save);
  const parity = nulParity(bytes.subarray(0, 4096));
  if (parity === "one side" && !hasSignature(bytes))
    return refused("is likely UTF-16, without a byte order mark", save);
  if (parity !== "none") return refused("is not text: it has bytes of value 0", "a text file in UTF-8");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstFault(bytes);
    if (offset === bytes.length)
      return refused(
        `is not UTF-8: it ends within a character, at offset ${offset}`,
        save,
        1 + count(bytes, (byte) => byte === 10),
      );
    const line = 1 + count(bytes.subarray(0, offset), (byte) => byte === 10);
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    return refused(`is not UTF-8: byte ${byte} at offset ${offset}${likely(bytes)}`, save, line);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return "UTF-32";
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "UTF-16";
  return undefined;
}

/** UTF-16 has the zero bytes of its ASCII letters and spaces all on one side of their pairs. */
function nulParity(bytes: Uint8Array): "none" | "one side" | "both" {
  const sides = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) sides[at % 2] = (sides[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = sides;
  if (even + odd === 0) return "none";
  return Math.min(even, odd) === 0 && even + odd > bytes.length / 40 ? "one side" : "both";
}

/** Office documents, archives, PDF and pictures say at once what they are. */
function hasSignature([a, b, c, d]: Uint8Array): boolean {
  return (
    [0x504b0304, 0x25504446, 0x89504e47, 0xd0cf11e0, 0x1f8b0800].includes(
      (((a ?? 0) << 24) | ((b ?? 0) << 16) | ((c ?? 0) << 8) | (d ?? 0)) >>> 0,
    ) ||
    (a === 0xff && b === 0xd8)
  );
}

function count(bytes: Uint8Array, matches: (byte: number) => boolean): number {
  let found = 0;
  for (const byte of bytes) if (matches(byte)) found++;
  return found;
}

/** A character of UTF-8 that has begun and lacks bytes (RFC 3629 §3). */
const BEGUN = /(?:[\xc0-\xff]|[\xe0-\xff][\x80-\xbf]|[\xf0-\xff][\x80-\xbf]{2})$/;

/** The longest sound beginning, by halves: a decoder that streams does not mind a character cut at its end. */
function firstFault(bytes: Uint8Array): number {
  const sound = (end: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sound(middle)) low = middle;
    else high = middle - 1;
  }
  if (low === bytes.length) return low;
  // Such bytes are sound for a decoder that streams; the fault is where they begin.
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, low - 3), low));
  return low - (BEGUN.exec(before)?.[0].length ?? 0);
}

function likely(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  const high = count(sample, (byte) => byte >= 0x80);
  const letters = count(sample, (byte) => byte >= 0xc0);
  if (letters > sample.length / 5 && letters > high * 0.7) return "; it is likely windows-1256 (Arabic)";
  return high > 0 && high < sample.length / 10 ? "; it is likely windows-1252" : "";
}
