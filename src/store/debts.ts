/** What somebody has not been told of yet: the difference between two points, as entries of an edition. */
import type { ArchivePage, Subject } from "../urls.ts";
import { ARCHIVE_PAGE } from "./archive-pages.ts";
import type { Database } from "./database.ts";
import { COLUMNS, type EntryRow } from "./edition.ts";
import { type Cursor, LAST } from "./hub-cursor.ts";

/** How far somebody has been told: of changes up to (sent, sent_id), and of what came due up to (sent_at, due_id). */
export interface Point {
  readonly sent: number;
  readonly sent_id: number;
  readonly sent_at: number;
  readonly due_id: number;
}

/** The point of all that is known at a cursor. */
export const pointAt = ({ changed, at }: Cursor): Point => ({
  sent: changed,
  sent_id: LAST,
  sent_at: at,
  due_id: LAST,
});

export interface Debt {
  /** The newest first. */
  readonly entries: readonly EntryRow[];
  /** How far somebody has been told who gets these. */
  readonly next: Point;
}

/**
 * Seconds after an article was published or corrected from which on it is an old one; where more of these come at once
 * than a feed holds, an archive is taken in. Longer than any subscription lasts.
 */
const OLD = 90 * 86_400;
/** Seconds after an article was published within which it is told however many there are: the longest lease. */
const RECENT = 30 * 86_400;
/** Feeds' worth of a topic's newest articles that are pushed when they change; of recent ones all. */
const WORTH = 10;

type DebtRow = EntryRow & { readonly changed: number };

/** Articles whose changes were told: a point says so of (changed, article_id). */
const KNOWN = "(a.changed < ?1 OR (a.changed = ?1 AND a.article_id <= ?2))";
/** Came due since; those that changed besides are among the changed ones. */
const DUE = `a.published_at >= ?3 AND (a.published_at > ?3 OR a.article_id > ?4) AND a.published_at <= ?6 AND ${KNOWN}`;
/** No old article, or one of few. */
const isNews = (
  size: number,
) => `(a.updated_at >= ?6 - ${OLD} OR (SELECT COUNT(*) FROM (SELECT 1 FROM article o
  WHERE o.changed > 0 AND o.changed >= ?1 AND (o.changed > ?1 OR o.article_id > ?2) AND o.changed <= ?5
    AND o.published_at <= ?6 AND o.updated_at < ?6 - ${OLD} LIMIT ${size + 1})) <= ${size})`;
const CHANGED = `a.changed > 0 AND a.changed >= ?1 AND NOT ${KNOWN} AND a.changed <= ?5 AND a.published_at <= ?6`;

/**
 * What a subject's or an archive page's feed has new since a point, until the cursor, as far as it is news;
 * at most `size` articles, then `next` is no end: ask again from there. First what came due, then what changed, each in its order, so that nothing
 * is told twice or left out wherever it stops.
 */
export async function debtOf(
  db: Database,
  selection: Subject | ArchivePage,
  point: Point,
  until: Cursor,
  size: number,
): Promise<Debt> {
  const { where, values } = membership(selection);
  const newest =
    selection.kind === "archive"
      ? ""
      : ` AND ${isNews(size)} AND a.published_at >= MIN(?6 - ${RECENT}, ${oldestPushed(selection, size)})`;
  const rows = (condition: string, order: string) =>
    db
      .prepare(
        `SELECT ${COLUMNS}, a.published_at, a.changed FROM article a WHERE ${condition}${where} ORDER BY ${order} LIMIT ${size + 1}`,
      )
      .bind(point.sent, point.sent_id, point.sent_at, point.due_id, until.changed, until.at, ...values);
  const [due, changed] = (
    await db.batch<DebtRow>([
      rows(DUE, "a.published_at, a.article_id"),
      rows(CHANGED + newest, "a.changed, a.article_id"),
    ])
  ).map(({ results }) => results);
  const first = (due ?? []).slice(0, size);
  const then = (changed ?? []).slice(0, size - first.length);
  const lastDue = first.length < (due?.length ?? 0) ? first.at(-1) : undefined;
  const lastChanged = then.length < (changed?.length ?? 0) ? (then.at(-1) ?? "none") : undefined;
  const whole = pointAt(until);
  const next = {
    ...(lastDue
      ? { sent_at: lastDue.published_at, due_id: lastDue.article_id }
      : { sent_at: whole.sent_at, due_id: LAST }),
    ...(lastDue || lastChanged === "none"
      ? { sent: point.sent, sent_id: point.sent_id }
      : lastChanged
        ? { sent: lastChanged.changed, sent_id: lastChanged.article_id }
        : { sent: whole.sent, sent_id: LAST }),
  };
  return { entries: newestFirst([...first, ...(lastDue ? [] : then)]), next };
}

/** Those of some entries, of a feed of `size`, that are new since a point, until the cursor, as far as they are news. */
export async function newOf(
  db: Database,
  entries: readonly { readonly article_id: number }[],
  point: Point,
  until: Cursor,
  size: number,
): Promise<Debt> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS}, a.published_at FROM json_each(?7) j CROSS JOIN article a ON a.article_id = j.value
       WHERE (${DUE}) OR (${CHANGED} AND ${isNews(size)})`,
    )
    .bind(
      point.sent,
      point.sent_id,
      point.sent_at,
      point.due_id,
      until.changed,
      until.at,
      JSON.stringify(entries.map(({ article_id }) => article_id)),
    )
    .all<EntryRow>();
  return { entries: newestFirst(results), next: pointAt(until) };
}

const newestFirst = <Row extends EntryRow>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => b.published_at - a.published_at || b.article_id - a.article_id);

/** SQL of the second of the oldest article of a subject (of the slug ?7) that is pushed when it changes. */
function oldestPushed({ kind }: Subject, size: number): string {
  const from =
    kind === "all"
      ? "article n WHERE"
      : `article_${kind} n WHERE n.${kind}_id = (SELECT ${kind}_id FROM ${kind} WHERE slug = ?7) AND`;
  return `COALESCE((SELECT n.published_at FROM ${from} n.published_at <= ?6
    ORDER BY n.published_at DESC LIMIT 1 OFFSET ${WORTH * size - 1}), ${Number.MIN_SAFE_INTEGER})`;
}

/** The condition of which articles stand in a selection. */
function membership(selection: Subject | ArchivePage): { where: string; values: (string | number)[] } {
  const of = selection.kind === "archive" ? selection.of : selection;
  const last = selection.kind === "archive" ? selection.page * ARCHIVE_PAGE : LAST;
  const first = selection.kind === "archive" ? last - ARCHIVE_PAGE + 1 : 1;
  const isPage = selection.kind === "archive";
  if (of.kind === "all")
    return isPage
      ? { where: " AND a.article_id BETWEEN ?7 AND ?8", values: [first, last] }
      : { where: "", values: [] };
  const places = isPage ? " AND m.place BETWEEN ?8 AND ?9" : "";
  return {
    where: ` AND EXISTS (SELECT 1 FROM article_${of.kind} m WHERE m.article_id = a.article_id
      AND m.${of.kind}_id = (SELECT ${of.kind}_id FROM ${of.kind} WHERE slug = ?7)${places})`,
    values: [of.slug, ...(isPage ? [first, last] : [])],
  };
}
