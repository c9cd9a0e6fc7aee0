/** Which lines of a text are dates, and what stands beside them. */
import { type DateFound, type Finding, readDate } from "./date.ts";
import { isFurniture, labelOf, namesAgency } from "./text-labels.ts";
import { type Block, isParagraph, words } from "./text-lines.ts";
import { isLikelyName } from "./text-names.ts";

export interface Zone {
  readonly timeZone: string;
  readonly now: Date;
  /** The lines of one document that have been read for a date. */
  readonly known?: Map<string, DateFound | undefined>;
}

export interface Candidate {
  readonly block: Block;
  readonly index: number;
  readonly found: DateFound;
}

/** The date that a line is, alone or beside a few words that marks set apart. */
export function datelineIn(text: string, zone: Zone): DateFound | undefined {
  if (text.length > 160 || !/\p{Nd}/u.test(text)) return undefined;
  if (zone.known?.has(text)) return zone.known.get(text);
  const found = readDateline(text, zone);
  zone.known?.set(text, found);
  return found;
}

function readDateline(text: string, { timeZone, now }: Zone): DateFound | undefined {
  const label = labelOf(text);
  if (
    label &&
    ["title", "source", "keywords", "related", "summary", "link", "slug", "section"].includes(label.kind)
  )
    return undefined;
  const found = readDate(text, timeZone, now);
  if (!found || "error" in found) return undefined;
  if (found.rest.length === 0) return found;
  const rest = found.rest.join(" ");
  if (words(rest) > 10 || found.rest.some((part) => words(part) > 6) || /[.!?؟]$/.test(rest))
    return undefined;
  const apart =
    /\s[|–—-]\s|[|•·/،,]|:\s|^\(|ـ\s/u.test(text.replace(/\d\s?[/-]\s?\d/g, "")) ||
    found.rest.some((part) => labelOf(part) || namesAgency(part));
  return apart || found.date.hasTime ? found : undefined;
}

/** The blocks that are dates, in order. */
export function candidates(blocks: readonly Block[], zone: Zone): Candidate[] {
  return blocks.flatMap((block, index) => {
    const found = datelineIn(block.text, zone);
    if (!found) return [];
    const next = blocks[index + 1];
    const time = next && next.text.length <= 40 && !found.date.hasTime && readDate(next.text, zone.timeZone);
    const joined =
      typeof time === "object" &&
      "error" in time &&
      next &&
      /\p{Nd}[:.]\p{Nd}/u.test(next.text) &&
      words(next.text) <= 5
        ? datelineIn(`${block.text} | ${next.text}`, zone)
        : undefined;
    return [{ block, index, found: joined ?? found }];
  });
}

/** `ISTANBUL, Feb. 8, 2020 – …`: the date that opens the first paragraph, when there is no other; or what it lacks. */
export function datedLead(
  blocks: readonly Block[],
  zone: Zone,
): Candidate | (Finding & { readonly line: number }) | undefined {
  let broken: (Finding & { readonly line: number }) | undefined;
  for (const [index, block] of blocks.entries()) {
    for (const mark of block.text.slice(0, 90).matchAll(/\s[-–—]{1,2}\s|:\s|\)\s|\s\//gu)) {
      const lead = block.text.slice(0, mark.index).trim();
      const found =
        lead.length > 5 && !isFurniture(lead) ? readDate(lead, zone.timeZone, zone.now) : undefined;
      if (found && "error" in found) broken ??= { ...found.error, line: block.line };
      else if (found && words(found.rest.join(" ")) <= 6) return { block, index, found };
    }
  }
  return broken;
}

/** Whether a paragraph of the text stands behind a block. */
export function textFollows(blocks: readonly Block[], index: number): boolean {
  return blocks.slice(index + 1).some(({ text }) => isParagraph(text) && !labelOf(text));
}

/** What stands beside a date under an article's text: nothing, or its writer. */
export function namesOnlyWriter(rest: readonly string[], ends: boolean): boolean {
  return rest.every((part) => {
    const label = labelOf(part);
    return label
      ? label.kind === "author" && label.value !== ""
      : ends && isLikelyName(part) && !namesAgency(part);
  });
}
