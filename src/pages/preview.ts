/** What search engines and those who show a link to a page are told of it: its one address, Open Graph, a card. */
import { html } from "hono/html";
import type { Media, Publication } from "../article.ts";
import { absolute } from "../urls.ts";
import type { Html, Page } from "./layout.ts";

/** What of an article its preview says. */
export interface Previewed {
  /** RFC 3339, or a day. */
  readonly published: string;
  /** RFC 3339, where it was changed later. */
  readonly modified?: string | undefined;
  readonly image?: Media | undefined;
  /** Absolute addresses of its authors' pages. */
  readonly authors: readonly string[];
  /** What its categories are called. */
  readonly categories: readonly string[];
  /** The same for search engines, as a block of data. */
  readonly data: Html;
}

/** Of a page that stands at `path` (ogp.me; article: is ogp.me/#type_article). */
export function preview(publication: Publication, page: Page, path: string): Html {
  const address = absolute(publication.url, path);
  const { article } = page;
  const image = article?.image ?? (publication.image ? { url: publication.image } : undefined);
  const description = page.description || publication.description;
  return html`<link rel="canonical" href="${address}">
<meta property="og:type" content="${article ? "article" : "website"}">
<meta property="og:title" content="${page.headline ?? page.title}">
<meta property="og:site_name" content="${publication.title}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${locale(page.language ?? publication.language)}">
${description ? property("og:description", description) : ""}
${image ? pictured(publication, image) : ""}
<meta name="twitter:card" content="${article?.image ? "summary_large_image" : "summary"}">
${article ? ofArticle(article) : ""}`;
}

const property = (name: string, content: string | number): Html =>
  html`<meta property="${name}" content="${content}">
`;

const pictured = (publication: Publication, { url, alt, type, width, height }: Media): Html[] => [
  property("og:image", absolute(publication.url, url)),
  ...(type ? [property("og:image:type", type)] : []),
  ...(width && height ? [property("og:image:width", width), property("og:image:height", height)] : []),
  ...(alt ? [property("og:image:alt", alt)] : []),
];

const ofArticle = ({ published, modified, authors, categories, data }: Previewed): Html[] => [
  property("article:published_time", published),
  ...(modified ? [property("article:modified_time", modified)] : []),
  ...authors.map((one) => property("article:author", one)),
  ...categories.slice(0, 1).map((one) => property("article:section", one)),
  ...categories.map((one) => property("article:tag", one)),
  data,
];

/** `ar_AR` and `en_GB`: a language with a country, its likeliest where it names none. */
function locale(language: string): string {
  const { language: own, region } = new Intl.Locale(language);
  if (region) return `${own}_${region}`;
  return own === "ar" ? "ar_AR" : `${own}_${new Intl.Locale(own).maximize().region ?? own.toUpperCase()}`;
}
