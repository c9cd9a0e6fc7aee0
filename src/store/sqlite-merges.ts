/** How the segments of the full-text index are put together; https://sqlite.org/fts5.html#fts5_table_data_structures_and_configuration_options. */
import type { DatabaseSync } from "node:sqlite";

/** As the migrations say: by and by, 16 segments of a level at a time. */
const USUAL = { automerge: 16, crisismerge: 32 };
/** All at once, so many that what was put together is so once: an import would put a million articles together twice. */
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

/** An import that was killed has left many: with each write some are put together now, and never all at once. */
export function mergeAfterAll(db: DatabaseSync): void {
  const automerge = db.prepare("SELECT v FROM search_config WHERE k = 'automerge'").get()?.v;
  if (automerge === OF_MUCH.automerge) configure(db, { ...OF_MUCH, automerge: USUAL.automerge });
}

function configure(db: DatabaseSync, { automerge, crisismerge }: typeof USUAL): void {
  db.exec(
    `INSERT INTO search (search, rank) VALUES ('automerge', ${automerge}), ('crisismerge', ${crisismerge}), ('usermerge', ${USUAL.automerge})`,
  );
}
