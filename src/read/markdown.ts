/** Markdown with YAML front matter as Hugo, Jekyll, Eleventy, Astro and Obsidian write it, or with a title and a date on top. */
import type { Problem } from "../article.ts";
import { foldName } from "./article-schema.ts";
import { draftOf } from "./draft.ts";
import type { Fields, Place } from "./fields.ts";
import { fieldsOf, problemAt } from "./fields.ts";
import { frontMatter } from "./front-matter.ts";
import { blocksIn, htmlOf, plainText, tamed } from "./markdown-html.ts";
import { tailOf } from "./markdown-tail.ts";
import type { Read, ReadContext, StoredDocument } from "./reader.ts";
import { datelineIn } from "./text-dated.ts";

/** What site generators and note books keep beside an article for themselves. */
const SETTINGS = new Set(
  `layout weight menu type kind url aliases alias permalink redirect_from toc math mermaid comments share pin pinned sticky featured
cssclass cssclasses publish_dir series series_order outputs build cascade params markup expiry_date sitemap robots noindex seo meta
show_toc tocopen hide_meta share_buttons eleventy_navigation eleventy_exclude_from_collections eleventy_computed templates template theme
ref nav_order parent has_children published_by word_count reading_time position up down linter yaml_title`
    .split(/\s+/)
    .map(foldName),
);
/** Characters of one article with its mark-up; more is a book. */
const LONGEST = 2_000_000;
const BODY_NAMES = ["content_html", "content_markdown", "content_text", "content"] as const;

/** Reads one Markdown file: one article. */
export const readMarkdown: Read = (document, context) => {
  if (document.text.length > LONGEST)
    return {
      drafts: [],
      problems: [
        {
          severity: "error",
          file: document.path,
          what: `has ${document.text.length} characters`,
          instead: `an article of at most ${LONGEST}; split it`,
        },
      ],
    };
  const text = document.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const matter = frontMatter(text);
  if (matter.kind === "broken")
    return {
      drafts: [],
      problems: matter.problems.map((one) => ({ severity: "error", file: document.path, ...one })),
    };

  const lines = matter.kind === "read" ? matter.lines : new Map<string, number>();
  const place: Place = {
    file: document.path,
    source: document.path,
    line: (path) => (path.length === 0 ? 1 : lines.get(String(path[0]))),
  };
  const stated = fieldsOf(matter.kind === "read" ? matter.entries : [], place);
  if (stated.problems.length > 0) return { drafts: [], problems: stated.problems };
  const problems = strangeNames(stated, place);

  const body = tamed(matter.body);
  const blocks = blocksIn(body.text);
  const tail = tailOf(blocks, stated.values.title ?? "", matter.bodyLine);
  if (tail) blocks.splice(tail.start);
  const { values, warnings } = found(stated, blocks, document, context);
  const all = { ...tail?.values, ...values };
  for (const { line, what, instead } of tail?.warnings ?? [])
    problems.push({ severity: "warning", file: document.path, line, what, instead });
  problems.push(...warnings, ...doubtsAbout(matter.body, matter.bodyLine, body.tamed, document));
  const read = draftOf({ ...stated, values: all }, htmlOf(blocks).trim(), place, context);
  return { drafts: read.draft ? [read.draft] : [], problems: [...problems, ...read.problems] };
};

function strangeNames(fields: Fields, place: Place): Problem[] {
  const bodies = BODY_NAMES.flatMap((field) => fields.names.get(field) ?? []);
  const strange = [...fields.unknown.filter((name) => !SETTINGS.has(foldName(name))), ...bodies];
  if (strange.length === 0) return [];
  return [
    problemAt(
      place,
      "warning",
      [strange[0] ?? ""],
      `names that mean nothing here: ${strange.slice(0, 20).join(", ")}`,
      "the names of docs/article-schema.md, or nothing",
    ),
  ];
}

/** Takes the title and the date off the top of the body where the front matter has none, and a title that repeats it. */
function found(
  fields: Fields,
  blocks: ReturnType<typeof blocksIn>,
  document: StoredDocument,
  context: ReadContext,
): { values: Fields["values"]; warnings: Problem[] } {
  const values = { ...fields.values };
  const opening = blocks.findIndex((block) => block.type === "heading" && block.depth === 1);
  const heading = blocks[opening];
  if (heading?.type === "heading") {
    const text = plainText(heading as Parameters<typeof plainText>[0]);
    const first = blocks.findIndex((block) => block.type !== "space") === opening;
    if (!values.title || (first && folded(values.title) === folded(text))) blocks.splice(opening, 1);
    values.title ??= text;
  }
  if (values.published) return { values, warnings: [] };
  for (const [at, block] of blocks.slice(0, 6).entries()) {
    if (block.type !== "paragraph" && block.type !== "heading") continue;
    const line = plainText(block as Parameters<typeof plainText>[0]);
    if (!datelineIn(line, context)) continue;
    blocks.splice(at, 1);
    return { values: { ...values, published: line }, warnings: [] };
  }
  const day = /(?:^|\/)(\d{4})[-_/](\d{2})[-_/](\d{2})(?=[^\d]|$)/.exec(document.path);
  if (!day) return { values, warnings: [] };
  const published = `${day[1]}-${day[2]}-${day[3]}`;
  const what = `there is no date; ${published} was taken from the file's name`;
  return {
    values: { ...values, published },
    warnings: [
      {
        severity: "warning",
        file: document.path,
        what,
        instead: "date: with day and time in the front matter",
      },
    ],
  };
}

const folded = (text: string) => foldName(text).replace(/[\p{P}\p{S}]/gu, "");

/** The same lines, those of fenced code empty (CommonMark 0.31 §4.5). */
function withoutFences(body: string): string {
  let fence = "";
  const lines = body.split("\n").map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    const inside = fence !== "";
    if (!inside) fence = mark;
    else if (mark.startsWith(fence)) fence = "";
    return inside || mark !== "" ? "" : line;
  });
  return lines.join("\n");
}

function doubtsAbout(
  body: string,
  firstLine: number,
  wasTamed: boolean,
  { path: file }: StoredDocument,
): Problem[] {
  const problems: Problem[] = [];
  const prose = withoutFences(body).replace(/`[^`\n]*`/g, (code) => " ".repeat(code.length));
  const template = /\{\{[<%][^\n]{0,60}|\{%[^\n]{0,60}/.exec(prose);
  if (template) {
    const line = firstLine + prose.slice(0, template.index).split("\n").length - 1;
    problems.push({
      severity: "warning",
      file,
      line,
      what: `code of a site generator stays as it is written: ${template[0]}`,
      instead: "Markdown or HTML",
    });
  }
  if (wasTamed)
    problems.push({
      severity: "warning",
      file,
      what: "some lists, quotations or emphasis nest too deeply and are shown flatter",
      instead: "at most 16 levels",
    });
  return problems;
}
