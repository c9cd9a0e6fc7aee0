/** Parts of an article that several fields share: reports, optional values, addresses and texts of one line. */
import type { Problem } from "../article.ts";
import { cleanLine } from "../text.ts";

export type Report = (severity: Problem["severity"], what: string, instead: string) => void;

/** Longest address, in characters: readers and proxies cut longer ones or refuse them. */
export const LONGEST_ADDRESS = 4000;
/** Longest summary, and longest line beside the body (a credit, a headline, an alternative text), in characters. */
export const LONGEST_SUMMARY = 5000;
export const LONGEST_LINE = 500;

export const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value };

/** An absolute http(s) address as a URI. */
export function webAddress(address: string | undefined, name: string, report: Report): string | undefined {
  if (!address) return undefined;
  const url = URL.parse(address.trim());
  if (url && /^https?:$/.test(url.protocol) && url.href.length <= LONGEST_ADDRESS) return url.href;
  report(
    "warning",
    `the ${name} “${address.slice(0, 200)}” is left out`,
    `an address that begins with http:// or https://, of at most ${LONGEST_ADDRESS} characters`,
  );
  return undefined;
}

/** A text of one line, cut where it is no such text any more. */
export function shortLine(text: string | undefined, name: string, longest: number, report: Report) {
  const line = text === undefined ? "" : cleanLine(text.slice(0, 4 * longest));
  if ((text?.length ?? 0) > longest && line.length > longest)
    report("warning", `the ${name} has ${text?.length} characters and is cut`, `at most ${longest}`);
  return (
    line
      .slice(0, longest)
      .toWellFormed()
      .replace(/\uFFFD$/, "") || undefined
  );
}

/** Most related headlines, and most attachments. */
const MOST_BESIDE = 100;

/** As many of a list as a feed can carry. */
export function fewOf<T>(values: readonly T[] | undefined, name: string, report: Report): readonly T[] {
  const all = values ?? [];
  if (all.length > MOST_BESIDE)
    report("warning", `${all.length} ${name} are named, and ${MOST_BESIDE} kept`, `at most ${MOST_BESIDE}`);
  return all.slice(0, MOST_BESIDE);
}
