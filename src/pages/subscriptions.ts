/** `/categories.opml`: every feed of the publication, for a reader to import in one go. */
import type { Publication } from "../article.ts";
import { opml } from "../document/index.ts";
import type { Listed, Lists } from "../store/listings.ts";
import { absolute, feedPath, pagePath, type Subject } from "../urls.ts";

/** `changed` in Unix seconds. */
export function subscriptionList(
  publication: Publication,
  { categories, authors }: Pick<Lists, "categories" | "authors">,
  changed: number,
): string {
  const outline = (title: string, subject: Subject) => ({
    title,
    xmlUrl: absolute(publication.url, feedPath(subject, "rss")),
    htmlUrl: absolute(publication.url, pagePath(subject)),
  });
  const of = (kind: "category" | "author", listed: readonly Listed[]) =>
    listed.map(({ label, slug }) => outline(`${label} · ${publication.title}`, { kind, slug }));
  return opml(publication.title, publication.authors[0]?.name, new Date(changed * 1000), [
    outline(publication.title, { kind: "all" }),
    ...of("category", categories),
    ...of("author", authors),
  ]);
}
