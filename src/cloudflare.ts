/** What the two workers of a publication have in common: its settings, its clock, and the hub. */
import settings from "../data/publication.json" with { type: "json" };
import type { Publication, RemoteSource } from "./article.ts";
import { steady, unixSeconds } from "./clock.ts";
import { type GivenPublication, isCounted, publicationOf, sourcesOf } from "./publication.ts";
import type { Hub } from "./websub/hub.ts";

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

/** Requests to subscribers in one run: Cloudflare counts what each sends and asks, and the next run is a minute away. */
const MOST_SENT = 400;
/** Requests that one run has open at a time, of the six that Cloudflare gives it. */
const POOL = 6;

/** The hub for one request or run: what it sends belongs to that alone, which has few connections. */
export async function hubFor(env: CloudflareBindings, pool = POOL): Promise<Hub> {
  const [{ createHub }, { outgoingFetch }] = await Promise.all([
    import("./websub/hub.ts"),
    import("./outgoing-fetch.ts"),
  ]);
  const anywhere = mayAskAnywhere(env);
  return createHub({
    ...{ db: env.DB, publication: publicationFor(env), now, anywhere },
    ...{ outgoing: outgoingFetch({ anywhere }), pool, most: MOST_SENT },
  });
}

/** Tells subscribers what they are owed. What one run does not do, the queue's next does where one is bound, else the next minute's. */
export async function pushOwed(env: Bindings, pool?: number): Promise<void> {
  const hub = await hubFor(env, pool);
  await (await hub.work()).done;
  if (!env.PUSHES) return;
  const { nextWork } = await import("./store/subscriptions.ts");
  const at = unixSeconds(now());
  const next = await nextWork(env.DB, at);
  if (next !== undefined && next <= at) await env.PUSHES.send("more");
}
