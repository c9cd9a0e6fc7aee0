/** What the two workers of a publication have in common: its settings and its clock. */
import settings from "../data/publication.json" with { type: "json" };
import type { Publication, RemoteSource } from "./article.ts";
import { steady } from "./clock.ts";
import { type GivenPublication, isCounted, publicationOf, sourcesOf } from "./publication.ts";

/** The bindings of wrangler.toml, and one that is there where subscribers are many. */
export interface Bindings extends CloudflareBindings {
  /** Brings the next run at once where one does not tell all subscribers. */
  readonly PUSHES?: Queue;
}

/** As the isolate tells the time. */
export const now = steady(() => new Date());

/** `nashra dump` has told whether the settings are right. */
export function publicationFor({ PUBLIC_URL: url }: CloudflareBindings): Publication {
  const own = publicationOf(settings);
  // Ids were given under the file's own address: another public address changes links, never ids.
  return url ? { ...publicationOf({ ...settings, url }), id: own.id } : own;
}

/** The feeds of others that publication.json names. */
export const sourcesHere = (): readonly RemoteSource[] => sourcesOf(settings as GivenPublication);

/** Whether it is counted who reads the feeds. */
export const countsHere = (): boolean => isCounted(settings as GivenPublication);

/** Whether addresses of private networks may be asked, which only a worker on this machine reaches. */
export const mayAskAnywhere = ({ PRIVATE_CALLBACKS: allowed }: CloudflareBindings): boolean =>
  allowed === "1";
