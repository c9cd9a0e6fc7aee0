/** The hub of the two workers: it is loaded when there is something for it. */
import { unixSeconds } from "./clock.ts";
import { type Bindings, mayAskAnywhere, now, publicationFor } from "./cloudflare.ts";
import { outgoingFetch } from "./outgoing-fetch.ts";
import { refusalFor } from "./reach.ts";
import { nextWork } from "./store/subscriptions.ts";
import { createHub, type Hub } from "./websub/hub.ts";

/** Requests to subscribers in one run: Cloudflare counts what each sends and asks, and the next run is a minute away. */
const MOST_SENT = 400;
/** Requests that one run has open at a time, of the six that Cloudflare gives it. */
const POOL = 6;

/** The hub for one request or run: what it sends belongs to that alone, which has few connections. */
export function hubFor(env: CloudflareBindings, pool = POOL): Hub {
  const anywhere = mayAskAnywhere(env);
  return createHub({
    ...{ db: env.DB, publication: publicationFor(env), now, pool, most: MOST_SENT },
    outgoing: outgoingFetch({ anywhere }),
    refusal: (callback) => refusalFor(callback, anywhere),
  });
}

/** Tells subscribers what they are owed. What one run does not do, the queue's next does where one is bound, else the next minute's. */
export async function pushOwed(env: Bindings, pool?: number): Promise<void> {
  const hub = hubFor(env, pool);
  await (await hub.work()).done;
  if (!env.PUSHES) return;
  const at = unixSeconds(now());
  const next = await nextWork(env.DB, at);
  if (next !== undefined && next <= at) await env.PUSHES.send("more");
}
