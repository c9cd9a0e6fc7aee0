/** What stands under an agency's item: `// انتهى //`, `-30-`, and the hour and the number behind it. */
import type { StatedDate } from "../article.ts";
import { readDate } from "./date.ts";
import type { Zone } from "./text-dated.ts";
import { type Block, isParagraph } from "./text-lines.ts";

/** The blocks of an item's end, which are none of its body. */
export interface End {
  readonly blocks: ReadonlySet<Block>;
  /** The hour that it was sent at, as written: `14:35ت م`. */
  readonly hour?: string;
}

const EDGE = String.raw`[\s/\\()*#_–—ـ-]*`;
const HOUR = String.raw`\p{Nd}{1,2}\s?[:.]\s?\p{Nd}{2}\s*(?:ت\s*[مغ]|جمت|gmt|[صم])?`;
const MARK = new RegExp(
  `^${EDGE}(?:انتهى|انتهت|end|ends|-\\s?30\\s?-)${EDGE}(${HOUR})?\\s*(?:\\p{Nd}{2,6})?$`,
  "iu",
);
const BEHIND = new RegExp(`^(?:(${HOUR})|\\p{Nd}{2,6}|${HOUR}\\s+\\p{Nd}{2,6})$`, "iu");

/** Announces the end of an item: `انتهى`, `-30-`. */
export const isEnd = (line: string): boolean => line.length <= 60 && MARK.test(line);

/** The end of an item, from the mark that announces it, if it has one. */
export function endOf(blocks: readonly Block[]): End {
  const at = blocks.findLastIndex(({ text }) => isEnd(text));
  const mark = blocks[at];
  if (!mark || !blocks.slice(0, at).some(({ text }) => isParagraph(text))) return { blocks: new Set() };
  const behind = blocks.slice(at + 1);
  const other = behind.findIndex(({ text }) => text.length > 40 || !BEHIND.test(text));
  const used = [mark, ...behind.slice(0, other === -1 ? behind.length : other)];
  const hour = used.map(({ text }) => (MARK.exec(text) ?? BEHIND.exec(text))?.[1]).find((one) => one);
  return { blocks: new Set(used), ...(hour ? { hour } : {}) };
}

/** A date with the hour that the end of its item gives, if the dateline gave none. */
export function atHour(date: StatedDate, hour: string | undefined, { timeZone }: Zone): StatedDate {
  if (date.hasTime || hour === undefined) return date;
  const found = readDate(`${date.at.slice(0, 10)} ${hour}`, timeZone);
  return found && "date" in found && found.date.hasTime ? found.date : date;
}
