/** What crawlers ask for: sitemaps (sitemaps.org/protocol.html), Google's of news, and robots.txt (RFC 9309). */
import type { Publication } from "../article.ts";
import { newsSitemap, sitemap, sitemapIndex } from "../document/index.ts";
import { type Representation, whole } from "../response.ts";
import type { Database } from "../store/database.ts";
import { type PartKind, readNews, readSitemapPart, readSitemapParts } from "../store/sitemaps.ts";
import { absolute, articlePath, listPath, monthsPath, pagePath } from "../urls.ts";
import { NEWS_SITEMAP, PAGES_SITEMAP, SITEMAP, sitemapPartPath } from "./addresses.ts";

interface SitemapDeps {
  readonly db: Database;
  readonly publication: Publication;
}

/** Seconds for which an article is news, and how many articles Google takes. */
const NEWS = 2 * 86_400;
const MOST_NEWS = 1000;

const xml = (text: string, due?: number) => whole("application/xml; charset=utf-8", text, due);

/** The list of all parts, with when the articles of each last changed. */
export async function sitemapAt({ db, publication }: SitemapDeps, at: number): Promise<Representation> {
  const { parts, nextDue } = await readSitemapParts(db, at);
  const listed = parts.map(({ kind, part, modified }) => ({
    url: absolute(publication.url, sitemapPartPath(kind, part)),
    modified: modified ?? undefined,
  }));
  return xml(sitemapIndex([{ url: absolute(publication.url, PAGES_SITEMAP) }, ...listed]), nextDue);
}

/** Pages that lead to the others. */
export const pagesSitemap = ({ publication }: SitemapDeps): Promise<Representation> =>
  xml(
    sitemap(
      ["/", listPath("category"), listPath("author"), monthsPath()].map((path) => ({
        url: absolute(publication.url, path),
      })),
    ),
  );

/** A part; undefined where nothing of it is published. */
export async function sitemapPartAt(
  { db, publication }: SitemapDeps,
  kind: PartKind,
  part: number,
  at: number,
): Promise<Representation | undefined> {
  const { rows, nextDue } = await readSitemapPart(db, kind, part, at);
  if (rows.length === 0) return undefined;
  const path = (slug: string) =>
    kind === "articles"
      ? articlePath(slug)
      : pagePath({ kind: kind === "categories" ? "category" : "author", slug });
  const pages = rows.map(({ slug, modified }) => ({
    url: absolute(publication.url, path(slug)),
    modified: modified ?? undefined,
  }));
  return xml(sitemap(pages), nextDue);
}

/** The articles of the last two days, until the next is due or the oldest of them is no news any more. */
export async function newsSitemapAt({ db, publication }: SitemapDeps, at: number): Promise<Representation> {
  const { rows, nextDue } = await readNews(db, at - NEWS, at, MOST_NEWS);
  const ends = rows.map(({ published_at }) => published_at + NEWS);
  const until = Math.min(...ends, nextDue ?? Number.POSITIVE_INFINITY);
  const articles = rows.map(({ slug, title, stated, has_time, language }) => ({
    url: absolute(publication.url, articlePath(slug)),
    title,
    published: has_time === 1 ? stated : stated.slice(0, 10),
    language,
  }));
  return xml(newsSitemap(publication.title, articles), Number.isFinite(until) ? until : undefined);
}

/** Crawlers may read everything, and are told where all of it is listed. */
export const robots = ({ publication }: SitemapDeps): Promise<Representation> =>
  whole(
    "text/plain; charset=utf-8",
    `User-agent: *\nAllow: /\n\nSitemap: ${absolute(publication.url, SITEMAP)}\nSitemap: ${absolute(publication.url, NEWS_SITEMAP)}\n`,
  );
