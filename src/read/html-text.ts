/** The plain text of HTML that a system keeps where a title, a name or a summary stands. */
import { decodeHTML } from "entities";

const BETWEEN_WORDS = /^<\/?(?:p|br|div|h[1-6]|li|ul|ol|td|tr|blockquote|hr)\b/i;

/** Text without tags, references resolved, in one line. */
export function plainOf(html: string): string {
  return decodeHTML(
    html.replace(/<!--[^>]{0,500}-->|<\/?[a-z][^<>]*>/gi, (tag) => (BETWEEN_WORDS.test(tag) ? " " : "")),
  )
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
}
