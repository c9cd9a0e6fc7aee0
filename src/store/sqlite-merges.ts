/** How the segments of the full-text index are put together; https://sqlite.org/fts5.html#fts5_table_data_structures_and_configuration_options. */
import type { DatabaseSync } from "node:sqlite";

/** As the migrations say: 16 of a level, a few pages with each write. */
const USUAL = { automerge: 16, crisismerge: 32 };
/** A whole level at once, of so many that a million articles are put together once. */
const OF_MUCH = { automerge: 0, crisismerge: 200 };
/** Pages of 4 KB that are put together in one transaction when an import has ended. */
const AT_ONCE = 1000;

/** From now on segments are put together seldom: searches take longer, and writes less time. */
export const mergeSeldom = (db: DatabaseSync): void => configure(db, OF_MUCH);

/** From now on segments are put together as usual; those that are too many are so now, some megabytes at a time. */
export function mergeAsUsual(db: DatabaseSync): void {
  configure(db, USUAL);
  const changes = db.prepare("SELECT total_changes() AS changes");
  const changed = () => Number(changes.get()?.changes);
  let before: number;
  do {
    before = changed();
    db.exec(`INSERT INTO search (search, rank) VALUES ('merge', ${AT_ONCE})`);
    // Fewer than two changes: there was nothing to put together.
  } while (changed() - before > 1);
}

/** Where an import was killed and has left many: from now on some are put together with each write, never all at once. */
export function mergeByAndBy(db: DatabaseSync): void {
  const automerge = db.prepare("SELECT v FROM search_config WHERE k = 'automerge'").get()?.v;
  if (automerge === OF_MUCH.automerge) configure(db, { ...OF_MUCH, automerge: USUAL.automerge });
}

function configure(db: DatabaseSync, { automerge, crisismerge }: typeof USUAL): void {
  db.exec(
    `INSERT INTO search (search, rank) VALUES ('automerge', ${automerge}), ('crisismerge', ${crisismerge}), ('usermerge', ${USUAL.automerge})`,
  );
}
