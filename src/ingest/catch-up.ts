/** A store of an older nashra gets what this one keeps besides; feeds are served meanwhile. */
import { unixSeconds } from "../clock.ts";
import { catchUpWith, readBehind } from "../store/catching-up.ts";
import type { Database } from "../store/database.ts";
import { SeenWords } from "../store/seen-words.ts";
import { retried } from "./retried.ts";
import { storedWords } from "./words.ts";

/** Articles in one write: it holds up others for some hundredths of a second. */
const TOGETHER = 100;

export interface CatchUpDeps {
  readonly db: Database;
  readonly now: () => Date;
}

export interface CatchingUp {
  /** Articles of this call at most. */
  readonly most?: number;
  /** Called between writes; no more are made once it gives false. */
  readonly goOn?: () => boolean | Promise<boolean>;
}

/** Works on where it was left, until all articles have their places and words. Returns how many got them. */
export async function catchUp(
  { db, now }: CatchUpDeps,
  { most = Infinity, goOn = () => true }: CatchingUp = {},
): Promise<number> {
  let done = 0;
  const seen = new SeenWords();
  for (;;) {
    const count = await retried(async () => {
      const behind = await readBehind(db, Math.min(TOGETHER, most - done));
      if (!behind) return undefined;
      const words = behind.articles.map(({ guid, published_at, article }) => ({
        guid,
        published_at,
        words: storedWords(article),
      }));
      await catchUpWith(db, behind, words, unixSeconds(now()), seen);
      return behind.articles.length;
    });
    done += count ?? 0;
    if (count === undefined || done >= most || !(await goOn())) return done;
  }
}
