/** Documents of a running server's folder, taken in as they come. */
import { resolve } from "node:path";
import { measure } from "../documents/sources.ts";
import { showProgress } from "./progress.ts";
import { type Publisher, problemLines, summaryLine, type Taking } from "./publisher.ts";
import { remark, say } from "./terminal.ts";

export interface Taker {
  /** `whole` has the marks of files that need not stand still. */
  (paths: readonly string[], whole?: ReadonlyMap<string, string>): Promise<void>;
  /** Ends what is under way after what it is writing. */
  stop(): Promise<void>;
}

/** Takes in what paths name, one time after the other; what comes meanwhile waits. A failure is reported, and the minute's look tries again. */
export function taking(publisher: Publisher, kept: Pick<Taking, "seen" | "knowledge">): Taker {
  let waiting = new Map<string, string | undefined>();
  let running: Promise<void> | undefined;
  let stopped = false;
  const work = async () => {
    while (waiting.size > 0 && !stopped) {
      const paths = [...waiting.keys()];
      const whole = new Map([...waiting].flatMap(([path, mark]) => (mark ? [[resolve(path), mark]] : [])));
      waiting = new Map();
      const progress = showProgress(false);
      void measure(publisher.sources(paths)).then((bytes) => progress.total(bytes));
      const tally = await publisher.take(paths, {
        ...kept,
        whole,
        stopped: () => stopped,
        progress: (bytes, { all }) => progress.done(bytes, all),
      });
      for (const line of problemLines(tally)) remark(line);
      const { created, updated, refused } = tally.counts;
      if (created + updated + refused > 0) say(`articles: ${summaryLine(tally)}`);
    }
  };
  const take = (paths: readonly string[], whole?: ReadonlyMap<string, string>) => {
    for (const path of paths) waiting.set(path, whole?.get(path));
    running ??= work()
      .catch((error: unknown) => remark(`articles: ${error instanceof Error ? error.message : error}`))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  return Object.assign(take, {
    async stop() {
      stopped = true;
      await running;
    },
  });
}
