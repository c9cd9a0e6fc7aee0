/** Bearer tokens (RFC 6750): made, read from a request, and known by their hash. */
import { hexadecimal } from "./bytes.ts";

/** A new token: a name by which leaks are found, and 256 random bits in base64url. */
export function newToken(): string {
  const bits = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bits));
  return `nashra_${text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** SHA-256 of a token in hexadecimal digits: what is kept of it. */
export async function hashOf(token: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return hexadecimal(new Uint8Array(hash));
}

/** Whether two hashes are one, in a time that does not depend on where they differ. */
export function isSameHash(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}

/** What a token of the environment has to be like, for people. */
export const FIT_TOKEN = "at least 16 letters, digits and . _ ~ + / - such as “openssl rand -hex 32” makes";
const SHORTEST = 16;

/** Whether a text can be a token: as a request can bring it (RFC 6750 §2.1), and no word that is guessed. */
export const isFitToken = (text: string): boolean =>
  /^[\w.~+/-]+=*$/.test(text) && text.length >= SHORTEST && text.length <= LONGEST;

/** Longest that is looked at; what is longer is no token of ours. */
const LONGEST = 512;

/** The token that a request brings (RFC 6750 §2.1), if it brings one. */
export function bearerOf(authorization: string | null): string | undefined {
  const found = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? "")?.[1];
  return found && found.length <= LONGEST ? found : undefined;
}
