/** The same articles as a publication of nashra's, a site of Hugo's and one of Eleventy's. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { phrasesOf } from "../src/keywords/index.ts";
import { readText } from "../src/read/text.ts";
import type { StoredArticle } from "./corpus.ts";
import { writePublication } from "./publication.ts";

/** Articles in a feed of each. */
const FEED_SIZE = 50;
const SITE = "https://bench.example";

const HUGO = `baseURL = "${SITE}/"
title = "نشرة القياس"
languageCode = "ar"
disableKinds = ["section"]
[taxonomies]
tag = "tags"
[outputs]
home = ["HTML", "RSS"]
term = ["HTML", "RSS"]
taxonomy = ["HTML"]
`;
const HUGO_RSS = `{{ printf "<?xml version=%q encoding=%q?>" "1.0" "utf-8" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ .Title }}</description>
{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = .Site.RegularPages }}{{ end }}{{ range first ${FEED_SIZE} $pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate>{{ range .Params.tags }}<category>{{ . }}</category>{{ end }}<content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>
`;
const HUGO_LIST = `<h1>{{ .Title }}</h1>{{ range first ${FEED_SIZE} .Pages }}<a href={{ .Permalink }}>{{ .Title }}</a>{{ end }}`;

/** An article as static site generators store it. */
interface PlainArticle {
  /** JSON front matter. */
  readonly matter: Readonly<Record<string, unknown>>;
  /** Markdown. */
  readonly body: string;
}

const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date() };

/** What nashra reads in a stored article, with its keywords cut: the others are given what nashra finds by itself. */
function plain({ name, text }: StoredArticle): PlainArticle {
  const draft = readText({ path: name, text }, context).drafts[0];
  if (!draft) throw new Error(`${name} cannot be read`);
  const tags = phrasesOf({ ...draft, language: "ar" }).phrases.map(({ label }) => label);
  return {
    matter: { title: draft.title, date: draft.published.at, tags, author: draft.authors[0]?.name },
    body: draft.content.replace(/<[^>]+>/g, "").replaceAll("\n", "\n\n"),
  };
}

/** One more article in a site of Hugo's. */
export function addToHugo(folder: string, article: StoredArticle): void {
  const { matter, body } = plain(article);
  writeFileSync(
    join(folder, "content", article.name.replace(".txt", ".md")),
    `${JSON.stringify(matter)}\n\n${body}\n`,
  );
}

/** A site of Hugo's with a page for each article and tag, and RSS with bodies for all and for each tag. */
export function writeHugo(folder: string, articles: readonly StoredArticle[]): void {
  for (const name of ["content", "layouts/_default"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "config.toml"), HUGO);
  const layout = (name: string, text: string) => writeFileSync(join(folder, "layouts/_default", name), text);
  layout("single.html", "<h1>{{ .Title }}</h1>{{ .Content }}");
  layout("list.html", HUGO_LIST);
  layout("rss.xml", HUGO_RSS);
  for (const article of articles) addToHugo(folder, article);
}

/** One more article in a site of Eleventy's. */
export function addToEleventy(folder: string, article: StoredArticle): void {
  const { matter, body } = plain(article);
  const { tags, ...rest } = matter;
  writeFileSync(
    join(folder, "articles", article.name.replace(".txt", ".md")),
    `---json\n${JSON.stringify({ ...rest, tags: ["all-articles", ...(tags as string[])], layout: "article.11ty.cjs" })}\n---\n${body}\n`,
  );
}

const ELEVENTY = `export default (eleventy) => {

};
export const config = { dir: { input: ".", output: "_site" }, markdownTemplateEngine: false };
`;
const ELEVENTY_PAGE = `module.exports = (data) => "<h1>" + data.title + "</h1>" + data.content;`;
/** \`which\` gives what is listed, \`path\` where: JavaScript templates are the fastest that Eleventy has. */
const eleventyList = (data: string, pages: string, path: string) => `
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
exports.data = ${data};
exports.render = (data) => {
  const pages = ${pages}.slice(-${FEED_SIZE}).reverse();
  return '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>' + escaped(data.topic ?? "نشرة القياس") + "</title><link>${SITE}/</link><description></description>" + pages.map((page) => "<item><title>" + escaped(page.data.title) + "</title><link>${SITE}" + page.url + "</link><guid>${SITE}" + page.url + "</guid><pubDate>" + page.date.toUTCString() + "</pubDate>" + page.data.tags.filter((tag) => tag !== "all-articles").map((tag) => "<category>" + escaped(tag) + "</category>").join("") + "<content:encoded>" + escaped(page.content) + "</content:encoded></item>").join("") + "</channel></rss>";
};
exports.data.permalink = ${path};
exports.data.eleventyExcludeFromCollections = true;
`;

/** A site of Eleventy's with a page for each article, and RSS with bodies for all and for each tag. */
export function writeEleventy(folder: string, articles: readonly StoredArticle[]): void {
  for (const name of ["articles", "_includes"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "eleventy.config.mjs"), ELEVENTY);
  writeFileSync(join(folder, "_includes/article.11ty.cjs"), ELEVENTY_PAGE);
  writeFileSync(
    join(folder, "feed.11ty.cjs"),
    eleventyList("{}", `data.collections["all-articles"]`, `"/index.xml"`),
  );
  writeFileSync(
    join(folder, "topics.11ty.cjs"),
    eleventyList(
      `{ pagination: { data: "collections", size: 1, alias: "topic", filter: ["all", "all-articles"] } }`,
      "data.collections[data.topic]",
      `(data) => "/tags/" + data.topic.replaceAll(" ", "-") + "/index.xml"`,
    ),
  );
  for (const article of articles) addToEleventy(folder, article);
}

/** A publication of nashra's. */
export function writeNashra(folder: string, articles: readonly StoredArticle[]): void {
  writePublication(folder, 0);
  for (const { name, text } of articles) writeFileSync(join(folder, "articles", name), text);
}
