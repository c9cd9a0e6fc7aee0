/** An article as an item of a feed. */
import { absolute as absoluteAddresses } from "../addresses.ts";
import type { Article, Media, Publication } from "../article.ts";
import { offsetOf } from "../document/dates.ts";
import type { Item } from "../document/index.ts";
import { direction } from "../language.ts";
import { escapeHtml } from "../text.ts";
import { absolute, articlePath } from "../urls.ts";

/** An article as the formats say it; `categories` is JSON [[slug, label], …]. */
export function itemOf(article: Article, categories: string, publication: Publication): Item {
  const scheme = absolute(publication.url, "/categories");
  const pairs = JSON.parse(categories) as [string, string][];
  return {
    id: article.id,
    title: article.title,
    link: absolute(publication.url, articlePath(article.slug)),
    date: new Date(article.updated),
    published: new Date(article.published.at),
    offset: offsetOf(article.published.at),
    language: article.language,
    summary: article.summary,
    content: wrapped(article, publication),
    author: article.authors,
    category: pairs.map(([term, name]) => ({ name, term, scheme, domain: scheme })),
    image: article.image && enclosure(article.image, publication),
    attachments: article.attachments?.map((one) => enclosure(one, publication)),
    source: article.credit,
    via: article.link,
  };
}

const enclosure = ({ alt, url, ...rest }: Media, publication: Publication) => ({
  ...rest,
  url: absolute(publication.url, url),
  title: alt,
  asStated: true,
});

const CREDIT: Readonly<Record<string, readonly [string, string]>> = {
  ar: ["المصدر", "ترجمة"],
  en: ["Source", "Translation"],
};

/** The body as readers show it: each item brings its own language and direction, since they ignore the feed's. */
function wrapped(article: Article, publication: Publication): string {
  const [source, translation] = CREDIT[article.language.split("-")[0] ?? ""] ?? CREDIT.en ?? [];
  const image = article.image;
  const picture =
    image && !article.content.includes(`src="${escapeHtml(image.url)}"`)
      ? `<figure><img src="${escapeHtml(absolute(publication.url, image.url))}" alt="${escapeHtml(image.alt ?? "")}" /></figure>\n`
      : "";
  const credits = [
    article.credit && `${source}: ${escapeHtml(article.credit)}`,
    article.translator && `${translation}: ${escapeHtml(article.translator)}`,
  ].filter((one) => one);
  const tail = credits.length > 0 ? `\n<div><small>${credits.join(" · ")}</small></div>` : "";
  const body = absoluteAddresses(article.content, publication.url);
  return `<div lang="${article.language}" dir="${direction(article.language)}">${picture}${body}${tail}</div>`;
}
