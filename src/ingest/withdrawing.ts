/** An editor withdraws an article, and may give it back as it was. */
import type { Article } from "../article.ts";
import { unixSeconds } from "../clock.ts";
import { restore } from "../store/retractions.ts";
import {
  forgetWithdrawn,
  noteGivenBack,
  type WithdrawnArticle,
  withdrawnArticle,
} from "../store/withdrawn.ts";
import { edited } from "./editing.ts";
import { createIngest, type Outcome } from "./index.ts";
import { type Knowledge, knowledgeOf } from "./knowledge.ts";
import { type RetractOptions, retract } from "./retract.ts";
import type { WritingDeps } from "./writing.ts";

/** Seconds for which a withdrawn article can be given back: as long as feeds tell of it. */
const KEPT = 30 * 86_400;
/** It is in the store as it was kept. */
const TAKEN: readonly Outcome["result"][] = ["created", "updated", "unchanged"];

/** Withdraws the article of an id as `retract` does, and keeps it for a while. False where there is no such article. */
export const withdraw = (
  { db }: WritingDeps,
  guid: string,
  options: RetractOptions & Required<Pick<RetractOptions, "meets">>,
): Promise<boolean> => retract(db, guid, { ...options, kept: options.now + KEPT });

/**
 * Lets a withdrawn article in again: as it was, where that is still kept and taken (“back”); else it comes when its document is
 * looked at or its program sends it again (“awaited”). Undefined where none was withdrawn under this id.
 */
export async function giveBack(deps: WritingDeps, guid: string): Promise<"back" | "awaited" | undefined> {
  const kept = await withdrawnArticle(deps.db, guid, unixSeconds(deps.now()));
  if (!(await restore(deps.db, guid))) return undefined;
  if (!kept) return "awaited";
  await noteGivenBack(deps.db, kept);
  const ingest = await createIngest({ ...deps, writesOver: true, knowledge: () => asItWasCut(deps, kept) });
  const { outcomes } = await ingest([edited(kept, {})]);
  // What is not taken stays kept, and can be tried again.
  if (!outcomes.some(({ result }) => TAKEN.includes(result))) return "awaited";
  await forgetWithdrawn(deps.db, guid);
  return "back";
}

/** What is known of keywords, where the line of an article is cut as it was. */
async function asItWasCut(deps: WritingDeps, { article }: WithdrawnArticle): Promise<Knowledge> {
  const known = await (deps.knowledge?.() ?? knowledgeOf(deps.db, deps.phrases));
  const { keywordLine, keywords } = JSON.parse(article) as Article;
  if (keywordLine === undefined) return known;
  return { ...known, cuts: new Map([...known.cuts, [keywordLine, keywords]]) };
}
