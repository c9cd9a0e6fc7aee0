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
}

/** A reader of one format. It never throws on bad input: what is wrong becomes a problem with its line. */
export type Read = (document: StoredDocument, context: ReadContext) => ReadResult;
