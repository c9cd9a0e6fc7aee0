/** Markdown with front matter as Hugo, Jekyll, Eleventy, Astro and Obsidian write it, or with a title and a date on top. */
import type { Problem } from "../article.ts";
import { foldName } from "./article-schema.ts";
import { withFiles } from "./beside.ts";
import { draftOf } from "./draft.ts";
import type { Fields, Place } from "./fields.ts";
import { fieldsOf, problemAt } from "./fields.ts";
import { frontMatter } from "./front-matter.ts";
import { plainOf } from "./html-text.ts";
import { LONGEST_TEXT } from "./limits.ts";
import { blocksIn, htmlBlock, htmlOf, markdownHtml, plainText, tamed } from "./markdown-html.ts";
import { siteEntries } from "./markdown-site.ts";
import { tailOf } from "./markdown-tail.ts";
import { withoutTemplates } from "./markdown-templates.ts";
import type { Read, ReadContext, StoredDocument } from "./reader.ts";
import { datelineIn } from "./text-dated.ts";

/** What site generators and note books keep beside an article for themselves. */
const SETTINGS = new Set(
  `layout weight menu type kind url aliases alias permalink redirect_from toc math mermaid comments share pin pinned sticky featured
cssclass cssclasses publish_dir series series_order outputs build cascade params markup expiry_date sitemap robots noindex seo meta
show_toc tocopen hide_meta share_buttons eleventy_navigation eleventy_exclude_from_collections eleventy_computed templates template theme
ref nav_order parent has_children published_by word_count reading_time position up down linter yaml_title
excerpt_separator resources taxonomies extra headless is_cjk_language unpublish_date translation_key summary_length page_class collection
render_with_liquid is_plain_text social hide hidden show_reading_time show_author comment`
    .split(/\s+/)
    .map(foldName),
);
/** Characters above a separator that can be a summary. */
const LONGEST_SUMMARY = 5_000;
const STAYS_OUT = "nothing, if it is to stay out; otherwise leave that out";
const BODY_NAMES = ["content_html", "content_markdown", "content_text", "content"] as const;

/** Reads one Markdown file: one article. */
export const readMarkdown: Read = (document, context) => {
  if (document.text.length > LONGEST_TEXT)
    return {
      drafts: [],
      problems: [
        {
          severity: "error",
          file: document.path,
          what: `has ${document.text.length} characters`,
          instead: `an article of at most ${LONGEST_TEXT}; split it`,
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
  const site = siteEntries(document.path, matter.kind === "read" ? matter.entries : [], context.now);
  if (site.hidden) {
    const problem = problemAt(place, "warning", [site.hidden.name], site.hidden.what, STAYS_OUT);
    return { drafts: [], problems: [problem] };
  }
  const stated = fieldsOf(site.entries, place);
  if (stated.problems.length > 0) return { drafts: [], problems: stated.problems };
  const problems = strangeNames(stated, place);
  for (const { name, what, instead } of site.warnings)
    problems.push(problemAt(place, "warning", [name], what, instead));

  const templates = withoutTemplates(matter.body, /\.mdx$/i.test(document.path));
  const excerpt = excerptOf(templates.text, site.separator);
  const isPage = /\.html?$/i.test(document.path);
  const body = isPage ? { text: excerpt.body, tamed: false } : tamed(excerpt.body);
  const blocks = isPage ? htmlBlock(body.text) : blocksIn(body.text);
  const tail = tailOf(blocks, stated.values.title ?? "", matter.bodyLine);
  if (tail) blocks.splice(tail.start);
  const { values, warnings } = found(stated, blocks, document, context);
  const all = { ...tail?.values, ...(excerpt.summary ? { summary: excerpt.summary } : {}), ...values };
  if (!all.title && site.place.jekyll) {
    all.title = titleFrom(site.place.name);
    const what = `there is no title; “${all.title}” was taken from the file's name`;
    problems.push(problemAt(place, "warning", ["title"], what, "title: and the headline"));
  }
  for (const { line, what, instead } of tail?.warnings ?? [])
    problems.push({ severity: "warning", file: document.path, line, what, instead });
  const dropped = templates.dropped.map(({ code, at }) => ({
    code,
    line: matter.bodyLine + matter.body.slice(0, at).split("\n").length - 1,
  }));
  problems.push(...warnings, ...doubtsAbout(dropped, body.tamed, document));
  const read = draftOf({ ...stated, values: all }, htmlOf(blocks).trim(), place, context);
  const { addresses } = site;
  const drafts = read.draft
    ? [{ ...withFiles(read.draft, site.place), ...(addresses.length > 0 ? { addresses } : {}) }]
    : [];
  return {
    drafts,
    problems: [...problems, ...read.problems],
    ...(read.withdrawn ? { withdrawn: [read.withdrawn] } : {}),
  };
};

/** Jekyll's own way from a file's name to a title. */
function titleFrom(name: string): string {
  return name
    .split(/[-_]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ")
    .trim();
}

/** The summary that stands above `<!--more-->`, or above the separator that the file names. */
function excerptOf(text: string, separator: string | undefined): { body: string; summary?: string } {
  const mark = separator ?? /<!--\s{0,9}more\s{0,9}-->/i.exec(text)?.[0];
  const at = mark === undefined ? -1 : text.indexOf(mark);
  if (mark === undefined || at === -1) return { body: text };
  const above = markdownHtml(text.slice(0, Math.min(at, LONGEST_SUMMARY))).replace(/<h1>[^<]*<\/h1>/, "");
  const summary = plainOf(above);
  const body = mark.startsWith("<!--") ? text : text.slice(0, at) + text.slice(at + mark.length);
  return { body, ...(summary ? { summary } : {}) };
}

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

function doubtsAbout(
  dropped: readonly { readonly code: string; readonly line: number }[],
  wasTamed: boolean,
  { path: file }: StoredDocument,
): Problem[] {
  const problems: Problem[] = [];
  const [first] = dropped;
  if (first) {
    const codes = [...new Set(dropped.map(({ code }) => code))].slice(0, 5).join(" ");
    problems.push({
      severity: "warning",
      file,
      line: first.line,
      what: `code of a site generator is left out: ${codes}`,
      instead: "Markdown or HTML in its place, if something is missing",
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
