/** What editors say of topics, applied to articles: never an id, a slug or a date of publishing changes. */
import type { Article } from "../article.ts";
import { categoryKey } from "../keywords/index.ts";
import { applyChange, Outdated } from "../store/changes.ts";
import { guidsIn, guidsWithLine, keepCut, leadTo, type Named } from "../store/corrections.ts";
import type { Database } from "../store/database.ts";
import { knownArticles } from "../store/lookups.ts";
import { changeOf, type Revision } from "./change.ts";

export interface CorrectionDeps {
  readonly db: Database;
  readonly now: () => Date;
}

/** Articles that one batch changes. */
const TOGETHER = 200;

/** An editor's cut of a line: learned, and applied to every article with that line. Returns how many changed. */
export async function cutLine(
  deps: CorrectionDeps,
  line: string,
  phrases: readonly string[],
): Promise<number> {
  const changed = await revise(deps, await guidsWithLine(deps.db, line), () => phrases);
  // Last: until then, an interrupted correction is one that was not made.
  await keepCut(deps.db, line, phrases);
  return changed;
}

/** Makes two categories one; the address of the first leads to the second. Repeated, it goes on where it was stopped. */
export async function mergeCategories(deps: CorrectionDeps, from: Named, into: Named): Promise<number> {
  await leadTo(deps.db, from, into);
  return revise(deps, await guidsIn(deps.db, from.key), ({ keywords }) => keywords);
}

/** Gives a category a label that its spellings do not change. */
export async function renameCategory(deps: CorrectionDeps, { key }: Named, label: string): Promise<void> {
  await retried(async () => {
    const { generation } = await knownArticles(deps.db, [], []);
    const change = await changeOf(deps.db, [], generation);
    await applyChange(deps.db, { ...change, labels: [{ key, label }] }, secondsOf(deps));
  });
}

const secondsOf = ({ now }: CorrectionDeps) => Math.floor(now().getTime() / 1000);

/** Writes articles again with other keywords, or with the same in other categories. */
async function revise(
  deps: CorrectionDeps,
  guids: readonly string[],
  keywordsOf: (article: Article) => readonly string[],
): Promise<number> {
  for (let at = 0; at < guids.length; at += TOGETHER)
    await retried(async () => {
      const store = await knownArticles(deps.db, [], guids.slice(at, at + TOGETHER));
      const now = secondsOf(deps);
      const revisions = store.articles.map((before): Revision => {
        const stored = JSON.parse(before.article) as Article;
        const { id: _id, slug: _slug, updated: _updated, ...content } = stored;
        const keywords = keywordsOf(stored);
        return {
          guid: before.guid,
          source: before.source,
          before,
          stored,
          content: { ...content, keywords },
          phrases: keywords.map((label) => ({ label, key: categoryKey(label) })),
          from: Math.max(before.updated_at + 1, now),
        };
      });
      await applyChange(deps.db, await changeOf(deps.db, revisions, store.generation), now);
    });
  return guids.length;
}

/** Again where another process wrote between the look and the change. */
async function retried(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Outdated) || attempt === 20) throw error;
    }
}
