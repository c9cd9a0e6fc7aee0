/** The store → what changed in it, as copies. */
import type { Article } from "../article.ts";
import { categoryKey } from "../keywords/key.ts";
import {
  type CopiedRow,
  changedAfter,
  copiedRows,
  type Point,
  type RetractionRow,
  retractionRows,
  walked,
} from "../store/copies.ts";
import type { Database } from "../store/database.ts";
import { leadsFrom } from "../store/topics.ts";
import type { ArticleCopy, Copy } from "./copy.ts";

/** Copies that cross together, and characters of their JSON. */
const TOGETHER = 50;
const CHARACTERS = 700_000;

export interface Given {
  /** Each as a line of JSON, in the order in which they changed. */
  readonly lines: readonly string[];
  readonly ids: readonly string[];
  /** Up to where that is all. */
  readonly point: Point;
  readonly hasMore: boolean;
}

/** What changed after a point: as much as crosses together. */
export async function givenAfter(db: Database, after: Point): Promise<Given> {
  const found = await changedAfter(db, after, TOGETHER + 1);
  // A walk that has come to its end goes on with what has changed since it began.
  if (found.length === 0) return { lines: [], ids: [], point: walked(after), hasMore: false };
  const some = found.slice(0, TOGETHER);
  const articles = await copiesOf(
    db,
    some.flatMap(({ kind, article_id }) => (kind === "article" ? [article_id] : [])),
  );
  const retractions = new Map(
    (
      await retractionRows(
        db,
        some.flatMap(({ kind, article_id }) => (kind === "retraction" ? [article_id] : [])),
      )
    ).map((row) => [row.article_id, row]),
  );
  const lines: string[] = [];
  const ids: string[] = [];
  let point = after;
  let characters = 0;
  for (const one of some) {
    const copy =
      one.kind === "article" ? articles.get(one.article_id) : retracted(retractions.get(one.article_id));
    const line = copy && JSON.stringify(copy);
    if (line && characters > 0 && characters + line.length > CHARACTERS)
      return { lines, ids, point, hasMore: true };
    // What is gone meanwhile comes again with its change.
    if (copy && line) {
      lines.push(line);
      ids.push("article" in copy ? copy.article.id : copy.retracted.id);
      characters += line.length;
    }
    point = { changed: one.changed, article_id: one.article_id };
  }
  return { lines, ids, point, hasMore: found.length > TOGETHER || point.changed < 0 };
}

function retracted(row: RetractionRow | undefined): Copy | undefined {
  if (!row) return undefined;
  const { guid, source, slug, language, published_at, retracted_at, reason } = row;
  return { retracted: { id: guid, source, slug, language, published_at, retracted_at, reason } };
}

async function copiesOf(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, ArticleCopy>> {
  if (ids.length === 0) return new Map();
  const rows = await copiedRows(db, ids);
  const copies = rows.map((row) => ({ row, article: JSON.parse(row.article) as Article }));
  const leads = new Map(
    (await leadsFrom(db, [...new Set(copies.flatMap(({ row, article }) => keysOf(row, article)))])).map(
      (lead) => [lead.key, lead],
    ),
  );
  return new Map(
    copies.map(({ row, article }) => {
      const { article_id, source, addresses, categories, authors } = row;
      const own = [...new Set(keysOf(row, article))].flatMap((key) => leads.get(key) ?? []);
      return [article_id, { article, source, addresses, categories, leads: own, authors } as ArticleCopy];
    }),
  );
}

/** The normal forms of its phrases, and of what its categories are known by. */
const keysOf = ({ categories }: CopiedRow, { keywords }: Article) => [
  ...categories.map(({ key }) => key),
  ...keywords.map(categoryKey),
];
