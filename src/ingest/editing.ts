/** What an editor changes of an article that stands in the store: its keywords, and when it is published. */
import type { Article, StatedDate } from "../article.ts";
import { textOf } from "../html.ts";
import { NO_VOCABULARY, readLine } from "../keywords/index.ts";
import { storedCategories } from "../store/categories.ts";
import type { NamedArticle } from "../store/named.ts";
import { decide } from "./decide.ts";
import type { Prepared } from "./prepare.ts";
import { contentOf } from "./saying.ts";
import { wordsBeforeKeywords } from "./words.ts";
import type { WritingDeps } from "./writing.ts";

/** What is not given stays. */
export interface Edit {
  readonly keywords?: readonly string[] | undefined;
  readonly published?: StatedDate | undefined;
}

/** The article with the edit, as ingest takes it. All else of it stays, to the letter. */
export function edited(
  { source, article }: Pick<NamedArticle, "source" | "article">,
  { keywords, published }: Edit,
): Prepared {
  const stored = JSON.parse(article) as Article;
  const { keywordLine, topicsFound, ...said } = contentOf(stored);
  const stays = keywords === undefined;
  const content = {
    ...said,
    published: published ?? said.published,
    keywords: [],
    ...(stays && keywordLine !== undefined ? { keywordLine } : {}),
  };
  const text = textOf(said.content);
  return {
    ...{ source, id: stored.id, title: said.title, published: content.published },
    // While its line stays, so do the keywords that it was cut into; and those that were found in its text.
    ...(stays && keywordLine !== undefined
      ? { listed: [], line: { text: keywordLine, read: readLine(keywordLine) } }
      : { listed: keywords ?? (topicsFound ? [] : said.keywords) }),
    words: wordsBeforeKeywords(content, text),
    characters: said.content.length,
    dependsOnFiles: false,
    content: ordered(stored, content),
    problems: [],
  };
}

/** In the order of fields that the article has: equal content is equal text. */
function ordered(
  stored: Article,
  content: NonNullable<Prepared["content"]>,
): NonNullable<Prepared["content"]> {
  const names = Object.keys(contentOf(stored)).filter((name) => Object.hasOwn(content, name));
  return Object.fromEntries(names.map((name) => [name, Reflect.get(content, name)])) as typeof content;
}

/** An article and its categories, as JSON [[slug, label], …]. */
export interface Previewed {
  readonly article: Article;
  readonly categories: string;
}

/** The article as it would stand in the store were it written now. Writes nothing. `now` in Unix seconds. */
export async function previewed(
  deps: WritingDeps,
  before: NamedArticle,
  draft: Prepared,
  now: number,
): Promise<Previewed> {
  const knowledge = { vocabulary: NO_VOCABULARY, cuts: new Map() };
  const claims = { ofImport: new Map(), ofBatch: new Map() };
  const { change } = await decide({ ...deps, writesOver: true }, [draft], knowledge, claims, now);
  const [row] = change.articles;
  if (!row) return { article: JSON.parse(before.article) as Article, categories: before.categories };
  const article = JSON.parse(row.article) as Article;
  const known = await storedCategories(
    deps.db,
    change.categories.map(({ key }) => key),
  );
  const pairs = new Map<string, string>();
  for (const { key, slug, label } of change.categories) {
    const there = known.get(key);
    const labels = JSON.parse(there?.labels ?? "{}") as Record<string, string>;
    const own = labels[article.language] ?? labels[article.language.split("-")[0] ?? ""];
    const shown = there?.slug ?? slug;
    if (!pairs.has(shown)) pairs.set(shown, own ?? there?.label ?? label);
  }
  return { article, categories: JSON.stringify([...pairs]) };
}
