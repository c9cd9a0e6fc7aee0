/** Archive pages (RFC 5005 §4): the articles of fifty places, wherever they stand by date (decision 0016). */
import type { ArchivePage } from "../urls.ts";
import type { Database, Statement } from "./database.ts";
import {
  type AboutRow,
  COLUMNS,
  type Edition,
  type EntryRow,
  entryOf,
  IDS,
  type StateRow,
} from "./edition.ts";

/** Articles on an archive page. Never another number: every page would hold other articles. */
export const ARCHIVE_PAGE = 50;

/** The entries of a page, scheduled ones too. `columns` are those of an article `a`. */
export function entriesOfPage(db: Database, { of, page }: ArchivePage, columns = COLUMNS): Statement {
  const range = [(page - 1) * ARCHIVE_PAGE, page * ARCHIVE_PAGE] as const;
  if (of.kind === "all")
    return db
      .prepare(
        `SELECT ${columns}, a.published_at FROM article a WHERE a.article_id > ?1 AND a.article_id <= ?2`,
      )
      .bind(...range);
  const { kind, slug } = of;
  return db
    .prepare(
      `SELECT ${columns}, m.published_at FROM article_${kind} m JOIN article a USING (article_id)
       WHERE m.${IDS[kind]} = (SELECT ${IDS[kind]} FROM ${kind} WHERE slug = ?3) AND m.place > ?1 AND m.place <= ?2`,
    )
    .bind(...range, slug);
}

/**
 * The edition of a page at `now` (Unix seconds); undefined where there is none yet. A page that is full is followed by
 * one that may be empty still: its own bytes need not change when that begins.
 */
export function pageOf(
  selection: ArchivePage,
  about: AboutRow,
  state: StateRow,
  rows: readonly EntryRow[],
  now: number,
): Edition | undefined {
  const { page } = selection;
  const places = state.catching_up ? -1 : (about.places ?? 0);
  const isFull = places >= page * ARCHIVE_PAGE;
  if (places < 0 || (page > 1 && places < (page - 1) * ARCHIVE_PAGE)) return undefined;
  const shown = rows
    .filter(({ published_at }) => published_at <= now)
    .sort((a, b) => b.published_at - a.published_at || b.article_id - a.article_id);
  const due = rows.map(({ published_at }) => published_at).filter((at) => at > now);
  return {
    selection,
    entries: shown.map(entryOf),
    modified: Math.max(about.modified, state.settings_modified, shown[0]?.published_at ?? 0),
    ...(due.length > 0 ? { nextDue: Math.min(...due) } : {}),
    ...(page > 1 ? { previous: { page: page - 1 } } : {}),
    ...(isFull ? { next: { page: page + 1 } } : {}),
    ...(places <= page * ARCHIVE_PAGE ? { isLast: true as const } : {}),
    ...(isFull && due.length === 0 ? { complete: true as const } : {}),
  };
}
