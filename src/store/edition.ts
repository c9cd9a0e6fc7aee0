/** What a feed holds at a moment, and the rows of the store that it is made of. */
import type { Selection } from "../urls.ts";
import type { Deleted } from "./retractions.ts";

/** One article of an edition, as far as validators need it. */
export interface Entry {
  readonly article_id: number;
  /** Hash of the article's content. */
  readonly version: string;
  /** JSON [[slug, label], …] as shown now. */
  readonly categories: string;
  /** Unix seconds. */
  readonly updated_at: number;
}

/** An entry as the store gives it. */
export interface EntryRow extends Entry {
  /** Unix seconds. */
  readonly published_at: number;
}

/** An archive page that an edition is followed by. */
export interface Neighbour {
  readonly page: number;
  /** The last place that is taken on it, where more are free: what comes there later makes it another document. */
  readonly until?: number;
}

/** The articles of a selection at a moment, and when that changed and will change. */
export interface Edition {
  readonly selection: Selection;
  /** The category's label, the author's name, or what is searched for. */
  readonly label?: string;
  readonly entries: readonly Entry[];
  /** Unix seconds: nothing that the feed shows changed at or after this. */
  readonly modified: number;
  /** Unix seconds at which an article is due that it may show. */
  readonly nextDue?: number;
  /** Where its archive goes on, to older articles and to newer ones (RFC 5005 §4). */
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  /** What was withdrawn from it lately, the newest first (RFC 6721). */
  readonly deleted?: readonly Deleted[];
  /** Of an archive page: no article stands behind it yet. */
  readonly isLast?: true;
  /** Nothing will come to stand in it, and nothing is due. */
  readonly complete?: true;
  /** Of a category or an author: while it is the same, and nothing comes due, so is all of it but `nextDue`. */
  readonly mark?: string;
  /** Of a search that looked at no older articles: Unix seconds. */
  readonly searchedSince?: number;
  /** Of a search for the beginning of a word: for how many words it was taken, where there are more. */
  readonly searchedWords?: number;
}

/** An edition with the articles of its entries, in their order. */
export interface EditionWithArticles {
  readonly edition: Edition;
  readonly articles: readonly (EntryRow & { readonly article: string })[];
}

/** Columns of an article `a` that make an entry. */
export const COLUMNS = "a.article_id, a.version, a.categories, a.updated_at";
/** The columns that identify a category or an author, and say what it is called. */
export const IDS = { category: "category_id", author: "author_id" } as const;
export const LABELS = { category: "label", author: "name" } as const;

/** SQL of whether an article of a category or author is published at a moment: before that nobody hears of it. */
export const isPublished = (kind: "category" | "author", name: string, now: string) =>
  `EXISTS (SELECT 1 FROM article_${kind} p WHERE p.${kind}_id = ${name}.${kind}_id AND p.published_at <= ${now})`;

/** What every edition depends on besides its own articles. */
export interface StateRow {
  readonly modified: number;
  readonly settings_modified: number;
  readonly next_due: number | null;
  readonly catching_up: number;
}

/** What is kept of everything, of a category or of an author. */
export interface AboutRow {
  readonly id: number;
  /** The generation of the last write that its feeds show; null where every write may be one. */
  readonly changed: number | null;
  readonly label: string | null;
  readonly modified: number;
  /** The last place in its archive whose article is published. */
  readonly places: number | null;
  /** JSON of what was withdrawn lately, where that was asked for. */
  readonly deleted?: string;
}

export const entryOf = ({ article_id, version, categories, updated_at }: EntryRow): Entry => ({
  article_id,
  version,
  categories,
  updated_at,
});
