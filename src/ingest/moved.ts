/** Old addresses that stored documents tell of, as rows. */
import { categoryKey } from "../keywords/index.ts";
import { addressKey } from "../moved.ts";
import type { Moved } from "../read/reader.ts";
import type { Database } from "../store/database.ts";
import { keepMoved, type MovedRow } from "../store/moved.ts";

/** Most old addresses of one article. */
const MOST = 100;

/** The rows of an owner's addresses; those that can be none are left out. */
export function movedRows(
  addresses: readonly string[],
  kind: MovedRow["kind"],
  owner: string,
): readonly MovedRow[] {
  return addresses.slice(0, MOST).flatMap((one) => {
    const address = addressKey(one);
    // The front page is ours, whatever it was before.
    return address === undefined || address === "/" ? [] : [{ address, kind, owner }];
  });
}

/** Keeps where another system served topics, authors and the whole publication. */
export async function takeMoved(db: Database, moved: readonly Moved[]): Promise<void> {
  await keepMoved(
    db,
    moved.flatMap(({ from, to }) =>
      movedRows([from], to.kind, to.kind === "all" ? "" : categoryKey(to.name)),
    ),
  );
}
