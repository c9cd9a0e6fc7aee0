/** Where crawlers find what they ask for. */
import type { PartKind } from "../store/sitemaps.ts";

/** Where they stand: at the root, since a sitemap speaks for what stands beside and below it. */
export const SITEMAP = "/sitemap.xml";
export const NEWS_SITEMAP = "/news-sitemap.xml";
export const ROBOTS = "/robots.txt";
export const PAGES_SITEMAP = "/sitemap-pages.xml";
export const sitemapPartPath = (kind: PartKind, part: number): string => `/sitemap-${kind}-${part}.xml`;
