/** An article that is written by someone else than its document: by a program, by an editor. */
import type { Article, Problem } from "../article.ts";
import { digest, type Hash } from "../identity.ts";
import type { KnownArticle } from "../store/lookups.ts";
import { type NamedArticle, noteWrittenOver } from "../store/named.ts";
import { createIngest, type IngestDeps, type Outcome } from "./index.ts";
import type { Prepared } from "./prepare.ts";
import { contentOf, sayingOf } from "./saying.ts";

export type WritingDeps = Pick<IngestDeps, "db" | "publication" | "now" | "phrases" | "knowledge" | "hash">;

export interface Written {
  readonly result: Outcome["result"];
  readonly id: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Writes what `drafts`, which are one article, say over `before`, the article as it stands, if it does. Its document
 * does not write back while it says what it said. `meets` is told of the state that is written over, and throws where
 * that is not to be; nothing comes between.
 */
export async function writeOver(
  deps: WritingDeps,
  before: NamedArticle | undefined,
  drafts: readonly Prepared[],
  meets: (before: KnownArticle | undefined) => Promise<void>,
): Promise<Written> {
  const ingest = await createIngest({ ...deps, writesOver: true, meets });
  const takeBack = before && (await noteWrittenOver(deps.db, before, await saidBy(before, deps)));
  // Where it throws, another may be writing over the same state, who needs the note.
  const { outcomes, problems } = await ingest(drafts);
  const result = outcomes[0]?.result ?? "refused";
  if (result !== "updated") await takeBack?.();
  return { result, id: outcomes[0]?.id, problems };
}

const saidBy = ({ article }: NamedArticle, { hash }: WritingDeps) =>
  sayingOf(contentOf(JSON.parse(article) as Article), hash);

/** The version of an article as it stands, by which whoever read it names it. */
export const versionOf = ({ article }: Pick<KnownArticle, "article">, hash?: Hash): Promise<string> =>
  digest(article, hash);
