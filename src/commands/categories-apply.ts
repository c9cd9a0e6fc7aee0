/** `nashra categories apply`: today's knowledge of keywords, applied to the whole archive. */
import { type Recut, recutArchive } from "../ingest/recut.ts";
import { showProgress } from "./progress.ts";
import type { Publisher } from "./publisher.ts";

/** Cuts every line again and finds topics again; names each article that changes. */
export async function applyToday(
  { db, now, settings }: Publisher,
  { json, dryRun }: { readonly json: boolean; readonly dryRun: boolean },
): Promise<number> {
  const { publication, knownPhrases } = settings;
  const progress = showProgress();
  let [changed, looked] = [0, 0];
  try {
    await recutArchive(
      { db, now, publication, phrases: knownPhrases },
      {
        dryRun,
        tell: (recut) => {
          changed += 1;
          console.log(json ? JSON.stringify(recut) : told(recut));
        },
        progress: (done, total) => {
          looked = done;
          progress.total(total);
          progress.done(done, done);
        },
      },
    );
  } finally {
    progress.stop();
  }
  if (!json)
    console.log(
      `${changed} of ${looked} articles ${dryRun ? "would change; nothing was written" : "changed"}; ids, addresses and dates stay`,
    );
  return 0;
}

const told = ({ source, before, after }: Recut) =>
  `${source}\n  ${before.join(" | ") || "—"}\n  → ${after.join(" | ") || "—"}`;
