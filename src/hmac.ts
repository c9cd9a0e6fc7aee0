/** HMAC (RFC 2104) with SHA-256. */
import { hexadecimal } from "./bytes.ts";

/** HMAC-SHA-256 of a text (its UTF-8) or of bytes, keyed by a text: in hexadecimal digits. */
export type Hmac = (key: string, data: string | Uint8Array) => string | Promise<string>;

const encoder = new TextEncoder();

/** By the Web Crypto API, which every runtime has. */
export async function webHmac(key: string, data: string | Uint8Array): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  const bytes = typeof data === "string" ? encoder.encode(data) : (data as Uint8Array<ArrayBuffer>);
  return hexadecimal(new Uint8Array(await crypto.subtle.sign("HMAC", imported, bytes)));
}
