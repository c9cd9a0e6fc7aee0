/** Hubs of others are told which topics have changed, as publishers do (WebSub §6 leaves the way open; this is the usual one). */
import type { Publication } from "../article.ts";
import type { Outgoing } from "../outgoing.ts";
import type { Database, Statement } from "../store/database.ts";
import type { ChangedTopics } from "../store/hub-cursor.ts";
import { notePings, type Ping } from "../store/pings.ts";
import { absolute, FEED_FILES, feedPath } from "../urls.ts";

/** Changed categories, and authors, that hubs are told of at once. */
export const MOST_SUBJECTS = 100;

const encoder = new TextEncoder();

/** The note that each hub has to hear of the feeds of what changed. */
export function pingsOf(
  db: Database,
  hubs: readonly string[],
  { cursor, subjects }: ChangedTopics,
): readonly Statement[] {
  const formats = Object.keys(FEED_FILES) as (keyof typeof FEED_FILES)[];
  const topics = subjects.flatMap((subject) => formats.map((format) => feedPath(subject, format)));
  return [notePings(db, hubs, topics, cursor.round)];
}

/** Tells one hub of one topic; whether it has heard. */
export async function ping(outgoing: Outgoing, { url }: Publication, { hub, topic }: Ping): Promise<boolean> {
  const address = absolute(url, topic);
  const form = new URLSearchParams({ "hub.mode": "publish", "hub.url": address, "hub.topic": address });
  try {
    const { status } = await outgoing({
      url: hub,
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "User-Agent": "nashra" },
      body: encoder.encode(form.toString()),
      patience: 10_000,
      most: 65_536,
    });
    return status >= 200 && status <= 299;
  } catch {
    return false;
  }
}
