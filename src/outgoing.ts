/** Requests that we send to addresses others gave us: what may be asked, and what comes back. */
import ipaddr from "ipaddr.js";
import { OutgoingError, refusalFor } from "./reach.ts";

export { OutgoingError };

export interface OutgoingRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Milliseconds until the answer has to be whole. */
  readonly patience: number;
  /** Bytes of the answer that are read; what is past them is left, and `cut` says so. */
  readonly most: number;
}

export interface OutgoingAnswer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly cut: boolean;
}

/** Sends one request, and follows no redirect. Throws OutgoingError where there is no answer. */
export type Outgoing = (request: OutgoingRequest) => Promise<OutgoingAnswer>;

/** Whether an IP address is one of the public internet: not private, loopback, link-local, multicast, reserved, or a way to one. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return false;
  const it = ipaddr.process(bare);
  if (it.range() !== "unicast") return false;
  // Of IPv6 nothing else is given to anyone (RFC 4291 §2.4): ::/8 holds ways to IPv4.
  return it.kind() === "ipv4" || /^[23]...:/.test(it.toNormalizedString());
}

/** Why an address may not be asked, by a name or by numbers; undefined where it may. What its name leads to is looked at when it is asked. */
export const refusalOf = (address: string, anywhere = false): string | undefined =>
  refusalFor(address, anywhere, isPublicAddress);
