/** What has been gathered goes into the store: senders as hashes, User-Agents as the readers that they name. */
import { hexadecimal } from "../bytes.ts";
import { type Hmac, webHmac } from "../hmac.ts";
import { type AudienceRow, addToDay, beginDay, type ReaderRow, type SenderRow } from "../store/audience.ts";
import type { Database } from "../store/database.ts";
import { readerOf, type Seen } from "./agents.ts";
import type { Entry, Gathered } from "./gathering.ts";

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
    // Another batch may begin another day meanwhile.
    let today = begun;
    if (today?.day !== day) {
      const { salt, names } = await beginDay(db, day, newSalt());
      today = { day, salt, names: new Set(names) };
      begun = today;
    }
    do {
      const some = batch.entries.slice(0, together);
      await addToDay(db, day, await rowsOf(some, today, hmac), batch.beyond);
      batch.entries = batch.entries.slice(together);
      batch.beyond = 0;
      await pause?.();
    } while (batch.entries.length > 0);
  };
}

async function rowsOf(entries: readonly Entry[], { salt, names }: Begun, hmac: Hmac): Promise<AudienceRow[]> {
  const rows = new Map<string, Writable<ReaderRow>>();
  const senders: SenderRow[] = [];
  for (const { feed, agent, address, requests, unchanged, bytes } of entries) {
    const { name: reader, kind, subscribers } = named(readerOf(agent), names);
    const key = `${feed} ${reader}`;
    const row = rows.get(key) ?? { feed, reader, kind, subscribers, requests: 0, unchanged: 0, bytes: 0 };
    row.subscribers = most(row.subscribers, subscribers);
    row.requests += requests;
    row.unchanged += unchanged;
    row.bytes += bytes;
    rows.set(key, row);
    // A service asks from where it likes, and counts its readers itself; so does whoever states a number.
    if (kind === "service" || kind === "bot" || subscribers !== undefined) continue;
    const hash = salt === null ? "" : (await hmac(salt, `${networkOf(address)} ${agent}`)).slice(0, DIGITS);
    senders.push({ feed, reader, requests, hash });
  }
  return [...rows.values(), ...senders];
}

type Writable<Row> = { -readonly [Name in keyof Row]: Row[Name] };

const most = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);

/** A program under its name, while there are not too many that nobody knows. */
function named(seen: Seen, names: Set<string>): Seen {
  const { name, kind } = seen;
  if (kind !== "other" && kind !== "bot") return seen;
  const hasRoom = name !== "" && (names.has(name) || names.size < MOST_NAMES);
  if (!hasRoom) return { ...seen, name: "", kind: "other" };
  names.add(name);
  return seen;
}

/** Who has an address: of IPv6 the network of 64 bits, since a device changes the rest from day to day. */
export function networkOf(address: string): string {
  // So a socket that is for both has an address of IPv4 (RFC 4291 §2.5.5.2).
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, "");
  // In a URL it has one spelling: eight groups but for one run of zeros (URL Standard §3.5).
  const host = URL.parse(`http://[${plain}]`)?.hostname.slice(1, -1);
  if (host === undefined) return plain;
  const [start = [], end = []] = host.split("::").map((one) => one.split(":").filter(Boolean));
  const zeros = Array<string>(8 - start.length - end.length).fill("0");
  return [...start, ...zeros, ...end].slice(0, 4).join(":");
}

const newSalt = () => hexadecimal(crypto.getRandomValues(new Uint8Array(32)));
