/** How large a stored document may be. */
import type { Problem } from "../article.ts";

/** Largest stored document that is read whole, in bytes. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** The problem of a document that is too large to be read, if it is. */
export function sizeProblem(bytes: number, file: string): Problem | undefined {
  if (bytes <= MAX_DOCUMENT_BYTES) return undefined;
  return {
    severity: "error",
    file,
    what: `has ${Math.round(bytes / 1_048_576)} MB`,
    instead: `a file of at most ${MAX_DOCUMENT_BYTES / 1_048_576} MB; split it, or use JSON Lines, which may be of any size`,
  };
}

/** Most characters of one article with its mark-up; more is a book, and would take long to render. */
export const LONGEST_TEXT = 2_000_000;
