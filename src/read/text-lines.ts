/** A stored text cut into numbered lines and blocks. */
import { composed } from "../text.ts";

export interface Line {
  readonly text: string;
  /** 1-based, in the stored document. */
  readonly number: number;
  /** The two parts that a wide gap sets apart, as the hemistichs of a verse. */
  readonly halves?: readonly [string, string];
}

/** Lines that stand together. */
export interface Block {
  readonly lines: readonly Line[];
  /** Its lines joined by a space. */
  readonly text: string;
  readonly line: number;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** No blank line tells its blocks apart. */
  readonly tight: boolean;
}

// Zero-width joiners stay: Persian, Urdu and emoji are spelt with them.
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;

// Lines of nothing else, spaces apart, are as they should be: no mark to compose, nothing unseen.
const ORDINARY =
  /^[ -~\u00A1-\u00AC\u00AE-\u00FF\u060C\u061B\u061F\u0621-\u063A\u0640-\u064A\u0660-\u0669\u2010-\u2027]*$/;

/** The text of one line: no control, no bidi mark, one space between words. */
function plain(text: string): string {
  if (ORDINARY.test(text)) return (text.includes("  ") ? text.replace(/ +/g, " ") : text).trim();
  return composed(
    text
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g, "")
      .replace(INVISIBLE, "")
      .replace(SPACES, " ")
      .trim(),
  );
}

const LINE_END = /[\u000B\u000C\u0085\u2028\u2029]/;

const GAP = /^\s*(\S.*?\S)(?: {3,}|[ \t\u00A0]*\t[ \t\u00A0]*)(\S.*?)\s*$/;

function lineOf(raw: string, number: number): Line {
  const gap = raw.includes("   ") || raw.includes("\t") ? GAP.exec(raw) : null;
  const halves = gap?.[1] && gap[2] ? ([plain(gap[1]), plain(gap[2])] as const) : undefined;
  return { text: plain(raw), number, ...(halves ? { halves } : {}) };
}

/** Numbered lines. A form feed or a Unicode line end starts a new line of the same number, as editors count. */
export function numberedLines(text: string): Line[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (!LINE_END.test(text)) return lines.map((line, i) => lineOf(line, i + 1));
  return lines.flatMap((line, i) => line.split(LINE_END).map((part) => lineOf(part, i + 1)));
}

/** A block of lines; there is at least one. */
export function block(lines: readonly Line[]): Block {
  return { lines, text: lines.map((line) => line.text).join(" "), line: lines[0]?.number ?? 1 };
}

/**
 * Blocks between blank lines; every line for itself where there are none.
 * A line that `standsAlone` (a dateline, a heading, a label) is a block wherever it is.
 */
export function blocksOf(
  lines: readonly Line[],
  standsAlone: (line: Line, index: number) => boolean,
): Blocks {
  const last = lines.findLastIndex((line) => line.text !== "");
  const first = lines.findIndex((line) => line.text !== "");
  const inner = lines.slice(first === -1 ? 0 : first, last + 1);
  const tight = inner.length > 1 && inner.every((line) => line.text !== "");
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(block(open));
    open = [];
  };
  for (const [index, line] of inner.entries()) {
    const isBetweenBlanks = open.length === 0 && (inner[index + 1]?.text ?? "") === "";
    const alone = line.text !== "" && (tight || (!isBetweenBlanks && standsAlone(line, index)));
    if (line.text === "" || alone) close();
    if (alone) blocks.push(block([line]));
    else if (line.text !== "") open.push(line);
  }
  close();
  return { blocks, tight };
}

/** How many words a text has. */
export function words(text: string): number {
  if (text === "") return 0;
  let count = 1;
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1)) count++;
  return count;
}

/** Ends as a sentence does, a closing quotation mark or bracket aside. */
export function endsSentence(text: string): boolean {
  return /[.!?؟…۔:،,؛;]["”»’')\]]*$/.test(text);
}

/** Longer than a headline or a name: what an article's body is made of. */
export function isParagraph(text: string): boolean {
  const count = words(text);
  return count > 25 || (count >= 10 && /[.!…۔]["”»’')\]]*$/.test(text));
}

/** Lines that an editor broke at a column: near one width, most without an end of a sentence. */
export function isWrapped(lines: readonly Line[]): boolean {
  const lengths = lines.map((line) => line.text.length);
  const widest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const inner = lines.slice(0, -1);
  if (lines.length < 2 || widest > 130 || widest < 40) return false;
  return (
    inner.every((line) => line.text.length >= widest - 25) &&
    !inner.every((line) => /[.!?؟]["”»]?$/.test(line.text))
  );
}

/** A verse with both its hemistichs on one line: `… ... …`, `… * …`, or with a wide gap between them. */
function isWholeVerse({ text, halves }: Line): boolean {
  return (
    text.length <= 110 &&
    (halves !== undefined || /\p{L}[\p{M}،]*\s?(?:\.{3,4}|…|\*{1,3})\s\p{L}/u.test(text))
  );
}

/** Short lines whose breaks are meant, as of a poem or an address. */
export function isVerse(lines: readonly Line[]): boolean {
  if (lines.length > 1 && lines.every((line, i) => isWholeVerse(line) || (i > 1 && line.text.length <= 50)))
    return true;
  const full = lines.filter((line) => /[.!?؟]["”»]?$/.test(line.text)).length;
  return lines.length > 1 && lines.every((line) => line.text.length <= 50) && full * 2 <= lines.length;
}

/** One paragraph each, of lines that stand together: wrapped lines are joined, others are paragraphs of their own. */
export function paragraphsOf(source: Block): Block[] {
  if (source.lines.length < 2 || isWrapped(source.lines) || isVerse(source.lines)) return [source];
  return source.lines.map((line) => block([line]));
}

/**
 * Of a text without blank lines, the paragraphs, if an editor broke it at a column;
 * a line well short of the width that ends a sentence ends a paragraph. Otherwise each line is one.
 */
export function unwrapped(blocks: readonly Block[]): readonly Block[] {
  const widest = blocks.reduce((most, { text }) => Math.max(most, text.length), 0);
  const wide = blocks.filter(({ text }) => text.length >= widest - 20).length;
  const open = blocks.filter(({ text }) => !endsSentence(text)).length;
  if (
    blocks.length < 3 ||
    widest > 110 ||
    widest < 50 ||
    wide * 2 < blocks.length ||
    open * 2 < blocks.length
  )
    return blocks;
  const joined: Block[] = [];
  let lines: Line[] = [];
  for (const { lines: own, text } of blocks) {
    for (const line of own) lines.push(line);
    if (!/[.!?؟]["”»]?$/.test(text) || text.length >= widest - 12) continue;
    joined.push(block(lines));
    lines = [];
  }
  if (lines.length > 0) joined.push(block(lines));
  return joined;
}
