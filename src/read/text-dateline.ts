/** The dateline of an article: found by the grammar of dates, wherever it stands. */
import type { StatedDate } from "../article.ts";
import { type Finding, readDate } from "./date.ts";
import {
  type Candidate,
  candidates,
  datedLead,
  datelineIn,
  namesOnlyWriter,
  textFollows,
  type Zone,
} from "./text-dated.ts";
import { labelOf } from "./text-labels.ts";
import { type Block, isParagraph, words } from "./text-lines.ts";

export interface Dateline {
  readonly published: StatedDate;
  readonly updated?: StatedDate;
  /** Blocks that are dates and nothing of the body. */
  readonly used: ReadonlySet<Block>;
  readonly line: number;
  /** What else the line says: a place, an agency, an author. */
  readonly rest: readonly string[];
  readonly warnings: readonly (Finding & { readonly line: number })[];
}

/** Where the body begins: at the first paragraph, or the first sentence that is not the title. */
function firstOfBody(blocks: readonly Block[], zone: Zone): number {
  const first = blocks.findIndex((block) => !datelineIn(block.text, zone));
  return blocks.findIndex(({ text }, i) => {
    const sentence = i > first && words(text) >= 4 && /[.!…۔]["”»)]*$/.test(text);
    return (sentence || isParagraph(text)) && !datelineIn(text, zone);
  });
}

const dayOf = (date: StatedDate) => date.at.slice(0, 10);

/** When the article was published, by the best line that says so; or what is wrong with the one that tries. */
export function findDateline(
  blocks: readonly Block[],
  zone: Zone,
): Dateline | (Finding & { readonly line: number }) | undefined {
  const body = firstOfBody(blocks, zone);
  const end = body === -1 ? blocks.length : body;
  const all = candidates(blocks, zone);
  const header = all.filter(({ index }) => index < end);
  const strict = header.filter(({ found }) => found.rest.length === 0);
  const publishing = (list: readonly Candidate[]) => {
    const dates = list.filter(({ found }) => !found.isUpdate);
    return dates.find(({ found }) => !found.isHijri) ?? dates[0];
  };
  const later = all.filter(
    ({ index, found }) => index >= end && namesOnlyWriter(found.rest, !textFollows(blocks, index)),
  );
  const stated = publishing(strict) ?? publishing(header);
  const broken = stated ? undefined : brokenDate(blocks.slice(0, Math.min(end + 1, 10)), zone);
  const chosen =
    stated ??
    (broken?.what.startsWith("there is no")
      ? undefined
      : (publishing(later) ?? strict[0] ?? header[0] ?? later[0]));
  if (!chosen) {
    if (broken) return broken;
    const placed = placedDate(blocks.slice(1, Math.min(end, 5)), zone);
    if (placed) {
      const { block, found } = placed;
      const warnings = found.warnings.map((w) => ({ ...w, line: block.line }));
      return { published: found.date, used: new Set([block]), line: block.line, rest: [], warnings };
    }
    const lead = datedLead(blocks.slice(0, end + 1), zone);
    if (!lead || "what" in lead) return lead;
    const what = `the date was taken from the beginning of a paragraph: “${lead.block.text.slice(0, 60)}”`;
    const warnings = [...lead.found.warnings, { what, instead: "a dateline on a line of its own" }].map(
      (w) => ({ ...w, line: lead.block.line }),
    );
    return { published: lead.found.date, used: new Set(), line: lead.block.line, rest: [], warnings };
  }
  return dateline(chosen, header, all, blocks, zone, end);
}

function dateline(
  chosen: Candidate,
  header: readonly Candidate[],
  all: readonly Candidate[],
  blocks: readonly Block[],
  zone: Zone,
  end: number,
): Dateline {
  const { block, found, index } = chosen;
  const update = all.find(
    (other) => other !== chosen && other.found.isUpdate && other.found.rest.length === 0,
  );
  const updated = found.updated ?? (update && !found.isUpdate ? update.found.date : undefined);
  const same = header.filter(
    (other) =>
      other !== chosen && dayOf(other.found.date) === dayOf(found.date) && other.found.rest.length === 0,
  );
  const timed = found.date.hasTime
    ? undefined
    : same.find((other) => other.found.date.hasTime && !other.found.isUpdate);
  const published = timed?.found.date ?? found.date;
  const others = header.filter(
    (other) => other !== chosen && other !== update && !same.includes(other) && other.found.rest.length === 0,
  );
  const next = blocks[index + 1];
  const timeOnly = next && next.text.length <= 40 && readDate(next.text, zone.timeZone);
  const used = new Set([
    block,
    ...[...same, ...others].map((other) => other.block),
    ...(update ? [update.block] : []),
  ]);
  if (
    next &&
    typeof timeOnly === "object" &&
    "error" in timeOnly &&
    timeOnly.error.what.includes("time without a day")
  )
    used.add(next);
  const at = (line: number) => (finding: Finding) => ({ ...finding, line });
  const rival = others.filter((other) => !other.found.isHijri);
  const warnings = [
    ...found.warnings.map(at(block.line)),
    ...(update?.found.warnings ?? []).map(at(update?.block.line ?? 1)),
    ...rival.map((other) =>
      at(other.block.line)({
        what: `a second dateline, “${other.block.text}”; “${block.text}” was taken`,
        instead: "one dateline, or نشر: and آخر تحديث: before them",
      }),
    ),
  ];
  const second = all.find((other) => other.index > end && isSecondArticle(blocks, other));
  if (second && index < end)
    warnings.push(
      at(second.block.line)({
        what: `“${second.block.text}” under “${blocks[second.index - 1]?.text}” looks like the dateline of a second article`,
        instead: "one article in each file",
      }),
    );
  if (found.isUpdate)
    warnings.push(
      at(block.line)({
        what: `only the date of a change is stated: “${block.text}”; it was taken as the date of publication`,
        instead: "the date of publication too",
      }),
    );
  if (index >= end && textFollows(blocks, index) && !found.isUpdate && !/^[^\p{Nd}]*:/u.test(block.text))
    warnings.push(
      at(block.line)({
        what: `the dateline “${block.text}” stands inside the text`,
        instead: "a dateline under the title",
      }),
    );
  return { published, ...(updated ? { updated } : {}), used, line: block.line, rest: found.rest, warnings };
}

/** A date between a headline and a paragraph, where a timeline would have it between two paragraphs. */
function isSecondArticle(blocks: readonly Block[], { index, found }: Candidate): boolean {
  const above = blocks[index - 1];
  const below = blocks[index + 1];
  if (!above || !below || found.rest.length > 0 || found.isUpdate) return false;
  const headline =
    words(above.text) >= 3 &&
    words(above.text) <= 20 &&
    !/[.!…،,:;؛]["”»)]*$/.test(above.text) &&
    !labelOf(above.text);
  const tail = blocks
    .slice(0, index)
    .some((block) => ["keywords", "related"].includes(labelOf(block.text)?.kind ?? ""));
  return headline && isParagraph(below.text) && !tail;
}

/** `بيروت في 6 آب 2020`: a place before the date, where nothing else is a date. */
function placedDate(blocks: readonly Block[], zone: Zone): Pick<Candidate, "block" | "found"> | undefined {
  for (const block of blocks) {
    if (block.lines.length > 1 || words(block.text) > 8 || labelOf(block.text)) continue;
    const found = readDate(block.text, zone.timeZone, zone.now);
    if (!found || "error" in found || found.rest.length !== 1) continue;
    const [place = ""] = found.rest;
    const stands = words(place) === 1 || (words(place) <= 4 && /\s(?:في|بتاريخ)$/.test(place));
    if (stands && block.text.startsWith(place)) return { block, found };
  }
  return undefined;
}

/** The first short line that tries to be a date and is not one. */
function brokenDate(blocks: readonly Block[], zone: Zone): (Finding & { readonly line: number }) | undefined {
  for (const block of blocks) {
    const found =
      words(block.text) <= 10 && !labelOf(block.text)
        ? readDate(block.text, zone.timeZone, zone.now)
        : undefined;
    if (found && "error" in found) return { ...found.error, line: block.line };
  }
  return undefined;
}
