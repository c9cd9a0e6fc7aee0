/** Documents taken in by this process: found, read, and written as articles. */
import { join } from "node:path";
import { unixSeconds } from "../clock.ts";
import { holdersIn } from "../documents/holders.ts";
import { importDocuments } from "../documents/import.ts";
import { Journal } from "../documents/journal.ts";
import { Strangers } from "../documents/origin.ts";
import { findDocuments } from "../documents/sources.ts";
import { Tally } from "../documents/told.ts";
import { OpenArchives } from "../documents/zip.ts";
import { digest } from "../identity.ts";
import { createIngest } from "../ingest/index.ts";
import { takeMoved } from "../ingest/moved.ts";
import { retractStated } from "../ingest/retract.ts";
import { SeenWords } from "../store/seen-words.ts";
import type { Publisher } from "./publisher.ts";

/** What readers find changes with these: raised when they find something else in the same document. */
const READERS_VERSION = 5;

/** Characters of bodies that one write takes: fewer writes wait for the disk less often. */
const LARGEST_BATCH = 1_000_000;
/** Drafts that one write takes, likewise. */
const MOST_TOGETHER = 400;

/** Makes what takes documents in, as `Publisher.take` says. */
export function createTake({
  settings,
  db,
  now,
  hash,
  sources,
  nameCategories,
}: Omit<Publisher, "take" | "catchUp">): Publisher["take"] {
  const { publication, folder } = settings;
  const { timeZone, language, id } = publication;
  // It takes 4 MB: made anew for each article of a server, it has the garbage collector at work all the time.
  const seenWords = new SeenWords();
  return async (paths, taking = {}) => {
    const {
      format,
      inputName,
      again = false,
      replace = false,
      knowledge,
      seen,
      whole,
      tell,
      progress,
      stopped,
    } = taking;
    const tally = new Tally();
    const opened = new OpenArchives();
    const claimed = new Map<string, string>();
    await nameCategories();
    const reading = await digest(JSON.stringify([READERS_VERSION, timeZone, language, id, format]));
    await importDocuments(findDocuments(sources(paths, inputName), opened), {
      ingest: await createIngest({
        db,
        publication,
        now,
        claimed,
        seenWords,
        batchCharacters: LARGEST_BATCH,
        batchDrafts: MOST_TOGETHER,
        phrases: settings.knownPhrases,
        ...(knowledge ? { knowledge } : {}),
        ...(replace ? {} : { holds: holdersIn(join(folder, "articles")) }),
        hash,
      }),
      journal: new Journal(db, reading.slice(0, 8)),
      strangers: new Strangers(db, replace),
      moved: (moved) => takeMoved(db, moved),
      withdraw: (withdrawn) => retractStated(db, withdrawn, unixSeconds(now())),
      context: { timeZone, language, now: now() },
      publicFolder: join(folder, "public"),
      ...(format ? { format } : {}),
      now,
      opened,
      claimed,
      believed: !again,
      tell: (told) => {
        tally.add(told);
        tell?.(told);
      },
      ...(seen ? { seen } : {}),
      ...(whole ? { whole } : {}),
      ...(stopped ? { stopped } : {}),
      progress: (bytes) => progress?.(bytes, tally),
    });
    return tally;
  };
}
