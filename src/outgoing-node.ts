/** Requests to others from Node: no name leads into our own network, also not one that resolves otherwise the next time. */
import { type LookupAddress, type LookupAllOptions, lookup } from "node:dns";
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent as SafeAgent, request as safeRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress, type Outgoing, type OutgoingAnswer, OutgoingError, refusalOf } from "./outgoing.ts";

/** Connections that are kept for the next request to the same host, and at most open to one host. */
const KEPT = { keepAlive: true, maxSockets: 50, maxFreeSockets: 4, timeout: 20_000 };

/** All addresses of a name. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface Reach {
  /** Private addresses may be asked too. */
  readonly anywhere?: boolean;
  /** What is under way does not keep the process from ending. */
  readonly background?: boolean;
  /** Resolves names; as the system does, unless it is given. */
  readonly resolve?: Resolve;
}

/** Sends requests to the public internet. */
export function outgoing({
  anywhere = false,
  background = false,
  resolve: resolveName = lookup,
}: Reach = {}): Outgoing {
  const publicOnly = publicNames(resolveName);
  const agents = { "http:": new PlainAgent(KEPT), "https:": new SafeAgent(KEPT) };
  return async ({ url, method, headers, body, patience, most }) => {
    const refusal = refusalOf(url, anywhere);
    if (refusal) throw new OutgoingError(refusal);
    const { protocol } = new URL(url);
    const send = protocol === "https:" ? safeRequest : plainRequest;
    const signal = AbortSignal.timeout(patience);
    return new Promise<OutgoingAnswer>((resolve, reject) => {
      const fail = (error: unknown) => reject(outgoingError(error, signal, patience));
      const sent = send(
        url,
        {
          method,
          signal,
          agent: protocol === "https:" ? agents["https:"] : agents["http:"],
          headers: { ...headers, ...(body ? { "Content-Length": String(body.length) } : {}) },
          ...(anywhere ? {} : { lookup: publicOnly }),
        },
        (answer) => read(answer, most).then(resolve, fail),
      );
      if (background) sent.on("socket", (socket) => socket.unref());
      sent.on("error", fail);
      sent.end(body);
    });
  };
}

/** Refuses names of which any address is not public. The connection goes to the address that was looked at. */
const publicNames =
  (resolveName: Resolve): LookupFunction =>
  (hostname, options, done) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      const own = (addresses ?? []).find(({ address }) => !isPublicAddress(address));
      const refused =
        own &&
        new OutgoingError(`${hostname} leads to ${own.address}, which is no address of the public internet`);
      const [first] = addresses ?? [];
      if (error || refused || !first)
        done(error ?? refused ?? new OutgoingError(`${hostname} has no address`), "", 0);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };

async function read(answer: IncomingMessage, most: number): Promise<OutgoingAnswer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    // Leaving the loop ends the connection.
    if (length > most) break;
  }
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(pieces).subarray(0, most),
    cut: length > most,
  };
}

function outgoingError(error: unknown, signal: AbortSignal, patience: number): OutgoingError {
  if (error instanceof OutgoingError) return error;
  if (signal.aborted) return new OutgoingError(`there was no whole answer within ${patience / 1000} s`);
  return new OutgoingError(error instanceof Error ? error.message : String(error));
}
