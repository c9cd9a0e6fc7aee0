/** The keywords of an article from the blocks behind their heading. */
import { type Block, words } from "./text-lines.ts";

export type KeywordsFound =
  | {
      readonly kind: "line";
      readonly line: string;
      readonly blocks: number;
      /** Lines under it in the same block that are of another kind. */
      readonly headlines?: readonly string[];
    }
  | {
      readonly kind: "list";
      readonly keywords: readonly string[];
      readonly blocks: number;
      /** The first of them may be all the keywords there are, in one line. */
      readonly doubtful?: boolean;
    }
  | { readonly kind: "sentence" };

const DELIMITERS = /[،,;؛|#]|\s[-–—•·/]\s/;
const BULLET = /^(?:[•▪●◦■○‣∙·►#*+–—-]|\(?\p{Nd}{1,2}[.)-])\s*(?=\S)/u;
const bare = (text: string) =>
  (/^[#＃]/.test(text) ? text.replaceAll("_", " ") : text)
    .replace(BULLET, "")
    .replace(/[\s،,;؛|.]+$/, "")
    .replace(/^["«“](.+)["»”]$/, "$1")
    .trim();

/** A line of words set apart by marks, each part short. */
function isDelimited(text: string): boolean {
  const parts = text.split(new RegExp(DELIMITERS.source, "g")).filter((part) => part.trim() !== "");
  return DELIMITERS.test(text) && parts.every((part) => words(part.trim()) <= 7);
}

function isSentence(text: string): boolean {
  if (isDelimited(text)) return /[؟?!]\s*$/.test(text);
  return /[.!?؟:…]["”»]?$/.test(text) || /[:؟?!]\s/.test(text) || words(text) > 60;
}

/** `#تركيا #روسيا`: a line of nothing but hash tags. */
export function isHashtags(text: string): boolean {
  return /^(?:[#＃][\p{L}\p{N}_\p{M}-]+[\s،,|]*)+$/u.test(text);
}

/** `رصيف الميناء، البلدية، الصيد البحري`: topics that no heading announces. */
export function isTopics(text: string): boolean {
  const parts = text.split(/\s*[،,;؛|]\s*/);
  return (
    parts.length >= 3 &&
    text.length <= 300 &&
    !/[.!?؟:…"«»()\p{Nd}]/u.test(text) &&
    parts.every(
      (part) =>
        part !== "" && words(part) <= 4 && !/^و\p{L}{3}/u.test(part) && !/^(?:and|or|et)\s/i.test(part),
    )
  );
}

/** Lines of one list: a long one may have been broken within a phrase, a short one ends where a phrase does. */
function joinedLines(lines: readonly string[]): string {
  return lines.reduce((line, next, i) => {
    const before = lines[i - 1] ?? "";
    return `${line}${before.length >= 60 || /[،,;؛|]$/.test(before) ? " " : "، "}${next}`;
  });
}

/** Reads the blocks that follow the heading: one line, a list in one block, or a block for each keyword. */
export function keywordsIn(blocks: readonly Block[]): KeywordsFound {
  const first = blocks[0];
  if (!first) return { kind: "list", keywords: [], blocks: 0 };
  if (first.lines.length > 1) {
    const lines = first.lines.map((line) => line.text);
    if (lines.some((line) => DELIMITERS.test(line.replace(BULLET, "").replace(/[،,;؛|.]+$/, ""))))
      return { kind: "line", line: joinedLines(lines), blocks: 1 };
    const [top = "", ...under] = lines;
    const differ =
      words(top) > 3 &&
      under.every((line) => words(line) <= 3) &&
      !lines.some((line) => BULLET.test(line) || isSentence(line));
    if (differ && under.some((line) => words(line) === 3))
      return { kind: "line", line: top, blocks: 1, headlines: under };
    if (lines.every((line) => words(bare(line)) <= 6))
      return { kind: "list", keywords: lines.map(bare), blocks: 1, doubtful: differ };
    return lines.length === 2 && !isSentence(first.text)
      ? { kind: "line", line: first.text, blocks: 1 }
      : { kind: "sentence" };
  }
  const single = blocks.findIndex((block) => block.lines.length > 1);
  const run = single === -1 ? blocks : blocks.slice(0, single);
  const bulleted = run.findIndex(({ text }) => !BULLET.test(text) || words(text) > 8 || isHashtags(text));
  const bullets = bulleted === -1 ? run.length : bulleted;
  if (bullets > 1)
    return { kind: "list", keywords: run.slice(0, bullets).map(({ text }) => bare(text)), blocks: bullets };
  if (isSentence(first.text)) return { kind: "sentence" };
  const long = run.findIndex(({ text }) => words(text) > 3 || isSentence(text) || isDelimited(bare(text)));
  const short = long === -1 ? run.length : long;
  if (short > 1)
    return {
      kind: "list",
      keywords: run.slice(0, short).map(({ text }) => bare(text)),
      blocks: short,
      doubtful: words(bare(first.text)) === 3,
    };
  return { kind: "line", line: first.text, blocks: 1 };
}
