/** Rows in columns, none wider than the terminal. Loaded where a terminal is to show some. */
import { eastAsianWidth } from "get-east-asian-width";
import { type Ink, painted, placed } from "./terminal.ts";

export interface Column {
  readonly heading: string;
  readonly align?: "right";
  /** Of the room that lacks, it gives up what it can first, and is left out before it says nothing. */
  readonly yields?: true;
}

/** A text, or one in a colour. */
export type Cell = string | readonly [text: string, ink: Ink];

const GAP = 2;
/** Columns below which a text that yields says nothing. */
const LEAST = 20;

/** A table with its headings for a terminal of so many columns. The last one stays free: some terminals wrap when it is filled. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  terminal: number = process.stdout.columns || 80,
): readonly string[] {
  const wished = columns.map(({ heading }, i) =>
    Math.max(widthOf(heading), ...rows.map((row) => widthOf(textOf(row[i])))),
  );
  const widths = fitted(columns, wished, terminal - 1);
  const shown = columns.flatMap((column, i) =>
    widths[i] === 0 ? [] : [{ ...column, i, width: widths[i] ?? 0 }],
  );
  const line = (cells: readonly (Cell | undefined)[]) =>
    shown
      .map(({ i, width, align }, place) => {
        const cell = cells[i];
        const text = cut(textOf(cell), width);
        const space = " ".repeat(width - widthOf(text));
        const whole = placed(text);
        const said = cell === undefined || typeof cell === "string" ? whole : painted(cell[1], whole);
        if (align === "right") return space + said;
        return place === shown.length - 1 ? said : said + space;
      })
      .join(" ".repeat(GAP))
      .trimEnd();
  const headings = columns.map(({ heading }) => [heading, "heading"] as const);
  return [headings, ...rows].map(line);
}

const textOf = (cell: Cell | undefined) =>
  cell === undefined ? "" : typeof cell === "string" ? cell : cell[0];

/** Widths with which a row fits, 0 of columns that are left out: what yields gives way first, then what is widest. */
function fitted(columns: readonly Column[], wished: readonly number[], room: number): readonly number[] {
  const widths = [...wished];
  const lacking = () =>
    widths.reduce((sum, width) => sum + (width > 0 ? width + GAP : 0), -GAP) - Math.max(room, 1);
  columns.forEach(({ yields }, i) => {
    const width = widths[i] ?? 0;
    const left = width - Math.max(0, lacking());
    if (yields && left < width) widths[i] = left >= LEAST ? left : 0;
  });
  while (lacking() > 0 && Math.max(...widths) > 1) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

const GRAPHEMES = new Intl.Segmenter("und");

/** Columns that a text takes: none for marks and controls, two for wide letters and emoji (UAX #11). */
export const widthOf = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text)
    ? text.length
    : [...GRAPHEMES.segment(text)].reduce((sum, { segment }) => sum + graphemeWidth(segment), 0);

const INVISIBLE = /[\p{Mn}\p{Me}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Shown as a picture, although its first character alone would not be (UTS #51). */
const PICTURE = /\p{Regional_Indicator}|\uFE0F|\u20E3/u;

function graphemeWidth(grapheme: string): number {
  if (PICTURE.test(grapheme)) return 2;
  const seen = grapheme.replace(INVISIBLE, "").codePointAt(0);
  return seen === undefined ? 0 : eastAsianWidth(seen);
}

/** As much of a text as so many columns take, with … where some is left out; graphemes stay whole. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  let width = 1;
  for (const { segment } of GRAPHEMES.segment(text)) {
    width += graphemeWidth(segment);
    if (width > columns) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
