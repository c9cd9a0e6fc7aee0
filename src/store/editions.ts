/** The queries behind every feed: what it holds at a moment, validators first. */
import type { ArchivePage, Subject } from "../urls.ts";
import { ARCHIVE_PAGE, entriesOfPage, pageOf } from "./archive-pages.ts";
import type { Database, Statement } from "./database.ts";
import {
  type AboutRow,
  COLUMNS,
  type Edition,
  type EditionWithArticles,
  type Entry,
  type EntryRow,
  entryOf,
  IDS,
  isPublished,
  LABELS,
  type StateRow,
} from "./edition.ts";
import { type Deleted, deletedIn } from "./retractions.ts";

/** What every edition depends on besides its own articles. `now` in Unix seconds. */
export const stateAt = (db: Database, now: number): Statement =>
  db
    .prepare(
      `SELECT modified, settings_modified, (SELECT MIN(published_at) FROM article WHERE published_at > ?1) AS next_due,
         EXISTS (SELECT 1 FROM catching_up) AS catching_up FROM state`,
    )
    .bind(now);

/**
 * The label, the last change and the archive's length of a subject at `at` (Unix seconds): up to the last place of an
 * article that is published, so that it does not tell of those behind. Where `published` says so, only of one with such an article; where `tells` does, with what was withdrawn from it.
 */
function about(
  db: Database,
  subject: Subject,
  at: number,
  { published = false, tells = false }: { readonly published?: boolean; readonly tells?: boolean } = {},
): Statement {
  const deleted = tells
    ? `, ${deletedIn(subject.kind, `${subject.kind === "all" ? "state" : subject.kind}.modified`)} AS deleted`
    : "";
  // Only what is scheduled behind that place is looked at besides.
  if (subject.kind === "all")
    return db
      .prepare(
        `SELECT 0 AS id, NULL AS changed, NULL AS label, modified,
           (SELECT article_id FROM article WHERE +published_at <= ?1 ORDER BY article_id DESC LIMIT 1) AS places${deleted} FROM state`,
      )
      .bind(at);
  const { kind, slug } = subject;
  const id = IDS[kind];
  const sql = `SELECT ${id} AS id, changed, ${LABELS[kind]} AS label, modified,
      (SELECT p.place FROM article_${kind} p WHERE p.${id} = ${kind}.${id} AND p.place IS NOT NULL AND +p.published_at <= ?2
       ORDER BY p.place DESC LIMIT 1) AS places${deleted}
    FROM ${kind} WHERE slug = ?1`;
  return db.prepare(published ? `${sql} AND ${isPublished(kind, kind, "?2")}` : sql).bind(slug, at);
}

/**
 * The edition of a selection at `now` (Unix seconds) in one round trip, or undefined where there is no such
 * category, author or page, or nothing of it is published, and nothing that it tells of was withdrawn.
 */
export async function readEdition(
  db: Database,
  selection: Subject | ArchivePage,
  now: number,
  size: number,
): Promise<Edition | undefined> {
  if (selection.kind !== "archive") return (await readNewest(db, selection, now, size, COLUMNS))?.edition;
  return (await readPage<EntryRow>(db, selection, now, COLUMNS))?.edition;
}

async function readPage<Row extends EntryRow>(
  db: Database,
  page: ArchivePage,
  now: number,
  columns: string,
): Promise<{ readonly edition: Edition; readonly rows: readonly Row[] } | undefined> {
  const entries = entriesOfPage(db, page, columns);
  const [found, state, rows] = await readAbout<Row>(
    db,
    about(db, page.of, now, { published: true }),
    now,
    entries,
  );
  const edition = found && state && marked(pageOf(page, found, state, rows, now), found, state);
  return edition && { edition, rows };
}

/** What the store says of all that makes an edition of a category or an author. */
const markOf = (of: AboutRow, { settings_modified, catching_up }: StateRow): string | undefined =>
  of.changed === null
    ? undefined
    : JSON.stringify([of.id, of.changed, of.label, of.modified, of.places, settings_modified, catching_up]);

/** The mark of an edition at `now` (Unix seconds), and when the next article of all is due, without its articles. */
export async function readMark(
  db: Database,
  subject: Subject,
  now: number,
): Promise<{ readonly mark: string | undefined; readonly nextDue: number | undefined } | undefined> {
  const [states, abouts] = await db.batch<unknown>([stateAt(db, now), about(db, subject, now)]);
  const state = (states?.results as StateRow[] | undefined)?.[0];
  const found = (abouts?.results as AboutRow[] | undefined)?.[0];
  return state && found && { mark: markOf(found, state), nextDue: state.next_due ?? undefined };
}

const WITH_ARTICLE = `${COLUMNS}, a.article`;

/** The edition of a selection with its articles in one round trip, where all of them are needed in any case. */
export async function readEditionWithArticles(
  db: Database,
  selection: Subject | ArchivePage,
  now: number,
  size: number,
): Promise<EditionWithArticles | undefined> {
  if (selection.kind !== "archive") return readNewest(db, selection, now, size, WITH_ARTICLE);
  const found = await readPage<EditionWithArticles["articles"][number]>(db, selection, now, WITH_ARTICLE);
  if (!found) return undefined;
  const byId = new Map(found.rows.map((row) => [row.article_id, row]));
  return {
    edition: found.edition,
    articles: found.edition.entries.flatMap(({ article_id }) => byId.get(article_id) ?? []),
  };
}

async function readNewest<Row extends EntryRow>(
  db: Database,
  subject: Subject,
  now: number,
  size: number,
  columns: string,
): Promise<{ readonly edition: Edition; readonly articles: readonly Row[] } | undefined> {
  const newest = newestEntries(db, subject, now, size, columns);
  const [found, state, rows] = await readAbout<Row>(
    db,
    about(db, subject, now, { tells: true }),
    now,
    newest,
  );
  const edition = found && state && marked(newestOf(subject, found, state, rows), found, state);
  return edition && { edition, articles: rows };
}

function marked(edition: Edition | undefined, about: AboutRow, state: StateRow): Edition | undefined {
  const mark = markOf(about, state);
  return (
    edition && {
      ...edition,
      ...(mark === undefined ? {} : { mark }),
      ...(about.label === null ? {} : { label: about.label }),
    }
  );
}

/** What is said of a subject, and its entries. */
async function readAbout<Row>(
  db: Database,
  subject: Statement,
  now: number,
  entries: Statement,
): Promise<[AboutRow | undefined, StateRow | undefined, readonly Row[]]> {
  const [states, abouts, rows] = await db.batch<unknown>([stateAt(db, now), subject, entries]);
  return [
    (abouts?.results as AboutRow[] | undefined)?.[0],
    (states?.results as StateRow[] | undefined)?.[0],
    (rows?.results ?? []) as Row[],
  ];
}

function newestEntries(
  db: Database,
  subject: Subject,
  now: number,
  size: number,
  columns: string,
): Statement {
  if (subject.kind === "all")
    return db
      .prepare(
        `SELECT ${columns}, a.published_at FROM article a WHERE a.published_at <= ?1
         ORDER BY a.published_at DESC, a.article_id DESC LIMIT ?2`,
      )
      .bind(now, size);
  const { kind, slug } = subject;
  return db
    .prepare(
      `SELECT ${columns}, m.published_at FROM article_${kind} m JOIN article a USING (article_id)
       WHERE m.${IDS[kind]} = (SELECT ${IDS[kind]} FROM ${kind} WHERE slug = ?3) AND m.published_at <= ?1
       ORDER BY m.published_at DESC, m.article_id DESC LIMIT ?2`,
    )
    .bind(now, size, slug);
}

function newestOf(
  subject: Subject,
  about: AboutRow,
  state: StateRow,
  rows: readonly EntryRow[],
): Edition | undefined {
  const deleted = JSON.parse(about.deleted ?? "[]") as readonly Deleted[];
  // One that has lost its last article goes on as long as it tells of that.
  if (subject.kind !== "all" && rows.length === 0 && deleted.length === 0) return undefined;
  const places = state.catching_up ? 0 : (about.places ?? 0);
  const last = Math.ceil(places / ARCHIVE_PAGE);
  return {
    selection: subject,
    entries: rows.map(entryOf),
    // An article that became due changed the feed at its own time, without a write.
    modified: Math.max(about.modified, state.settings_modified, rows[0]?.published_at ?? 0),
    ...(state.next_due === null ? {} : { nextDue: state.next_due }),
    ...(deleted.length > 0 ? { deleted } : {}),
    // What is whole as it is needs no archive.
    ...(places > rows.length
      ? { previous: { page: last, ...(places < last * ARCHIVE_PAGE ? { until: places } : {}) } }
      : {}),
  };
}

/** Ids in one statement. */
const TOGETHER = 50;

/** One row is read for each; a list after IN, or in JSON, would be read as rows besides. */
const articlesOf = (count: number) => `SELECT ${COLUMNS}, a.article
  FROM (VALUES ${Array.from({ length: count }, (_, i) => `(?${i + 1})`).join(", ")}) v CROSS JOIN article a ON a.article_id = v.column1`;

/** The articles of entries as stored, by id; one that changed since is there with its new version. */
export async function readArticles(
  db: Database,
  ids: readonly number[],
): Promise<readonly (Entry & { article: string })[]> {
  if (ids.length === 0) return [];
  const statements: Statement[] = [];
  for (let at = 0; at < ids.length; at += TOGETHER) {
    const some = ids.slice(at, at + TOGETHER);
    statements.push(db.prepare(articlesOf(some.length)).bind(...some));
  }
  return (await db.batch<Entry & { article: string }>(statements)).flatMap(({ results }) => results);
}
