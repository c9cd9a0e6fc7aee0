/** Drafts into the store: decided here, written as one atomic batch, and nothing written twice. */
import type { Article, Draft, Media, Problem, Publication } from "../article.ts";
import { derivedId } from "../identity.ts";
import type { Vocabulary } from "../keywords/index.ts";
import { applyChange, type Change, type Move, moveSources, Outdated } from "../store/changes.ts";
import { storedCuts } from "../store/corrections.ts";
import type { Database } from "../store/database.ts";
import { type KnownArticle, knownArticles } from "../store/lookups.ts";
import { keepMoved, type MovedRow } from "../store/moved.ts";
import { storedKeywords } from "../store/vocabulary.ts";
import { cleanLine, detached } from "../text.ts";
import { changeOf, type Revision, seconds } from "./change.ts";
import { compose } from "./compose.ts";
import { movedRows } from "./moved.ts";
import { nameOldTopics } from "./topics.ts";
import { learnDrafts, vocabularyIn } from "./vocabulary.ts";

export interface IngestDeps {
  readonly db: Database;
  readonly publication: Publication;
  readonly now: () => Date;
  /** Most characters of bodies in one batch, where the store carries more than D1's statements do. */
  readonly batchCharacters?: number;
  /** Phrases that the publication knows besides its categories (`keywords.txt`). */
  readonly phrases?: Iterable<string>;
  /** Type, size and measures of a file that the publication itself serves, by its path. */
  readonly describe?: (path: string) => Promise<Partial<Media> | undefined>;
  /** Ids that are taken in this import already, and whose they are; it grows. */
  readonly claimed?: Map<string, string>;
  /** Whether the document of `source`, another than that of `draft`, is still there and names the id. */
  readonly holds?: (source: string, id: string, draft: string) => boolean;
}

export interface Outcome {
  readonly source: string;
  readonly result: "created" | "updated" | "unchanged" | "refused";
}

export interface Ingested {
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
}

/** Takes drafts into the store. Each call is one atomic batch or several, each whole; the same draft changes nothing. */
export type Ingest = (drafts: readonly Draft[]) => Promise<Ingested>;

/** Most drafts, and most characters of their bodies, in one batch: what one statement of D1 can carry. */
const BATCH_DRAFTS = 200;
const BATCH_CHARACTERS = 300_000;
const DAY = 86_400;

/** Begins one import: an id that two documents of it claim is a problem of the second. */
export async function createIngest(deps: IngestDeps): Promise<Ingest> {
  const claimed = deps.claimed ?? new Map<string, string>();
  let known: Promise<Knowledge> | undefined;
  return async (drafts) => {
    const outcomes: Outcome[] = [];
    const problems: Problem[] = [];
    if (drafts.length === 0) return { outcomes, problems };
    // Learned when something comes in: most looks at a folder find nothing, and large archives take a second.
    known ??= knowledgeOf(deps);
    const knowledge = await known;
    learnDrafts(knowledge.vocabulary, drafts);
    for (const batch of batches(drafts, deps.batchCharacters ?? BATCH_CHARACTERS)) {
      const done = await ingestBatch(deps, batch, knowledge, claimed);
      outcomes.push(...done.outcomes);
      problems.push(...done.problems);
    }
    return { outcomes, problems };
  };
}

/** What the publication knows of keywords: phrases that it uses, and lines as editors cut them. */
interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly cuts: ReadonlyMap<string, readonly string[]>;
}

async function knowledgeOf({ db, phrases = [] }: IngestDeps): Promise<Knowledge> {
  await nameOldTopics(db);
  const cuts = await storedCuts(db);
  const vocabulary = vocabularyIn(await storedKeywords(db), [...phrases, ...[...cuts.values()].flat()]);
  return { vocabulary, cuts };
}

function* batches(drafts: readonly Draft[], most: number): Generator<readonly Draft[]> {
  let batch: Draft[] = [];
  let characters = 0;
  for (const draft of drafts) {
    if (batch.length === BATCH_DRAFTS || (batch.length > 0 && characters + draft.content.length > most)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(draft);
    characters += draft.content.length;
  }
  if (batch.length > 0) yield batch;
}

async function ingestBatch(
  deps: IngestDeps,
  drafts: readonly Draft[],
  knowledge: Knowledge,
  claimed: Map<string, string>,
): Promise<Ingested> {
  for (let attempt = 1; ; attempt++) {
    // Those of this batch count when it is in the store.
    const claims = new Map<string, string>();
    const now = Math.floor(deps.now().getTime() / 1000);
    const decision = await decide(deps, drafts, knowledge, { claimed, claims }, now);
    try {
      if (decision.change.articles.length > 0) await applyChange(deps.db, decision.change, now);
      if (decision.moves.length > 0) await moveSources(deps.db, decision.moves);
      await keepMoved(deps.db, decision.moved);
    } catch (error) {
      if (error instanceof Outdated && attempt < 20) continue;
      throw error;
    }
    for (const [id, source] of claims) claimed.set(detached(id), detached(source));
    return decision;
  }
}

async function decide(
  deps: IngestDeps,
  drafts: readonly Draft[],
  knowledge: Knowledge,
  {
    claimed,
    claims,
  }: { readonly claimed: ReadonlyMap<string, string>; readonly claims: Map<string, string> },
  now: number,
): Promise<Ingested & { change: Change; moves: readonly Move[]; moved: readonly MovedRow[] }> {
  const outcomes: Outcome[] = [];
  const problems: Problem[] = [];
  const revisions: Revision[] = [];
  const moves: Move[] = [];
  const moved: MovedRow[] = [];
  const derivedIds = await Promise.all(drafts.map((one) => derivedId(deps.publication.id, one.source)));
  const ids = new Set(drafts.flatMap((one) => (one.id === undefined ? [] : [cleanLine(one.id)])));
  const store = await knownArticles(
    deps.db,
    drafts.map((one) => one.source),
    [...ids, ...derivedIds],
  );
  // An article that another draft names by its id is not the one that stood at a name before.
  const unnamed = store.articles.filter(({ guid }) => !ids.has(guid));
  for (const [i, draft] of drafts.entries()) {
    const derived = derivedIds[i] ?? "";
    const before = articleOf(draft, draft.id === undefined ? unnamed : store.articles, derived);
    const guid = before?.guid ?? (draft.id ? cleanLine(draft.id) : "") ?? "";
    const id = guid || derived;
    const other = claims.get(id) ?? claimed.get(id) ?? holderOf(draft, before, deps);
    if (other !== undefined && other !== draft.source) {
      outcomes.push({ source: draft.source, result: "refused" });
      problems.push({
        severity: "error",
        ...(draft.place ?? { file: draft.source }),
        what: `the id “${id}” is already that of ${other}`,
        instead: "an id of its own for every article",
      });
      continue;
    }
    claims.set(id, draft.source);
    const stored = before && (JSON.parse(before.article) as Article);
    const composed = await compose(draft, {
      publication: deps.publication,
      ...knowledge,
      known: stored,
      describe: deps.describe,
    });
    problems.push(...composed.problems);
    if (!("content" in composed)) {
      outcomes.push({ source: draft.source, result: "refused" });
      continue;
    }
    moved.push(...movedRows(draft.addresses ?? [], "article", id));
    const stated = statedUpdate(draft, now, problems);
    if (
      before &&
      stored &&
      says(stored) === JSON.stringify(composed.content) &&
      !(stated !== undefined && stated > before.updated_at)
    ) {
      if (before.source !== draft.source) moves.push({ guid: before.guid, source: draft.source });
      outcomes.push({ source: draft.source, result: "unchanged" });
      continue;
    }
    const published = seconds(composed.content.published.at);
    const from = before
      ? Math.max(
          published,
          before.updated_at + 1,
          stated !== undefined && stated > before.updated_at ? stated : now,
        )
      : Math.max(published, stated ?? published);
    outcomes.push({ source: draft.source, result: before ? "updated" : "created" });
    revisions.push({
      guid: id,
      source: draft.source,
      before,
      stored,
      content: composed.content,
      phrases: composed.phrases,
      ...(composed.doubt === undefined ? {} : { doubt: composed.doubt }),
      from,
    });
  }
  return { outcomes, problems, moves, moved, change: await changeOf(deps.db, revisions, store.generation) };
}

/** Where an article stands whose id a draft from elsewhere names, if that is still its place. */
function holderOf(draft: Draft, before: KnownArticle | undefined, { holds }: IngestDeps): string | undefined {
  if (!before || before.source === draft.source) return undefined;
  return holds?.(before.source, before.guid, draft.source) ? before.source : undefined;
}

/** The article that a draft is a new state of: the one with its id, else the one from the same place. */
function articleOf(draft: Draft, known: readonly KnownArticle[], derived: string): KnownArticle | undefined {
  const named =
    draft.id === undefined ? undefined : known.find((one) => one.guid === cleanLine(draft.id ?? ""));
  if (named) return named;
  const sameSource = known.filter((one) => one.source === draft.source);
  // Another id in the same place is another article; an id that comes late to an article of ours is not taken.
  return draft.id === undefined ? sameSource[0] : sameSource.find((one) => one.guid === derived);
}

function says({ id: _id, slug: _slug, updated: _updated, ...content }: Article): string {
  return JSON.stringify(content);
}

/** When the publisher says that it was updated; a time that has not come yet is not believed. */
function statedUpdate(draft: Draft, now: number, problems: Problem[]): number | undefined {
  if (draft.updated === undefined) return undefined;
  const stated = seconds(draft.updated);
  if (!Number.isNaN(stated) && stated <= Math.max(now + DAY, seconds(draft.published.at))) return stated;
  problems.push({
    severity: "warning",
    ...(draft.place ?? { file: draft.source }),
    what: `“updated” is ${draft.updated} and is left out`,
    instead: "the time of the last change, not in the future",
  });
  return undefined;
}
