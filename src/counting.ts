/** Who reads the feeds of a Node process: gathered as requests come, noted in the store every ten seconds. */
import { createCounter } from "./audience/counter.ts";
import type { Batch, createNoting } from "./audience/noting.ts";
import { dayOf, unixSeconds } from "./clock.ts";
import { isOpened } from "./conditions.ts";
import type { Hmac } from "./hmac.ts";
import type { Count } from "./listener.ts";
import { senderOf } from "./sender.ts";
import type { Database } from "./store/database.ts";

export interface Counting {
  readonly count: Count;
  /** Notes what there is, and counts no more. */
  stop(): Promise<void>;
}

export interface CountingDeps {
  /** The store, asked for when there is something to note. Its writes are not to wait for other processes. */
  readonly open: () => Database;
  readonly now: () => Date;
  /** What the publication's address has before every path. */
  readonly base: string;
  /** Proxies in front of us, each of which adds to X-Forwarded-For. */
  readonly proxies: number;
  readonly hmac: Hmac;
  /** Milliseconds between two notes. */
  readonly every?: number;
  readonly report?: (error: unknown) => void;
}

const EVERY = 10_000;
const DAY = 86_400_000;
/** Entries of one transaction: some milliseconds, after which requests are answered. */
const TOGETHER = 200;
/** Tries of a stop where another process is writing, and milliseconds between them. */
const TRIES = 10;
const BETWEEN = 100;

export function startCounting(deps: CountingDeps): Counting {
  const { open, now, base, proxies, hmac, every = EVERY } = deps;
  const { report = (error) => console.error("audience:", error) } = deps;
  const today = () => dayOf(unixSeconds(now()));
  const counter = createCounter(base, today());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<unknown> | undefined;
  let stopped = false;
  let said = "";
  let noting: ReturnType<typeof createNoting> | undefined;
  const noteIn = async (batch: Batch) => {
    const pause = () => new Promise((done) => setImmediate(done));
    noting ??= (await import("./audience/noting.ts")).createNoting({ hmac, together: TOGETHER, pause });
    await noting(open(), batch);
  };

  /** Whether all is noted. */
  async function flush(): Promise<boolean> {
    try {
      await counter.flush(today(), noteIn);
      said = "";
      return true;
    } catch (error) {
      // Each failure once; that another process is writing is none.
      const what = error instanceof Error ? error.message : String(error);
      if (what !== said && !/\b(?:locked|busy)\b/.test(what)) report(error);
      said = what;
      return false;
    }
  }

  function next(): void {
    // What a day has gathered is noted as it ends.
    const left = DAY - (now().getTime() % DAY);
    timer = setTimeout(
      () => {
        working = flush().finally(() => {
          if (!stopped) next();
        });
      },
      Math.min(every, left),
    );
    timer.unref?.();
  }
  next();

  return {
    count(incoming, status, bytes) {
      const { method, headers, url = "" } = incoming;
      if (isOpened({ destination: headers["sec-fetch-dest"]?.toString() })) return;
      const sent = method === "HEAD" ? 0 : bytes;
      counter.note(url, headers["user-agent"] ?? "", senderOf(incoming, proxies), status, sent);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await working;
      for (let attempt = 0; attempt < TRIES && !(await flush()); attempt++)
        await new Promise((done) => setTimeout(done, BETWEEN));
    },
  };
}
