/** Up to where it is known which topics have changed, and who is owed something by that. */
import type { Database, Statement } from "./database.ts";

/** A moment of the store: a generation, and Unix seconds. */
export interface Cursor {
  readonly changed: number;
  readonly at: number;
  /** Counts the times that something had changed. */
  readonly round: number;
}

/** What had changed since the cursor's last move: everything's feeds by any article. */
export interface ChangedTopics {
  readonly cursor: Cursor;
  readonly subjects: readonly { readonly kind: "all" | "category" | "author"; readonly slug: string }[];
}

export interface Moving {
  readonly named?: number;
  readonly beside?: (changed: ChangedTopics) => readonly Statement[];
  /** Also where nobody subscribes: somebody is about to. */
  readonly always?: boolean;
}

/** Seconds by which a time may be ahead of the clock; with more the clock has been set back since. */
export const AHEAD = 300;
/** Behind every article of a generation, and of a second. */
export const LAST = Number.MAX_SAFE_INTEGER;

/** Articles that changed until generation ?2 or came due until ?1 (Unix seconds) since the cursor. */
const CHANGED = `SELECT article_id FROM article
    WHERE changed > 0 AND changed > (SELECT changed FROM hub) AND changed <= ?2 AND published_at <= ?1
  UNION SELECT article_id FROM article WHERE published_at > (SELECT at FROM hub) AND published_at <= ?1`;

/** Articles that were withdrawn since, of those that readers had seen. */
const WITHDRAWN = `SELECT guid FROM retraction
    WHERE changed > (SELECT changed FROM hub) AND changed <= ?2 AND published_at <= retracted_at`;

const any = `${CHANGED} UNION ALL ${WITHDRAWN}`;

const subjects = (kind: "category" | "author") =>
  `SELECT k.slug FROM (${CHANGED}) c CROSS JOIN article_${kind} m USING (article_id) CROSS JOIN ${kind} k USING (${kind}_id)
   UNION SELECT k.slug FROM (${WITHDRAWN}) w CROSS JOIN retraction_subject s ON s.guid = w.guid AND s.kind = '${kind}'
     CROSS JOIN ${kind} k ON k.${kind}_id = s.subject_id`;

interface Seen extends Cursor {
  readonly generation: number;
  readonly moves: 0 | 1;
}

/**
 * Moves the cursor to `now` (Unix seconds), and marks in the same batch the subscriptions of all topics that changed
 * as owed. Where there is none, and nothing else asks for it, it stays, so that publishing without subscribers costs no
 * write. `named`: at most so many changed subjects are given to `beside`, which is written with it.
 */
export async function moveCursor(
  db: Database,
  now: number,
  { named = 0, beside = () => [], always = named > 0 }: Moving = {},
): Promise<Cursor> {
  const { results } = await db
    .prepare(
      `SELECT hub.changed, hub.at, hub.round, generation,
         (?2 OR EXISTS (SELECT 1 FROM subscription)) AND (generation <> hub.changed OR hub.at = 0 OR hub.at > ?1 + ${AHEAD} OR EXISTS (
           SELECT 1 FROM article WHERE published_at > hub.at AND published_at <= ?1)) AS moves FROM hub, state`,
    )
    .bind(now, always ? 1 : 0)
    .all<Seen>();
  const [seen] = results;
  if (!seen) throw new Error("the hub's row is gone; right would be “nashra store check”, and a backup");
  const { changed, at, round, generation } = seen;
  if (seen.moves === 0) return { changed, at, round };
  // A cursor that is far ahead was moved by a clock that was wrong: what comes due until then would go unnoticed.
  const isAhead = at > now + AHEAD;
  const cursor = { changed: generation, at: isAhead ? now : Math.max(at, now), round: round + 1 };
  const isKnown = at > 0 && generation >= changed;
  const told = isKnown && named > 0 ? await changedSubjects(db, cursor, named) : [];
  await db.batch([
    ...(isAhead ? setBack(db, now) : []),
    ...(isKnown ? [marking(db, cursor)] : forgetting(db, cursor)),
    ...(told.length > 0 ? beside({ cursor, subjects: told }) : []),
    // Another process may have moved it meanwhile, and then has marked as well: marks are made twice without harm.
    db
      .prepare("UPDATE hub SET changed = ?1, at = ?2, round = ?3 WHERE round = ?4")
      .bind(cursor.changed, cursor.at, cursor.round, round),
  ]);
  const [moved] = (await db.prepare("SELECT changed, at, round FROM hub").all<Cursor>()).results;
  return moved ?? cursor;
}

async function changedSubjects(db: Database, { changed, at }: Cursor, most: number) {
  const [every, ...rest] = await db.batch<{ slug: string }>([
    db.prepare(`SELECT '' AS slug FROM (${any}) LIMIT 1`).bind(at, changed),
    ...(["category", "author"] as const).map((kind) =>
      db.prepare(`SELECT DISTINCT slug FROM (${subjects(kind)}) LIMIT ?3`).bind(at, changed, most),
    ),
  ]);
  const of = (kind: "category" | "author", index: number) =>
    (rest[index]?.results ?? []).map(({ slug }) => ({ kind, slug }));
  return [
    ...(every?.results ?? []).map(() => ({ kind: "all" as const, slug: "" })),
    ...of("category", 0),
    ...of("author", 1),
  ];
}

/** Whoever was owed nothing had been told of all up to the cursor: all of these are at one point, and share documents. */
const marking = (db: Database, { changed, at, round }: Cursor): Statement =>
  db
    .prepare(
      `UPDATE subscription SET owed = ?3, next_at = iif(failures = 0, 0, next_at),
         sent = iif(owed = 0, hub.changed, sent), sent_id = iif(owed = 0, ${LAST}, sent_id),
         sent_at = iif(owed = 0, hub.at, sent_at), due_id = iif(owed = 0, ${LAST}, due_id)
       FROM hub WHERE hub.round = ?3 - 1 AND (
         (kind IN ('all', 'search') AND EXISTS (${any}))
         OR (kind = 'category' AND slug IN (${subjects("category")}))
         OR (kind = 'author' AND slug IN (${subjects("author")})))`,
    )
    .bind(at, changed, round);

/** Nobody has been told of what comes due after `now`, whatever a clock said that was ahead. */
const setBack = (db: Database, now: number): Statement[] => [
  db.prepare(`UPDATE subscription SET sent_at = ?1, due_id = ${LAST} WHERE sent_at > ?1`).bind(now),
  db.prepare("UPDATE verification SET at = ?1 WHERE at > ?1").bind(now),
  db.prepare("UPDATE hub SET at = ?1").bind(now),
];

/** In another database than before, generations mean something else: what had not been told is not known any more. */
const forgetting = (db: Database, { changed, at }: Cursor): Statement[] => [
  db
    .prepare(`UPDATE subscription SET sent = ?1, sent_id = ${LAST}, sent_at = ?2, due_id = ${LAST}, owed = 0`)
    .bind(changed, at),
  db.prepare("UPDATE verification SET changed = ?1, at = ?2").bind(changed, at),
];
