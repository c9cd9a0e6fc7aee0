/** Sitemaps 0.9 (sitemaps.org/protocol.html), and Google's of news beside them. */
import { element, text, uri } from "./xml.ts";

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

export interface SitemapAddress {
  /** Absolute. */
  readonly url: string;
  /** Unix seconds. */
  readonly modified?: number | undefined;
}

/** A list of sitemaps: at most 50,000. */
export const sitemapIndex = (parts: readonly SitemapAddress[]): string =>
  `${HEAD}<sitemapindex xmlns="${SITEMAP}">\n${parts.map((one) => `<sitemap>${located(one)}</sitemap>\n`).join("")}</sitemapindex>\n`;

/** A list of pages: at most 50,000. */
export const sitemap = (pages: readonly SitemapAddress[]): string =>
  `${HEAD}<urlset xmlns="${SITEMAP}">\n${pages.map((one) => `<url>${located(one)}</url>\n`).join("")}</urlset>\n`;

const located = ({ url, modified }: SitemapAddress) =>
  `<loc>${text(uri(url))}</loc>${modified === undefined ? "" : `<lastmod>${w3c(modified)}</lastmod>`}`;

/** W3C Datetime, whole seconds, UTC. */
const w3c = (seconds: number) => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

export interface NewsArticle {
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  /** W3C Datetime: a day, or a second with its zone. */
  readonly published: string;
  /** BCP 47. */
  readonly language: string;
}

/** Articles of the last two days: at most 1,000. Its language is two or three letters, but for Chinese. */
export const newsSitemap = (publication: string, articles: readonly NewsArticle[]): string =>
  `${HEAD}<urlset xmlns="${SITEMAP}" xmlns:news="${NEWS}">\n${articles
    .map(
      (one) =>
        `<url>\n<loc>${text(uri(one.url))}</loc>\n<news:news>\n<news:publication>\n${element("news:name", publication)}${element("news:language", newsLanguage(one.language))}</news:publication>\n${element("news:publication_date", one.published)}${element("news:title", one.title)}</news:news>\n</url>\n`,
    )
    .join("")}</urlset>\n`;

function newsLanguage(language: string): string {
  const [own = "", ...rest] = language.toLowerCase().split("-");
  if (own !== "zh") return own;
  return rest.some((one) => /^(?:hant|tw|hk|mo)$/.test(one)) ? "zh-tw" : "zh-cn";
}
