/** Who reads the feeds of a Node process: gathered as requests come, noted in the store every ten seconds. */
import type { IncomingMessage } from "node:http";
import { createCounter } from "./audience/counter.ts";
import type { Batch, createNoting, Hmac } from "./audience/noting.ts";
import { dayOf, unixSeconds } from "./clock.ts";
import { isOpened } from "./conditions.ts";
import type { Count } from "./listener.ts";
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

/** Characters of an address (RFC 4291 §2.2, with one of IPv4 in it), and of a list of some. */
const LONGEST = 45;
const LONGEST_LIST = 300;

/** From which address a request comes: what the outermost of our proxies saw, where there are some. */
export function senderOf({ socket, headers }: IncomingMessage, proxies: number): string {
  const near = socket.remoteAddress ?? "";
  const list = proxies > 0 ? headers["x-forwarded-for"]?.toString() : undefined;
  if (!list) return near;
  let end = list.length;
  let comma = list.lastIndexOf(",");
  for (let passed = 1; passed < proxies && comma >= 0; passed++) {
    end = comma;
    comma = comma === 0 ? -1 : list.lastIndexOf(",", comma - 1);
  }
  if (comma < 0 && end === list.length) return list.length <= LONGEST ? list : near;
  const sender = list.slice(comma + 1, end).trim();
  if (sender.length > LONGEST) return near;
  // A part of a text keeps the whole of it in memory.
  return list.length <= LONGEST_LIST ? sender : Buffer.from(sender).toString();
}
