/** Phrases that lead to other categories from now on, and their articles, which follow. */
import { unixSeconds } from "../clock.ts";
import { categoryKey } from "../keywords/index.ts";
import { articlesIn, refiled, refilings, spellingsOf } from "../store/categories.ts";
import { applyChange } from "../store/changes.ts";
import type { Database } from "../store/database.ts";
import { knownArticles } from "../store/lookups.ts";
import type { CategoryName, FormerSlug, Lead, NewCategory } from "../store/naming.ts";
import { changeOf } from "./change.ts";
import { retried } from "./retried.ts";
import { type ReviseDeps, revise } from "./revise.ts";

/** A phrase, and the category that it is to lead to; how articles spell it is found in the store. */
export type WishedLead = Omit<Lead, "spellings">;

/** What is wished of categories, decided on one state of the store. */
export interface Wish {
  readonly created?: readonly NewCategory[];
  readonly leads?: readonly WishedLead[];
  readonly names?: readonly CategoryName[];
  readonly formerSlugs?: readonly FormerSlug[];
}

/** Does what `decide` wishes, all or nothing; again on the new state where another process wrote meanwhile. */
export async function fulfil(
  deps: ReviseDeps,
  decide: (db: Database) => Promise<Wish | undefined>,
): Promise<boolean> {
  return retried(async () => {
    const { generation } = await knownArticles(deps.db, [], []);
    const wish = await decide(deps.db);
    if (!wish) return false;
    const { created = [], leads = [], names = [], formerSlugs = [] } = wish;
    const spellings = await spellingsOf(deps.db, [...new Set(leads.flatMap(({ before = [] }) => before))]);
    const naming = {
      created,
      names,
      formerSlugs,
      leads: leads.map((lead) => ({
        ...lead,
        spellings: spellings
          .filter(({ owner, spelling }) => owner === lead.before && categoryKey(spelling) === lead.key)
          .map(({ spelling }) => spelling),
      })),
    };
    const now = unixSeconds(deps.now());
    const change = { ...(await changeOf(deps.db, [], { generation, now })), naming };
    await applyChange(deps.db, change, now);
    return true;
  });
}

/** Files articles where their phrases lead now; goes on where it was interrupted. Returns how many changed. */
export async function fileAgain(deps: ReviseDeps): Promise<number> {
  let count = 0;
  for (const one of await refilings(deps.db)) {
    const moved = new Set(JSON.parse(one.keys) as string[]);
    const affected = (await articlesIn(deps.db, one.category_id)).filter(({ keywords }) =>
      (JSON.parse(keywords) as string[]).some((spelling) => moved.has(categoryKey(spelling))),
    );
    count += await revise(
      deps,
      affected.map(({ guid }) => guid),
      ({ keywords }) => ({ keywords }),
    );
    await refiled(deps.db, one);
  }
  return count;
}
