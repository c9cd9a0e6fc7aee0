/** Google News: what it advises for an article's page. */
import { Parser } from "htmlparser2";
import { shown } from "../finding.ts";
import type { AggregatorRule } from "./rule.ts";

const ARTICLE = "https://developers.google.com/search/docs/appearance/structured-data/article";

/** An article's page: what its JSON-LD says of it. */
export interface NewsPage {
  readonly title: string;
  readonly link: string;
  /** Its Article, NewsArticle or BlogPosting; undefined where there is none. */
  readonly article: Readonly<Record<string, unknown>> | undefined;
}

/** What a page says of itself to search engines. */
export function newsPageOf(html: string): NewsPage {
  let title = "";
  let link = "";
  let inside: "title" | "data" | undefined;
  let data = "";
  const articles: Readonly<Record<string, unknown>>[] = [];
  const parser = new Parser({
    onopentag(name, { rel, href, type }) {
      if (name === "link" && rel === "canonical") link = href ?? "";
      inside =
        name === "title" ? "title" : name === "script" && type === "application/ld+json" ? "data" : inside;
    },
    ontext(text) {
      if (inside === "title") title += text;
      if (inside === "data") data += text;
    },
    onclosetag(name) {
      if (name === "script" && inside === "data") {
        articles.push(...articlesIn(data));
        data = "";
      }
      if (name === "title" || name === "script") inside = undefined;
    },
  });
  parser.end(html);
  return { title: title.trim(), link, article: articles[0] };
}

function articlesIn(json: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(json);
    const graph = (value as { "@graph"?: unknown } | null)?.["@graph"];
    const things = [value, graph].flat() as (Readonly<Record<string, unknown>> | null | undefined)[];
    return things.filter((one) => {
      const type: unknown = [one?.["@type"]].flat()[0];
      return typeof type === "string" && /^(?:Reportage)?(?:News)?Article$|^BlogPosting$/.test(type);
    }) as Readonly<Record<string, unknown>>[];
  } catch {
    return [];
  }
}

const advised = (name: string, what: string): AggregatorRule<NewsPage> => ({
  degree: "should",
  source: ARTICLE,
  asks: what,
  fix: `add ${name} to its JSON-LD`,
  lacks: ({ title, link, article }) =>
    article && !filled(article[name])
      ? [{ place: { where: "html", article: { title, link } }, what: `its JSON-LD has no ${name}` }]
      : [],
});

const filled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Of an article's page. */
export const newsPage: readonly AggregatorRule<NewsPage>[] = [
  {
    degree: "should",
    source: ARTICLE,
    asks: "an Article, NewsArticle or BlogPosting of schema.org on every article's page",
    fix: 'add <script type="application/ld+json"> with one',
    lacks: ({ title, link, article }) =>
      article ? [] : [{ place: { where: "html", article: { title, link } }, what: "the page has none" }],
  },
  advised("headline", "the article's title in its JSON-LD"),
  advised("datePublished", "when it was published, in its JSON-LD"),
  advised("dateModified", "when it was last changed, in its JSON-LD"),
  advised("author", "who wrote it, in its JSON-LD"),
  advised("image", "its pictures, in its JSON-LD"),
  {
    degree: "should",
    source: ARTICLE,
    asks: "dates with a zone in its JSON-LD",
    fix: "write it like 2020-02-08T23:31:00+03:00",
    lacks: ({ title, link, article }) => {
      const date = article?.datePublished;
      return typeof date === "string" && date !== "" && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(date)
        ? [
            {
              place: { where: "html", article: { title, link } },
              what: `its datePublished is ${shown(date)}`,
            },
          ]
        : [];
    },
  },
];
