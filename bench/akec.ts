/**
 * The public AKEC set (github ailab-uniud/akec), measured with and never shipped, trained or tuned on: lines made of the
 * keyphrases that readers gave to its published test documents.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { linesFrom, randomFrom } from "./lines.ts";

/** A line's phrases, and the text of the document that they are of. */
export interface TextLine {
  readonly phrases: readonly string[];
  readonly text: string;
}

const TOP = 14;

/** Of each test document the 14 phrases most often given, shuffled, in lines of two to six. */
export function akecLines(folder: string, seed = 1): readonly TextLine[] {
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const ids = new Set(
    read("test.ids")
      .split(/\s+/)
      .map((name) => name.replace(/\.txt$/, ""))
      .filter(Boolean),
  );
  const random = randomFrom(seed);
  const lines: TextLine[] = [];
  for (const row of read("keyphrases/sort_frequency/pure.txt").split("\n")) {
    const [id = "", list = ""] = row.split(" : ");
    if (!ids.has(id.trim())) continue;
    const text = read(`documents/pure/${id.trim()}.txt`);
    const phrases = list
      .split(",")
      .map((phrase) => phrase.trim().replace(/\s+/g, " "))
      .filter((phrase, i, all) => phrase !== "" && all.indexOf(phrase) === i)
      .slice(0, TOP);
    for (const line of linesFrom(phrases, random)) lines.push({ phrases: line, text });
  }
  return lines;
}
