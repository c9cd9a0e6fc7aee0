/** One question to an address of others: redirects followed, bodies unpacked, nothing larger than it may be. */
import { joined } from "../bytes.ts";
import { type Outgoing, type OutgoingAnswer, OutgoingError } from "../outgoing.ts";

/** Bytes of a body as it comes, and unpacked. */
const MOST = 16 * 1024 * 1024;
const UNPACKED = 4;
const MOST_REDIRECTS = 5;
/** Milliseconds. */
const PATIENCE = 30_000;

export interface Asked extends Pick<OutgoingAnswer, "status" | "headers"> {
  /** Unpacked. */
  readonly body: Uint8Array;
  /** Where the question leads for good: past what has moved permanently (RFC 9110 §15.4.2, §15.4.9). */
  readonly address: string;
  /** Where the answer came from. */
  readonly at: string;
}

/** Asks an address, and where it leads; `most` bytes are taken, and four times as many of what is packed. Throws OutgoingError where there is no answer that can be taken. */
export async function ask(
  outgoing: Outgoing,
  address: string,
  headers: Readonly<Record<string, string>>,
  most = MOST,
): Promise<Asked> {
  let at = address;
  let lasting = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await outgoing({
      url: at,
      method: "GET",
      headers: { ...headers, "Accept-Encoding": "gzip" },
      patience: PATIENCE,
      most,
    });
    const { status, headers: said } = answer;
    const target = [301, 302, 303, 307, 308].includes(status) ? said.location : undefined;
    if (target === undefined) {
      if (answer.cut) throw new OutgoingError(`the answer has more than ${megabytes(most)}`);
      return { status, headers: said, body: await unpacked(answer, UNPACKED * most), address: lasting, at };
    }
    const next = URL.parse(target, at)?.href;
    if (next === undefined)
      throw new OutgoingError(`${at} leads to “${target.slice(0, 200)}”, which is no address`);
    // What moved for a while in between is asked for again the next time.
    if ((status === 301 || status === 308) && lasting === at) lasting = next;
    at = next;
  }
  throw new OutgoingError(`${address} leads on more than ${MOST_REDIRECTS} times`);
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

async function unpacked({ body, headers }: OutgoingAnswer, most: number): Promise<Uint8Array> {
  const encoding = headers["content-encoding"]?.toLowerCase() ?? "";
  // Cloudflare unpacks by itself and lets the header stand.
  if (/gzip/.test(encoding) && body[0] === 0x1f && body[1] === 0x8b) return inflated(body, "gzip", most);
  // It was not asked for, and does not say how it begins.
  if (encoding === "br")
    return inflated(body, "brotli" as Packing, most).catch((error) => ifPlain(body, error));
  return body;
}

function ifPlain(body: Uint8Array, error: unknown): Uint8Array {
  if (error instanceof TooLarge || (body[0] !== 0x3c && body[0] !== 0x7b)) throw error;
  return body;
}

type Packing = ConstructorParameters<typeof DecompressionStream>[0];

class TooLarge extends OutgoingError {}

async function inflated(body: Uint8Array, format: Packing, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const packed = new Blob([body as Uint8Array<ArrayBuffer>]).stream();
    const reader = packed.pipeThrough(new DecompressionStream(format)).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      pieces.push(part.value);
      length += part.value.length;
      if (length <= most) continue;
      await reader.cancel();
      throw new TooLarge(`the answer has more than ${megabytes(most)} when it is unpacked`);
    }
  } catch (error) {
    if (error instanceof OutgoingError) throw error;
    throw new OutgoingError(`the answer is no whole ${format}`, { cause: error });
  }
  return joined(pieces);
}
