/** `nashra categories suggest`: what articles without keywords are perhaps about. Nothing is written. */
import type { Article } from "../article.ts";
import { textOf } from "../html.ts";
import { type Background, candidatesIn, suggestions } from "../keywords/suggest.ts";
import { type ArchivedArticle, articlesNamed, newestArticles } from "../store/archive.ts";
import type { Publisher } from "./publisher.ts";
import { isolated, refuse, say } from "./terminal.ts";

/** Articles that suggestions are made for, and those that they are compared with: the newest. */
const MOST = 100;
const COMPARED = 2000;

/** What is looked at of an article. */
interface Looked extends Pick<Article, "id" | "title" | "keywords" | "topicsFound"> {
  readonly source: string;
  readonly candidates: ReturnType<typeof candidatesIn>;
}

/** For the articles of these files, or else the newest without keywords. Exit status 1 when a file has none. */
export async function suggest({ db }: Publisher, files: readonly string[], json: boolean): Promise<number> {
  const newest = (await newestArticles(db, COMPARED)).map(looked);
  const asked =
    files.length > 0
      ? (await articlesNamed(db, files)).map(looked)
      : newest.filter(isNameless).slice(0, MOST);
  const background = backgroundOf(newest, asked);
  for (const { source, title, candidates } of asked) {
    const phrases = suggestions(candidates, background).map(({ phrase }) => phrase);
    if (json) console.log(JSON.stringify({ source, title, phrases }));
    else say(`${source}: ${isolated(title)}\n  ${isolated(phrases.join(" | ")) || "—"}`);
  }
  const unknown = files.filter((file) => !asked.some(({ source, id }) => source === file || id === file));
  for (const file of unknown)
    refuse(`${file} is no file with an article; right would be one that an import has named`);
  if (asked.length === 0 && unknown.length === 0 && !json)
    say("There are no articles without keywords among the newest.");
  if (asked.length > 0 && !json)
    say("\nMany such phrases are no topic: take the good ones into the articles' files.");
  return unknown.length > 0 ? 1 : 0;
}

function looked({ source, article }: ArchivedArticle): Looked {
  const { id, title, content, keywords, topicsFound } = JSON.parse(article) as Article;
  return {
    source,
    id,
    title,
    keywords,
    ...(topicsFound ? { topicsFound } : {}),
    candidates: candidatesIn(title, textOf(content)),
  };
}

const isNameless = ({ keywords, topicsFound }: Looked) => keywords.length === 0 || topicsFound === true;

/** In how many of the newest articles each phrase stands that may be suggested. */
function backgroundOf(newest: readonly Looked[], asked: readonly Looked[]): Background {
  const holding = new Map(asked.flatMap(({ candidates }) => [...candidates.keys()].map((key) => [key, 0])));
  for (const { candidates } of newest)
    for (const key of candidates.keys()) {
      const count = holding.get(key);
      if (count !== undefined) holding.set(key, count + 1);
    }
  return { documents: newest.length, holding };
}
