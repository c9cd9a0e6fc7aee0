/** Articles of two folders that have one name: told apart by what they say, since nothing else tells. */
import type { Article, Problem } from "../article.ts";
import type { Prepared } from "../ingest/prepare.ts";
import { categoryKey } from "../keywords/index.ts";
import type { Database } from "../store/database.ts";
import type { Account } from "./account.ts";

const DAY = 86_400_000;

/** Finds the drafts that would be written over an article from elsewhere with which they share nothing but a name. */
export class Strangers {
  readonly #db: Database;
  readonly #allowed: boolean;

  /** `allowed` where the publisher says that they are the same. */
  constructor(db: Database, allowed: boolean) {
    this.#db = db;
    this.#allowed = allowed;
  }

  async among(
    drafts: readonly { readonly account: Account; readonly draft: Prepared }[],
  ): Promise<ReadonlyMap<Prepared, Problem>> {
    const found = new Map<Prepared, Problem>();
    const doubtful = this.#allowed
      ? []
      : drafts.filter(({ account, draft }) => account.stranger && draft.id === undefined);
    if (doubtful.length === 0) return found;
    const { results } = await this.#db
      .prepare("SELECT source, article FROM article WHERE source IN (SELECT value FROM json_each(?1))")
      .bind(JSON.stringify(doubtful.map(({ draft }) => draft.source)))
      .all<{ source: string; article: string }>();
    const known = new Map(results.map((row) => [row.source, JSON.parse(row.article) as Article]));
    for (const { draft } of doubtful) {
      const article = known.get(draft.source);
      if (article && !isOne(draft, article)) found.set(draft, refusal(draft, article));
    }
    return found;
  }
}

/** A corrected title keeps most of its words, a corrected date its title. */
function isOne(draft: Prepared, article: Article): boolean {
  const apart = Math.abs(Date.parse(draft.published.at) - Date.parse(article.published.at));
  if (apart < DAY) return true;
  const before = new Set(categoryKey(article.title).split(" "));
  const words = categoryKey(draft.title).split(" ");
  return words.filter((word) => before.has(word)).length * 2 >= Math.min(words.length, before.size);
}

const refusal = (draft: Prepared, article: Article): Problem => ({
  severity: "error",
  ...(draft.place ?? { file: draft.source }),
  what: `would be written over “${article.title.slice(0, 100)}” of ${article.published.at.slice(0, 10)}, which came from another folder under the same name`,
  instead:
    "the folder above both, another name or an id of its own; --replace if it is that article's new state",
});
