/** Drafts beside what the store has → what is written, and what became of each draft. */
import type { Article, Problem } from "../article.ts";
import { derivedId } from "../identity.ts";
import { categoryKey } from "../keywords/index.ts";
import type { Change, Move } from "../store/changes.ts";
import { type KnownArticle, knownArticles } from "../store/lookups.ts";
import type { MovedRow } from "../store/moved.ts";
import type { Retraction } from "../store/retractions.ts";
import { cleanLine } from "../text.ts";
import { changeOf, type Revision, seconds } from "./change.ts";
import { type Composed, compose } from "./compose.ts";
import { topicsFound } from "./found-topics.ts";
import type { IngestDeps, Outcome } from "./index.ts";
import type { Knowledge } from "./knowledge.ts";
import { movedRows } from "./moved.ts";
import { optional } from "./parts.ts";
import type { Prepared } from "./prepare.ts";
import { contentOf, sayingOf } from "./saying.ts";
import { statedUpdate } from "./stated-update.ts";
import { leftOut, retractionOf } from "./withdrawn.ts";

export interface Decision {
  /** In the drafts' order. */
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
  readonly change: Change;
  readonly moves: readonly Move[];
  readonly moved: readonly MovedRow[];
}

/** Ids that drafts claim, and the sources of these: in this import so far, and in this batch, which grows. */
export interface Claims {
  readonly ofImport: ReadonlyMap<string, string>;
  readonly ofBatch: Map<string, string>;
}

/** A draft that is an article. */
interface Candidate {
  readonly draft: Prepared;
  readonly id: string;
  readonly before: KnownArticle | undefined;
  readonly stored: Article | undefined;
  readonly composed: Composed;
  /** That it was withdrawn, where it is let in again. */
  readonly retraction: Retraction | undefined;
}

/** Decides on a batch at `now` (Unix seconds), from one state of the store, which the change names. */
export async function decide(
  deps: IngestDeps,
  drafts: readonly Prepared[],
  knowledge: Knowledge,
  claims: Claims,
  now: number,
): Promise<Decision> {
  const problems: Problem[] = [];
  const results = new Map<Prepared, Outcome["result"]>();
  const { candidates, generation, withdrawn } = await candidatesOf(deps, drafts, knowledge, claims, problems);
  for (const draft of withdrawn) results.set(draft, "left out");
  const ids = new Map(candidates.map(({ draft, id }) => [draft, id]));
  const revisions: Revision[] = [];
  const moves: Move[] = [];
  const moved: MovedRow[] = [];
  for (const { draft, id, before, stored, composed, retraction } of await withTopics(deps, candidates, now)) {
    const { content, phrases, doubt, isCutAsBefore } = composed;
    moved.push(...movedRows(draft.addresses ?? [], "article", id));
    if (before?.said && !deps.writesOver && before.said === (await sayingOf(content, deps.hash))) {
      results.set(draft, "unchanged");
      continue;
    }
    const stated = statedUpdate(draft, now, problems);
    const newer = before && stated !== undefined && stated > before.updated_at ? stated : undefined;
    if (before && stored && says(stored) === JSON.stringify(content) && newer === undefined) {
      if (before.source !== draft.source) moves.push({ guid: before.guid, source: draft.source });
      results.set(draft, "unchanged");
      continue;
    }
    const published = seconds(content.published.at);
    results.set(draft, before ? "updated" : "created");
    revisions.push({
      guid: id,
      source: draft.source,
      slug: draft.slug,
      before,
      stored,
      content,
      phrases,
      words: draft.words,
      ...optional("doubt", doubt),
      ...optional("isCutAsBefore", isCutAsBefore),
      // While it is still to come, nobody has seen when it was called updated.
      from: before
        ? Math.max(published, isToCome(stored, now) ? 0 : before.updated_at + 1, newer ?? now)
        : Math.max(
            published,
            stated ?? published,
            retraction ? Math.max(now, retraction.retracted_at + 1) : published,
          ),
      ...(retraction ? { returning: retraction.slug } : {}),
    });
  }
  return {
    outcomes: drafts.map((draft) => ({
      source: draft.source,
      result: results.get(draft) ?? "refused",
      ...optional("id", ids.get(draft)),
    })),
    problems,
    moves,
    moved,
    change: {
      ...(await changeOf(deps.db, revisions, { generation, now }, deps.hash)),
      ...(deps.writesOver ? { isRevision: true } : {}),
    },
  };
}

/** The drafts that are articles, each with the article that it is a new state of; the others are problems. */
async function candidatesOf(
  deps: IngestDeps,
  drafts: readonly Prepared[],
  knowledge: Knowledge,
  { ofImport, ofBatch }: Claims,
  problems: Problem[],
): Promise<{
  candidates: readonly Candidate[];
  generation: number;
  withdrawn: readonly Prepared[];
}> {
  const derive = ({ source }: Prepared) => derivedId(deps.publication.id, source, deps.hash);
  const named = drafts.map(({ id }) => (id === undefined ? undefined : cleanLine(id)));
  const derivedIds = await Promise.all(drafts.map((one, i) => (named[i] ? "" : derive(one))));
  const ids = new Set(named.filter((id) => id !== undefined));
  const store = await knownArticles(
    deps.db,
    drafts.map((one) => one.source),
    [...ids, ...derivedIds.filter((id) => id !== "")],
  );
  const sources = new Set(store.articles.map(({ source }) => source));
  // An article that another draft names by its id is not the one that stood at a name before.
  const unnamed = store.articles.filter(({ guid }) => !ids.has(guid));
  const candidates: Candidate[] = [];
  const withdrawn: Prepared[] = [];
  for (const [i, draft] of drafts.entries()) {
    const name = named[i];
    // Where a draft names itself, its place only matters to what stands there.
    const derived = derivedIds[i] || (sources.has(draft.source) ? await derive(draft) : "");
    const before = articleOf(draft.source, name, name === undefined ? unnamed : store.articles, derived);
    const returning = before ? undefined : retractionOf(draft, name ?? derived, store.retractions);
    const id = before?.guid || (name === undefined && returning?.guid) || name || derived;
    await deps.meets?.(before);
    const other = ofBatch.get(id) ?? ofImport.get(id) ?? holderOf(draft, before, deps);
    if (other !== undefined && other !== draft.source) {
      problems.push({
        severity: "error",
        ...(draft.place ?? { file: draft.source }),
        what: `the id “${id}” is already that of ${other}`,
        instead: "an id of its own for every article",
      });
      continue;
    }
    if (returning?.restored === 0) {
      problems.push(leftOut(draft, returning));
      withdrawn.push(draft);
      continue;
    }
    ofBatch.set(id, draft.source);
    const stored = before && (JSON.parse(before.article) as Article);
    problems.push(...draft.problems);
    const { content } = draft;
    if (!content) continue;
    const composed = compose({ ...draft, content }, knowledge, stored);
    problems.push(...composed.problems);
    candidates.push({ draft, id, before, stored, composed, retraction: returning });
  }
  return { candidates, generation: store.generation, withdrawn };
}

/** Articles that name no keywords get the topics that their title or lead names; while these stay, so do the topics. */
async function withTopics(
  { db, publication }: IngestDeps,
  candidates: readonly Candidate[],
  now: number,
): Promise<readonly Candidate[]> {
  if (publication.topicsFromText === false) return candidates;
  const looksSame = ({ stored, composed: { content } }: Candidate) =>
    stored &&
    (stored.topicsFound || stored.keywords.length === 0) &&
    stored.title === content.title &&
    stored.summary === content.summary;
  const nameless = candidates.filter(({ draft }) => draft.listed.length === 0 && draft.line === undefined);
  const looked = new Set(nameless.filter((one) => !looksSame(one)));
  const found =
    looked.size === 0
      ? []
      : await topicsFound(
          db,
          candidates.map((one) => ({
            keys:
              seconds(one.composed.content.published.at) > now
                ? []
                : one.composed.phrases.map(({ key }) => key),
            ...(looked.has(one) ? { looked: one.composed.content } : {}),
          })),
          now,
        );
  const kept = new Set(nameless);
  return candidates.map((one, i) => {
    const topics = looked.has(one) ? found[i] : kept.has(one) ? one.stored?.keywords : undefined;
    return topics && topics.length > 0 ? { ...one, composed: about(topics, one.composed) } : one;
  });
}

const about = (topics: readonly string[], composed: Composed): Composed => ({
  ...composed,
  content: { ...composed.content, keywords: topics, topicsFound: true },
  phrases: topics.map((label) => ({ label, key: categoryKey(label) })),
});

/** Where an article stands whose id a draft from elsewhere names, if that is still its place. */
function holderOf(
  draft: Prepared,
  before: KnownArticle | undefined,
  { holds }: IngestDeps,
): string | undefined {
  if (!before || before.source === draft.source) return undefined;
  return holds?.(before.source, before.guid, draft.source) ? before.source : undefined;
}

/** The article that a draft is a new state of: the one with the id that it names, else the one from the same place. */
function articleOf(
  source: string,
  name: string | undefined,
  known: readonly KnownArticle[],
  derived: string,
): KnownArticle | undefined {
  const named = name === undefined ? undefined : known.find((one) => one.guid === name);
  if (named) return named;
  const sameSource = known.filter((one) => one.source === source);
  // Another id in the same place is another article; an id that comes late to an article of ours is not taken.
  return name === undefined ? sameSource[0] : sameSource.find((one) => one.guid === derived);
}

const isToCome = (stored: Article | undefined, now: number) =>
  stored !== undefined && seconds(stored.published.at) > now;

const says = (article: Article) => JSON.stringify(contentOf(article));
