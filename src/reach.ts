/** Which addresses of others may be asked, as far as they say so themselves. */

/** No answer, and why: fit to be shown to whoever gave the address. */
export class OutgoingError extends Error {}

/** Why an address may not be asked; undefined where it may. */
export type Refusal = (address: string) => string | undefined;

/** Names that stand for this machine or its network, whatever a resolver says. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)\.?$/i;
/** Names that are reserved so that no server of the internet ever has them (RFC 6761, RFC 7686). */
const NOBODYS_NAME = /(?:^|\.)(?:test|invalid|onion)\.?$/i;
/** An IP address as a URL has it, however it was written (URL Standard §3.5). */
const NUMBERS = /^(?:\[.*\]|[\d.]+)$/;

/**
 * Why an address may not be asked; undefined where it may. `anywhere`: also one of a private network may. `isPublic`
 * tells of an IP address whether it is one of the public internet; without it only names are asked.
 */
export function refusalFor(
  address: string,
  anywhere = false,
  isPublic?: (host: string) => boolean,
): string | undefined {
  const url = URL.parse(address);
  if (!url) return "it is no absolute address";
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return "it begins with neither https:// nor http://";
  if (anywhere) return undefined;
  if (url.username || url.password) return "it holds a name or a password";
  const host = url.hostname;
  if (NUMBERS.test(host)) {
    if (!isPublic) return `${host} is no name of the public internet, and only names can be asked from here`;
    return isPublic(host) ? undefined : `${host} is no address of the public internet`;
  }
  if (!host.includes(".") || PRIVATE_NAME.test(host)) return `${host} is a name of a private network`;
  if (NOBODYS_NAME.test(host)) return `${host} is a reserved name, which leads nowhere on the internet`;
  return undefined;
}
