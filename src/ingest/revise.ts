/** Stored articles written again with other keywords, or with the same in other categories; never another id or slug. */
import type { Article } from "../article.ts";
import { unixSeconds } from "../clock.ts";
import { categoryKey } from "../keywords/index.ts";
import { applyChange } from "../store/changes.ts";
import type { Database } from "../store/database.ts";
import { knownArticles } from "../store/lookups.ts";
import { changeOf, type Revision } from "./change.ts";
import { retried } from "./retried.ts";

export interface ReviseDeps {
  readonly db: Database;
  readonly now: () => Date;
}

/** What an article's keywords are from now on. */
export interface Revised {
  readonly keywords: readonly string[];
  /** They were found in its title or summary. */
  readonly found?: boolean;
  /** How sure the cut of its line is (0 to 1), where an editor should look at it. */
  readonly doubt?: number;
}

/** Articles that one batch changes. */
const TOGETHER = 200;

/** Writes articles again, as `revised` says or not where it gives undefined. Returns how many changed. */
export async function revise(
  deps: ReviseDeps,
  guids: readonly string[],
  revised: (article: Article) => Revised | undefined,
): Promise<number> {
  let count = 0;
  for (let at = 0; at < guids.length; at += TOGETHER)
    count += await retried(async () => {
      const store = await knownArticles(deps.db, [], guids.slice(at, at + TOGETHER));
      const now = unixSeconds(deps.now());
      const revisions = store.articles.flatMap((before): Revision[] => {
        const stored = JSON.parse(before.article) as Article;
        const { id: _id, slug: _slug, updated: _updated, topicsFound, ...content } = stored;
        const said = revised(stored);
        if (!said) return [];
        const found = (said.found ?? topicsFound) && said.keywords.length > 0;
        return [
          {
            guid: before.guid,
            source: before.source,
            before,
            stored,
            content: {
              ...content,
              keywords: said.keywords,
              ...(found ? { topicsFound: true as const } : {}),
            },
            phrases: said.keywords.map((label) => ({ label, key: categoryKey(label) })),
            ...(said.doubt === undefined ? {} : { doubt: said.doubt }),
            // Filed elsewhere under the words that it has: nobody has looked at its line.
            ...(said.doubt === undefined && JSON.stringify(said.keywords) === JSON.stringify(stored.keywords)
              ? { isCutAsBefore: true as const }
              : {}),
            from: Math.max(before.updated_at + 1, now),
          },
        ];
      });
      if (revisions.length > 0)
        await applyChange(
          deps.db,
          {
            ...(await changeOf(deps.db, revisions, { generation: store.generation, now })),
            isRevision: true,
          },
          now,
        );
      return revisions.length;
    });
  return count;
}
