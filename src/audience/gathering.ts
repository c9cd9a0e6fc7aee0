/** Requests for feeds as they come, added up in memory until they are noted in the store. */
import { withoutBase } from "../urls.ts";
import { countedFeed } from "./feeds.ts";

/** What one sender of requests got of one feed. */
export interface Tally {
  requests: number;
  /** Of these, how many were answered 304. */
  unchanged: number;
  /** Of bodies that were sent. */
  bytes: number;
}

/** A feed, a User-Agent and an address, with what they had. */
export interface Entry extends Readonly<Tally> {
  readonly feed: string;
  readonly agent: string;
  readonly address: string;
}

export interface Gathered {
  readonly entries: readonly Entry[];
  /** Requests that had no room. */
  readonly beyond: number;
}

export interface Gathering {
  /** Counts the answer to a request for a feed; `url` is the path and query as sent. Other answers are left out. */
  note(url: string, agent: string, address: string, status: number, bytes: number): void;
  /** How many entries there are. */
  size(): number;
  /** Gives what has been gathered, and begins anew. */
  take(): Gathered;
}

/** Entries at a time. */
const MOST = 10_000;
/** Characters of a User-Agent: a longer one is of no reader that is known. */
const LONGEST_AGENT = 500;
/** Addresses whose feed is remembered, and their characters. */
const MOST_URLS = 2000;
const LONGEST_URL = 1000;

type Senders = Map<string, Map<string, Tally>>;

/** `base` is what the publication's address has before every path. A request like one before costs three look-ups. */
export function createGathering(base: string): Gathering {
  /** The same maps twice: by addresses as they are sent, and by feeds. */
  const urls = new Map<string, Senders>();
  let feeds = new Map<string, Senders>();
  let size = 0;
  let beyond = 0;

  function sendersFor(url: string): Senders | undefined {
    const feed = countedFeed(withoutBase(base, url));
    if (feed === undefined) return undefined;
    const senders: Senders = feeds.get(feed) ?? new Map();
    feeds.set(feed, senders);
    if (urls.size >= MOST_URLS) urls.clear();
    if (url.length <= LONGEST_URL) urls.set(url, senders);
    return senders;
  }

  function added(url: string, given: string, address: string): Tally | undefined {
    const senders = sendersFor(url);
    if (!senders) return undefined;
    const agent = given.length > LONGEST_AGENT ? "" : given;
    const addresses = senders.get(agent) ?? new Map<string, Tally>();
    const found = addresses.get(address);
    if (found) return found;
    if (size >= MOST) {
      beyond += 1;
      return undefined;
    }
    const tally = { requests: 0, unchanged: 0, bytes: 0 };
    senders.set(agent, addresses);
    addresses.set(address, tally);
    size += 1;
    return tally;
  }

  return {
    note(url, agent, address, status, bytes) {
      if (status !== 200 && status !== 304) return;
      const tally = urls.get(url)?.get(agent)?.get(address) ?? added(url, agent, address);
      if (!tally) return;
      tally.requests += 1;
      if (status === 304) tally.unchanged += 1;
      else tally.bytes += bytes;
    },
    size: () => size,
    take() {
      const entries = [...feeds].flatMap(([feed, senders]) =>
        [...senders].flatMap(([agent, addresses]) =>
          [...addresses].map(([address, tally]) => ({ feed, agent, address, ...tally })),
        ),
      );
      const gathered = { entries, beyond };
      urls.clear();
      feeds = new Map();
      [size, beyond] = [0, 0];
      return gathered;
    },
  };
}
