/** The entries of a feed as nashra's reader understands them, refused ones too. */

import { FRAMES, ITEMS } from "../src/read/feed.ts";
import { feedDate } from "../src/read/feed-dates.ts";
import { draftOfEntry } from "../src/read/feed-entry.ts";
import { FeedHead } from "../src/read/feed-head.ts";
import { entryOf } from "../src/read/feed-item.ts";
import type { ReadContext } from "../src/read/reader.ts";
import { XmlParts } from "../src/read/xml-parts.ts";

export interface Entry {
  readonly title?: string | null | undefined;
  readonly link?: string | null | undefined;
  /** UTC. */
  readonly date?: string | null | undefined;
  readonly tags: readonly string[];
  /** Why it is not taken in, if so: each reason. */
  readonly refused?: readonly string[] | undefined;
}

export function entriesOf(file: string, text: string, context: ReadContext): Entry[] {
  const parts = new XmlParts((name) => FRAMES.has(name));
  const head = new FeedHead();
  const entries: Entry[] = [];
  for (const { parts: some } of parts.write(text))
    for (const part of some) {
      if (!ITEMS.has(part.name)) {
        head.learn(part);
        continue;
      }
      const entry = entryOf(part, head.link ?? parts.root?.base);
      const dates = [entry.published, entry.updated].flatMap((one) => {
        const read = one ? feedDate(one, context.timeZone, context.now) : undefined;
        return read && "date" in read ? [new Date(read.date.at).toISOString()] : [];
      });
      const { draft, problems } = draftOfEntry(entry, head.over(part), file, context);
      entries.push({
        title: entry.title,
        link: entry.link,
        date: dates[0]?.replace(/\.\d+Z$/, "Z"),
        tags: [...new Set(entry.categories)],
        refused: draft
          ? undefined
          : problems.filter(({ severity }) => severity === "error").map(({ what }) => what),
      });
    }
  return entries;
}
