/** The addresses of subjects and feeds, as the router takes them. */
import type { FormatName } from "./document/index.ts";

/** Where everything, a category and an author stand. */
export const SUBJECTS = { all: "", category: "/categories/:slug", author: "/authors/:slug" } as const;
/** Their feeds, below each. */
export const FEEDS: Readonly<Record<string, FormatName>> = {
  "/feed.xml": "rss",
  "/atom.xml": "atom",
  "/feed.json": "json",
};
/** Addresses that people and other systems try, and the format that they mean. */
export const ALIASES: Readonly<Record<string, FormatName>> = {
  "/rss.xml": "rss",
  "/rss": "rss",
  "/index.xml": "rss",
  "/feed": "rss",
  "/feed/": "rss",
  "/atom": "atom",
  "/feed/atom": "atom",
  "/feed/json": "json",
};
