/**
 * The plain-text layout of news archives: title, dateline, author, paragraphs, source line, keywords, related headlines.
 * It is found by what its lines say (the grammar of dates, the source line, the headings), not by where they stand.
 */
import type { Draft, Problem } from "../article.ts";
import type { Finding } from "./date.ts";
import type { Read, StoredDocument } from "./reader.ts";
import { datelineIn, type Zone } from "./text-dated.ts";
import { type Dateline, findDateline } from "./text-dateline.ts";
import { atHour, endOf, isEnd } from "./text-end.ts";
import { headLines, type Title, titleOf } from "./text-head.ts";
import { bodyHtml } from "./text-html.ts";
import { isFurniture, isSeparator, labelOf } from "./text-labels.ts";
import { type Block, blocksOf, type Line, numberedLines, unwrapped, words } from "./text-lines.ts";
import { isLikelyName, looksLikeName } from "./text-names.ts";
import { pictureIn } from "./text-picture.ts";
import { withoutReferences } from "./text-references.ts";
import { Sections } from "./text-sections.ts";

const LAYOUT = "a title, a dateline such as السبت 8 فبراير 2020 11:31 م, and paragraphs";
/** Labels that may be a headline's own first word (`تقرير: …`), so no label when they open the text. */
const HEADLINE_WORDS =
  /^(?:تقرير|حوار|تحرير|مواضيع|موضوعات|صورة|صور|ترجمة|قسم|شاهد|طالع|via|topic|photo|image)\s*[:|-]/iu;

function isLabelled(block: Block): boolean {
  const label = labelOf(block.text);
  if (!label || (label.kind === "state" && words(label.value) > 1)) return false;
  if (label.kind === "author" && label.value !== "" && !looksLikeName(label.value) && words(label.value) > 12)
    return false;
  return (
    label.value !== "" || !["summary", "title", "link", "image", "slug", "language"].includes(label.kind)
  );
}

/** Whether a line is a block of its own without blank lines round it. */
function standsAlone(zone: Zone) {
  return (line: Line, index: number): boolean => {
    if (isSeparator(line.text) || isFurniture(line.text) || isEnd(line.text) || pictureIn(line.text))
      return true;
    const found = datelineIn(line.text, zone);
    if (found && (found.rest.length === 0 || index < 12)) return true;
    const label = labelOf(line.text);
    if (!label || label.kind === "caption") return false;
    return (
      index < 12 ||
      ["source", "keywords", "related", "link"].includes(label.kind) ||
      (label.value !== "" && /^\S+\s*:/.test(line.text))
    );
  };
}

/** Texts that are something else, or were decoded wrongly. */
function judgeText(text: string): (Finding & { severity: "error" | "warning" }) | undefined {
  if (text.trim() === "" || !/[\p{L}\p{N}]/u.test(text))
    return { severity: "error", what: "the file is empty", instead: LAYOUT };
  if (/^\s*(?:<!doctype|<html|<\?xml)/i.test(text))
    return { severity: "error", what: "the file is HTML or XML, not plain text", instead: LAYOUT };
  if ((text.match(/\u0000/g)?.length ?? 0) > text.length / 10)
    return { severity: "error", what: "the file is not UTF-8 text", instead: "the file saved as UTF-8" };
  if ((text.match(/[ØÙ][\u0080-\u00BF\u2018-\u203A\u0152-\u0192†‡ˆ‰€™]/g)?.length ?? 0) > 10)
    return {
      severity: "error",
      what: "Arabic letters were decoded as Latin ones",
      instead: "the file saved as UTF-8",
    };
  if (text.includes("\uFFFD"))
    return {
      severity: "warning",
      what: "the file has characters that could not be decoded (U+FFFD)",
      instead: "the file saved as UTF-8",
    };
  return undefined;
}

function statedTitle(blocks: readonly Block[]): Title | undefined {
  for (const block of blocks.slice(0, 8)) {
    const label = labelOf(block.text);
    if (label?.kind === "title" && label.value !== "")
      return { block, text: label.value, kickers: [], warnings: [] };
  }
  return undefined;
}

/** `كلمات مفتاحية في خطاب الوزير`: above everything else, words without a mark behind them open a headline. */
function isHeadline({ text }: Block, blocks: readonly Block[]): boolean {
  const label = labelOf(text);
  if (!label || label.value === "" || /[:：∶|/\\؛–—-]/.test(text.slice(0, -label.value.length))) return false;
  return label.kind !== "author" || blocks.length < 3 || !isLikelyName(label.value);
}

/** The title: above the dateline, or the first line that may be one where nothing is above it. */
function findTitle(blocks: readonly Block[], dateline: Dateline | undefined): Title | undefined {
  const first = blocks.find(
    (block) => !dateline?.used.has(block) && !isSeparator(block.text) && !isFurniture(block.text),
  );
  const mayBe = (block: Block) =>
    !dateline?.used.has(block) &&
    !isSeparator(block.text) &&
    !isFurniture(block.text) &&
    !pictureIn(block.text) &&
    (!isLabelled(block) ||
      (block === first && (HEADLINE_WORDS.test(block.text) || isHeadline(block, blocks))));
  const date = blocks.findIndex((block) => dateline?.used.has(block));
  const above = date === -1 ? [] : blocks.slice(0, date).filter(mayBe);
  return statedTitle(blocks) ?? titleOf(above.length > 0 ? above : blocks.filter(mayBe));
}

function draftOf(
  document: StoredDocument,
  title: Title,
  dateline: Dateline,
  sections: Sections,
  content: string,
): Draft {
  const { keywordLine, credit, translator, link, summary, slug, language, image, related } = sections;
  return {
    source: document.path,
    title: title.text,
    published: dateline.published,
    ...(dateline.updated ? { updated: dateline.updated.at } : {}),
    ...(language ? { language } : {}),
    ...(summary ? { summary } : {}),
    content,
    authors: sections.authors,
    keywords: sections.keywords.filter((keyword) => keyword !== ""),
    ...(keywordLine ? { keywordLine } : {}),
    ...(image ? { image } : {}),
    ...(credit ? { credit } : {}),
    ...(translator ? { translator } : {}),
    ...(related.length > 0 ? { related } : {}),
    ...(link ? { link } : {}),
    ...(slug ? { slug } : {}),
  };
}

/** Reads one article in the plain-text news layout. */
export const readText: Read = (document, context) => {
  const problems: Problem[] = [];
  const report = (
    severity: Problem["severity"],
    { what, instead, line }: Finding & { readonly line?: number },
  ) =>
    problems.push({ severity, file: document.path, ...(line === undefined ? {} : { line }), what, instead });
  const refuse = () => ({ drafts: [], problems });
  const state = judgeText(document.text);
  if (state) report(state.severity, { ...state, line: 1 });
  if (state?.severity === "error") return refuse();

  const { text, bareAt } = withoutReferences(document.text);
  if (bareAt !== undefined)
    report("warning", {
      line: document.text.slice(0, bareAt).split(/\r\n|\r|\n/).length,
      what: "“&” stands for itself here, but references of HTML such as &quot; were read as characters elsewhere",
      instead: "plain characters, or &amp; for every &",
    });
  const zone: Zone = { timeZone: context.timeZone, now: context.now, known: new Map() };
  const { blocks: raw, tight } = blocksOf(numberedLines(text), standsAlone(zone));
  const end = endOf(raw);
  const blocks = raw
    .filter((block) => !end.blocks.has(block))
    .flatMap((block, i) => (i < 3 && !tight ? headLines(block) : [block]));
  const start = blocks[0]?.line ?? 1;
  const dateline = findDateline(blocks, zone);
  const dated =
    dateline && "published" in dateline
      ? { ...dateline, published: atHour(dateline.published, end.hour, zone) }
      : undefined;
  const title = findTitle(blocks, dated);
  if (!title)
    report("error", {
      line: start,
      what: "there is no title: the first line is a paragraph, or there is none",
      instead: LAYOUT,
    });
  if (dateline && !dated && "what" in dateline) report("error", dateline);
  else if (!dated)
    report("error", {
      line: start,
      what: "there is no date in the first lines",
      instead: "a dateline under the title, such as السبت 8 فبراير 2020 11:31 م",
    });
  if (!title || !dated) return refuse();

  const rest = blocks.filter(
    (block) => !dated.used.has(block) && block !== title.block && !title.kickers.includes(block),
  );
  const sections = new Sections(title.text, rest, dated.rest, dated.line);
  if (sections.hidden) {
    report("warning", sections.hidden);
    return { ...refuse(), withdrawn: [{ source: document.path }] };
  }
  const content = bodyHtml(tight ? unwrapped(sections.body) : sections.body);
  for (const warning of [...title.warnings, ...dated.warnings, ...sections.warnings])
    report("warning", warning);
  const { rival } = title;
  // Only what became body: a writer's or an agency's line above the date is no title.
  if (rival && rival.line < dated.line && sections.body.includes(rival))
    report("warning", {
      line: rival.line,
      what: `two lines above the date may be the title: the first was taken, and “${rival.text.slice(0, 60)}” is in the body`,
      instead: "one title above the date, or القسم: before a section's name",
    });
  if (content === "")
    report("warning", {
      line: dated.line,
      what: "the article has no body",
      instead: "paragraphs under the dateline",
    });
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { drafts: [draftOf(document, title, dated, sections, content)], problems };
};
