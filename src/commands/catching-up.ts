/** An older store is brought up to date behind a server's back. */
import { setTimeout as after } from "node:timers/promises";
import type { Publisher } from "./publisher.ts";
import { remark, say } from "./terminal.ts";

/** Milliseconds before the first write that catches up, between two, and after one that failed. */
const BEFORE = 500;
const REST = 50;
const AFTER_FAILURE = 60_000;

/** Brings an older store up to date a little at a time, while requests are answered. */
export function catchingUp({ catchUp }: Publisher): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const rest = (ms: number) => after(ms, true, { signal: stopping.signal, ref: false }).catch(() => false);
  const work = async () => {
    if (await rest(BEFORE)) await untilDone();
  };
  const untilDone = async () => {
    do
      try {
        const done = await catchUp({ goOn: () => rest(REST) });
        if (done > 0 && !stopping.signal.aborted)
          say(`store: brought up to date, ${done} articles are in the archive and in searches`);
        return;
      } catch (error) {
        remark(`store: ${error instanceof Error ? error.message : error}`);
      }
    while (await rest(AFTER_FAILURE));
  };
  const working = work();
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}
