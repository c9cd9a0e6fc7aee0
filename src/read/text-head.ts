/** Which of the first blocks is the title. */
import type { Finding } from "./date.ts";
import { isBreadcrumb } from "./text-labels.ts";
import { type Block, block, endsSentence, isParagraph, isWrapped, words } from "./text-lines.ts";
import { namesDesk } from "./text-people.ts";

export interface Title {
  readonly block: Block;
  readonly text: string;
  /** Section lines above it. */
  readonly kickers: readonly Block[];
  /** The block behind it, if it reads as a title too. */
  readonly rival?: Block;
  readonly warnings: readonly (Finding & { readonly line: number })[];
}

/** The first block, as single lines unless it is one title that an editor broke at a column. */
export function headLines(first: Block): readonly Block[] {
  if (first.lines.length === 1) return [first];
  const top = first.lines[0]?.text ?? "";
  const oneTitle =
    first.lines.length <= 3 &&
    top.length >= 35 &&
    // A line that was broken at a column is the longer one.
    (first.lines.at(-1)?.text.length ?? 0) <= top.length &&
    words(first.text) <= 30 &&
    !endsSentence(top) &&
    !endsSentence(first.text);
  return oneTitle || (isWrapped(first.lines) && isParagraph(first.text))
    ? [first]
    : first.lines.map((line) => block([line]));
}

/** `القدس - خاص`, `Staff report`: who sends what follows. */
const isDesk = (text: string) =>
  namesDesk(text) ||
  /^(?:\S+ ){0,2}?(?:[-–—|] )?(?:خاص|وكالات|متابعات|staff (?:report(?:er)?|writer)s?|wire reports?)$/iu.test(
    text,
  );

/** A section's name above a longer title. */
function isKicker(text: string, next: string | undefined): boolean {
  if (next === undefined || /[.!?؟،]$/.test(text) || isParagraph(next)) return false;
  if ((isBreadcrumb(text) || isDesk(text)) && words(next) >= 3) return true;
  const [own, following] = [words(text.replace(/[:|]$/, "").trim()), words(next)];
  return (own === 1 && following >= 3) || (own <= 3 && following >= 6);
}

/** The title among the blocks that may be one, in order; nothing when the first is a paragraph. */
export function titleOf(found: readonly Block[]): Title | undefined {
  let at = 0;
  while (at < 2 && isKicker(found[at]?.text ?? "", found[at + 1]?.text)) at++;
  const title = found[at];
  if (!title || words(title.text) > 35 || (words(title.text) > 18 && /[.۔]["”»]?$/.test(title.text)))
    return undefined;
  const kickers = found.slice(0, at);
  const warnings = kickers.map((kicker) => ({
    line: kicker.line,
    what: `“${kicker.text}” was taken as a section's name and left out`,
    instead: "the title first, or القسم: before the section's name",
  }));
  if (title.lines.length > 1)
    warnings.push({
      line: title.line,
      what: `${title.lines.length} lines were joined as the title`,
      instead: "the title on one line",
    });
  const text = title.text.replace(/^#{1,3}\s+/, "").replace(/^\*\*(.+)\*\*$/, "$1");
  const next = found[at + 1];
  return {
    block: title,
    text,
    kickers,
    warnings,
    ...(next && words(next.text) >= 4 && !isParagraph(next.text) && !endsSentence(next.text)
      ? { rival: next }
      : {}),
  };
}
