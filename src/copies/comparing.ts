/** Two stores compared, stretch by stretch of their ids, without either being sent. */
import { digest, type Hash } from "../identity.ts";
import { type Compared, comparedRows } from "../store/copies.ts";
import type { Database } from "../store/database.ts";

/** Ids of one stretch. */
export const STRETCH = 1000;

export interface Stretch {
  /** The last id, where there are more behind it. */
  readonly until: string | null;
  readonly count: number;
  /** Of all ids, versions and categories. */
  readonly digest: string;
}

export interface Bounds {
  readonly after: string;
  readonly until?: string | undefined;
}

/** The stretch behind an id, and up to another where that is named: both stores say it alike where they have the same. */
export async function stretchOf(db: Database, { after, until }: Bounds, hash?: Hash): Promise<Stretch> {
  const rows =
    until === undefined
      ? await comparedRows(db, { after, most: STRETCH })
      : await within(db, { after, until });
  const isWhole = until !== undefined || rows.length < STRETCH;
  return {
    until: isWhole ? (until ?? null) : (rows.at(-1)?.guid ?? null),
    count: rows.length,
    digest: await digest(
      JSON.stringify(rows.map(({ guid, version, categories }) => [guid, version, categories])),
      hash,
    ),
  };
}

/** All that stands behind one id and not behind another, in order. */
export async function within(db: Database, { after, until }: Bounds): Promise<readonly Compared[]> {
  const rows: Compared[] = [];
  for (let at = after; ; ) {
    const some = await comparedRows(db, { after: at, until, most: STRETCH });
    rows.push(...some);
    const last = some.at(-1);
    if (!last || some.length < STRETCH) return rows;
    at = last.guid;
  }
}

/** The ids that one has and the other has not, or has otherwise. */
export function differing(own: readonly Compared[], theirs: readonly Compared[]): readonly string[] {
  const said = ({ version, categories }: Compared) => `${version} ${categories}`;
  const known = new Map(theirs.map((row) => [row.guid, said(row)]));
  const ids = own.flatMap((row) => (known.get(row.guid) === said(row) ? [] : [row.guid]));
  const has = new Set(own.map(({ guid }) => guid));
  return [...ids, ...theirs.flatMap(({ guid }) => (has.has(guid) ? [] : [guid]))];
}
