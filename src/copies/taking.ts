/** Copies → the store: what another store says of its articles, exactly as it says it. The later state of an article stays. */
import type { Article } from "../article.ts";
import { unixSeconds } from "../clock.ts";
import type { Hash } from "../identity.ts";
import { changeOf, type Revision, seconds } from "../ingest/change.ts";
import { movedRows } from "../ingest/moved.ts";
import { retract } from "../ingest/retract.ts";
import { retried } from "../ingest/retried.ts";
import { contentOf, sayingOf } from "../ingest/saying.ts";
import { categoryKey } from "../keywords/key.ts";
import { applyChange } from "../store/changes.ts";
import { noteRetraction } from "../store/copies.ts";
import type { Database } from "../store/database.ts";
import { type KnownArticle, knownArticles } from "../store/lookups.ts";
import { keepMoved } from "../store/moved.ts";
import { noteWrittenOver } from "../store/named.ts";
import type { Retraction } from "../store/retractions.ts";
import type { SeenWords } from "../store/seen-words.ts";
import { nameAsThere } from "./categories.ts";
import type { ArticleCopy, Copy, RetractionCopy, Taken } from "./copy.ts";

export interface TakingDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly hash?: Hash;
  readonly seenWords?: SeenWords;
}

/** Articles, and characters of their bodies, in one batch: what one statement of D1 can carry. */
const TOGETHER = 50;
const CHARACTERS = 300_000;

/** Takes copies in, in their order. What is said of each is so when this resolves; what was sent twice is unchanged. */
export async function takeCopies(deps: TakingDeps, copies: readonly Copy[]): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (let at = 0; at < copies.length; ) {
    const first = copies[at];
    if (first && "retracted" in first) {
      taken.push(await takeRetraction(deps, first.retracted));
      at += 1;
      continue;
    }
    const batch = together(copies.slice(at, at + TOGETHER));
    taken.push(...(await takeArticles(deps, batch)));
    at += batch.length;
  }
  return taken;
}

/** The articles that stand before the next retraction, or a second state of one of them, as far as one batch goes. */
function together(copies: readonly Copy[]): readonly ArticleCopy[] {
  const batch: ArticleCopy[] = [];
  const ids = new Set<string>();
  let characters = 0;
  for (const copy of copies) {
    if ("retracted" in copy || ids.has(copy.article.id)) break;
    characters += copy.article.content.length;
    if (batch.length > 0 && characters > CHARACTERS) break;
    ids.add(copy.article.id);
    batch.push(copy);
  }
  return batch;
}

async function takeArticles(deps: TakingDeps, copies: readonly ArticleCopy[]): Promise<readonly Taken[]> {
  const { db, hash } = deps;
  const labels = await nameAsThere(deps, copies);
  await keepMoved(
    db,
    copies.flatMap(({ article, addresses, categories, authors }) => [
      ...movedRows(addresses, "article", article.id),
      ...categories.flatMap((one) => movedRows(one.addresses, "category", one.key)),
      ...authors.flatMap((one) => movedRows(one.addresses, "author", one.key)),
    ]),
  );
  const named = new Map(copies.flatMap(({ authors }) => authors.map((one) => [one.key, one] as const)));
  return retried(async () => {
    const now = unixSeconds(deps.now());
    const ids = copies.map(({ article }) => article.id);
    const store = await knownArticles(db, [], ids);
    const decided = copies.map((copy) => decidedOn(copy, store, now));
    const revisions = decided.flatMap(({ revision }) => (revision ? [revision] : []));
    if (revisions.length > 0 || labels.length > 0) {
      const change = await changeOf(db, revisions, { generation: store.generation, now }, hash, named);
      const takeBack = await Promise.all(revisions.map((one) => notedOver(deps, one)));
      try {
        await applyChange(db, { ...change, labels, isRevision: true }, now, deps.seenWords);
      } catch (error) {
        for (const undo of takeBack) await undo?.();
        throw error;
      }
    }
    return decided.map(({ taken }) => taken);
  });
}

interface Known {
  readonly articles: readonly KnownArticle[];
  readonly retractions: readonly Retraction[];
}

function decidedOn(
  { article, source }: ArticleCopy,
  { articles, retractions }: Known,
  now: number,
): { readonly taken: Taken; readonly revision?: Revision } {
  const { id } = article;
  const before = articles.find(({ guid }) => guid === id);
  const retraction = retractions.find(({ guid }) => guid === id);
  const stored = before && (JSON.parse(before.article) as Article);
  const updated = seconds(article.updated);
  if (before?.article === JSON.stringify(article)) return { taken: { id, result: "unchanged" } };
  const saysElse = stored && JSON.stringify(contentOf(stored)) !== JSON.stringify(contentOf(article));
  if (before && stored && saysElse && before.updated_at > updated && before.updated_at <= now)
    return { taken: leftOut(id, `there is a later state of it, of ${stored.updated}`) };
  if (retraction?.restored === 0 && retraction.retracted_at >= updated)
    return { taken: leftOut(id, `it was retracted here on ${dayOf(retraction.retracted_at)}`) };
  const { id: _id, slug, updated: _updated, ...content } = article;
  return {
    taken: { id, result: before ? "updated" : "created" },
    revision: {
      ...{ guid: id, source, before, stored, content, from: updated },
      keptSlug: slug,
      phrases: content.keywords.map((label) => ({ label, key: categoryKey(label) })),
      ...(retraction ? { returning: retraction.slug } : {}),
    },
  };
}

const leftOut = (id: string, reason: string): Taken => ({ id, result: "left out", reason });
const dayOf = (at: number) => new Date(at * 1000).toISOString().slice(0, 10);

/** While the document here says what it said, it does not write over what comes from elsewhere. */
async function notedOver({ db, hash }: TakingDeps, { before, stored }: Revision) {
  if (!before || !stored) return undefined;
  return noteWrittenOver(db, before, await sayingOf(contentOf(stored), hash));
}

async function takeRetraction({ db, now }: TakingDeps, copy: RetractionCopy): Promise<Taken> {
  const { id, retracted_at, reason } = copy;
  const { articles, retractions } = await knownArticles(db, [], [id]);
  const before = articles[0];
  if (before && before.updated_at > retracted_at && before.updated_at <= unixSeconds(now()))
    return leftOut(id, `it came in again, and was updated on ${dayOf(before.updated_at)}`);
  if (before) await retract(db, id, { now: retracted_at, ...(reason ? { reason } : {}) });
  else if (retractions.some(({ guid }) => guid === id)) return { id, result: "unchanged" };
  else await noteRetraction(db, { ...copy, guid: id });
  return { id, result: "retracted" };
}
