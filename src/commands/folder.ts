/** The folder of articles of a running server: taken in whole, and file by file as it changes. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { STILL } from "../documents/reading.ts";
import { watchFolder } from "../documents/watching.ts";
import type { Publisher, Taking } from "./publisher.ts";
import { taking } from "./taking.ts";

/** Milliseconds of quiet after a file's change before it is read: it is read at once then. */
const QUIET = STILL + 5;

export interface Folder {
  /** Looks at all of it, and takes in what has changed. */
  rescan(): Promise<void>;
  /** Ends the watch, and what is under way after what it is writing. */
  stop(): Promise<void>;
}

/** Watches the folder from now on; what it holds already is taken in by the first `rescan`. */
export function openFolder(publisher: Publisher, knowledge: Taking["knowledge"]): Folder {
  const articles = join(publisher.settings.folder, "articles");
  const kept = { seen: new Map<string, string>(), ...(knowledge ? { knowledge } : {}) };
  // What was seen to change does not wait for a look at the whole folder, which takes long where it is large.
  const [whole, changed] = [taking(publisher, kept), taking(publisher, kept)];
  const rescan = async () => {
    if (existsSync(articles)) await whole([articles]);
  };
  const stopWatching = watchFolder(articles, QUIET, (paths, marks) =>
    paths.includes(articles) ? rescan() : changed(paths, marks),
  );
  return {
    rescan,
    async stop() {
      stopWatching();
      await Promise.all([whole.stop(), changed.stop()]);
    },
  };
}
