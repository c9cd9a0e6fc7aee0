/** The feeds of others, as a process on this machine asks for them. */
import type { IngestDeps } from "../ingest/index.ts";
import { outgoing } from "../outgoing-node.ts";
import type { Publisher } from "./publisher.ts";
import { remark } from "./terminal.ts";

/** Asks the sources that are due, telling what went wrong; undefined where the settings name none. */
export function sourcesJob(
  { db, now, settings }: Publisher,
  knowledge?: IngestDeps["knowledge"],
): (() => Promise<void>) | undefined {
  const { publication, sources, knownPhrases } = settings;
  if (sources.length === 0) return undefined;
  const send = outgoing({ anywhere: settings.privateCallbacks });
  return async () => {
    const { pollSources } = await import("../jobs/sources.ts");
    return pollSources({
      ...{ db, publication, sources, now, outgoing: send, random: Math.random, phrases: knownPhrases },
      ...(knowledge ? { knowledge } : {}),
      report: (url, what) => remark(`source ${url}: ${what}`),
    });
  };
}
