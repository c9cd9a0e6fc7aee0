/** What a document says by itself, so that it can be told whether it says something else. */
import type { Article } from "../article.ts";
import { digest, type Hash } from "../identity.ts";
import type { Content } from "./prepare.ts";

/** A hash of what a document says by itself: without keywords that were cut or found. */
export function sayingOf(content: Content, hash?: Hash): Promise<string> {
  const { keywords, topicsFound, ...more } = content;
  const isOwn = content.keywordLine === undefined && !topicsFound;
  return digest(JSON.stringify(isOwn ? { ...more, keywords } : more), hash);
}

/** What an article says, without what it is known by. */
export function contentOf({ id: _id, slug: _slug, updated: _updated, ...content }: Article): Content {
  return content;
}
