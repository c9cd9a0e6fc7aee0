/** Pictures, by their first bytes (WHATWG MIME Sniffing §6.1, RFC 7903, the formats' own specifications). */
import type { Facts, Piece, Tell } from "./bytes.ts";
import { measured } from "./measures.ts";

/** What a file must begin with, its type, and what image-size calls it. */
const KINDS: readonly (readonly [begins: (head: Piece) => boolean, type: string, kind: string])[] = [
  [(head) => head.has("\x89PNG\r\n\x1a\n"), "image/png", "png"],
  [(head) => head.has("\xff\xd8\xff"), "image/jpeg", "jpg"],
  [(head) => head.has("GIF87a") || head.has("GIF89a"), "image/gif", "gif"],
  [(head) => head.has("RIFF") && head.has("WEBP", 8), "image/webp", "webp"],
  // Two letters alone could begin a text; the size of the second header is one of few.
  [
    (head) => head.has("BM") && [12, 40, 52, 56, 64, 108, 124].includes(head.little(14, 4)),
    "image/bmp",
    "bmp",
  ],
  [
    (head) => head.has("\0\0\x01\0") && head.little(4, 2) > 0 && head.u8(9) === 0,
    "image/vnd.microsoft.icon",
    "ico",
  ],
  [(head) => head.has("II*\0") || head.has("MM\0*"), "image/tiff", "tiff"],
];

export const picture: Tell = async (file) => {
  const head = await file.at(0, 64);
  const known = KINDS.find(([begins]) => begins(head));
  if (known) return { type: known[1], ...measured((await file.front()).bytes, [known[2]]) };
  return vector(await file.at(0, 65_536));
};

const PROLOGUE = /(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\b[^[>]*(?:\[[^\]]*\]\s*)?>)/iy;
const ROOT = /<(?:[\w-]+:)?svg(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*'){0,4000}>/y;
const MARK = "\xef\xbb\xbf";

/** SVG: a document whose root is `svg`; a page that holds one is none. */
function vector(head: Piece): Facts | undefined {
  const start = head.has(MARK) ? MARK.length : 0;
  if (!/^\s*</.test(head.text(start, 200))) return undefined;
  const text = new TextDecoder().decode(head.bytes.subarray(start));
  PROLOGUE.lastIndex = 0;
  let at = 0;
  while (PROLOGUE.test(text)) {
    at = PROLOGUE.lastIndex;
  }
  ROOT.lastIndex = at;
  const root = ROOT.exec(text)?.[0];
  if (!root) return undefined;
  return { type: "image/svg+xml", ...measured(new TextEncoder().encode(root), ["svg"]) };
}
