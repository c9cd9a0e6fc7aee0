/** What editors say of topics, applied to articles: never an id, a slug or a date of publishing changes. */
import type { Article } from "../article.ts";
import { categoryKey, topicKey } from "../keywords/index.ts";
import { keysLeadingTo, type StoredCategory } from "../store/categories.ts";
import { guidsWithLine, keepCut } from "../store/corrections.ts";
import { knownTopics } from "../store/topics.ts";
import { listedBeside } from "./knowledge.ts";
import { fileAgain, fulfil } from "./naming.ts";
import { type ReviseDeps, revise } from "./revise.ts";

/**
 * An editor's cut of a line: learned, and applied to every article with that line. Returns how many changed. `meets` is
 * told of each as it is written over, and throws where that is not to be.
 */
export async function cutLine(
  deps: ReviseDeps,
  line: string,
  phrases: readonly string[],
  meets: (before: Article) => void = () => {},
): Promise<number> {
  const changed = await revise(deps, await guidsWithLine(deps.db, line), (article) => {
    meets(article);
    const { keywords: before } = article;
    const keywords = [...listedBeside(line, before), ...phrases];
    return JSON.stringify(keywords) === JSON.stringify(before) ? undefined : { keywords };
  });
  // Last: until then, an interrupted correction is one that was not made.
  await keepCut(deps.db, line, phrases);
  return changed;
}

/** Makes two categories one: the address of the first leads to the second. Returns how many articles changed. */
export async function mergeCategories(
  deps: ReviseDeps,
  from: StoredCategory,
  into: StoredCategory,
): Promise<number> {
  await fulfil(deps, async (db) => ({
    leads: (await keysLeadingTo(db, [from.key])).map((lead) => ({
      ...lead,
      owner: into.key,
      before: from.key,
    })),
    // The editor chose this label, however often the other is written.
    names: [{ key: into.key, label: into.label }],
    formerSlugs: [{ slug: from.slug, owner: into.key }],
  }));
  return fileAgain(deps);
}

/** Gives a category a label that its spellings do not change; in `language` alone where one is named (BCP 47). */
export async function renameCategory(
  deps: ReviseDeps,
  { key, labels }: StoredCategory,
  label: string,
  language?: string,
): Promise<void> {
  const known = JSON.parse(labels ?? "{}") as Record<string, string>;
  const name = language === undefined ? { key, label } : { key, labels: { ...known, [language]: label } };
  const wording = categoryKey(label);
  await fulfil(deps, async (db) => {
    const { owners } = await knownTopics(db, [wording], []);
    // Articles that come with the new label belong here; a wording that has led elsewhere goes on doing so.
    const leads = owners.has(wording) ? [] : [{ key: wording, topic: topicKey(wording), owner: key }];
    return { names: [name], leads };
  });
}
