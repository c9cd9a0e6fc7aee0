/** `nashra import PATH…` */
import { MultiBar, Presets } from "cli-progress";
import { openPublisher, problemLine, summaryLine } from "./publisher.ts";

/** Takes stored documents into the store. Exit status 1 when some input was refused. */
export async function importCommand(paths: readonly string[]): Promise<number> {
  const publisher = openPublisher();
  const bars = process.stderr.isTTY
    ? new MultiBar(
        { format: " {bar} {percentage}% | {value}/{total} | {eta_formatted} left", clearOnComplete: true },
        Presets.rect,
      )
    : undefined;
  const bar = bars?.create(0, 0);
  try {
    const done = await publisher.take(paths, {
      progress: (read, all) => {
        bar?.setTotal(all);
        bar?.update(read);
        if (!bar && read < all) console.error(`${read} of ${all} documents`);
      },
    });
    bars?.stop();
    for (const problem of done.problems) console.error(problemLine(problem));
    console.log(summaryLine(done));
    return done.problems.some((one) => one.severity === "error") ? 1 : 0;
  } finally {
    bars?.stop();
    publisher.db.close();
  }
}
