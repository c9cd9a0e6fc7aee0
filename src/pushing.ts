/** The hub of a Node process: it looks for changes of its own store, whoever wrote them, and works when there are any. */
import type { Mount } from "./app/index.ts";
import { unixSeconds } from "./clock.ts";
import { createHub, type HubDeps } from "./websub/hub.ts";

export interface Pushing {
  readonly mount: Mount;
  /** Drops what has run out, and looks for work whether or not there seems to be any. */
  tidy(): Promise<void>;
  /** Begins nothing more, and ends after what is under way or when patience ends. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks at the generation, which cost microseconds. */
const GLANCE = 25;
/** Seconds after which there is a look in any case: attempts that failed meanwhile are due. */
const ANYHOW = 5;
/** Milliseconds that a stop waits for answers of subscribers; what is under way is delivered again by the next start. */
const PATIENCE = 3000;

export function startPushing(deps: HubDeps & { readonly generation: () => number }): Pushing {
  const { now, generation } = deps;
  let stopped = false;
  // What is still under way then has no store to be noted in; whoever starts next tells it again.
  const report = (error: unknown) => {
    if (!stopped) console.error("hub:", error);
  };
  const hub = createHub({ ...deps, report });
  const underWay = new Set<Promise<unknown>>();
  let seen = -1;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (work: Promise<unknown>) => {
    const kept = work.catch(report).finally(() => underWay.delete(kept));
    underWay.add(kept);
  };
  async function look() {
    const at = unixSeconds(now());
    const generated = generation();
    // A time that is further away than any was reckoned before the clock was set back.
    if (generated === seen && at < next && next <= at + ANYHOW) return;
    // Before the work: what fails is tried again, not at each glance.
    [seen, next] = [generated, at + ANYHOW];
    const working = await hub.work();
    keep(working.done);
    next = Math.min(next, Math.max(working.next ?? next, at + 1));
  }
  function glance() {
    timer = setTimeout(async () => {
      await look().catch(report);
      if (!stopped) glance();
    }, GLANCE);
    timer.unref?.();
  }
  glance();

  return {
    mount: (request) => hub.answer(request, keep),
    tidy: () => hub.tidy(),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      // This timer alone may keep the process until then: requests to subscribers do not.
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const patience = new Promise<void>((done) => {
        waiting = setTimeout(done, PATIENCE);
      });
      await Promise.race([Promise.allSettled(underWay), patience]);
      clearTimeout(waiting);
    },
  };
}
