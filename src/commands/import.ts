/** `nashra import PATH…` */
import { measure } from "../documents/sources.ts";
import { importOptions } from "./import-options.ts";
import { boundNursery, collectSooner } from "./memory.ts";
import { showProgress } from "./progress.ts";
import { openPublisher, problemLines, summaryLine, type Taking } from "./publisher.ts";
import { rehearsal } from "./rehearsal.ts";
import { openReport } from "./report.ts";
import { stopping } from "./stopping.ts";
import { remark, say } from "./terminal.ts";

/**
 * Takes stored documents into the store. Exit status 1 when some input was refused; 130 when it was stopped, which
 * leaves whole articles only, and the same command goes on.
 */
export async function importCommand(args: readonly string[]): Promise<number> {
  const { paths, dryRun, report: reportFile, inputName, ...options } = importOptions(args);
  collectSooner();
  const trial = dryRun ? rehearsal() : undefined;
  try {
    const publisher = openPublisher(trial?.copy);
    const report = reportFile === undefined ? undefined : openReport(reportFile);
    const stop = stopping(() => {
      if (paths.includes("-")) process.stdin.destroy();
    });
    const progress = showProgress();
    try {
      const measured = measure(publisher.sources(paths)).then((bytes) => progress.total(bytes));
      const taking: Taking = {
        ...options,
        inputName,
        tell: (told) => report?.add(told),
        progress: (bytes, { all }) => {
          report?.flush();
          progress.done(bytes, all);
          boundNursery();
        },
        stopped: () => stop.status !== undefined,
      };
      const tally = await publisher.db.repeatable(() => publisher.take(paths, taking));
      await measured;
      progress.stop();
      for (const line of problemLines(tally)) remark(line);
      say(summaryLine(tally) + (dryRun ? "; nothing was written" : ""));
      if (stop.status !== undefined) remark("stopped; the same command goes on from here");
      return stop.status ?? (tally.errors > 0 ? 1 : 0);
    } finally {
      progress.stop();
      stop.listenNoMore();
      report?.close();
      publisher.db.close();
    }
  } finally {
    trial?.remove();
  }
}
