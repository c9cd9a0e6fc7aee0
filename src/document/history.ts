/** Links between the documents of one feed (RFC 5005 §4), as RSS and Atom write them alike. */
import type { History } from "./model.ts";
import { attr, uri } from "./xml.ts";

export const HISTORY = ' xmlns:fh="http://purl.org/syndication/history/1.0"';

/** The links of a document in one format; `prefix` is that of Atom's namespace in it. */
export function historyLinks(
  history: History | undefined,
  format: "rss" | "atom",
  type: string,
  prefix: "" | "atom:",
): string {
  const link = (rel: string, href: string | undefined) =>
    href === undefined ? "" : `<${prefix}link rel="${rel}" type="${type}"${attr("href", uri(href))}/>\n`;
  return (
    link("current", history?.current?.[format]) +
    link("prev-archive", history?.previous?.[format]) +
    link("next-archive", history?.next?.[format]) +
    (history?.current ? "<fh:archive/>\n" : "")
  );
}
