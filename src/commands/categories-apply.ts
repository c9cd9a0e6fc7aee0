/** `nashra categories apply`: today's knowledge of keywords, applied to the whole archive. */
import { type Recut, recutArchive } from "../ingest/recut.ts";
import { showProgress } from "./progress.ts";
import type { Publisher } from "./publisher.ts";
import { isolated, say } from "./terminal.ts";

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
          if (json) console.log(JSON.stringify(recut));
          else say(told(recut));
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
    say(
      `${changed} of ${looked} articles ${dryRun ? "would change; nothing was written" : "changed"}; ids, addresses and dates stay`,
    );
  return 0;
}

const told = ({ source, before, after }: Recut) =>
  `${source}\n  ${isolated(before.join(" | ")) || "—"}\n  → ${isolated(after.join(" | ")) || "—"}`;
