/** What a terminal shows otherwise than a pipe does: colours, and right-to-left texts that keep to their place. */
import { existsSync } from "node:fs";
import { styleText } from "node:util";
import type { Cell, Column } from "./table.ts";

type Stream = typeof process.stdout | typeof process.stderr;

const INKS = { error: "red", warning: "yellow", good: "green", heading: "bold", faint: "dim" } as const;
export type Ink = keyof typeof INKS;

/** A text in colour, where the stream shows colours: by NO_COLOR, FORCE_COLOR, TERM, and whether it is a terminal. */
export const painted = (ink: Ink, text: string, stream: Stream = process.stdout): string =>
  styleText(INKS[ink], text, { stream });

/** A count with what is counted, in colour unless it is 0. */
export const counted = (ink: Ink, count: number, text: string, stream?: Stream): string =>
  count > 0 ? painted(ink, text, stream) : text;

/** Says a line, or several, on standard output. */
export const say = (text: string): void => console.log(straight(text, process.stdout));

/** Says something on standard error; the words `error:` and `warning:` of it are in colour. */
export const remark = (text: string): void =>
  console.error(
    straight(text, process.stderr).replace(/(?<=^|: )(error|warning)(?=: )/m, (word) =>
      painted(word as "error" | "warning", word, process.stderr),
    ),
  );

/** Says on standard error what cannot be, in colour up to what would be right. */
export const refuse = (text: string): void =>
  console.error(
    straight(text, process.stderr).replace(/^.*?(?=; right would be|\n|$)/, (what) =>
      painted("error", what, process.stderr),
    ),
  );

/** Rows as a table that fits the terminal; elsewhere as the lines that programs read. */
export async function list(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  plain: () => readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  const lines = process.stdout.isTTY ? (await import("./table.ts")).tableLines(columns, rows) : plain();
  console.log(lines.join("\n"));
}

/** Whether a terminal is there that knows the controls of the bidirectional algorithm, or shows nothing for them. */
const isolates = ({ isTTY }: Stream) => isTTY && !/^(?:dumb|linux)?$/.test(process.env.TERM ?? "");

/** Hebrew, Arabic and their like, with their digits and punctuation. */
const LETTER = String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}`;
const RIGHT_TO_LEFT = new RegExp(`[${LETTER}]`, "u");
/** Words of them one after the other, with numbers and times among and behind them; behind a slash begins another name. */
const RUN = new RegExp(
  `[${LETTER}](?:(?:[${LETTER}\\p{M}\\p{N}_\\u200C\\u200D-]| (?! )|\\.(?= [${LETTER}])|:(?=\\p{N}{2} [${LETTER}]))*[${LETTER}\\p{M}\\p{N}])?`,
  "gu",
);
/** What is isolated already, what is quoted, and what is neither. */
const PIECES = /(\u2068[^\u2069\n]*\u2069)|“([^”\n]*)”|[^“\u2068]+|[“\u2068]/gu;
/** A path, or the name of a file: it is read from left to right. */
const PATH = /[/\\]|\.\w+$/;

/** A text that is one whole, such as a title, kept apart from the line in which a terminal shows it (UAX #9, FSI … PDI). */
export const isolated = (text: string, stream: Stream = process.stdout): string =>
  isolates(stream) && RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;

/** A text of which only its own form says what it is: paths name by name, all else as a whole. */
export const placed = (text: string, stream: Stream = process.stdout): string =>
  PATH.test(text) ? byNames(text, stream) : isolated(text, stream);

const byNames = (text: string, stream: Stream) =>
  isolates(stream) ? text.replace(RUN, "\u2068$&\u2069") : text;

/** A line, whose right-to-left words a terminal shows where they stand: quoted texts as wholes, all else name by name. */
export function straight(text: string, stream: Stream): string {
  if (!isolates(stream) || !RIGHT_TO_LEFT.test(text)) return text;
  return text.replace(PIECES, (piece, whole?: string, quoted?: string) => {
    if (whole !== undefined) return whole;
    return quoted === undefined ? byNames(piece, stream) : `“${placed(quoted, stream)}”`;
  });
}

/** An argument as it was before a terminal showed it, from which it may have been copied; names of files stay. */
export const copiedBack = (argument: string): string =>
  /[\u2066-\u2069]/.test(argument) && !existsSync(argument)
    ? argument.replace(/[\u2066-\u2069]/g, "")
    : argument;
