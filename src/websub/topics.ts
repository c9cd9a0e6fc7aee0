/** Topics (WebSub §4): the canonical addresses of feeds, and what each holds. */
import type { Publication } from "../article.ts";
import { ALIASES, FEEDS } from "../routes.ts";
import { askedBy } from "../search.ts";
import type { Database } from "../store/database.ts";
import { readEdition } from "../store/editions.ts";
import { readSearch, type Search } from "../store/search.ts";
import {
  type ArchivePage,
  absolute,
  type FEED_FILES,
  feedPath,
  isProfile,
  type ProfileName,
  profilePath,
  type Subject,
} from "../urls.ts";

export interface Topic {
  readonly selection: Subject | ArchivePage | Search;
  readonly format: keyof typeof FEED_FILES;
  /** Path and query, without the publication's address. */
  readonly path: string;
  /** The aggregator whose profile of the feed it is. */
  readonly profile?: ProfileName;
}

/** What an address is to the hub: a topic, one that is denied and why, or nothing of this publication's. */
export type TopicOrNot = Topic | { readonly denied: string } | undefined;

const FEED = /^(?:\/(categories|authors)\/([^/?]+))?(?:\/archive\/([1-9]\d{0,9}))?(\/[^?]+)$/;

/** The topic at an absolute address. One that only leads to a feed is denied with the address that is right. */
export function topicAt(publication: Publication, address: string): TopicOrNot {
  const base = `${publication.url}/`;
  if (!address.startsWith(base)) return undefined;
  const path = address.slice(base.length - 1);
  const topic = path.includes("#") ? undefined : topicOf(path, publication);
  if (!topic) {
    const right = absolute(publication.url, "/feed.xml");
    return { denied: `${address} is no feed of this publication; ${right} would be one` };
  }
  if ("denied" in topic || topic.path === path) return topic;
  return {
    denied: `${address} is not the feed's own address; that is ${absolute(publication.url, topic.path)}`,
  };
}

/** The topic that a path and query lead to; `path` of it is the canonical one. */
export function topicOf(path: string, publication: Publication): TopicOrNot {
  const [place = "", query] = path.split("?", 2);
  const search = /^\/search(\/[a-z.]+)$/.exec(place);
  const searched = search && FEEDS[search[1] ?? ""];
  if (searched) {
    const asked = askedBy(new URLSearchParams(query ?? ""), publication.timeZone);
    if (asked.kind === "problem") return { denied: asked.en };
    return { selection: asked, format: searched, path: feedPath(asked, searched) };
  }
  const [, folder, slug = "", page, file = ""] = FEED.exec(place) ?? [];
  const format = FEEDS[file] ?? ALIASES[file];
  if (!format) return undefined;
  const of = subjectOf(folder, slug);
  if (!of) return undefined;
  const name = page === undefined && format === "rss" ? new URLSearchParams(query).get("profile") : null;
  if (name !== null && isProfile(name))
    return { selection: of, format, path: profilePath(of, name), profile: name };
  const selection = page === undefined ? of : { kind: "archive" as const, of, page: Number(page) };
  return { selection, format, path: feedPath(selection, format) };
}

function subjectOf(folder: string | undefined, slug: string): Subject | undefined {
  if (folder === undefined) return { kind: "all" };
  try {
    return { kind: folder === "authors" ? "author" : "category", slug: decodeURIComponent(slug) };
  } catch {
    return undefined;
  }
}

/** Whether there is such a feed at `now` (Unix seconds). */
export async function isThere(db: Database, { selection }: Topic, now: number): Promise<boolean> {
  if (selection.kind === "search") return (await readSearch(db, selection, now, 1)) !== undefined;
  return (await readEdition(db, selection, now, 1)) !== undefined;
}

/** By what a topic is changed: by articles of a subject, or by any. */
export function subjectOfTopic({ selection }: Topic): { readonly kind: string; readonly slug: string } {
  const of = selection.kind === "archive" ? selection.of : selection;
  return { kind: of.kind, slug: of.kind === "category" || of.kind === "author" ? of.slug : "" };
}
