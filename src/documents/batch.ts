/** Results of readers gathered until they are worth a write, then taken in and told of one by one. */
import type { Problem } from "../article.ts";
import type { Ingest } from "../ingest/index.ts";
import type { Prepared } from "../ingest/prepare.ts";
import type { Moved, Withdrawn } from "../read/reader.ts";
import type { Account } from "./account.ts";
import type { Journal } from "./journal.ts";
import type { Strangers } from "./origin.ts";
import type { PreparedResult } from "./reading.ts";
import type { Told } from "./told.ts";

/** Drafts, and characters of their bodies, that are taken in together. */
const DRAFTS = 400;
const CHARACTERS = 4 * 1024 * 1024;

export interface BatchDeps {
  readonly ingest: Ingest;
  readonly journal: Journal;
  readonly strangers: Strangers;
  readonly now: () => Date;
  readonly tell: (told: Told) => void;
  /** Withdraws the article that a document says is not to be shown any more. */
  readonly withdraw?: (withdrawn: Withdrawn) => Promise<unknown>;
  /** Takes the old addresses of topics and authors. */
  readonly moved?: (moved: readonly Moved[]) => Promise<void>;
}

interface Item {
  readonly account: Account;
  readonly result: PreparedResult;
}

export class Batch {
  readonly #deps: BatchDeps;
  #items: Item[] = [];
  #drafts = 0;
  #characters = 0;

  constructor(deps: BatchDeps) {
    this.#deps = deps;
  }

  get full(): boolean {
    return this.#drafts >= DRAFTS || this.#characters > CHARACTERS;
  }

  add(account: Account, result: PreparedResult): void {
    this.#items.push({ account, result });
    this.#drafts += result.drafts.length;
    for (const { characters } of result.drafts) this.#characters += characters;
  }

  /** Takes in what was gathered. When it returns, it is in the store. */
  async take(): Promise<void> {
    const items = this.#items;
    this.#items = [];
    this.#drafts = 0;
    this.#characters = 0;
    const { ingest, journal, strangers, now, tell, moved, withdraw } = this.#deps;
    const time = now();
    const drafts = items.flatMap(({ account, result }) => result.drafts.map((draft) => ({ account, draft })));
    const refusals = await strangers.among(drafts);
    const welcome = drafts.filter(({ draft }) => !refusals.has(draft));
    const taken = await ingest(welcome.map(({ draft }) => draft));
    const problems = Map.groupBy(taken.problems, placeOf);
    const fates = new Map<Prepared, Told>();
    for (const [i, { account, draft }] of welcome.entries()) {
      const result = taken.outcomes[i]?.result ?? "refused";
      const said = problems.get(placeOf(draft.place ?? { file: draft.source })) ?? [];
      account.drafted(draft, time);
      if (result === "refused" || draft.dependsOnFiles) account.dependsOnOthers();
      if (result !== "refused" && result !== "left out") account.expected += 1;
      fates.set(draft, { source: draft.source, result, problems: said });
    }
    for (const [draft, problem] of refusals)
      fates.set(draft, { source: draft.source, result: "refused", problems: [problem] });
    for (const { account } of drafts.filter(({ draft }) => refusals.has(draft))) account.dependsOnOthers();

    for (const { account, result } of items) {
      account.results += 1;
      for (const told of fatesOf(result, account.found.path, fates)) {
        if (told.result === "refused") account.refused += 1;
        account.say(told.problems);
        tell(told);
      }
      if (result.moved?.length) await moved?.(result.moved);
      // What only shares a name with an article from another folder says nothing of it.
      for (const one of result.withdrawn ?? [])
        if (one.id !== undefined || !account.stranger) await withdraw?.(one);
    }
    const kept = await journal.articlesAt(drafts.map(({ draft }) => draft.source));
    for (const { account, draft } of drafts) account.keep(kept.get(draft.source) ?? []);
  }
}

const placeOf = ({ file, line }: { readonly file: string; readonly line?: number }) =>
  line === undefined ? file : `${file}:${line}`;

/** What became of each part of a result: its articles, and what is none. */
function* fatesOf(
  { drafts, problems }: PreparedResult,
  path: string,
  fates: ReadonlyMap<Prepared, Told>,
): Generator<Told> {
  const [first] = drafts;
  if (!first) {
    const refused = problems.some((one) => one.severity === "error");
    if (problems.length > 0) yield { source: path, result: refused ? "refused" : "left out", problems };
    return;
  }
  const places = new Map(drafts.map((draft) => [placeOf(draft.place ?? { file: draft.source }), draft]));
  const ofDraft = new Map<Prepared, Problem[]>(drafts.map((draft) => [draft, []]));
  const elsewhere = new Map<string, Problem[]>();
  for (const problem of problems) {
    const isItsOwn = drafts.length === 1 && !(first.place && problem.severity === "error");
    const draft = isItsOwn ? first : places.get(placeOf(problem));
    if (draft) ofDraft.get(draft)?.push(problem);
    else if (problem.severity === "warning") ofDraft.get(first)?.push(problem);
    else elsewhere.set(placeOf(problem), [...(elsewhere.get(placeOf(problem)) ?? []), problem]);
  }
  for (const draft of drafts) {
    const told = fates.get(draft);
    if (told) yield { ...told, problems: [...(ofDraft.get(draft) ?? []), ...told.problems] };
  }
  for (const refused of elsewhere.values()) yield { source: path, result: "refused", problems: refused };
}
