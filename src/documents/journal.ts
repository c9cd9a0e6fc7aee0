/** What has been taken in already, so that an import that is run again, or goes on, need not read it. */
import type { Problem } from "../article.ts";
import type { Database } from "../store/database.ts";
import type { Found } from "./found.ts";

/** What is known of a document: of its first `results` results. */
export interface Entry {
  readonly path: string;
  readonly origin: string;
  readonly mark: string;
  readonly results: number;
  readonly whole: boolean;
  readonly articles: number;
  readonly revisions: number;
  readonly refused: number;
  readonly problems: readonly Problem[];
}

/** An article of the store as far as its document must know it. */
export interface Kept {
  readonly source: string;
  readonly guid: string;
  readonly revision: number;
}

/** Rows that are written together: a write costs as much as a hundred of them. */
const TOGETHER = 1000;
/** Milliseconds after which they are written in any case. */
const SOON = 1000;

export class Journal {
  readonly #db: Database;
  readonly #settings: string;
  #owed = new Map<string, Entry>();
  #written = performance.now();

  /** `settings` names all that reading depends on besides the documents. */
  constructor(db: Database, settings: string) {
    this.#db = db;
    this.#settings = settings;
  }

  /** The mark of a document that can be trusted; empty where it cannot. */
  mark({ mark, fresh }: Pick<Found, "mark" | "fresh">): string {
    return mark === undefined || fresh ? "" : `${this.#settings} ${mark}`;
  }

  /** What is known of the documents at these paths. */
  async entries(paths: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
    const { results } = await this.#db
      .prepare("SELECT * FROM document WHERE path IN (SELECT value FROM json_each(?1))")
      .bind(JSON.stringify(paths))
      .all<Row>();
    return new Map(
      results.map((row) => [
        row.path,
        { ...row, whole: row.whole === 1, problems: JSON.parse(row.problems) as readonly Problem[] },
      ]),
    );
  }

  /** Notes what has been taken in; it is written soon, and for sure by `write`. */
  async note(entry: Entry): Promise<void> {
    this.#owed.set(entry.path, entry);
    if (this.#owed.size >= TOGETHER || performance.now() - this.#written > SOON) await this.write();
  }

  async write(): Promise<void> {
    this.#written = performance.now();
    if (this.#owed.size === 0) return;
    const rows = [...this.#owed.values()].map(rowOf);
    this.#owed = new Map();
    const columns = "path, origin, mark, results, whole, articles, revisions, refused, problems";
    const values = columns.replace(/\w+/g, "v.value->>'$&'");
    await this.#db
      .prepare(`INSERT OR REPLACE INTO document (${columns}) SELECT ${values} FROM json_each(?1) v`)
      .bind(JSON.stringify(rows))
      .all();
  }

  /** The articles whose sources are just these, by source; that of a document of one article is its path. */
  async articlesAt(paths: readonly string[]): Promise<ReadonlyMap<string, readonly Kept[]>> {
    const { results } = await this.#db
      .prepare(
        "SELECT source, guid, revision FROM article WHERE source IN (SELECT value FROM json_each(?1)) ORDER BY article_id",
      )
      .bind(JSON.stringify(paths))
      .all<Kept>();
    return Map.groupBy(results, (one) => one.source);
  }

  /** The articles of a document, however many it holds: those at its path, and at its path with `#…` behind. */
  async articlesWithin(path: string): Promise<readonly Kept[]> {
    // `$` is the character behind `#`: the index is asked for one stretch.
    const { results } = await this.#db
      .prepare(
        "SELECT source, guid, revision FROM article WHERE source = ?1 OR (source > ?1 || '#' AND source < ?1 || '$')",
      )
      .bind(path)
      .all<Kept>();
    return results;
  }
}

/** Whether a document's articles are as they were when it was taken in. */
export const agrees = (
  { articles, revisions }: Pick<Entry, "articles" | "revisions">,
  kept: readonly Kept[],
) => kept.length === articles && sumOf(kept) === revisions;

export const sumOf = (kept: readonly Kept[]) => kept.reduce((sum, one) => sum + one.revision, 0);

interface Row extends Omit<Entry, "whole" | "problems"> {
  readonly whole: number;
  readonly problems: string;
}

const rowOf = (entry: Entry): Row => ({
  ...entry,
  whole: entry.whole ? 1 : 0,
  problems: JSON.stringify(entry.problems),
});
