/** What an article is known by for ever, and the hash by which two contents are told apart. */

/** A hash function (FIPS 180-4), of a text's UTF-8 or of bytes; a platform may know a faster way than Web Crypto's. */
export type Hash = (
  algorithm: "SHA-1" | "SHA-256",
  data: string | ReturnType<TextEncoder["encode"]>,
) => Uint8Array | Promise<ArrayBuffer>;

const encoder = new TextEncoder();
// Marked so that a bundle which gives no ids leaves these tables out.
/** The URL namespace of RFC 9562 §6.6. */
const NAMESPACE = /* @__PURE__ */ Uint8Array.of(
  ...[0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8],
);
const HEX = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const webCrypto: Hash = (algorithm, data) =>
  crypto.subtle.digest(algorithm, typeof data === "string" ? encoder.encode(data) : data);

/**
 * A name-based UUID (RFC 9562 §5.5, URL namespace) as URN: the id of an article whose publisher gives none.
 * The same publication and source give the same id in every database.
 */
export async function derivedId(
  publication: string,
  source: string,
  hashed: Hash = webCrypto,
): Promise<string> {
  const name = encoder.encode(`${publication}/${source}`);
  const bytes = new Uint8Array(NAMESPACE.length + name.length);
  bytes.set(NAMESPACE);
  bytes.set(name, NAMESPACE.length);
  const id = new Uint8Array(await hashed("SHA-1", bytes)).slice(0, 16);
  id[6] = ((id[6] ?? 0) & 0x0f) | 0x50;
  id[8] = ((id[8] ?? 0) & 0x3f) | 0x80;
  let hex = "";
  for (const byte of id) hex += HEX[byte];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 128 bits of SHA-256 in base64url (22 characters), fit for an entity tag. */
export async function digest(text: string, hashed: Hash = webCrypto): Promise<string> {
  const hash = new Uint8Array(await hashed("SHA-256", text));
  return btoa(String.fromCharCode(...hash.slice(0, 16)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
