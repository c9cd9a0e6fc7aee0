/** What has been gathered goes into the store: senders as hashes, User-Agents as the readers that they name. */
import ipaddr from "ipaddr.js";
import { hexadecimal } from "../bytes.ts";
import { type AudienceRow, addToDay, beginDay, type Poller } from "../store/audience.ts";
import type { Database } from "../store/database.ts";
import { readerOf, type Seen } from "./agents.ts";
import type { Entry, Gathered } from "./gathering.ts";

/** HMAC-SHA256 (RFC 2104, FIPS 180-4) of a text, in hexadecimal digits. */
export type Hmac = (key: string, text: string) => string | Promise<string>;

export interface NotingDeps {
  readonly hmac?: Hmac;
  /** Entries of one transaction. */
  readonly together?: number;
  /** Lets requests be answered between two transactions. */
  readonly pause?: () => Promise<unknown>;
}

/** What was gathered on a day (since 1970-01-01, in UTC). What is noted goes out of it. */
export interface Batch extends Gathered {
  readonly day: number;
  entries: readonly Entry[];
  beyond: number;
}

/** Names of programs that are not in the table, in a day; the others have none. */
const MOST_NAMES = 50;
const TOGETHER = 500;
/** Digits of a hash that are kept, of 64. */
const DIGITS = 32;

interface Begun {
  readonly day: number;
  readonly salt: string | null;
  readonly names: Set<string>;
}

/** Notes batches for one process or isolate, which asks for a day's salt once. What a batch still holds after a failure was not noted. */
export function createNoting(deps: NotingDeps = {}): (db: Database, batch: Batch) => Promise<void> {
  const { hmac = webHmac, together = TOGETHER, pause } = deps;
  let begun: Begun | undefined;

  return async (db, batch) => {
    const { day } = batch;
    if (begun?.day !== day) {
      const { salt, names } = await beginDay(db, day, newSalt());
      begun = { day, salt, names: new Set(names) };
    }
    do {
      const some = batch.entries.slice(0, together);
      const { rows, pollers } = await told(some, begun, hmac);
      await addToDay(db, day, { rows, pollers, beyond: batch.beyond });
      batch.entries = batch.entries.slice(together);
      batch.beyond = 0;
      await pause?.();
    } while (batch.entries.length > 0);
  };
}

async function told(entries: readonly Entry[], { salt, names }: Begun, hmac: Hmac) {
  const rows = new Map<string, AudienceRow>();
  const pollers: Poller[] = [];
  const agents = new Map<string, Seen>();
  for (const { feed, agent, address, requests, unchanged, bytes } of entries) {
    const seen = agents.get(agent) ?? named(readerOf(agent), names);
    agents.set(agent, seen);
    const { name: reader, kind, subscribers = null } = seen;
    const key = `${feed} ${reader}`;
    const row = rows.get(key) ?? { feed, reader, kind, subscribers, requests: 0, unchanged: 0, bytes: 0 };
    rows.set(key, {
      ...row,
      subscribers: subscribers === null ? row.subscribers : Math.max(row.subscribers ?? 0, subscribers),
      requests: row.requests + requests,
      unchanged: row.unchanged + unchanged,
      bytes: row.bytes + bytes,
    });
    // A service asks from where it likes, and counts its readers itself; so does whoever states a number.
    if (kind === "service" || kind === "bot" || subscribers !== null) continue;
    const hash = salt === null ? "" : (await hmac(salt, `${networkOf(address)} ${agent}`)).slice(0, DIGITS);
    pollers.push({ feed, reader, hash, requests });
  }
  return { rows: [...rows.values()], pollers };
}

/** A program under its name, while there are not too many that nobody knows. */
function named(seen: Seen, names: Set<string>): Seen {
  if (seen.kind !== "other" && seen.kind !== "bot") return seen;
  if (names.has(seen.name)) return seen;
  if (seen.name === "" || names.size >= MOST_NAMES) return { ...seen, name: "", kind: "other" };
  names.add(seen.name);
  return seen;
}

/** Who has an address: of IPv6 the network of 64 bits, since a device changes the rest from day to day. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const it = ipaddr.process(address);
  return it.kind() === "ipv4" ? it.toString() : it.toNormalizedString().split(":").slice(0, 4).join(":");
}

const newSalt = () => hexadecimal(crypto.getRandomValues(new Uint8Array(32)));

const encoder = new TextEncoder();

async function webHmac(key: string, text: string): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  return hexadecimal(new Uint8Array(await crypto.subtle.sign("HMAC", imported, encoder.encode(text))));
}
