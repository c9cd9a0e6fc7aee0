/** What stands at the lists of categories, authors and months. */
import type { Publication } from "../article.ts";
import { HTML, PAGE } from "../pages/headers.ts";
import { allPage, listPage, monthPage, monthsPage } from "../pages/index.ts";
import { type Representation, whole } from "../response.ts";
import { ARCHIVE_PAGE } from "../store/archive-pages.ts";
import type { Database } from "../store/database.ts";
import { type List, type Listed, readList, readListPart } from "../store/listings.ts";
import { type Behind, type MonthPage, readMonth, readMonths } from "../store/months.ts";
import { type ListKind, pagePath } from "../urls.ts";

interface ListDeps {
  readonly db: Database;
  readonly publication: Publication;
}

/** Categories or authors on one page, and bytes of them, with which it stays below 100 KB. */
const LISTED = 300;
const ROOM = 80_000;
/** Bytes of a line of the list besides its address and its label. */
const AROUND = 90;

const page = async (text: Promise<string>, due: number | undefined) => whole(HTML, await text, due, PAGE);

/** The categories or authors with the most articles. */
export async function listAt(
  { db, publication }: ListDeps,
  kind: ListKind,
  at: number,
): Promise<Representation> {
  const { listed, hasMore, nextDue } = await readList(db, kind, at, LISTED);
  const shown = fitting(kind, listed);
  return page(listPage(publication, kind, shown, hasMore || shown.length < listed.length), nextDue);
}

/** All categories or authors, from behind a slug on; undefined where there are none. */
export async function allAt(
  { db, publication }: ListDeps,
  kind: ListKind,
  behind: string,
  at: number,
): Promise<Representation | undefined> {
  const { listed, last, nextDue } = await allAfter(db, kind, behind, at);
  if (listed.length === 0) return undefined;
  return page(allPage(publication, kind, behind, listed, last), nextDue);
}

/** What one page has of all, and its last slug where another follows. */
export async function allAfter(
  db: Database,
  kind: ListKind,
  behind: string,
  at: number,
): Promise<Pick<List, "listed" | "nextDue"> & { readonly last: string | undefined }> {
  const { listed, hasMore, nextDue } = await readListPart(db, kind, behind, at, LISTED);
  const shown = fitting(kind, listed);
  const last = hasMore || shown.length < listed.length ? shown.at(-1)?.slug : undefined;
  return { listed: shown, last, nextDue };
}

const encoder = new TextEncoder();

/** As many from the first on as there is room for. */
function fitting(kind: ListKind, listed: readonly Listed[]): readonly Listed[] {
  let room = ROOM;
  const full = listed.findIndex(({ slug, label }) => {
    room -= AROUND + pagePath({ kind, slug }).length + encoder.encode(label).length;
    return room < 0;
  });
  return full < 0 ? listed : listed.slice(0, Math.max(1, full));
}

/** Months with articles, of all years or of one and those before. */
export async function monthsAt(
  { db, publication }: ListDeps,
  until: string | undefined,
  at: number,
): Promise<Representation | undefined> {
  const found = await readMonths(db, at, until);
  if (until !== undefined && found.months.length === 0) return undefined;
  return page(monthsPage(publication, until, found), found.nextDue);
}

/** The articles of a month (`2026-02`), or those behind one of them (`second_id`). */
export async function monthAt(
  { db, publication }: ListDeps,
  month: string,
  behind: string | undefined,
  at: number,
): Promise<Representation | undefined> {
  const found = await titlesOf(db, month, behind, at);
  if (found.articles.length === 0) return undefined;
  return page(monthPage(publication, month, behind, found), found.nextDue);
}

/** What one page has of a month, and its last article where another page follows. */
export async function titlesOf(
  db: Database,
  month: string,
  behind: string | undefined,
  at: number,
): Promise<MonthPage & { readonly last: string | undefined }> {
  const from = behind === undefined ? undefined : placeOf(behind);
  const found = await readMonth(db, month, at, ARCHIVE_PAGE, from);
  const last = found.articles.at(-1);
  return {
    ...found,
    last: found.hasMore && last ? `${last.published_at}_${last.article_id}` : undefined,
  };
}

function placeOf(behind: string): Behind {
  const [second, id] = behind.split("_");
  return { published_at: Number(second), article_id: Number(id) };
}
