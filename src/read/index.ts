/** All formats of stored documents, and which reader takes which. */
import { streamFeed } from "./feed.ts";
import { hasFrontMatter } from "./front-matter.ts";
import { readGhost } from "./ghost.ts";
import { isGhost } from "./ghost-rows.ts";
import { readJson } from "./json.ts";
import { streamJson } from "./json-lines.ts";
import { isJsonFeed, streamJsonFeed } from "./jsonfeed.ts";
import { readMarkdown } from "./markdown.ts";
import { rootOf } from "./markup-root.ts";
import { readPage } from "./page.ts";
import type { Read, ReadContext, ReadResult, ReadStream, StoredDocument } from "./reader.ts";
import { readText } from "./text.ts";
import { readWxr } from "./wxr.ts";
import { isWxr } from "./wxr-channel.ts";

interface Format {
  readonly name: "wxr" | "ghost" | "feed" | "html" | "jsonfeed" | "markdown" | "json" | "text";
  /** How the names of its files end, in lower case; several formats may share an ending. */
  readonly endings: readonly string[];
  /** Whether a document without such a name looks like one. */
  readonly recognises: (document: StoredDocument) => boolean;
  /** That what it recognises is nothing else, whatever its name ends in. */
  readonly certain?: true;
}

/**
 * A format of stored documents, which are read whole, or as they come; where a reader does both, they give the same.
 * `recognises` sees the beginning at least.
 */
export type Reader = Format & ({ readonly read: Read } | { readonly stream: ReadStream });

/** Every format, the particular before the general; a document that no other recognises is text. */
export const readers: readonly Reader[] = [
  { name: "ghost", endings: [], certain: true, recognises: ({ text }) => isGhost(text), stream: readGhost },
  { name: "wxr", endings: [".wxr"], certain: true, recognises: ({ text }) => isWxr(text), stream: readWxr },
  {
    name: "feed",
    endings: [".xml", ".rss", ".atom", ".rdf"],
    recognises: ({ text }) => {
      const root = rootOf(text);
      return (
        /^(?:[\w.-]+:)?(?:rss|rdf|feed|channel)$/.test(root?.name ?? "") &&
        !/\sxmlns:wp\s*=/.test(root?.attributes ?? "")
      );
    },
    stream: streamFeed,
  },
  {
    name: "markdown",
    // Posts of Jekyll and Eleventy may be HTML below their front matter.
    endings: [".md", ".markdown", ".mdown", ".mkd", ".mdx", ".html", ".htm"],
    recognises: ({ text }) => hasFrontMatter(text),
    read: readMarkdown,
  },
  {
    name: "html",
    endings: [".html", ".htm", ".xhtml"],
    recognises: ({ text }) => {
      const root = rootOf(text);
      return /^(?:html|head|body)$/.test(root?.name ?? "") || /^<!doctype\s+html/i.test(root?.doctype ?? "");
    },
    read: readPage,
  },
  {
    name: "jsonfeed",
    endings: [".json"],
    recognises: ({ text }) => isJsonFeed(text),
    stream: streamJsonFeed,
  },
  {
    name: "json",
    endings: [".json", ".jsonl", ".ndjson"],
    recognises: ({ text }) => /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(text),
    read: readJson,
    stream: streamJson,
  },
  { name: "text", endings: [".txt", ".text"], recognises: () => true, read: readText },
];

/**
 * The reader of a document: by a beginning that leaves no doubt; by its name's ending, of several with that ending the
 * one that recognises it; else by how it begins. A `.txt` may hold any format.
 */
export function readerOf(document: StoredDocument): Reader | undefined {
  const name = document.path.toLowerCase();
  const certain = readers.find((reader) => reader.certain && reader.recognises(document));
  if (certain) return certain;
  const named = readers.filter(
    (reader) => reader.name !== "text" && reader.endings.some((ending) => name.endsWith(ending)),
  );
  const among = named.length > 0 ? named : readers;
  return among.find((reader) => reader.recognises(document)) ?? among.at(-1);
}

/** Reads a stored document in the format named, or found. It never throws. */
export function readDocument(
  document: StoredDocument,
  context: ReadContext,
  format?: Reader["name"],
): ReadResult {
  const refused = (what: string, instead: string): ReadResult => ({
    drafts: [],
    problems: [{ severity: "error", file: document.path, what, instead }],
  });
  const bare = { ...document, text: document.text.replace(/^\uFEFF+/, "") };
  if (bare.text.trim() === "") return refused("is empty", "an article with a title, a date and paragraphs");
  const reader = format ? readers.find(({ name }) => name === format) : readerOf(bare);
  if (!reader)
    return refused(`the format “${format}” is not known`, readers.map(({ name }) => name).join(", "));
  if (!("read" in reader)) return refused(`${reader.name} is read as it comes`, "the document as a stream");
  try {
    return reader.read(bare, context);
  } catch (error) {
    return refused(
      `could not be read as ${reader.name}: ${error instanceof Error ? error.message.slice(0, 200) : error}`,
      "a simpler document of that format",
    );
  }
}

export { type Decoded, decode, decodeStream } from "./decode.ts";
export { MAX_DOCUMENT_BYTES, sizeProblem } from "./limits.ts";
