/** Articles withdrawn: out of every feed, page and list at once, in one atomic batch. */
import type { Article } from "../article.ts";
import { categoryKey } from "../keywords/index.ts";
import { applyChange, type Change } from "../store/changes.ts";
import type { Database } from "../store/database.ts";
import type { SpellingUse } from "../store/labels.ts";
import { articleFrom, readRetractable } from "../store/retractions.ts";
import { cleanLine } from "../text.ts";
import { retried } from "./retried.ts";
import { topicsOf } from "./topics.ts";

export interface RetractOptions {
  /** Unix seconds. */
  readonly now: number;
  /** What its address tells readers. */
  readonly reason?: string;
  /** Whether it comes in again as soon as its document gives it. */
  readonly untilStated?: boolean;
  /** Until when (Unix seconds) it is kept as it was, to be given back. */
  readonly kept?: number;
  /** Told of the state that is withdrawn; throws where that is not to be. Nothing comes between. */
  readonly meets?: (before: { readonly article: string }) => Promise<void>;
}

const NONE = { category: [], author: [] };

/**
 * Withdraws the article of an id: its address answers 410, feeds tell of it (RFC 6721), and it is not taken in again
 * before `restore`. False where there is no such article.
 */
export const retract = (
  db: Database,
  guid: string,
  { now, reason, untilStated = false, kept, meets }: RetractOptions,
): Promise<boolean> =>
  retried(async () => {
    const found = await readRetractable(db, guid);
    if (!found) return false;
    await meets?.(found);
    const { keywords, published } = JSON.parse(found.article) as Article;
    const isUnseen = Date.parse(published.at) / 1000 > now;
    const { ownerOf } = await topicsOf(db, [], keywords);
    const uses = new Map<string, SpellingUse>();
    for (const spelling of keywords) {
      const key = ownerOf(categoryKey(spelling));
      const name = `${key}\n${spelling}`;
      uses.set(name, { key, spelling, uses: (uses.get(name)?.uses ?? 0) - 1 });
    }
    const held = {
      category: JSON.parse(found.categories) as string[],
      author: JSON.parse(found.authors) as string[],
    };
    const change: Change = {
      generation: found.generation,
      articles: [],
      categories: [],
      authors: [],
      spellings: [...uses.values()],
      doubts: [],
      keys: [],
      touched: isUnseen ? NONE : held,
      scheduled: isUnseen ? held : NONE,
      isUnseen,
      retracted: {
        ...{ guids: [guid], restored: untilStated },
        ...(reason === undefined ? {} : { reason }),
        ...(kept === undefined ? {} : { kept }),
      },
    };
    await applyChange(db, change, now);
    return true;
  });

/**
 * Withdraws at `now` (Unix seconds) the article whose document says that it is not to be shown any more. When the
 * document says so no longer, it comes in again.
 */
export async function retractStated(
  db: Database,
  { source, id }: { readonly source: string; readonly id?: string },
  now: number,
): Promise<void> {
  const found = await articleFrom(db, source, id === undefined ? undefined : cleanLine(id));
  if (found) await retract(db, found.guid, { now, untilStated: true });
}
