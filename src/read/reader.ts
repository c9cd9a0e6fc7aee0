/** What every reader of an input format takes and gives. */
import type { Draft, Problem } from "../article.ts";

/** A stored document, decoded. */
export interface StoredDocument {
  /** Path relative to what was imported, with `/`: the identity of what is in it. */
  readonly path: string;
  readonly text: string;
}

/** What a reader may know of the publication. */
export interface ReadContext {
  /** IANA zone for dates that name none. */
  readonly timeZone: string;
  /** The publication's language (BCP 47). */
  readonly language: string;
  /** The current time, only to judge dates in the far future. */
  readonly now: Date;
}

/** Drafts in the document's order, and the problems met. A document with errors may still give drafts. */
export interface ReadResult {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** Where another system served a topic, an author or the whole publication; their feeds lay below. */
  readonly moved?: readonly Moved[];
  /** Articles that it says are not to be shown (any more). */
  readonly withdrawn?: readonly Withdrawn[];
}

/** An article that is not to be shown, by its id or by where it was read. */
export interface Withdrawn {
  readonly source: string;
  readonly id?: string;
}

/** An old address, absolute or a path, and what answers for it now. */
export interface Moved {
  readonly from: string;
  readonly to: { readonly kind: "category" | "author"; readonly name: string } | { readonly kind: "all" };
}

/** A stored document that is read as it comes, so that a large export is never whole in memory. */
export interface StoredStream {
  readonly path: string;
  /** Its decoded text, without a byte order mark, in pieces of any length. */
  readonly text: AsyncIterable<string>;
}

/**
 * A reader of a format whose documents hold many articles: gives them in the document's order, as soon as each is
 * read. It never throws on bad input; what was given before a fault stays given.
 */
export type ReadStream = (document: StoredStream, context: ReadContext) => AsyncIterable<ReadResult>;

/** A reader of one format. It never throws on bad input: what is wrong becomes a problem with its line. */
export type Read = (document: StoredDocument, context: ReadContext) => ReadResult;
