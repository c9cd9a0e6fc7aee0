/** Google News: what it asks of a news sitemap. */
import { w3cdtf } from "../dates.ts";
import { type Place, shown } from "../finding.ts";
import { childOf, childrenOf, type Element } from "../tree.ts";
import type { AggregatorRule, Lack } from "./rule.ts";

const SITEMAP = "https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
const MOST = 1000;
const TWO_DAYS = 2 * 86_400_000;

interface Entry {
  readonly place: Place;
  readonly news: Element;
}

/** What `<url>` elements say of news; those without it are no matter of Google News. */
function entriesOf(root: Element): readonly Entry[] {
  return childrenOf(root, "url").flatMap(({ where, line, children }) => {
    const news = children.find((one) => one.local === "news" && one.uri === NEWS);
    if (!news) return [];
    const link = children.find((one) => one.local === "loc")?.text.trim() ?? "";
    return [{ place: { where, line, article: { title: textAt(news, "title"), link } }, news }];
  });
}

const must = { degree: "must", source: SITEMAP } as const;
const each = (what: (news: Element, now: Date | undefined) => string | undefined) =>
  function* (root: Element, { now }: { readonly now?: Date }): Generator<Lack> {
    for (const { place, news } of entriesOf(root)) {
      const said = what(news, now);
      if (said !== undefined) yield { place, what: said };
    }
  };
const textAt = (element: Element, ...path: readonly string[]) =>
  path.reduce<Element | undefined>((at, name) => at && childOf(at, name, NEWS), element)?.text.trim() ?? "";

const has = (...path: readonly string[]): AggregatorRule<Element> => ({
  ...must,
  asks: `news:${path.at(-1)} of every article`,
  fix: `add <news:${path.at(-1)}>`,
  lacks: each((news) => (textAt(news, ...path) === "" ? `it has no news:${path.at(-1)}` : undefined)),
});

/** Of a news sitemap (`urlset`). */
export const newsSitemap: readonly AggregatorRule<Element>[] = [
  has("publication", "name"),
  has("publication", "language"),
  has("publication_date"),
  has("title"),
  {
    ...must,
    asks: "a language of two or three letters (ISO 639), or zh-cn and zh-tw",
    fix: "write it without its region, such as ar",
    lacks: each((news) => {
      const language = textAt(news, "publication", "language");
      return language === "" || /^(?:[a-z]{2,3}|zh-(?:cn|tw))$/.test(language)
        ? undefined
        : `its language is ${shown(language)}`;
    }),
  },
  {
    ...must,
    asks: "dates in W3C format",
    fix: "write it like 2020-02-08T20:31:00Z",
    lacks: each((news) => {
      const date = textAt(news, "publication_date");
      return date === "" || w3cdtf(date, {}).every(({ severity }) => severity === "warning")
        ? undefined
        : `its date is ${shown(date)}`;
    }),
  },
  {
    ...must,
    asks: "articles of the last two days alone",
    fix: "leave out its news:news, or the whole of it",
    lacks: each((news, now) => {
      const at = Date.parse(textAt(news, "publication_date"));
      return now && now.getTime() - at > TWO_DAYS ? "it is older than two days" : undefined;
    }),
  },
  {
    ...must,
    asks: `at most ${MOST} articles in a sitemap`,
    fix: "begin another sitemap",
    lacks: (root) => {
      const { length } = entriesOf(root);
      return length > MOST ? [{ place: root, what: `it lists ${length}` }] : [];
    },
  },
];
