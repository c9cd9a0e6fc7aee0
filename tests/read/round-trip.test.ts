/** A feed that nashra wrote, read by nashra: the same articles. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Article, Draft } from "../../src/article.ts";
import { categoryKey } from "../../src/keywords/index.ts";
import { streamFeed } from "../../src/read/feed.ts";
import { readDocument } from "../../src/read/index.ts";
import { streamJsonFeed } from "../../src/read/jsonfeed.ts";
import { type Publishing, publishing } from "../shared/publishing.ts";
import { context, streamed } from "./reading.ts";

const DATA = join(import.meta.dirname, "../../data");
const SETTINGS = {
  ...JSON.parse(readFileSync(join(DATA, "publication.json"), "utf8")),
  url: "https://marsa.example",
  feedSize: 500,
};

function sample(): Draft[] {
  const folder = join(DATA, "articles");
  return readdirSync(folder).flatMap((name) => [
    ...readDocument({ path: name, text: readFileSync(join(folder, name), "utf8") }, context).drafts,
  ]);
}

async function articles({ db }: Publishing) {
  const { results } = await db
    .prepare("SELECT article FROM article ORDER BY guid")
    .bind()
    .all<{ article: string }>();
  return results.map(({ article }) => {
    const { id, title, published, updated, language, summary, authors, keywords, image, attachments } =
      JSON.parse(article) as Article;
    const own = (url: string) => url.replace(SETTINGS.url, "");
    return {
      id,
      title,
      published: { at: published.at },
      updated,
      language,
      summary,
      authors: authors.map(({ name }) => name),
      // A feed shows the commonest spelling of each.
      categories: keywords.map(categoryKey),
      image: image && own(image.url),
      attachments: attachments?.map(({ url }) => own(url)),
    };
  });
}

test.each([
  ["/feed.xml", streamFeed],
  ["/atom.xml", streamFeed],
  ["/feed.json", streamJsonFeed],
])(
  "%s says ids, dates, authors, categories and pictures, and taken in twice changes nothing",
  async (path, stream) => {
    const first = await publishing(SETTINGS, "2026-11-25T00:00:00Z");
    const taken = await first.publish(...sample());
    expect(taken.outcomes.every(({ result }) => result === "created")).toBe(true);
    const { drafts, problems } = await streamed(stream, await first.text(path), "feed");
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(taken.outcomes.length);

    const second = await publishing(SETTINGS, "2026-11-25T00:00:00Z");
    expect((await second.publish(...drafts)).problems).toEqual([]);
    expect(await articles(second)).toEqual(await articles(first));

    const before = await second.text("/atom.xml");
    const again = await second.publish(...drafts);
    expect(again.outcomes.filter(({ result }) => result !== "unchanged")).toEqual([]);
    expect(await second.text("/atom.xml")).toBe(before);
  },
);
