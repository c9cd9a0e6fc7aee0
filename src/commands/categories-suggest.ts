/** `nashra categories suggest`: what articles without keywords are perhaps about. Nothing is written. */
import type { Article } from "../article.ts";
import { textOf } from "../html.ts";
import { type Background, candidatesIn, suggestions } from "../keywords/suggest.ts";
import { newestArticles } from "../store/archive.ts";
import type { Publisher } from "./publisher.ts";

/** Articles that suggestions are made for, and those that they are compared with: the newest. */
const MOST = 100;
const COMPARED = 2000;

/** For the articles of these files, or else the newest without keywords. Exit status 1 when a file has none. */
export async function suggest({ db }: Publisher, files: readonly string[], json: boolean): Promise<number> {
  const asked =
    files.length > 0
      ? await newestArticles(db, MOST, files)
      : (await newestArticles(db, COMPARED))
          .filter(({ article }) => isNameless(JSON.parse(article)))
          .slice(0, MOST);
  const candidates = asked.map(({ article }) => {
    const { title, content } = JSON.parse(article) as Article;
    return candidatesIn(title, textOf(content));
  });
  const background = backgroundOf(
    await newestArticles(db, COMPARED),
    new Set(candidates.flatMap((one) => [...one.keys()])),
  );
  for (const [i, { source, article }] of asked.entries()) {
    const phrases = suggestions(candidates[i] ?? new Map(), background).map(({ phrase }) => phrase);
    const { title } = JSON.parse(article) as Article;
    console.log(
      json
        ? JSON.stringify({ source, title, phrases })
        : `${source}: ${title}\n  ${phrases.join(" | ") || "—"}`,
    );
  }
  const unknown = files.filter(
    (file) =>
      !asked.some(({ source, article }) => source === file || (JSON.parse(article) as Article).id === file),
  );
  for (const file of unknown)
    console.error(`${file} is no file with an article; right would be one that an import has named`);
  if (asked.length === 0 && unknown.length === 0 && !json)
    console.log("There are no articles without keywords among the newest.");
  if (asked.length > 0 && !json)
    console.log("\nMany such phrases are no topic: take the good ones into the articles' files.");
  return unknown.length > 0 ? 1 : 0;
}

const isNameless = ({ keywords, topicsFound }: Article) => keywords.length === 0 || topicsFound === true;

/** In how many articles each of these phrases stands. */
function backgroundOf(
  rows: readonly { readonly article: string }[],
  phrases: ReadonlySet<string>,
): Background {
  const holding = new Map<string, number>();
  for (const { article } of rows) {
    const { title, content } = JSON.parse(article) as Article;
    for (const key of candidatesIn(title, textOf(content)).keys())
      if (phrases.has(key)) holding.set(key, (holding.get(key) ?? 0) + 1);
  }
  return { documents: rows.length, holding };
}
