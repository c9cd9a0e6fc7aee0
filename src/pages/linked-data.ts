/** An article as search engines read it: NewsArticle of schema.org as JSON-LD, a block of data that no browser runs. */
import { html, raw } from "hono/html";
import type { Article, Publication } from "../article.ts";
import { absolute, articlePath, pagePath } from "../urls.ts";
import type { Html } from "./layout.ts";

/** `authorSlugs` are those of its authors' pages by their place in the article, `categories` what these are called. */
export function linkedData(
  publication: Publication,
  article: Article,
  authorSlugs: ReadonlyMap<number, string>,
  categories: readonly string[],
): Html {
  const own = (path: string) => absolute(publication.url, path);
  const { published, image } = article;
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: own(articlePath(article.slug)),
    headline: article.title,
    description: article.summary || undefined,
    inLanguage: article.language,
    datePublished: published.hasTime ? published.at : published.at.slice(0, 10),
    dateModified: article.updated,
    author: named(article.authors)?.map(({ name, link }, at) => {
      const slug = authorSlugs.get(at);
      return {
        "@type": name === publication.title ? "Organization" : "Person",
        name,
        url: slug === undefined ? link : own(pagePath({ kind: "author", slug })),
      };
    }),
    publisher: {
      "@type": "NewsMediaOrganization",
      name: publication.title,
      url: own("/"),
      logo: publication.image ? { "@type": "ImageObject", url: own(publication.image) } : undefined,
    },
    image: image
      ? {
          "@type": "ImageObject",
          url: own(image.url),
          width: image.width,
          height: image.height,
          caption: image.alt,
        }
      : undefined,
    articleSection: categories[0],
    keywords: categories.length > 0 ? categories : undefined,
    isBasedOn: article.link,
  };
  return html`<script type="application/ld+json">${raw(inScript(JSON.stringify(data)))}</script>
`;
}

/** Nothing where nobody is named. */
const named = (authors: Article["authors"]) => (authors.length > 0 ? authors : undefined);

/** JSON that ends no script and is no markup, whatever its texts hold. */
const inScript = (json: string) =>
  json.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
