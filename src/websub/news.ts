/** What a topic has new between two points, as documents of its format. Each is made once for all who are there. */
import type { Publication } from "../article.ts";
import { FORMATS } from "../document/index.ts";
import { documentOf, type KeptItems } from "../feed/index.ts";
import { titled } from "../search-title.ts";
import type { Database } from "../store/database.ts";
import { type Debt, debtOf, newOf, type Point } from "../store/debts.ts";
import { type Edition, entryOf } from "../store/edition.ts";
import { readEdition } from "../store/editions.ts";
import type { Cursor } from "../store/hub-cursor.ts";
import { type Deleted, retractionsSince } from "../store/retractions.ts";
import { readSearch } from "../store/search.ts";
import { type Topic, topicOf } from "./topics.ts";

export interface NewsDeps {
  readonly db: Database;
  readonly publication: Publication;
  readonly items: KeptItems;
}

export interface News {
  readonly type: string;
  /** Nothing where nothing is new. */
  readonly body?: Uint8Array;
  /** How far one has been told who gets it. */
  readonly next: Point;
}

/** An article changed while its document was made: it is owed again. */
export class ChangedMeanwhile extends Error {}

/**
 * The document of what the topic at a path has new since a point until the cursor. Nothing where there is no such
 * topic any more. Throws ChangedMeanwhile.
 */
export async function newsOf(
  deps: NewsDeps,
  path: string,
  since: Point,
  until: Cursor,
): Promise<News | undefined> {
  const topic = topicOf(path, deps.publication);
  if (!topic || "denied" in topic) return undefined;
  const found = await owed(deps, topic, since, until);
  if (!found) return undefined;
  const { edition, next } = found;
  const type = `${FORMATS[topic.format].type}; charset=utf-8`;
  // RSS has no word for what was withdrawn.
  const tells = topic.format !== "rss" && (edition.deleted?.length ?? 0) > 0;
  if (edition.entries.length === 0 && !tells) return { type, next };
  const profile = topic.profile && (await import("../feed/profiled.ts")).profiledAs(topic.profile);
  const body = await documentOf(deps, edition, topic.format, { profile });
  if (!body) throw new ChangedMeanwhile(`an article of ${path} has changed while its news were written`);
  return { type, body, next };
}

/** An edition of only what is new, and where that ends. */
async function owed(
  { db, publication }: NewsDeps,
  { selection }: Topic,
  since: Point,
  until: Cursor,
): Promise<{ edition: Edition; next: Point } | undefined> {
  const size = publication.feedSize;
  if (selection.kind === "search") {
    const found = await readSearch(db, selection, until.at, size);
    if (!found) return undefined;
    const debt = await newOf(db, found.edition.entries, since, until, size);
    return { edition: only(titled(found, selection, publication), debt), next: debt.next };
  }
  const edition = await readEdition(db, selection, until.at, 1);
  if (!edition) return undefined;
  const debt = await debtOf(db, selection, since, until, size);
  // Of the generations that these articles end: in portions too, each is told once.
  const deleted =
    selection.kind === "archive" ? [] : await retractionsSince(db, since.sent, selection, debt.next.sent);
  return { edition: only(edition, debt, deleted), next: debt.next };
}

/** A feed's head over some of its articles, which are no page of its archive. */
const only = (
  { selection, label, modified }: Edition,
  { entries }: Debt,
  deleted: readonly Deleted[] = [],
): Edition => ({
  selection,
  modified,
  ...(label === undefined ? {} : { label }),
  ...(deleted.length > 0 ? { deleted } : {}),
  entries: entries.map(entryOf),
});
