/** Requests that we send to addresses others gave us: what may be asked, and what comes back. */
import ipaddr from "ipaddr.js";

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

/** No answer, and why: fit to be shown to whoever gave the address. */
export class OutgoingError extends Error {}

/** Names that stand for this machine or its network, whatever a resolver says. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)\.?$/i;
/** Names that are reserved so that no server of the internet ever has them (RFC 6761, RFC 7686). */
const NOBODYS_NAME = /(?:^|\.)(?:test|invalid|onion)\.?$/i;

/** Whether an IP address is one of the public internet: not private, loopback, link-local, multicast, reserved, or a way to one. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return false;
  const it = ipaddr.process(bare);
  if (it.range() !== "unicast") return false;
  // Of IPv6 nothing else is given to anyone (RFC 4291 §2.4): ::/8 holds ways to IPv4.
  return it.kind() === "ipv4" || /^[23]...:/.test(it.toNormalizedString());
}

/**
 * Why an address may not be asked, as far as it says so itself; undefined where it may. What its name leads to is
 * looked at when it is asked. `anywhere`: also one of a private network may.
 */
export function refusalOf(address: string, anywhere = false): string | undefined {
  const url = URL.parse(address);
  if (!url) return "it is no absolute address";
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return "it begins with neither https:// nor http://";
  if (anywhere) return undefined;
  if (url.username || url.password) return "it holds a name or a password";
  const host = url.hostname;
  const isLiteral = host.startsWith("[") || ipaddr.IPv4.isValid(host);
  if (isLiteral && !isPublicAddress(host)) return `${host} is no address of the public internet`;
  if (!isLiteral && (!host.includes(".") || PRIVATE_NAME.test(host)))
    return `${host} is a name of a private network`;
  if (NOBODYS_NAME.test(host)) return `${host} is a reserved name, which leads nowhere on the internet`;
  return undefined;
}
