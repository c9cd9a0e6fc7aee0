/** Requests to others from Cloudflare, whose fetch reaches the public internet alone. */
import type { Outgoing } from "./outgoing.ts";
import { OutgoingError, refusalFor } from "./reach.ts";

/** Sends requests with fetch, and follows no redirect. Private addresses are asked only where `anywhere` says so. */
export function outgoingFetch({ anywhere = false } = {}): Outgoing {
  return async ({ url, method, headers, body, patience, most }) => {
    const refusal = refusalFor(url, anywhere);
    if (refusal) throw new OutgoingError(refusal);
    const signal = AbortSignal.timeout(patience);
    try {
      const answer = await fetch(url, {
        method,
        headers,
        redirect: "manual",
        signal,
        ...(body ? { body: body as Uint8Array<ArrayBuffer> } : {}),
      });
      const whole = await start(answer.body, most);
      return { status: answer.status, headers: Object.fromEntries(answer.headers), ...whole };
    } catch (error) {
      if (signal.aborted)
        throw new OutgoingError(`there was no whole answer within ${patience / 1000} s`, { cause: error });
      throw new OutgoingError(error instanceof Error ? error.message : String(error), { cause: error });
    }
  };
}

/** The first bytes of an answer; what is past them is left. */
async function start(stream: ReadableStream<Uint8Array> | null, most: number) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    pieces.push(part.value);
    length += part.value.length;
    if (length <= most) continue;
    await reader?.cancel();
    break;
  }
  return { body: joined(pieces, Math.min(length, most)), cut: length > most };
}

/** As many bytes as there are: room for the largest answer would be an eighth of a worker's memory. */
function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const body = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    body.set(piece.subarray(0, length - at), at);
    at += Math.min(piece.length, length - at);
  }
  return body;
}
