/** Our store compared with another: by digests of many articles at once, and one by one where these differ. */
import { differing, type Stretch, stretchOf, within } from "../copies/comparing.ts";
import type { Hash } from "../identity.ts";
import type { Compared } from "../store/copies.ts";
import type { Database } from "../store/database.ts";
import { jsonOf, linesOf, type OtherStore } from "./other-store.ts";

/** Differences that are named. */
const NAMED = 10;

export interface Comparison {
  readonly compared: number;
  readonly different: number;
  /** A line for each of the first. */
  readonly named: readonly string[];
}

/** Compares ids, versions, labels of categories and retractions. */
export async function comparedWith(db: Database, other: OtherStore, hash: Hash): Promise<Comparison> {
  const named: string[] = [];
  let [compared, different] = [0, 0];
  for (let after: string | null = ""; after !== null; ) {
    const address = `/api/store/ids?after=${encodeURIComponent(after)}`;
    const theirs: Stretch = await jsonOf(other.url, await other.get(address));
    const bounds = { after, until: theirs.until ?? undefined };
    // Whatever we have behind their last one belongs to the stretch too.
    const own = await stretchOf(db, bounds, hash);
    if (own.digest === theirs.digest && own.until === theirs.until) compared += own.count;
    else {
      const until = theirs.until === null ? "" : `&until=${encodeURIComponent(theirs.until)}`;
      const lines = await linesOf(await other.get(`${address}${until}&list`));
      const rows = await within(db, bounds);
      const there = lines.map((line) => JSON.parse(line) as Compared);
      const ours = new Set(rows.map(({ guid }) => guid));
      const others = new Set(there.map(({ guid }) => guid));
      const ids = differing(rows, there);
      compared += new Set([...ours, ...others]).size;
      different += ids.length;
      for (const id of ids.slice(0, NAMED - named.length))
        named.push(
          `${id} ${!others.has(id) ? "is missing there" : !ours.has(id) ? "is missing here" : "differs"}`,
        );
    }
    after = theirs.until;
  }
  return { compared, different, named };
}
