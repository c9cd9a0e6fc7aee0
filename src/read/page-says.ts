/** What one vocabulary of a page says of its article; several are asked, and the first that says a thing counts. */
import type { Author, Media, Problem } from "../article.ts";

/** Tells what is wrong with a page. */
export type Report = (severity: Problem["severity"], what: string, instead: string, line?: number) => void;

export interface PageSays {
  readonly title?: string | undefined;
  /** Dates as written. */
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly language?: string | undefined;
  readonly summary?: string | undefined;
  readonly authors?: readonly Author[];
  readonly keywords?: readonly string[];
  readonly sections?: readonly string[];
  readonly image?: Media | undefined;
  readonly attachments?: readonly Media[];
  readonly link?: string | undefined;
  readonly site?: string | undefined;
  /** The article as plain text, where nothing better is found. */
  readonly text?: string | undefined;
}

/** Keywords in a text, which marks cut. */
export function phrasesIn(text: string): string[] {
  return text
    .split(/[،,؛;|\n]/)
    .map((one) => one.trim().replace(/^#+/, ""))
    .filter(Boolean);
}
