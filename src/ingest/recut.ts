/** What is known of keywords today, applied to articles that came earlier: lines cut again, topics found again. */

import type { Article, Publication } from "../article.ts";
import { unixSeconds } from "../clock.ts";
import { textOf } from "../html.ts";
import { phrasesOf } from "../keywords/index.ts";
import { articlesAfter, countArticles } from "../store/archive.ts";
import { settleDoubts } from "../store/corrections.ts";
import { topicsFound } from "./found-topics.ts";
import { type Knowledge, knowledgeOf, listedBeside } from "./knowledge.ts";
import { type ReviseDeps, type Revised, revise } from "./revise.ts";

export interface RecutDeps extends ReviseDeps {
  readonly publication: Publication;
  /** Phrases that the publisher lists. */
  readonly phrases: Iterable<string>;
}

/** An article whose keywords are others now. */
export interface Recut {
  readonly source: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface RecutTold {
  readonly tell: (recut: Recut) => void;
  readonly progress: (done: number, total: number) => void;
  /** Whether nothing is written. */
  readonly dryRun: boolean;
}

/** Articles that are looked at together. */
const TOGETHER = 200;

/** Looks at every article; those whose keywords come out otherwise are written again, with their id, slug and dates. */
export async function recutArchive(deps: RecutDeps, { tell, progress, dryRun }: RecutTold): Promise<void> {
  const knowledge = await knowledgeOf(deps.db, deps.phrases);
  const total = await countArticles(deps.db);
  let done = 0;
  for (let after = 0; ; ) {
    const rows = await articlesAfter(deps.db, after, TOGETHER);
    if (rows.length === 0) return;
    const articles = rows.map((row) => JSON.parse(row.article) as Article);
    const today = await keywordsToday(deps, articles, knowledge);
    const changed = new Map<string, { readonly looked: Article; readonly now: Revised }>();
    for (const [i, looked] of articles.entries()) {
      const { id, keywords } = looked;
      const now = today[i];
      if (!now || JSON.stringify(now.keywords) === JSON.stringify(keywords)) continue;
      changed.set(id, { looked, now });
      tell({ source: rows[i]?.source ?? "", before: keywords, after: now.keywords });
    }
    if (!dryRun) {
      await revise(deps, [...changed.keys()], (article) => {
        const { looked, now } = changed.get(article.id) ?? {};
        // What was written meanwhile was decided on by what is known today.
        return article.updated === looked?.updated ? now : undefined;
      });
      const cut = articles.flatMap(({ id }, i) =>
        today[i]?.isCut ? [{ guid: id, confidence: today[i]?.doubt }] : [],
      );
      await settleDoubts(deps.db, cut);
    }
    after = rows.at(-1)?.article_id ?? after;
    done += rows.length;
    progress(done, total);
  }
}

interface Today extends Revised {
  readonly isCut?: true;
}

/** What the keywords of each article would be if it came today; undefined where its document names them itself. */
async function keywordsToday(
  { db, publication, now }: RecutDeps,
  articles: readonly Article[],
  knowledge: Knowledge,
): Promise<readonly (Today | undefined)[]> {
  const isNameless = ({ topicsFound, keywords, keywordLine }: Article) =>
    topicsFound || (keywords.length === 0 && keywordLine === undefined);
  const looks = publication.topicsFromText !== false;
  const found = await topicsFound(
    db,
    articles.map((one) => (looks && isNameless(one) ? { keys: [], looked: one } : { keys: [] })),
    unixSeconds(now()),
  );
  return articles.map((article, i) => {
    if (article.keywordLine !== undefined) return cutToday(article, article.keywordLine, knowledge);
    return looks && isNameless(article) ? { keywords: found[i] ?? [], found: true } : undefined;
  });
}

function cutToday(article: Article, line: string, { vocabulary, cuts }: Knowledge): Today {
  const { title, content, language, keywords } = article;
  const cut = cuts.get(line);
  const listed = listedBeside(line, keywords);
  const { phrases, doubtful, confidence } = phrasesOf(
    cut
      ? { keywords: [...listed, ...cut] }
      : { keywords: listed, keywordLine: line, text: `${title}\n${textOf(content)}`, language },
    vocabulary,
  );
  return {
    keywords: phrases.map(({ label }) => label),
    isCut: true,
    ...(doubtful && !cut ? { doubt: confidence } : {}),
  };
}
