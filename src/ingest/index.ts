/** Drafts into the store: decided here, written as one atomic batch, and nothing written twice. */
import type { Problem, Publication } from "../article.ts";
import { unixSeconds } from "../clock.ts";
import type { Hash } from "../identity.ts";
import { applyChange, moveSources } from "../store/changes.ts";
import type { Database } from "../store/database.ts";
import type { KnownArticle } from "../store/lookups.ts";
import { keepMoved } from "../store/moved.ts";
import { SeenWords } from "../store/seen-words.ts";
import { detached } from "../text.ts";
import { decide } from "./decide.ts";
import { type Knowledge, knowledgeOf } from "./knowledge.ts";
import type { Prepared } from "./prepare.ts";
import { retried } from "./retried.ts";
import { learnDrafts } from "./vocabulary.ts";

export interface IngestDeps {
  readonly db: Database;
  readonly publication: Publication;
  readonly now: () => Date;
  /** Most characters of bodies in one batch, where the store carries more than D1's statements do. */
  readonly batchCharacters?: number;
  /** Most drafts in one batch, likewise. */
  readonly batchDrafts?: number;
  /** Phrases that the publication knows besides its categories (`keywords.txt`). */
  readonly phrases?: Iterable<string>;
  /** Where what is known of keywords is kept from import to import; it grows. */
  readonly knowledge?: () => Promise<Knowledge>;
  /** Words that the store has, where they are kept from import to import; it grows. */
  readonly seenWords?: SeenWords;
  /** Where the platform hashes faster than Web Crypto does. */
  readonly hash?: Hash;
  /** Ids that are taken in this import already, and whose they are; it grows. */
  readonly claimed?: Map<string, string>;
  /** Whether what is taken in is a program's word, which stands over that of the article's document until this changes. */
  readonly writesOver?: boolean;
  /** Told of each article's state that a draft meets; throws where that is not to be written over. */
  readonly meets?: (before: KnownArticle | undefined) => Promise<void>;
  /** Whether the document of `source`, another than that of `draft`, is still there and names the id. */
  readonly holds?: (source: string, id: string, draft: string) => boolean;
}

export interface Outcome {
  readonly source: string;
  /** Of the article, where it is one. */
  readonly id?: string;
  readonly result: "created" | "updated" | "unchanged" | "refused" | "left out";
}

export interface Ingested {
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
}

/** Takes drafts into the store. Each call is one atomic batch or several, each whole; the same draft changes nothing. */
export type Ingest = (drafts: readonly Prepared[]) => Promise<Ingested>;

/** Most drafts, and most characters of their bodies, in one batch: what one statement of D1 can carry. */
const BATCH_DRAFTS = 200;
const BATCH_CHARACTERS = 300_000;

/** Begins one import: an id that two documents of it claim is a problem of the second. */
export async function createIngest(deps: IngestDeps): Promise<Ingest> {
  const claimed = deps.claimed ?? new Map<string, string>();
  let known: Promise<Knowledge> | undefined;
  const seen = deps.seenWords ?? new SeenWords();
  return async (drafts) => {
    const outcomes: Outcome[] = [];
    const problems: Problem[] = [];
    if (drafts.length === 0) return { outcomes, problems };
    // Learned when something comes in: most looks at a folder find nothing, and large archives take a second.
    known ??= deps.knowledge?.() ?? knowledgeOf(deps.db, deps.phrases);
    const knowledge = await known;
    learnDrafts(knowledge.vocabulary, drafts);
    for (const batch of batches(drafts, deps)) {
      const done = await ingestBatch(deps, batch, knowledge, claimed, seen);
      outcomes.push(...done.outcomes);
      problems.push(...done.problems);
    }
    return { outcomes, problems };
  };
}

function* batches(
  drafts: readonly Prepared[],
  { batchDrafts = BATCH_DRAFTS, batchCharacters = BATCH_CHARACTERS }: IngestDeps,
): Generator<readonly Prepared[]> {
  let batch: Prepared[] = [];
  let characters = 0;
  for (const draft of drafts) {
    const isFull = batch.length === batchDrafts || characters + draft.characters > batchCharacters;
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(draft);
    characters += draft.characters;
  }
  if (batch.length > 0) yield batch;
}

async function ingestBatch(
  deps: IngestDeps,
  drafts: readonly Prepared[],
  knowledge: Knowledge,
  claimed: Map<string, string>,
  seen: SeenWords,
): Promise<Ingested> {
  return retried(async () => {
    const now = unixSeconds(deps.now());
    // Those of this batch count when it is in the store.
    const ofBatch = new Map<string, string>();
    const decision = await decide(deps, drafts, knowledge, { ofImport: claimed, ofBatch }, now);
    if (decision.change.articles.length > 0) await applyChange(deps.db, decision.change, now, seen);
    if (decision.moves.length > 0) await moveSources(deps.db, decision.moves);
    await keepMoved(deps.db, decision.moved);
    for (const [id, source] of ofBatch) claimed.set(detached(id), detached(source));
    return decision;
  });
}
