/** What Cloudflare's network needs of answers beside what is said to everybody: encodings and cache tags. */
import { cacheTagsOf } from "./cache-tags.ts";
import { acceptedEncoding, type Encoding } from "./conditions.ts";
import { WORTH_COMPRESSING } from "./contents.ts";

/** Atom, JSON Feed and OPML, which Cloudflare does not compress; all other types it compresses by itself. */
const OURS = /\/(?:atom\.xml|feed\.json|categories\.opml)$/;

/**
 * An answer of the app as it goes to Workers Cache. `path` is that of the request, without what the publication's
 * address has before it; `acceptEncoding` is what the client takes.
 */
export async function forTheEdge(
  answer: Response,
  path: string,
  acceptEncoding: string | undefined,
): Promise<Response> {
  const headers = new Headers(answer.headers);
  if (!/no-store|private/.test(headers.get("Cache-Control") ?? ""))
    headers.set("Cache-Tag", cacheTagsOf(path));
  const isOurs = OURS.test(path) && (answer.status === 200 || answer.status === 304);
  // Each name multiplies what the cache holds of an address: Cloudflare says this one itself where it compresses.
  if (!isOurs) withoutEncoding(headers);
  const encoding = isOurs ? acceptedEncoding(acceptEncoding) : undefined;
  if (!encoding) return new Response(answer.body, { status: answer.status, headers });
  headers.set("ETag", weak(headers.get("ETag")));
  if (answer.status === 304) return new Response(null, { status: 304, headers });
  return compressed(answer, headers, encoding);
}

/** Readers send no Sec-Fetch-Dest, and all have one entry of a feed that varies by it (decision 0025). */
function withoutEncoding(headers: Headers): void {
  const names = (headers.get("Vary") ?? "").split(/,\s*/).filter((name) => name !== "Accept-Encoding");
  headers.set("Vary", names.join(", "));
  if (names.join("") === "") headers.delete("Vary");
}

async function compressed(answer: Response, headers: Headers, encoding: Encoding): Promise<Response> {
  const isWorth = Number(headers.get("Content-Length")) >= WORTH_COMPRESSING;
  if (isWorth) headers.set("Content-Encoding", encoding);
  // The answer to a HEAD: what length it would have is not worth finding out.
  if (!answer.body && isWorth) headers.delete("Content-Length");
  if (!answer.body || !isWorth) return new Response(answer.body, { status: 200, headers });
  const body = await compress(new Uint8Array(await answer.arrayBuffer()), encoding);
  headers.set("Content-Length", String(body.length));
  return new Response(body, { status: 200, headers, encodeBody: "manual" });
}

/**
 * Levels for processor time, which Cloudflare limits: what is made here is kept by the cache for a minute or more.
 * The module is loaded when it is first needed: it would be half of the worker's start.
 */
async function compress(body: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const { brotliCompressSync, constants, gzipSync } = await import("node:zlib");
  const bytes =
    encoding === "gzip"
      ? gzipSync(body, { level: 4 })
      : brotliCompressSync(body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
        });
  return new Uint8Array(bytes);
}

const weak = (tag: string | null) => (tag?.startsWith('"') ? `W/${tag}` : (tag ?? ""));
